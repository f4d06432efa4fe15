"""Where a camera said a photo was taken, until its person takes it over or lets it go.

It lies in the session and nowhere else; a new photo or an answer forgets it.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from partnerships.maps import Point, distance
from partnerships.models import Need, NeedPhoto
from partnerships.places import distance_words, other_points, point_of, point_words, too_far

KEY: Final = "photo_place"


class Proposal(NamedTuple):
    """`far` and `apart` are distances in words: to the board's other needs when too far, to the point now."""

    photo: int
    point: Point
    words: str
    far: str = ""
    apart: str = ""


def propose(session: Any, photo: NeedPhoto, point: Point | None) -> None:
    """Keep the point for the next page; None forgets an earlier one."""
    session.pop(KEY, None)
    if point is not None:
        session[KEY] = [photo.need_id, photo.pk, point.lat, point.lng]


def proposal_of(session: Any, need: Need) -> Proposal | None:
    """What waits for an answer about this need."""
    found = session.get(KEY)
    if not found or found[0] != need.pk:
        return None
    point, now = Point(found[2], found[3]), point_of(need)
    far = too_far(point, other_points(need))
    return Proposal(
        found[1],
        point,
        point_words(point),
        distance_words(far) if far is not None else "",
        distance_words(distance(point, now)) if now else "",
    )


def forget(session: Any) -> None:
    session.pop(KEY, None)
