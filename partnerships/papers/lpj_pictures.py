"""Photos of the work for a paper: small copies, none that could tell a house."""

from __future__ import annotations

from typing import Any, Final

from forum_site.core.dates import day
from partnerships.privacy import public_text

MOST: Final = 6
LARGEST: Final = 80_000  # bytes; a thumbnail has a third of it


def pictures(photos: Any) -> list[dict[str, Any]]:
    """[{"bytes": list of ints, "caption"}] of the first MOST that can be read."""
    found: list[dict[str, Any]] = []
    for photo in photos:
        if len(found) == MOST:
            break
        if photo.need.is_house_level and not photo.no_house:
            continue
        try:
            with photo.thumbnail.open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError:  # the picture is gone; the paper is made without it
            continue
        if len(content) <= LARGEST:
            caption = public_text(photo.caption, house_level=photo.need.is_house_level)
            found.append({"bytes": list(content), "caption": f"{caption}, {day(photo.taken_on)}"})
    return found
