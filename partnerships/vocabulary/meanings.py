"""What a word that somebody wants to add would mean, or why it cannot be added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from forum_site.core import taxonomy
from forum_site.core.taxonomy.lexicon import Lexicon
from forum_site.core.taxonomy.words import STOP_WORDS, split_words
from partnerships.models import OwnWord
from partnerships.vocabulary.source import NEW, lexicon_without, new_meaning

SHORTEST: Final = 2  # letters
MOST_WORDS: Final = 4  # in a phrase
MOST_KEPT: Final = 5_000  # own words; each process holds all of them
SHOWN: Final = 4  # words that explain a meaning


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word as it will be kept; `category` is empty for a meaning the lexicon ships with."""

    phrase: str
    concept: str
    category: str = ""


def decide(form: str, same_as: str, category: str, *, known: OwnWord | None = None) -> Meaning:
    """What `form` will mean; ValidationError by field when it cannot be kept.

    `same_as` is a word with a meaning; else a new meaning is made under `category`, for both words.
    """
    lexicon = lexicon_without(known)
    phrase = check_form(form, lexicon)
    check_free(" ".join(phrase), known)
    other = split_words(same_as)
    concept = lexicon.phrases.get(other) if other else None
    if concept is not None:
        own = lexicon.category_of[concept] if concept.startswith(NEW) else ""
        return Meaning(" ".join(phrase), concept, own)
    if category not in taxonomy.CATEGORIES:
        raise ValidationError(_no_meaning(same_as))
    if other:
        _check_words(other, "same_as")
    return Meaning(" ".join(phrase), new_meaning(other or phrase), category)


def check_form(form: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a form that may be added; ValidationError with what it already means otherwise."""
    phrase = split_words(form)
    _check_words(phrase, "form")
    concept = lexicon.phrases.get(phrase)
    if concept is not None:
        words = _("“%(word)s” already has a meaning: %(meaning)s.")
        said = {"word": " ".join(phrase), "meaning": meaning_words(lexicon, concept)}
        raise ValidationError({"form": words % said})
    return phrase


def check_free(phrase: str, known: OwnWord | None) -> None:
    """A word that was taken out of use is put back on its own page; there is a limit for all."""
    rows = OwnWord.objects.exclude(pk=known.pk if known else None)
    if rows.filter(phrase=phrase).exists():
        raise ValidationError({"form": _("This word is in the list, but not in use. Open it there.")})
    if known is None and rows.count() >= MOST_KEPT:
        raise ValidationError({"form": _("The list is full. Take out words that nobody needs first.")})


def meaning_words(lexicon: Lexicon, concept: str) -> str:
    """ "jamban, jamban keluarga, wc, kakus (Sanitasi)": the shortest words of a concept."""
    same = [" ".join(phrase) for phrase, named in lexicon.phrases.items() if named == concept]
    shown = ", ".join(sorted(same, key=lambda words: (len(words), words))[:SHOWN])
    label = _(taxonomy.CATEGORIES[lexicon.category_of[concept]].label)
    return _("%(words)s (%(category)s)") % {"words": shown or concept, "category": label}


def _check_words(phrase: tuple[str, ...], field: str) -> None:
    if sum(map(len, phrase)) < SHORTEST:
        raise ValidationError({field: _("Write a word with at least two letters.")})
    if len(phrase) > MOST_WORDS:
        raise ValidationError({field: _("At most four words.")})
    if all(word in STOP_WORDS for word in phrase):
        raise ValidationError({field: _("These words stand in nearly every need; they tell nothing apart.")})


def _no_meaning(same_as: str) -> dict[str, str]:
    if not same_as.strip():
        return {"same_as": _("Write a word that means the same, or choose a category for a new meaning.")}
    words = _("“%(word)s” has no meaning yet. Write a more usual word, or choose a category for both.")
    return {"same_as": words % {"word": same_as.strip()}}
