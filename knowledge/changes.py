"""What a draft would change for its readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from forum_site.core.differences import SAME, Piece, by_words
from forum_site.core.money import number
from knowledge.models import ArticlePage


@dataclass(frozen=True)
class Change:
    label: str
    pieces: list[Piece]


def changes_of(article: ArticlePage, draft: ArticlePage) -> list[Change]:
    """Title, introduction, credit and text, those that differ from what is live."""
    texts = (
        (_("Title"), article.title, draft.title),
        (_("Introduction"), article.intro, draft.intro),
        (_("Credit"), article.credit, draft.credit),
        (_("Text"), plain(article.body), plain(draft.body)),
    )
    found = [Change(label, by_words(before, after)) for label, before, after in texts]
    return [one for one in found if any(piece.kind != SAME for piece in one.pieces)]


def plain(body: Any) -> str:
    """The words of each block on lines of their own."""
    lines: list[str] = []
    for block in body:
        lines += [strip_tags(str(words)) for words in block.block.get_searchable_content(block.value)]
    return "\n".join(lines)


def length_of(draft: ArticlePage) -> str:
    return number(len(plain(draft.body).split()))
