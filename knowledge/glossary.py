"""The glossary as `core.content.term_marks` asks for it: kept in each process until a term changes."""

from __future__ import annotations

from random import getrandbits
from typing import Final

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import get_language
from redis.exceptions import RedisError

from forum_site.core.content.term_marks import Glossary, Meaning, glossary_of
from knowledge.models import Term

STANDS: Final = "knowledge:terms"
REMEMBERED: Final = 24 * 3600  # seconds; afterwards the terms are read once more
_kept: dict[str, tuple[int, Glossary]] = {}  # by language


def current() -> Glossary:
    """One question to the shared cache; one statement after a term was changed. Without the cache the
    terms are read each time."""
    language = "en" if get_language() == "en" else "id"
    try:
        stands = int(cache.get_or_set(STANDS, lambda: getrandbits(62), REMEMBERED) or 0)
    except (OSError, RedisError):
        return read(language)
    known = _kept.get(language)
    if known is None or known[0] != stands or not settings.KEEP_PAGES:
        known = _kept[language] = (stands, read(language))
    return known[1]


def forget() -> None:
    """Every process reads the terms anew."""
    cache.delete(STANDS)


def read(language: str) -> Glossary:
    return glossary_of((term.ways, meaning_of(term, language)) for term in Term.objects.for_list())


def meaning_of(term: Term, language: str) -> Meaning:
    text, spoken = term.definition, "id"
    if language == "en" and term.definition_en:
        text, spoken = term.definition_en, "en"
    return Meaning(term.anchor, term.term, term.full, text, term.get_absolute_url(), spoken)
