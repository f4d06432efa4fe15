"""What a person typed, as groups of words: all groups must be found, one phrase of each is enough."""

import re
from functools import lru_cache
from typing import Final

from forum_site.core.taxonomy.lexicon import Lexicon, default_lexicon
from forum_site.core.taxonomy.words import split_words

WORD: Final = re.compile(r"[^\W_]+")
MOST_WORDS: Final = 12
LONGEST_WORD: Final = 60
LONGEST_PHRASE: Final = 3
# Words that join others: beside a telling word they are not asked for.
JOINING: Final = frozenset(
    "di ke dari dan atau untuk yang dengan pada oleh dalam the of and or for in with to".split()
)
# Words with several meanings in the lexicon; in search they mean one thing.
NARROW: Final = {"bkm": ("bkm", "lkm"), "lkm": ("lkm", "bkm"), "upk": ("upk",), "ksm": ("ksm", "pokmas")}
# Concepts that whoever asks for one of them wants to read about too, by their usual names.
NEAR: Final = (
    {
        "toilet": ("jamban", "mck"),
        "septic_tank": ("septic tank", "tangki septik"),
        "sanitation": ("sanitasi",),
    },
)

Phrase = tuple[str, ...]
Group = tuple[Phrase, ...]


def words_of(text: str) -> list[str]:
    """Lower-case words, at most `MOST_WORDS`; quotes, NUL and operators are gone."""
    found = [word[:LONGEST_WORD] for word in WORD.findall(text.lower())]
    telling = [word for word in found if word not in JOINING]
    return (telling or found)[:MOST_WORDS]


def plain_groups(text: str) -> list[Group]:
    """Each word a group of its own."""
    return [((word,),) for word in words_of(text)]


def wide_groups(text: str) -> list[Group]:
    """The same with synonyms: "jamban" also finds "mck" and "kakus". Phrases of up to three words."""
    return list(_wide(default_lexicon(), tuple(words_of(text))))


@lru_cache(maxsize=500)
def _wide(lexicon: Lexicon, words: tuple[str, ...]) -> tuple[Group, ...]:
    """Asked three times for each search. When people add words, the lexicon is another one."""
    groups, at = [], 0
    while at < len(words):
        size, group = _group_at(lexicon, words, at)
        groups.append(group)
        at += size
    return tuple(groups)


def added_words(text: str) -> list[str]:
    """What `wide_groups` asks beyond what was typed, the shortest first: words to show to the person."""
    said = " ".join(words_of(text))
    phrases = [" ".join(phrase) for group in wide_groups(text) for phrase in group]
    fresh = dict.fromkeys(phrase for phrase in phrases if phrase not in said)
    return [one for one in fresh if not any(other != one and other in one for other in fresh)]


def _group_at(lexicon: Lexicon, words: tuple[str, ...], at: int) -> tuple[int, Group]:
    if words[at] in NARROW:
        return 1, tuple((word,) for word in NARROW[words[at]])
    for size in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
        typed = words[at : at + size]
        concept = lexicon.phrases.get(split_words(" ".join(typed)))
        if concept:
            same = (phrase for phrase, named in lexicon.phrases.items() if named == concept)
            near = (tuple(phrase.split()) for phrase in _near(concept))
            return size, tuple(dict.fromkeys((typed, *near, *sorted(same))))
    return 1, ((words[at],),)


def _near(concept: str) -> list[str]:
    return [name for concepts in NEAR if concept in concepts for names in concepts.values() for name in names]
