"""The report and the list of own words as their pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.taxonomy import CATEGORIES
from forum_site.core.taxonomy.lexicon import default_lexicon
from partnerships.models import Need, OwnWord, UnreachedWord
from partnerships.vocabulary.meanings import meaning_words


def unreached_rows(words: Sequence[UnreachedWord], user: Any) -> list[dict[str, Any]]:
    """One statement for all examples; a need that the person may not see is not named."""
    wanted = {pk for word in words for pk in word.examples}
    seen = Need.objects.visible_to(user).filter(pk__in=wanted)
    titles = {need.pk: need for need in seen.only("title", "category", "households", "address")}
    return [
        {
            "word": word.word,
            "needs": word.needs,
            "boards": word.boards,
            "examples": [titles[pk] for pk in word.examples if pk in titles],
            "categories": category_words(word.categories),
        }
        for word in words
    ]


def category_words(counted: Iterable[Any]) -> str:
    """ "Drainase, Sanitasi", the most frequent first."""
    return ", ".join(_(CATEGORIES[code].label) for code, _n in counted if code in CATEGORIES)


def own_rows(words: Iterable[OwnWord]) -> list[tuple[OwnWord, str]]:
    """Each with what it means now."""
    lexicon = default_lexicon()
    return [
        (word, meaning_words(lexicon, word.meaning) if word.meaning in lexicon.category_of else word.same_as)
        for word in words
    ]
