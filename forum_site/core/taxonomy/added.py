"""Words that people added to the vocabulary, and when a process looks for newer ones. Pure, like its package.

Where they are kept is told by whoever keeps them (`Current.use`), so nothing here knows of a database.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING, Final, Protocol

from forum_site.core.taxonomy.categories import CATEGORIES
from forum_site.core.taxonomy.words import split_words

if TYPE_CHECKING:
    from forum_site.core.taxonomy.lexicon import Lexicon

LOOK_EVERY: Final = 30.0  # seconds between two looks for newer words in one process


@dataclass(frozen=True, slots=True)
class Added:
    """A word or phrase and what it means: a concept, or a new meaning when `category` says under which."""

    form: str
    concept: str
    category: str = ""


class Source(Protocol):
    """Where added words are kept."""

    def stamp(self) -> Hashable:
        """Changes with every change of the words; None when they cannot be asked for now."""

    def words(self) -> Iterable[Added]:
        """The words in use."""


def with_added(base: Lexicon, words: Iterable[Added]) -> Lexicon:
    """The lexicon with added words. What the base says stands: a word that contradicts it is left out.

    So a later release may learn a word that people added before it, with another meaning or none.
    """
    phrases, category_of = dict(base.phrases), dict(base.category_of)
    for word in words:
        phrase = split_words(word.form)
        if word.concept not in category_of and word.category in CATEGORIES:
            category_of[word.concept] = word.category
        if phrase and word.concept in category_of:
            phrases.setdefault(phrase, word.concept)
    longest = max((len(phrase) for phrase in phrases), default=1)
    return replace(base, phrases=phrases, category_of=category_of, longest=longest)


class Current:
    """The lexicon in use in this process. A look is at most one question to the source in `LOOK_EVERY`."""

    def __init__(self, base: Callable[[], Lexicon]) -> None:
        self.base = base
        self.use(None)

    def use(self, source: Source | None) -> None:
        """From now on with the words of this source; None: with those of the tables alone."""
        self._source = source
        self._known: tuple[Hashable, Lexicon | None] = (None, None)
        self._look_at = 0.0

    def doubt(self) -> None:
        """The next text is read after a look: words were changed here, or a task begins."""
        self._look_at = 0.0

    def lexicon(self) -> Lexicon:
        if self._source is not None and monotonic() >= self._look_at:
            self._look(self._source)
        return self._known[1] or self.base()

    def _look(self, source: Source) -> None:
        self._look_at = monotonic() + LOOK_EVERY  # before asking: others go on with what is known
        stamp = source.stamp()
        if stamp is not None and stamp != self._known[0]:
            self._known = (stamp, with_added(self.base(), source.words()))
