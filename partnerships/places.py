"""Where needs lie: their points, the others of the board, and how far apart they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import F
from django.utils.translation import gettext as _

from forum_site.core.money import number
from partnerships.maps import Point, distance
from partnerships.models import Need, NeedPhoto

FAR: Final = 15_000  # metres from the board's nearest other need: a slip is likelier than a wide kelurahan
KILOMETRE: Final = 1_000
# What a map and its table show of a need; its title is public only as its kind and households allow.
DRAWN: Final = ("title", "sector", "category", "households", "status", "gap", "map_lat", "map_lng")


def point_of(row: Need | NeedPhoto) -> Point | None:
    """The point as stored. Of a need at single houses it is for the board alone."""
    if row.latitude is None or row.longitude is None:
        return None
    return Point(float(row.latitude), float(row.longitude))


def public_point(need: Need) -> Point | None:
    return (
        Point(need.map_lat, need.map_lng) if need.map_lat is not None and need.map_lng is not None else None
    )


def other_points(need: Need) -> list[Point]:
    """The points of the board's other needs, the private ones too: for checking, not for showing."""
    rows = Need.objects.filter(board=need.board_id).exclude(pk=need.pk)
    pairs = rows.values_list("latitude", "longitude")
    return [Point(float(lat), float(lng)) for lat, lng in pairs if lat is not None and lng is not None]


def too_far(point: Point, others: Iterable[Point]) -> float | None:
    """Metres to the nearest of the others when that is more than FAR; None when all is well."""
    nearest = min((distance(point, other) for other in others), default=0.0)
    return nearest if nearest > FAR else None


def distance_words(metres: float) -> str:
    """ "120 m", "3,4 km", "312 km"."""
    if metres < KILOMETRE:
        return f"{number(round(metres / 10) * 10)} m"
    if metres < 10 * KILOMETRE:
        return f"{decimal(metres / KILOMETRE, 1)} km"
    return f"{number(round(metres / KILOMETRE))} km"


def point_words(point: Point, digits: int = 5) -> str:
    """ "2,20960° LS, 113,91080° BT"."""
    lat, lng = (decimal(abs(value), digits) for value in (point.lat, point.lng))
    return f"{lat}° {_('N') if point.lat >= 0 else _('S')}, {lng}° {_('E')}"


def typed(point: Point) -> str:
    """As `maps.read_point` reads it and as other map sites take it."""
    return ", ".join(f"{value:.6f}".rstrip("0").rstrip(".") for value in (point.lat, point.lng))


def decimal(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace(".", comma())


def comma() -> str:
    """The decimal sign of the reader's language."""
    return "," if number(KILOMETRE) == "1.000" else "."


def public_others(need: Need, user: Any, most: int) -> list[Need]:
    """The board's other needs with a public point, those that lack most first."""
    rows = Need.objects.visible_to(user).on_map().filter(board=need.board_id, map_lat__isnull=False)
    ordered = rows.exclude(pk=need.pk).order_by(F("gap").desc(nulls_last=True), "pk")
    return list(ordered.only(*DRAWN).distinct()[:most])
