"""In which band of "still needed" a need stands; the same in Python, in queries and in the triggers."""

from typing import Final

from django.db.models import Case, IntegerField, Q, Value, When

MILLION: Final = 1_000_000
UNKNOWN, FUNDED = 0, 1
# Code in the address → (number of the band, from, to) in rupiah; the lower end belongs to the band before.
BANDS: Final[dict[str, tuple[int, int | None, int | None]]] = {
    "0-50": (2, 0, 50 * MILLION),
    "50-100": (3, 50 * MILLION, 100 * MILLION),
    "100-250": (4, 100 * MILLION, 250 * MILLION),
    "250-": (5, 250 * MILLION, None),
}
_ENDS: Final = [(high, number) for number, _low, high in BANDS.values() if high is not None]
_LAST: Final = max(number for number, _low, _high in BANDS.values())


def band_sql(gap: str) -> str:
    """An expression over the column `gap`, for both databases."""
    whens = " ".join(f"WHEN {gap} <= {high} THEN {number}" for high, number in [(0, FUNDED), *_ENDS])
    return f"CASE WHEN {gap} IS NULL THEN {UNKNOWN} {whens} ELSE {_LAST} END"


def band_case() -> Case:
    """The same as a Django expression over `gap`."""
    whens = [When(gap=None, then=Value(UNKNOWN))]
    whens += [When(gap__lte=high, then=Value(number)) for high, number in [(0, FUNDED), *_ENDS]]
    return Case(*whens, default=Value(_LAST), output_field=IntegerField())


def band_of(code: str) -> int:
    return BANDS[code][0]


def band_filter(code: str) -> Q:
    """Needs of the band."""
    _number, low, high = BANDS[code]
    condition = Q(gap__gt=low)
    return condition & Q(gap__lte=high) if high is not None else condition
