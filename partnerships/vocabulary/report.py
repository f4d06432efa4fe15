"""Words of needs that no offer and no concept reaches, counted at night over all needs looking for partners.

Needs are streamed twice, so that memory holds counts of words and never the needs: first how often each
word stands, then boards, examples and categories of the most frequent ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.core.taxonomy.lexicon import Lexicon, default_lexicon
from partnerships.models import Match, Need, Offer, UnreachedWord

AT_ONCE: Final = 2_000  # rows read at a time
MOST_COUNTED: Final = 200_000  # different words held in memory
LOOKED_AT: Final = 600  # words of which boards are counted
KEPT: Final = 200
LEAST_BOARDS: Final = 2  # the word of one board is a name more often than a thing
EXAMPLES: Final = 3
CATEGORIES: Final = 3
PAIRS: Final = 5_000  # the newest pairs set aside
OTHER_WORK: Final = "other_work"
LONGEST: Final = 60

Row = tuple[int, int, str, str]  # need, board, category, text


@dataclass(slots=True)
class Seen:
    """What is known of one word. Rows come board by board, so a change of board is a further board."""

    needs: int = 0
    boards: int = 0
    last: int = 0
    examples: list[int] = field(default_factory=list)
    categories: Counter[str] = field(default_factory=Counter)

    def add(self, need: int, board: int, category: str) -> None:
        self.needs += 1
        if board != self.last:
            self.boards, self.last = self.boards + 1, board
            if len(self.examples) < EXAMPLES:
                self.examples.append(need)
        if category:
            self.categories[category] += 1


def count_unreached() -> int:
    """Replace the report in one transaction; how many words it has."""
    lexicon, origin = default_lexicon(), UnreachedWord.Origin
    found = [(origin.NEEDS, *row) for row in of_needs(lexicon)]
    found += [(origin.SET_ASIDE, *row) for row in of_pairs(lexicon)]
    now = timezone.now()
    rows = [
        UnreachedWord(
            word=word, origin=kind, needs=seen.needs, boards=seen.boards, examples=seen.examples,
            categories=seen.categories.most_common(CATEGORIES), counted_at=now,
        )
        for kind, word, seen in found
    ]  # fmt: skip
    with transaction.atomic():
        UnreachedWord.objects.all().delete()
        UnreachedWord.objects.bulk_create(rows, batch_size=500)
    return len(rows)


def of_needs(lexicon: Lexicon) -> list[tuple[str, Seen]]:
    """At most KEPT words of needs of several boards, those of the most boards first."""
    reached = offered_words(lexicon)
    counts: Counter[str] = Counter()
    floor = 1
    for *_row, text in rows_of_needs():
        counts.update(words_of(lexicon, text) - reached)
        while len(counts) > MOST_COUNTED:  # the rarest go; what is frequent stays to be counted exactly
            counts = Counter({word: n for word, n in counts.items() if n > floor})
            floor += 1
    seen = {word: Seen() for word, n in counts.most_common(LOOKED_AT) if n >= LEAST_BOARDS}
    tell(seen, lexicon, rows_of_needs())
    return best((word, one) for word, one in seen.items() if one.boards >= LEAST_BOARDS)


def tell(seen: dict[str, Seen], lexicon: Lexicon, rows: Iterable[Row]) -> None:
    for need, board, category, text in rows:
        for word in words_of(lexicon, text) & seen.keys():
            seen[word].add(need, board, category)


def of_pairs(lexicon: Lexicon) -> list[tuple[str, Seen]]:
    """Words of needs in pairs that people set aside as another work, which the offer does not say."""
    rows = Match.objects.filter(dismiss_reason=OTHER_WORK, dismissed_at__isnull=False)
    newest = rows.order_by("-dismissed_at").values("pk")[:PAIRS]
    pairs = Match.objects.filter(pk__in=list(newest.values_list("pk", flat=True))).order_by("need__board_id")
    fields = ("need_id", "need__board_id", "need__category", "need__title", "need__problem")
    seen: dict[str, Seen] = {}
    for need, board, category, title, problem, offered, about in pairs.values_list(
        *fields, "offer__title", "offer__summary"
    ):
        offer = words_of(lexicon, f"{offered} {about}")
        for word in words_of(lexicon, f"{title} {problem}") - offer:
            seen.setdefault(word, Seen()).add(need, board, category)
    return best(seen.items())


def rows_of_needs() -> Iterator[Row]:
    """Needs looking for partners, board by board, with the text that the engine reads."""
    rows: Any = Need.objects.ready().order_by("board_id").values_list(
        "pk", "board_id", "category", "title", "problem"
    )  # fmt: skip
    for pk, board, category, title, problem in rows.iterator(chunk_size=AT_ONCE):
        yield pk, board, category, f"{title} {problem}"


def offered_words(lexicon: Lexicon) -> set[str]:
    """Every word of open offers, those inside phrases too."""
    found: set[str] = set()
    for title, summary in Offer.objects.open().order_by().values_list("title", "summary").iterator():
        found |= words_of(lexicon, f"{title} {summary}")
    return found


def words_of(lexicon: Lexicon, text: str) -> set[str]:
    """The words that tell something and belong to no concept."""
    return {word for word in lexicon.read(text).words if len(word) <= LONGEST}


def best(rows: Iterable[tuple[str, Seen]]) -> list[tuple[str, Seen]]:
    return sorted(rows, key=lambda row: (-row[1].boards, -row[1].needs, row[0]))[:KEPT]


def still_unreached() -> list[UnreachedWord]:
    """The report of last night, some hundred rows, without words that got a meaning since."""
    known = default_lexicon().phrases
    return [one for one in UnreachedWord.objects.all() if (one.word,) not in known]
