"""From a line of a sheet to the fields of a need, within what the columns of the database hold."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from forum_site.core import taxonomy
from partnerships.importers import DraftRow, guess_category
from partnerships.importers.limits import MAX_TEXT
from partnerships.importers.personal import mask_text
from partnerships.importers.words import clip, is_blank, text_of
from partnerships.models import Need

LARGEST_COUNT: Final = 2_147_483_647
LARGEST_RANK: Final = 32_767
LARGEST_MONEY: Final = 10**15
LARGEST_QUANTITY: Final = Decimal(10**11)
FUNDING: Final = "funding"  # the key of the planned sources in `Need.source_values`
SELF_HELP: Final = "SELF_HELP"
SHEET_LENGTHS: Final = {"title": 300, "rt": 20, "rw": 20, "unit": 60, "proposer": 200, "responsible": 200}
TEXTS: Final = ("problem", "rt", "rw", "unit", "proposer", "responsible")
COUNTS: Final = ("households", "poor_households", "people", "women")


def values_of(row: DraftRow, *, guessed: bool) -> dict[str, Any]:
    """Field → value as JSON keeps it; `funding` is {source kind: rupiah}. Same line, same values.

    `guessed` says that the person has confirmed the categories we guess from titles.
    """
    values: dict[str, Any] = {name: cut(name, getattr(row, name)) for name in TEXTS}
    values |= {name: within(getattr(row, name), LARGEST_COUNT) for name in COUNTS}
    values |= {
        "title": cut("title", row.title),
        "description": cut("description", row.notes),
        "address": cut("address", row.location),
        "sector": row.sector,
        "category": category_of(row, guessed=guessed),
        "quantity": quantity_of(row.quantity),
        "cost": within(row.cost, LARGEST_MONEY),
        "year": min(row.years, default=None),
        "priority_rank": rank_of(row.priority),
        FUNDING: {kind: amount for kind, amount in sorted(row.funding.items()) if 0 < amount < LARGEST_MONEY},
    }
    return values


def cut(field: str, text: str) -> str:
    """No longer than the column, with an ellipsis where something was lost."""
    longest = getattr(Need._meta.get_field(field), "max_length", None) or len(text)
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def within(number: int | None, most: int) -> int | None:
    """A number the column can hold; one that cannot be true counts as not stated."""
    return number if number is not None and 0 <= number <= most else None


def quantity_of(text: str) -> str | None:
    """ "250.50", as a decimal column gives it back; None when there is none."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    if not value.is_finite() or not 0 <= value < LARGEST_QUANTITY:
        return None
    return str(value.quantize(Decimal("0.01")))


def rank_of(text: str) -> int | None:
    found = re.search(r"\d{1,5}", text)
    return within(int(found[0]), LARGEST_RANK) if found else None


def category_of(row: DraftRow, *, guessed: bool) -> str:
    """What the sheet's own words for the kind of activity mean; with `guessed`, else what the title
    suggests. Only where it belongs to the sector that the sheet gives. Never used in silence."""
    for words in (row.category, row.title if guessed else ""):
        code = category_called(words) if words else ""
        if code and row.sector and taxonomy.sector_of(code) == row.sector:
            return code
    return ""


def category_called(words: str) -> str:
    """The code that the site writes as these words ("jalan usaha tani"), else what they suggest; or ""."""
    code = "_".join(words.lower().split())
    return code if code in taxonomy.CATEGORIES else guess_category(words)


def as_read(field: str, text: str) -> str:
    """A text of a need as it would come back from a sheet it was written to."""
    plain = "".join(char if char.isprintable() else " " for char in text[:MAX_TEXT]).strip()
    masked = text_of(mask_text(plain)[0])
    return "" if is_blank(masked) else cut(field, clip(masked, SHEET_LENGTHS.get(field, MAX_TEXT)))


def stored(need: Need, field: str) -> Any:
    """The value of a need in the shape of `values_of`."""
    value = getattr(need, field)
    return str(value) if isinstance(value, Decimal) else value


def put(need: Need, field: str, value: Any) -> None:
    """Set a field from a value in the shape of `values_of`."""
    setattr(need, field, Decimal(value) if field == "quantity" and value is not None else value)
