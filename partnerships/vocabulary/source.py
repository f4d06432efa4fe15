"""The own words as the lexicon asks for them: one statement for the stamp, one more after a change."""

from __future__ import annotations

import logging
from collections.abc import Hashable, Iterator
from typing import Any, Final

from celery.signals import task_prerun
from django.db import OperationalError, ProgrammingError, transaction
from django.db.models import Count, Max, QuerySet

from forum_site.core.taxonomy.added import Added, with_added
from forum_site.core.taxonomy.lexicon import Lexicon, base_lexicon, current
from forum_site.core.taxonomy.words import split_words
from partnerships.models import OwnWord

NEW: Final = "own_"  # how the codes of meanings begin that the lexicon does not ship with
log = logging.getLogger(__name__)


class Stored:
    """The words in the database. A site without the table (a checkout, a first migration) has none."""

    def stamp(self) -> Hashable:
        try:
            with transaction.atomic():
                known = OwnWord.objects.aggregate(n=Count("pk"), newest=Max("updated_at"))
        except (OperationalError, ProgrammingError):
            log.info("own words cannot be read now")
            return None
        return known["n"], known["newest"]

    def words(self) -> list[Added]:
        return list(added(OwnWord.objects.all()))


def added(rows: QuerySet[OwnWord]) -> Iterator[Added]:
    """What the active ones among the rows mean."""
    for row in rows.filter(active=True).order_by("pk"):
        for words in (row.phrase, named_by(row)):
            yield Added(words, row.meaning, row.category)


def named_by(row: OwnWord) -> str:
    """The word that a new meaning has its name from, which means the same; "" of other meanings."""
    return row.same_as if row.meaning == new_meaning(split_words(row.same_as)) else ""


def new_meaning(words: tuple[str, ...]) -> str:
    return NEW + "_".join(words)


def lexicon_without(word: OwnWord | None) -> Lexicon:
    """The lexicon as stored now, without one word: what the others say about it."""
    rows = OwnWord.objects.all()
    return with_added(base_lexicon(), added(rows.exclude(pk=word.pk) if word and word.pk else rows))


def register() -> None:
    """Called when the app is ready. A task reads with words saved just before it was queued."""
    current.use(Stored())
    task_prerun.connect(_look_again, dispatch_uid="partnerships.vocabulary")


def _look_again(**_sent: Any) -> None:
    current.doubt()
