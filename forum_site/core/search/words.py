"""What a person typed, as groups of words: all groups must be found, one phrase of each is enough."""

import re
from typing import Final

from forum_site.core.taxonomy.lexicon import default_lexicon

WORD: Final = re.compile(r"\w+")
MOST_WORDS: Final = 12
# Words with several meanings in the lexicon; in search they mean one thing.
NARROW: Final = {"bkm": ("bkm", "lkm"), "lkm": ("lkm", "bkm"), "upk": ("upk",), "ksm": ("ksm", "pokmas")}
LONGEST_PHRASE: Final = 3

Phrase = tuple[str, ...]
Group = tuple[Phrase, ...]


def words_of(text: str) -> list[str]:
    """Lower-case words, at most `MOST_WORDS`; quotes, NUL and operators are gone."""
    return WORD.findall(text.lower())[:MOST_WORDS]


def plain_groups(text: str) -> list[Group]:
    """Each word a group of its own."""
    return [((word,),) for word in words_of(text)]


def wide_groups(text: str) -> list[Group]:
    """The same with synonyms: "jamban" also finds "mck" and "kakus". Phrases of up to three words."""
    words, groups, at = words_of(text), [], 0
    while at < len(words):
        size, group = _group_at(words, at)
        groups.append(group)
        at += size
    return groups


def _group_at(words: list[str], at: int) -> tuple[int, Group]:
    if words[at] in NARROW:
        return 1, tuple((word,) for word in NARROW[words[at]])
    lexicon = default_lexicon()
    for size in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + size])
        found = lexicon.synonyms_of(phrase)
        if phrase in found:
            return size, tuple(tuple(one.split()) for one in (phrase, *found))
    return 1, ((words[at],),)
