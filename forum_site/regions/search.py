"""Find regions by what people type; the same answers on SQLite and PostgreSQL."""

from threading import Lock

import numpy as np
from django.db.models import Count, Max

from forum_site.regions.index import Named, RegionIndex
from forum_site.regions.models import Region, RegionAlias, RegionEdition
from forum_site.regions.names import KIND_WORDS, as_code, normalise
from forum_site.regions.ranking import Query, rank, read_query

Stamp = tuple[object, ...]
_lock = Lock()
_built: dict[Stamp, RegionIndex] = {}


def find(
    text: str, *, level: int | None = None, within: Region | None = None, limit: int = 10
) -> list[Region]:
    """Regions for a name, part of a name, other name or code, best first; [] for nothing.

    Words in any order, each may be unfinished; "menteng jekan" finds Menteng in Jekan Raya. Words
    such as kelurahan or kota only move answers up. Three statements; the first call of a process
    builds the index in about a second.
    """
    if not normalise(text):
        return []
    index = current_index()
    area = index.inside(within.code) if within else slice(0, index.size)
    codes = _by_code(index, text, level, area, limit)
    if not codes:
        query = read_query(text)
        codes = rank(index, query, level=level, area=area, limit=limit)
        if not codes and (shorter := _without_unfinished_hint(query)):
            codes = rank(index, shorter, level=level, area=area, limit=limit)
    return in_order(codes)


def in_order(codes: list[str]) -> list[Region]:
    """The regions of these codes, in this order, each with its parent."""
    found = (
        {region.code: region for region in Region.objects.filter(code__in=codes).select_related("parent")}
        if codes
        else {}
    )
    return [found[code] for code in codes if code in found]


def current_index() -> RegionIndex:
    """The index of what the tables hold now; rebuilt when list or other names have changed."""
    stamp = _stamp()
    index = _built.get(stamp)
    if index is None:
        with _lock:
            index = _built.get(stamp)
            if index is None:
                index = _build()
                _built.clear()
                _built[stamp] = index
    return index


def _stamp() -> Stamp:
    edition = RegionEdition.objects.values_list("digest", "loaded_at").first()
    names = RegionAlias.objects.aggregate(Count("pk"), Max("pk"), Max("changed_at"))
    return (edition, *names.values())


def _build() -> RegionIndex:
    others: dict[str, list[str]] = {}
    for code, name in RegionAlias.objects.order_by("pk").values_list("region__code", "name"):
        others.setdefault(code, []).append(name)
    # By interval, not by code: the same order whatever the collation of the database.
    listed = Region.objects.current().order_by("lo", "level").values_list("code", "name")
    return RegionIndex(
        Named(code, name, tuple(others.get(code, ()))) for code, name in listed.iterator(chunk_size=5000)
    )


def _by_code(index: RegionIndex, text: str, level: int | None, area: slice, limit: int) -> list[str]:
    """Codes that begin as typed, dotted or not, the higher levels first."""
    code = as_code(text)
    if code is None:
        return []
    span = index.starting_with(code)
    rows = np.arange(max(span.start, area.start), min(span.stop, area.stop), dtype=np.int32)
    if level:
        rows = rows[index.levels[rows] == level]
    return index.text_of(rows[np.argsort(index.levels[rows], kind="stable")[:limit]])


def _without_unfinished_hint(query: Query) -> Query | None:
    """For "menteng keca", where the last word is on its way to "kecamatan"."""
    words, last = query.words[:-1], "".join(query.words[-1:])
    if not words or not any(hint.startswith(last) for hint in KIND_WORDS):
        return None
    return Query(words, query.hints, (" ".join(words),))
