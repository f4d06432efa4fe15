"""Explains the words of the field where they stand: the first time a page says one, it becomes a button with
its meaning, which shows on hover, focus and tap, closes with Esc, and needs no script.

Who keeps the words tells them with `use`; without them a text stays as it is. One pass over the HTML, with
one look into a table a word, whatever the number of terms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

# Comments and tags whole, entities whole, words whole: what a match may begin with.
_PIECES: Final = re.compile(
    r"""<!--(?:.*?-->|.*)|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?:[^<>"']|"[^"]*"|'[^']*')*>"""
    r"""|&\#?\w+;|(?P<word>\w+)""",
    re.DOTALL,
)
# No button inside what is pressed already, and none where it would disturb: headings, code, drawings.
_SHUT: Final = frozenset(
    "a abbr button caption code dfn h1 h2 h3 h4 h5 h6 label option pre script select style summary svg"
    " textarea th title".split()
)
_WORD: Final = re.compile(r"\w+")
_INSIDE: Final = re.compile(r"\w|&shy;")


@dataclass(frozen=True, slots=True)
class Meaning:
    """`anchor` is unique among terms; `href` its place in the glossary; `language` that of `text`."""

    anchor: str
    term: str
    full: str
    text: str
    href: str
    language: str = "id"


class Way(NamedTuple):
    """One way to write a term. `capitals` are the places of its acronyms: "PUS" is not "pus"."""

    folded: str
    written: str
    capitals: tuple[slice, ...]
    meaning: Meaning

    def is_said(self, said: str) -> bool:
        return said.casefold() == self.folded and all(said[at] == self.written[at] for at in self.capitals)


@dataclass(frozen=True)
class Glossary:
    """Ways to write each term, by their first word; the longest way first."""

    ways: dict[str, list[Way]] = field(default_factory=dict)

    def at(self, html: str, start: int, word: str) -> tuple[int, Meaning] | None:
        """Where the term that begins here ends, and what it means."""
        for way in self.ways.get(word.casefold(), ()):
            end = start + len(way.written)
            if way.is_said(html[start:end]) and not _INSIDE.match(html, end):
                return end, way.meaning
        return None


def glossary_of(entries: Iterable[tuple[Iterable[str], Meaning]]) -> Glossary:
    """From pairs of (ways to write it, meaning); the first meaning of a way counts."""
    ways: dict[str, list[Way]] = {}
    for texts, meaning in entries:
        for written in texts:
            found = list(_WORD.finditer(written))
            if found:
                capitals = tuple(slice(*word.span()) for word in found if is_acronym(word[0]))
                way = Way(written.casefold(), written, capitals, meaning)
                ways.setdefault(found[0][0].casefold(), []).append(way)
    for same_start in ways.values():
        same_start.sort(key=lambda way: -len(way.written))
    return Glossary(ways)


def is_acronym(word: str) -> bool:
    """Written in capitals, and meant only so."""
    return sum(sign.isupper() for sign in word) > 1


_NOTHING: Final = Glossary()
_source: list[Callable[[], Glossary]] = []


def use(source: Callable[[], Glossary]) -> None:
    """From now on the words are asked there, in the reader's language; cheap, for each text anew."""
    _source[:] = [source]


def with_terms(html: str) -> SafeString:
    """The HTML, safe already, with each term explained where it comes first."""
    glossary = _source[0]() if _source else _NOTHING
    # what was safe stays so: only escaped buttons are put between its words
    return mark_safe("".join(_marked(str(html), glossary)) if glossary.ways else html)  # noqa: S308


def _marked(html: str, glossary: Glossary) -> Iterator[str]:
    told: set[str] = set()
    done = shut = at = 0
    while piece := _PIECES.search(html, at):
        at = piece.end()
        if tag := piece["tag"]:
            shut += _step(tag.lower(), closes=bool(piece["close"]), alone=piece[0].endswith("/>"))
        elif piece["word"] and shut <= 0 and (found := glossary.at(html, piece.start(), piece["word"])):
            end, meaning = found
            if meaning.anchor not in told:
                told.add(meaning.anchor)
                yield html[done : piece.start()]
                yield button(html[piece.start() : end], meaning)
                done = end
            at = end
    yield html[done:]


def _step(tag: str, *, closes: bool, alone: bool) -> int:
    if tag not in _SHUT or alone:
        return 0
    return -1 if closes else 1


def button(said: str, meaning: Meaning) -> str:
    """`said` is HTML. `interestfor` shows the meaning on hover and focus where the browser knows it."""
    before, after = _around(meaning, _("Glossary"))
    return f"{before}{said}{after}"


@lru_cache(maxsize=1024)
def _around(meaning: Meaning, more: str) -> tuple[str, str]:
    """What stands before and after the word, escaped; by language, because `more` is."""
    before = format_html(
        '<span class="term"><button class="term-b" type="button" popovertarget="term-{0}"'
        ' interestfor="term-{0}">',
        meaning.anchor,
    )
    after = format_html(
        '</button><span class="term-d" popover id="term-{}" role="note" lang="{}"><b lang="id">{}</b><br>{}'
        ' <a href="{}">{}</a></span></span>',
        meaning.anchor, meaning.language, meaning.full or meaning.term, meaning.text, meaning.href, more,
    )  # fmt: skip
    return str(before), str(after)
