"""The vocabulary of the field as one object: from text to the concepts it names, and to likely categories."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from forum_site.core.taxonomy.added import Current
from forum_site.core.taxonomy.vocabulary_economic import ECONOMIC_CONCEPTS
from forum_site.core.taxonomy.vocabulary_environment import ENVIRONMENT_CONCEPTS
from forum_site.core.taxonomy.vocabulary_social import SOCIAL_CONCEPTS
from forum_site.core.taxonomy.words import split_words, tells_something

ConceptTable = Mapping[str, Mapping[str, str]]

# Concepts that say how or for whom more often than what: "pelatihan wisata" is tourism, "jamban keluarga
# miskin" is sanitation. They count fully as words shared, little as evidence of a category.
MODIFIERS: Final = frozenset(
    {
        "training", "cash_for_work", "poor", "women", "youth", "elderly", "small_business", "tools",
        "institution", "job_seeker", "solar", "toddler",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says: the concepts it names in order, and the telling words that belong to no concept."""

    concepts: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Phrases by concept and concepts by category; immutable, so it may be shared between threads."""

    category_of: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], str]
    longest: int = field(default=1)

    def read(self, text: str) -> Reading:
        """Return concepts and words of a text; the longest phrase wins, nothing is counted twice in place."""
        tokens = split_words(text)
        concepts: list[str] = []
        words: list[str] = []
        at = 0
        while at < len(tokens):
            size = self._phrase_at(tokens, at)
            if size:
                concepts.append(self.phrases[tokens[at : at + size]])
            elif tells_something(tokens[at]):
                words.append(tokens[at])
            at += size or 1
        return Reading(tuple(concepts), tuple(words))

    def synonyms_of(self, text: str) -> tuple[str, ...]:
        """Return every phrase that means the same as some part of the text, sorted; for search."""
        named = set(self.read(text).concepts)
        return tuple(sorted(" ".join(phrase) for phrase, concept in self.phrases.items() if concept in named))

    def guess_categories(self, text: str) -> tuple[tuple[str, int], ...]:
        """Return (category, percent of the evidence) pairs, likeliest first; empty when nothing is known.

        A guess is offered to a person for confirmation and never used in silence. Concepts named earlier
        weigh more, because plan lines put the object before its circumstances.
        """
        votes: Counter[str] = Counter()
        for place, concept in enumerate(self.read(text).concepts):
            votes[self.category_of[concept]] += 1 if concept in MODIFIERS else 12 // (place + 2) + 3
        total = sum(votes.values())
        ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
        return tuple((category, 100 * count // total) for category, count in ranked)

    def _phrase_at(self, tokens: tuple[str, ...], at: int) -> int:
        for size in range(min(self.longest, len(tokens) - at), 0, -1):
            if tokens[at : at + size] in self.phrases:
                return size
        return 0


def build_lexicon(tables: Iterable[ConceptTable]) -> Lexicon:
    """Make a lexicon from concept tables; ValueError when two concepts claim the same phrase."""
    category_of: dict[str, str] = {}
    phrases: dict[tuple[str, ...], str] = {}
    for table in tables:
        for category, concepts in table.items():
            for concept, listed in concepts.items():
                category_of[concept] = category
                _add_phrases(phrases, concept, listed.split(","))
    return Lexicon(category_of, phrases, longest=max((len(phrase) for phrase in phrases), default=1))


def _add_phrases(phrases: dict[tuple[str, ...], str], concept: str, listed: Iterable[str]) -> None:
    for text in listed:
        phrase = split_words(text)
        if phrase and phrases.setdefault(phrase, concept) != concept:
            raise ValueError(f"{text.strip()!r} stands under {phrases[phrase]!r} and {concept!r}")


@lru_cache(maxsize=1)
def base_lexicon() -> Lexicon:
    """The lexicon of this package's tables alone, built once in a process."""
    return build_lexicon((ENVIRONMENT_CONCEPTS, SOCIAL_CONCEPTS, ECONOMIC_CONCEPTS))


current: Final = Current(base_lexicon)


def default_lexicon() -> Lexicon:
    """The lexicon in use: the tables and what people added, at most half a minute old. Cheap to ask."""
    return current.lexicon()
