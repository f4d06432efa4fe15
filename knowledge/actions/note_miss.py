"""A search that found nothing is remembered, so that somebody writes what is missing."""

from __future__ import annotations

import re
from typing import Final

from django.db.models import F
from django.utils import timezone

from forum_site.core.search.words import telling_words
from knowledge.models import SearchMiss

MOST: Final = 2_000  # what is typed cannot fill the table: the oldest go first
LONGEST: Final = 100
# Numbers of people, phones and accounts, and addresses: not to be kept, whoever typed them.
_PERSONAL: Final = re.compile(r"(?:\d[\s.-]?){8}|@")


def note_miss(text: str, *, near: bool) -> None:
    """Counts the words; nothing is kept of who searched, nor of what looks like a person's number or address.

    `near`: something was shown that has some of the words, or similar ones.
    """
    said = " ".join(telling_words(text))[:LONGEST].strip()
    if len(said) < 2 or _PERSONAL.search(text):
        return
    now = timezone.now()
    known = SearchMiss.objects.filter(text=said)
    if not known.update(count=F("count") + 1, near=near, last_at=now):
        SearchMiss.objects.bulk_create([SearchMiss(text=said, near=near, last_at=now)], ignore_conflicts=True)
        too_old = SearchMiss.objects.order_by("-last_at").values("pk")[MOST:]
        SearchMiss.objects.filter(pk__in=list(too_old.values_list("pk", flat=True))).delete()
