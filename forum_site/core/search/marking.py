"""Searched words marked in titles and excerpts."""

from __future__ import annotations

import re
from typing import Final

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from forum_site.core.search.words import plain_groups, telling_words, wide_groups

EXCERPT: Final = 180
LEAD: Final = 50  # characters shown before the first hit
SHORTEST_BEGINNING: Final = 4
_LINK: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS: Final = dict.fromkeys(map(ord, "*_`#>|~"))  # of Markdown; taken out without reading it as such


class Marker:
    """Marks the words of one question; `synonyms` says whether other words for them were asked too."""

    def __init__(self, text: str, *, synonyms: bool) -> None:
        groups = wide_groups(text) if synonyms else plain_groups(text)
        phrases = {phrase for group in groups for phrase in group} | {(one,) for one in telling_words(text)}
        ordered = sorted(phrases, key=lambda phrase: -len(" ".join(phrase)))
        joined = "|".join(_pattern(phrase) for phrase in ordered)
        self.pattern = re.compile(rf"(?<!\w)(?:{joined})", re.IGNORECASE) if joined else None

    def marked(self, text: str) -> SafeString:
        """The text, escaped, with each hit in <mark>."""
        if self.pattern is None:
            return escape(text)
        parts, end = [], 0
        for hit in self.pattern.finditer(text):
            parts += [escape(text[end : hit.start()]), format_html("<mark>{}</mark>", hit[0])]
            end = hit.end()
        return mark_safe("".join([*parts, escape(text[end:])]))  # noqa: S308 - every part is escaped above

    def excerpt(self, text: str) -> SafeString:
        """Some words around the first hit, marked; the beginning when nothing is hit."""
        if "](" in text:
            text = _LINK.sub(r"\1", text)
        text = " ".join(text.translate(_MARKS).split())
        hit = self.pattern.search(text) if self.pattern else None
        start = max(0, hit.start() - LEAD) if hit else 0
        start = text.rfind(" ", 0, start) + 1 if start else 0
        cut = text[start : start + EXCERPT]
        more = len(text) > start + EXCERPT
        if more and " " in cut:
            cut = cut[: cut.rfind(" ")]
        return format_html("{}{}{}", "… " if start else "", self.marked(cut), " …" if more else "")


def _pattern(phrase: tuple[str, ...]) -> str:
    beginning = len(phrase) == 1 and len(phrase[0]) >= SHORTEST_BEGINNING
    return r"\W+".join(map(re.escape, phrase)) + (r"\w*" if beginning else r"(?!\w)")
