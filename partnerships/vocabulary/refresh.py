"""What a changed word touches: the needs and offers whose texts hold it are matched again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from django.db.models import Q

from forum_site.core.taxonomy.words import split_words
from partnerships.models import Need, Offer
from partnerships.tasks import match_in_chunks, match_offer

AT_ONCE: Final = 2_000  # rows read, and needs queued, at a time

Phrase = tuple[str, ...]


class Touched(NamedTuple):
    needs: int
    offers: int


def vocabulary_changed(words: Iterable[str]) -> Touched:
    """Queue the matching of ready needs and open offers that hold one of the words; how many of each.

    Three statements, whatever is found; memory holds AT_ONCE rows.
    """
    phrases = sorted({phrase for word in words if (phrase := split_words(word))})
    if not phrases:
        return Touched(0, 0)
    offers = list(holding(Offer.objects.open(), ("title", "summary"), phrases))
    for pk in offers:
        match_offer.delay_on_commit(pk)
    needs, batch = 0, list[int]()
    for pk in holding(Need.objects.ready(), ("title", "problem"), phrases):
        needs, batch = needs + 1, [*batch, pk]
        if len(batch) == AT_ONCE:
            match_in_chunks(batch)
            batch = []
    match_in_chunks(batch)
    return Touched(needs, len(offers))


def holding(rows: Any, fields: tuple[str, str], phrases: Iterable[Phrase]) -> Iterator[int]:
    """Keys of the rows in whose two fields one of the phrases is read.

    The database finds candidates by the longest word of each phrase, the lexicon's own reading decides.
    """
    wanted = list(phrases)
    asked = Q()
    for phrase in wanted:
        longest = max(phrase, key=len)
        for field in fields:
            asked |= Q(**{f"{field}__icontains": longest})
    found = rows.filter(asked).order_by().values_list("pk", *fields)
    for pk, one, other in found.iterator(chunk_size=AT_ONCE):
        tokens = split_words(f"{one} {other}")
        if any(stands_in(phrase, tokens) for phrase in wanted):
            yield pk


def stands_in(phrase: Phrase, tokens: Phrase) -> bool:
    size = len(phrase)
    return any(tokens[at : at + size] == phrase for at in range(len(tokens) - size + 1))
