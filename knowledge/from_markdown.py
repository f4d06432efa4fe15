"""What a person typed, as blocks of an article.

Headings, steps, quotations and tables become blocks of their own; all between them is text. The HTML is
made and cleaned by `core.markdown`, and keeps only what the editor of rich text knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from forum_site.core.content.writing import Block, h, quote, steps, stream, table
from forum_site.core.markdown import LINK_REL, plain_text, render_markdown

LONGEST_HEADING: Final = 120
RICH: Final = {"p", "br", "strong", "em", "ul", "ol", "li", "a"}
IN_LINE: Final = {"strong", "em", "a"}
ENTRY: Final = 3  # level of the words of an entry; what is deeper stands in a list within
_parser: Final = MarkdownIt("commonmark", {"html": False}).enable("table")


def body_of(source: str) -> str:
    """JSON of a StreamField of `core.content.blocks.article_blocks`."""
    return stream(*blocks_of(source))


def blocks_of(source: str) -> Iterator[Block]:
    lines = source.replace("\r\n", "\n").replace("\0", "").split("\n")
    loose: list[str] = []
    for top, inside in pieces(_parser.parse("\n".join(lines))):
        first, after = top.map or (0, 0)
        words = "\n".join(lines[first:after])
        block = own_block(top, inside, words)
        if block is None:
            loose += [words, ""]
            continue
        yield from text(loose)
        loose = []
        yield block
    yield from text(loose)


def pieces(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Each block of the first level, with the tokens up to its end."""
    start = 0
    for place, token in enumerate(tokens):
        if token.level == 0 and token.nesting == 1:
            start = place
        if token.level == 0 and token.nesting <= 0:
            yield tokens[start if token.nesting < 0 else place], tokens[start : place + 1]


def own_block(top: Token, inside: Sequence[Token], words: str) -> Block | None:
    """None for what is plain text."""
    if top.type == "heading_open":
        title = said(inside[1].content)
        return h(title[:LONGEST_HEADING]) if title else None
    if top.type == "blockquote_open":
        return quote(said(words), "")
    if top.type == "ordered_list_open":
        return steps_of(inside)
    return table_of(inside) if top.type == "table_open" else None


def steps_of(inside: Sequence[Token]) -> Block | None:
    """Of a list whose entries are one paragraph each; a nested one stays text."""
    entries = [one.content for one in inside if one.type == "inline"]
    items = sum(one.type == "list_item_open" and one.level == 1 for one in inside)
    if len(entries) != items or any(one.level > ENTRY for one in inside):
        return None
    return steps(*(in_line(one) for one in entries))


def in_line(markdown: str) -> str:
    return nh3.clean(render_markdown(markdown), tags=IN_LINE, link_rel=LINK_REL).strip()


def table_of(inside: Sequence[Token]) -> Block:
    cells = [said(one.content) for one in inside if one.type == "inline"]
    width = sum(one.type == "th_open" for one in inside)
    rows = [cells[start : start + width] for start in range(width, len(cells), width)]
    return table("", [(heading, "text") for heading in cells[:width]], *rows)


def text(loose: Sequence[str]) -> Iterator[Block]:
    html = nh3.clean(render_markdown("\n".join(loose)), tags=RICH, link_rel=LINK_REL)
    if plain_text(html):
        yield {"type": "text", "value": html}


def said(markdown: Any) -> str:
    """The words without marks."""
    return plain_text(render_markdown(str(markdown)), limit=2_000)
