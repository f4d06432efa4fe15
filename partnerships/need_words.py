"""The words of a list's filter: parts of what a need says publicly, or of its board or kelurahan."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Final

from django.db.models import Q
from django.db.models.functions import Lower

from forum_site.organisations.models import Organisation
from partnerships.querysets import NeedQuerySet

MOST_WORDS: Final = 6
# They stand in the name of nearly every board or place, so they tell nothing apart.
COMMON: Final = frozenset(
    "bkm lkm kel kec kab kelurahan desa kecamatan kota kabupaten provinsi rt rw di".split()
)


def telling_words(text: str) -> list[str]:
    """In small letters, at most six; those that are in every name only when nothing else was said."""
    words = list(dict.fromkeys(text.lower().split()))
    return ([word for word in words if word not in COMMON] or words)[:MOST_WORDS]


def boards_named(words: Sequence[str]) -> dict[str, list[int]]:
    """By word: the boards whose name or kelurahan has it in it. One statement."""
    if not words:
        return {}
    named = reduce(or_, (Q(name__icontains=word) | Q(territory__name__icontains=word) for word in words))
    rows = Organisation.objects.boards().filter(named).values_list("pk", "name", "territory__name")
    found: dict[str, list[int]] = {word: [] for word in words}
    for pk, name, village in rows:
        said = f"{name}\n{village or ''}".lower()
        for word in words:
            if word in said:
                found[word].append(pk)
    return found


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
        rows = rows.filter(said | Q(board__in=keys))
    return rows
