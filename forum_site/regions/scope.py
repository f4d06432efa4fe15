"""Region names as people write them in offers and calls: "Jabodetabek; Surabaya", "Nasional (…)"."""

import re
from dataclasses import dataclass, field

import numpy as np

from forum_site.regions.index import Ints, RegionIndex
from forum_site.regions.models import Region, RegionAlias
from forum_site.regions.names import as_code, normalise, spell_out, split_kind
from forum_site.regions.search import current_index, in_order

NATIONAL = frozenset({"nasional", "indonesia", "tingkat nasional", "skala nasional", "nusantara"})
NATIONAL |= {
    f"{all_of} {what}" for all_of in ("seluruh", "semua", "se") for what in ("indonesia", "provinsi")
}
NATIONAL |= {"seluruh wilayah indonesia"}

_PARTS = re.compile(r"[;\n|•]+")
_NOTE = re.compile(r"\(([^()]*)\)")
# Tried in this order, each only where the text is no name as a whole ("Pangkajene dan Kepulauan").
_SMALLER = tuple(
    re.compile(one, re.IGNORECASE) for one in (r"\s*,\s*", r"\s+(?:dan|serta|and)\s+|\s*&\s*|\s*/\s*")
)


@dataclass(frozen=True)
class Scope:
    """What a text about places says. `notes` are remarks in brackets that narrow nothing we know."""

    regions: list[Region] = field(default_factory=list)
    national: bool = False
    unknown: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def resolve(text: str, *, level: int | None = None, within: Region | None = None) -> list[Region]:
    """Regions whose whole name, other name or code this is; [] when none, several when it is shared.

    "Bogor" is Kabupaten and Kota; "Kota Bogor" is one; a group ("Jabodetabek") is all its members;
    otherwise the highest level wins, so "Gorontalo" is the province.
    """
    whole = normalise(text)
    if not level and (group := _group({whole, split_kind(whole)[1]}, within)):
        return group
    index = current_index()
    rows = _meant(index, text, level, within)
    return in_order(index.text_of(_highest(index, rows)))


def _meant(index: RegionIndex, text: str, level: int | None, within: Region | None) -> Ints:
    """Rows of every level that bear this name."""
    whole = normalise(text)
    kind, bare = split_kind(whole)
    rows = index.rows_named(bare)
    if kind:
        rows = rows[index.levels[rows] == kind.level]
        if kind.is_kota is not None:
            rows = rows[index.is_kota[rows] == kind.is_kota]
    rows = np.unique(np.concatenate([rows, index.rows_named(whole, spell_out(whole)), _coded(index, text)]))
    if level:
        rows = rows[index.levels[rows] == level]
    if within:
        area = index.inside(within.code)
        rows = rows[(rows >= area.start) & (rows < area.stop)]
    return rows


def _coded(index: RegionIndex, text: str) -> Ints:
    area = index.inside(as_code(text) or "-")
    return np.arange(area.start, min(area.stop, area.start + 1), dtype=np.int32)


def _highest(index: RegionIndex, rows: Ints) -> Ints:
    return rows[index.levels[rows] == index.levels[rows].min()] if rows.size else rows


def _group(names: set[str], within: Region | None) -> list[Region]:
    listed = RegionAlias.objects.filter(name__in=names, kind=RegionAlias.Kind.GROUP)
    members = list(Region.objects.filter(aliases__in=listed).distinct().order_by("code"))
    return [region for region in members if within is None or within.contains(region)]


def parse_scope(text: str) -> Scope:
    """Read a list of places. Parts that are no place, or a kelurahan whose name is shared, are unknown.

    "Kulon Progo, DI Yogyakarta" is one place, "Bantul, Sleman" are two. What lies in another part
    is left out: the result says the same with fewer regions.
    """
    scope = Scope()
    national = False
    for part in filter(None, (part.strip(" .,\t\r") for part in _PARTS.split(text))):
        notes = [note.strip() for note in _NOTE.findall(part) if note.strip()]
        name = " ".join(_NOTE.sub(" ", part).split()).strip(" ,")
        if normalise(name) in NATIONAL:
            national = True
            scope.notes.extend(notes)
            continue
        found, unknown = _read(name, 0)
        inner = _narrower(found, notes)
        scope.notes.extend([] if inner else notes)
        scope.regions.extend(inner or found)
        scope.unknown.extend(unknown)
    return Scope(_outermost(scope.regions), national, scope.unknown, scope.notes)


def _read(text: str, depth: int) -> tuple[list[Region], list[str]]:
    """The regions of one part and the pieces that are none."""
    found = certain(text)
    if found or depth == len(_SMALLER):
        return found, [] if found or not normalise(text) else [text]
    pieces = [piece for piece in _SMALLER[depth].split(text) if piece]
    if depth == 0 and (place := _nested(pieces)):
        return place, []
    read = [_read(piece, depth + 1) for piece in pieces]
    return [region for regions, _ in read for region in regions], [bad for _, rest in read for bad in rest]


def certain(text: str, within: Region | None = None) -> list[Region]:
    """What the text names beyond doubt; [] when it is a part of a name, or says too little.

    A kabupaten and a kota of one name are both meant. Of several kecamatan or kelurahan one is, and
    nobody can say which, unless one holds the others.
    """
    found = resolve(text, within=within)
    if not found or found[0].level <= Region.Level.REGENCY:
        return found
    index = current_index()
    area = index.inside(found[0].code)
    rows = _meant(index, text, None, within)
    return found if np.all((rows >= area.start) & (rows < area.stop)) else []


def _nested(pieces: list[str]) -> list[Region]:
    """For "Menteng, Jekan Raya, Kota Palangka Raya": each piece inside the next, read from the end."""
    place: list[Region] = []
    for piece in reversed(pieces):
        inside = resolve(piece, within=place[0] if place else None)
        if place and inside == place:  # a kecamatan and its kelurahan may share a name
            inside = resolve(piece, level=place[0].level + 1, within=place[0])
        if len(inside) != 1:
            return []
        place = inside
    return place if len(pieces) > 1 else []


def _narrower(found: list[Region], notes: list[str]) -> list[Region]:
    """What the remark names, when it names places inside the one region it stands behind."""
    if len(found) != 1 or not notes:
        return []
    pieces = [
        piece for note in notes for smaller in _SMALLER[0].split(note) for piece in _SMALLER[1].split(smaller)
    ]
    inside = [certain(piece, found[0]) for piece in pieces if normalise(piece)]
    return [region for regions in inside for region in regions] if inside and all(inside) else []


def _outermost(regions: list[Region]) -> list[Region]:
    once = list(dict.fromkeys(regions))
    return [one for one in once if not any(other != one and other.contains(one) for other in once)]
