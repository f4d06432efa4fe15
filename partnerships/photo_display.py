"""Photos of a need for its page: which of them, side by side, and what stands beneath."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.organisations.authority import manages
from partnerships.display import village_words
from partnerships.maps import distance
from partnerships.models import Need, NeedPhoto
from partnerships.photo_files import thumbnail_size
from partnerships.places import distance_words, point_of, public_point
from partnerships.privacy import public_text

SHOWN = NeedPhoto.Moment


@dataclass(frozen=True)
class PhotoRow:
    """What partnerships/needs/photo.html draws; `place` is "" for single houses."""

    pk: int
    url: str
    thumbnail: str
    width: int
    height: int
    alt: str
    moment: str
    day: str
    place: str


def photos_section(need: Need, user: Any) -> dict[str, Any] | None:
    """For `need_sections`: one statement for a visitor."""
    rows = [(photo.moment, photo_row(photo, need)) for photo in NeedPhoto.objects.shown_of(need)]
    if not rows and not manages(user, need.board):
        return None
    by_moment = {moment: [row for kind, row in rows if kind == moment] for moment in SHOWN.values}
    pairs = side_by_side(by_moment[SHOWN.BEFORE], by_moment[SHOWN.AFTER])
    return {
        "template": "partnerships/needs/photos.html",
        "context": {"pairs": pairs, "during": by_moment[SHOWN.DURING], "any": bool(rows)},
        "anchor": ("h-foto", _("Photos")),
    }


def side_by_side(
    before: list[PhotoRow], after: list[PhotoRow]
) -> list[tuple[PhotoRow | None, PhotoRow | None]]:
    """The first before with the first after, and so on; what has no partner stands alone."""
    longest = max(len(before), len(after))
    return [
        (before[index] if index < len(before) else None, after[index] if index < len(after) else None)
        for index in range(longest)
    ]


def photo_row(photo: NeedPhoto, need: Need) -> PhotoRow:
    width, height = thumbnail_size(photo.width, photo.height)
    return PhotoRow(
        photo.pk, photo.image.url, photo.thumbnail.url, width, height,
        public_text(photo.caption, house_level=need.is_house_level),
        photo.get_moment_display(), day(photo.taken_on), place_words(photo, need),
    )  # fmt: skip


def place_words(photo: NeedPhoto, need: Need) -> str:
    """ "Kel. Menteng, 40 m dari titik"; "" for single houses."""
    if need.is_house_level:
        return ""
    words = village_words(need.village)
    here, taken = public_point(need), point_of(photo)
    if here and taken:
        words += ", " + _("%(far)s from the point") % {"far": distance_words(distance(here, taken))}
    return words
