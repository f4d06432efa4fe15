"""Turns text into term ids whose low bits carry the term's weight, so comparing needs no dictionary.

An id is a 32-bit hash of what the term is (a concept, a category's theme or a plain word); its two lowest
bits are the index into `WEIGHTS`. The same term always has the same id, in every process and every year.
"""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import Final

from forum_site.core.taxonomy.lexicon import MODIFIERS, Lexicon, default_lexicon

# Weight by class: theme of a category, modifier concept, plain word, concept.
WEIGHTS: Final = (1, 2, 1, 5)
THEME, MODIFIER, WORD, CONCEPT = range(4)


def terms_of(text: str, lexicon: Lexicon | None = None) -> tuple[int, ...]:
    """Return the sorted, distinct term ids of a text."""
    table = lexicon or default_lexicon()
    reading = table.read(text)
    ids = {term_id(WORD, word) for word in reading.words}
    for concept in reading.concepts:
        if concept in MODIFIERS:
            ids.add(term_id(MODIFIER, concept))
        else:
            ids.add(term_id(CONCEPT, concept))
            ids.add(term_id(THEME, table.category_of[concept]))
    return tuple(sorted(ids))


@lru_cache(maxsize=100_000)
def term_id(kind: int, name: str) -> int:
    """Return the id of a term: 30 bits of hash and 2 bits of weight class."""
    digest = blake2b(f"{kind}:{name}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") & ~3 | kind


def weight_of(term: int) -> int:
    """Return the weight that the id carries."""
    return WEIGHTS[term & 3]


def total_weight(terms: Iterable[int]) -> int:
    """Return the sum of the weights of some terms."""
    return sum(WEIGHTS[term & 3] for term in terms)
