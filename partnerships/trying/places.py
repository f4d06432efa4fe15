"""Where the needs of a sheet lie, from its own title, or from what the visitor picked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from forum_site.regions.models import Region
from forum_site.regions.names import normalise
from forum_site.regions.scope import resolve
from partnerships.importers import DraftRow, RawSheet
from partnerships.importers.places import named_village, village_key
from partnerships.importers.words import text_of

TOP: Final = 15  # rows of a sheet in which a title may stand
MOST_VILLAGES: Final = 600  # of a place, whose names are compared with those in the rows
_WIDER: Final = re.compile(r"\b((?:kota|kabupaten|kab\.?)\s*:?\s+[^\d,;/()–:-]{3,60})", re.I)


@dataclass(frozen=True)
class Place:
    """A region and, by comparable name, its villages, which rows may name."""

    region: Region
    villages: dict[str, Region] = field(default_factory=dict)

    def of(self, row: DraftRow) -> Region:
        """The village that the row names, if it lies here; else the whole place."""
        return self.villages.get(village_key(row.village), self.region) if row.village else self.region


def place_of(region: Region, rows: Iterable[DraftRow]) -> Place:
    """One statement, and only where rows name villages of a wider place."""
    wanted = {village_key(row.village) for row in rows if row.village}
    if region.level == Region.Level.VILLAGE or not wanted:
        return Place(region)
    inside = list(Region.objects.villages().within(region)[: MOST_VILLAGES + 1])
    if len(inside) > MOST_VILLAGES:
        return Place(region)
    named: dict[str, list[Region]] = {}
    for village in inside:
        named.setdefault(village_key(village.name), []).append(village)
    return Place(region, {key: found[0] for key, found in named.items() if key in wanted and len(found) == 1})


def titled(sheets: Sequence[RawSheet]) -> tuple[Region | None, str]:
    """(the kelurahan or kota that the titles name beyond doubt, what they call it); (None, "") without one.

    A kelurahan whose name others share is known by the kecamatan or kota that stands beside it.
    """
    texts = [text for sheet in sheets if not sheet.hidden for text in _top(sheet)]
    said = normalise(" ".join(texts))
    name = next((found for text in texts if (found := named_village(text))), "")
    if name:
        villages = resolve(name, level=Region.Level.VILLAGE)
        if len(villages) > 1:
            villages = _named_best(villages, said)
        return (villages[0], name) if len(villages) == 1 else (None, name)
    for text in texts:
        for words in _WIDER.findall(text):
            named = resolve(words.strip(), level=Region.Level.REGENCY)
            if len(named) == 1:
                return named[0], words.strip()
    return None, ""


def _top(sheet: RawSheet) -> list[str]:
    return [text_of(cell) for row in sheet.rows[:TOP] for cell in row if isinstance(cell, str)]


def _named_best(villages: Sequence[Region], said: str) -> list[Region]:
    """The villages of one name whose kecamatan and kota the title names most of; none if it names none."""
    beside = {one.pk: _beside(one, said) for one in villages}
    most = max(beside.values())
    return [one for one in villages if beside[one.pk] == most] if most else []


def _beside(village: Region, said: str) -> int:
    """How many of its kecamatan, kota and province the title names too.

    A kecamatan often bears the name of its kelurahan; then the title must say it twice.
    """
    own, *wider = (normalise(part).strip() for part in village.label.split(","))
    return sum(_times(part, said) > (part == own) for part in wider if part)


def _times(words: str, said: str) -> int:
    return len(re.findall(rf"(?<!\S){re.escape(words)}(?!\S)", said))
