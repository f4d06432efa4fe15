"""What a person typed, as groups of words: all groups must be found, one phrase of each is enough."""

import re
from functools import lru_cache
from typing import Final

from forum_site.core.search.affixes import forms_of
from forum_site.core.search.learnt import Learnt, teachers
from forum_site.core.taxonomy.lexicon import Lexicon, default_lexicon
from forum_site.core.taxonomy.words import split_words

WORD: Final = re.compile(r"[^\W_]+")
MOST_WORDS: Final = 12
LONGEST_WORD: Final = 60
LONGEST_PHRASE: Final = 3
# Words that join others: beside a telling word they are not asked for.
JOINING: Final = frozenset(
    "di ke dari dan atau untuk yang yg dengan dg pada oleh dalam itu ini sama terus buat utk si sih"
    " the of and or for in with to a an is".split()
)
# How people ask: such words say that there is a question, not what it is about.
ASKING: Final = frozenset(
    "apa apakah siapa mana dimana gimana gmn bagaimana bgmn kapan berapa brp kenapa knp mengapa cara caranya"
    " bikin membuat mau ingin bisa boleh harus kalau kalo biar supaya how what who where when why".split()
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
    joined = [word for word in found if word not in JOINING]
    return (joined or found)[:MOST_WORDS]


def telling_words(text: str) -> list[str]:
    """The same without the words of asking, unless there are no others."""
    words = words_of(text)
    return [word for word in words if word not in ASKING] or words


def plain_groups(text: str) -> list[Group]:
    """Each word a group of its own."""
    return [((word,),) for word in words_of(text)]


def wide_groups(text: str) -> list[Group]:
    """Without words of asking, with synonyms: "jamban" also finds "mck" and "kakus". Phrases of up to three
    words."""
    return list(_wide(default_lexicon(), teachers.learnt(), tuple(telling_words(text))))


def spelled_groups(text: str) -> list[Group]:
    """The same, and beside each word that nobody taught the nearest of those that stand in names."""
    near = nearest_words(text)
    return [
        (*group, (near[group[0][0]],)) if len(group) == 1 and group[0][0] in near else group
        for group in wide_groups(text)
    ]


def with_forms(group: Group) -> Group:
    """Each single word also with other affixes."""
    return tuple(
        dict.fromkeys(
            form
            for phrase in group
            for form in ([(one,) for one in forms_of(phrase[0])] if len(phrase) == 1 else [phrase])
        )
    )


def nearest_words(text: str) -> dict[str, str]:
    """The words that look misspelt, each with the nearest word of the vocabulary or of a name."""
    known = vocabulary(default_lexicon(), teachers.learnt())
    found = {word: known.nearest(word) for word in telling_words(text)}
    return {word: near for word, near in found.items() if near and near != word}


@lru_cache(maxsize=2)
def vocabulary(lexicon: Lexicon, learnt: Learnt) -> Learnt:
    """The words of names and those of the lexicon together; made again when either is another one."""
    words = {word for phrase in (*lexicon.phrases, *learnt.ways) for word in phrase if len(word) > 3}
    return Learnt(words=tuple(sorted(words.union(learnt.words))))


@lru_cache(maxsize=500)
def _wide(lexicon: Lexicon, learnt: Learnt, words: tuple[str, ...]) -> tuple[Group, ...]:
    """Asked three times for each search. When people add words, the lexicon is another one."""
    groups, at = [], 0
    while at < len(words):
        size, group = _group_at(lexicon, learnt, words, at)
        groups.append(group)
        at += size
    return tuple(groups)


def added_words(text: str) -> list[str]:
    """What `wide_groups` asks beyond what was typed, the shortest first: words to show to the person."""
    said = " ".join(words_of(text))
    phrases = [" ".join(phrase) for group in wide_groups(text) for phrase in group]
    fresh = dict.fromkeys(phrase for phrase in phrases if phrase not in said)
    return [one for one in fresh if not any(other != one and other in one for other in fresh)]


def _group_at(lexicon: Lexicon, learnt: Learnt, words: tuple[str, ...], at: int) -> tuple[int, Group]:
    if words[at] in NARROW:
        return 1, tuple((word,) for word in NARROW[words[at]])
    for size in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
        typed = words[at : at + size]
        key = split_words(" ".join(typed))
        concept, ways = lexicon.phrases.get(key), learnt.ways.get(key, ())
        if concept or ways:
            same = (phrase for phrase, named in lexicon.phrases.items() if concept and named == concept)
            near = (tuple(phrase.split()) for phrase in _near(concept or ""))
            return size, tuple(dict.fromkeys((typed, *near, *ways, *sorted(same))))
    return 1, ((words[at],),)


def _near(concept: str) -> list[str]:
    return [name for concepts in NEAR if concept in concepts for names in concepts.values() for name in names]
