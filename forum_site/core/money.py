"""Rupiah and plain numbers in words of the active language. Amounts are whole rupiah, always `int`."""

from typing import Final

from django.utils.translation import get_language

NBSP: Final = "\N{NO-BREAK SPACE}"
UNKNOWN: Final = "\N{EN DASH}"

_UNITS: Final = (10**12, 10**9, 10**6)
_WORDS: Final = {"id": ("triliun", "miliar", "juta"), "en": ("trillion", "billion", "million")}
_SEPARATORS: Final = {"id": (".", ","), "en": (",", ".")}  # thousands, decimals


def _tongue() -> str:
    return "en" if (get_language() or "id").startswith("en") else "id"


def number(value: int) -> str:
    """186400 as "186.400" (English: "186,400")."""
    return f"{value:,}".replace(",", _SEPARATORS[_tongue()][0])


def rupiah_full(amount: int | None) -> str:
    """12500000 as "Rp 12.500.000"; an unknown amount as a dash."""
    if amount is None:
        return UNKNOWN
    return f"{_sign(amount)}Rp{NBSP}{number(abs(amount))}"


def rupiah_short(amount: int | None) -> str:
    """12500000 as "Rp 12,5 juta": one decimal, rounded half up; below a million in full."""
    if amount is None:
        return UNKNOWN
    size = abs(amount)
    for unit, word in zip(_UNITS, _WORDS[_tongue()], strict=True):
        # What would round to 1,000.0 of the smaller unit is called one of this.
        if size >= (unit - unit // 20_000 if unit > 10**6 else unit):
            tenths = (size * 10 + unit // 2) // unit
            return f"{_sign(amount)}Rp{NBSP}{_decimal(tenths)}{NBSP}{word}"
    return rupiah_full(amount)


def rupiah_range(low: int | None, high: int | None) -> str:
    """Both ends as "Rp 50–200 juta" where they share a unit; one end alone as it is."""
    if low is None or high is None or low == high:
        return rupiah_short(high if low is None else low)
    first, last = rupiah_short(low), rupiah_short(high)
    a, b = first.split(NBSP), last.split(NBSP)
    if len(a) == len(b) == 3 and a[2] == b[2]:
        return f"{a[0]}{NBSP}{a[1]}–{b[1]}{NBSP}{b[2]}"
    return f"{first}–{last}"


def percent(part: int, whole: int) -> str:
    """Rounded down, so that nothing unfinished reads 100%; an empty whole is 0%."""
    return f"{part * 100 // whole if whole else 0}%"


def _sign(amount: int) -> str:
    return "\N{MINUS SIGN}" if amount < 0 else ""


def _decimal(tenths: int) -> str:
    whole, rest = divmod(tenths, 10)
    return f"{number(whole)}{_SEPARATORS[_tongue()][1]}{rest}" if rest else number(whole)
