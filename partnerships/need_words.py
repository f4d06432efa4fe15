"""The words of a list's filter: parts of what a need says publicly, or of its board or kelurahan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db.models import Count, Max, Q
from django.db.models.functions import Lower

from forum_site.core.arrays import is_among
from forum_site.organisations.models import Organisation
from partnerships.querysets import NeedQuerySet

MOST_WORDS: Final = 6
# They stand in the name of nearly every board or place, so they tell nothing apart.
COMMON: Final = frozenset(
    "bkm lkm kel kec kab kelurahan desa kecamatan kota kabupaten provinsi rt rw di".split()
)

_kept: dict[str, Any] = {}  # of this process: reading 11,000 names for each search costs more than the search


def telling_words(text: str) -> list[str]:
    """In small letters, at most six; those that are in every name only when nothing else was said."""
    words = list(dict.fromkeys(text.lower().split()))
    return ([word for word in words if word not in COMMON] or words)[:MOST_WORDS]


def boards_named(words: Sequence[str]) -> dict[str, list[int]]:
    """By word: the boards whose name or kelurahan has it in it. One statement, two after a board changed."""
    names = board_names() if words else []
    return {word: [pk for pk, said in names if word in said] for word in words}


def board_names() -> list[tuple[int, str]]:
    """(key, name and kelurahan in small letters) of every board, kept until a board is added or changed."""
    boards = Organisation.objects.boards()
    state = boards.aggregate(n=Count("pk"), changed=Max("updated_at"))
    if state != _kept.get("state"):
        rows = boards.order_by("pk").values_list("pk", "name", "territory__name")
        _kept["names"] = [(pk, f"{name}\n{village or ''}".lower()) for pk, name, village in rows]
        _kept["state"] = state
    return _kept["names"]


def with_words(rows: NeedQuerySet, boards: dict[str, list[int]], *, few: bool = False) -> NeedQuerySet:
    """The rows that have every word; `boards` as `boards_named` gives them.

    The boards are told by key: a database that reads two conditions joined by OR from its indexes needs both
    over the same table. Where `few` rows are left by another filter, reading those is quicker than any index
    of words: an expression of the column keeps it out.
    """
    if few and boards:
        rows = rows.alias(said=Lower("public_words"))
    for word, keys in boards.items():
        said = Q(said__contains=word) if few else Q(public_words__contains=word)
        rows = rows.filter(said | is_among("board", keys))
    return rows
