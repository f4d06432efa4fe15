"""The HTML of a post as plain blocks, for papers."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any, Final

HEADINGS: Final = {"h3", "h4"}
BREAKS: Final = {"p", "li", "tr", "blockquote", "pre", "hr", *HEADINGS}
LISTS: Final = {"ul", "ol"}


def blocks_of(html: str) -> list[dict[str, Any]]:
    """Blocks {"kind": text, heading, quote, item or code, "text"}; an item also has "depth" from 1 on and
    "mark". `html` is what `core.markdown` makes; letters in bold or italics become plain ones."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.blocks


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[dict[str, Any]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.counts: list[int] = []  # of each open list: how many items so far, -1 for one without numbers
        self.mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.words.append("\n")
            return
        if tag in BREAKS or tag in LISTS:
            self.end_block()
        if tag in LISTS:
            start = int(dict(attrs).get("start") or 1)
            self.counts.append(start - 1 if tag == "ol" else -1)
        elif tag == "li" and self.counts:
            self.counts[-1] += self.counts[-1] >= 0
            self.mark = "•" if self.counts[-1] < 0 else f"{self.counts[-1]}."
        elif tag in {"td", "th"} and self.words:
            self.words.append(" | ")
        if tag != "hr":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in BREAKS:
            self.end_block()
        if tag in LISTS and self.counts:
            self.counts.pop()
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self.words.append(data if "pre" in self.open else " ".join(data.split(" ")).replace("\n", " "))

    def end_block(self) -> None:
        """What was gathered is one block of what is open."""
        text = "".join(self.words).strip()
        self.words = []
        if not text:
            return
        block: dict[str, Any] = {"kind": self.kind(), "text": text}
        if block["kind"] == "item":
            block |= {"depth": len(self.counts), "mark": self.mark}
            self.mark = ""  # a second paragraph of the item has none
        self.blocks.append(block)

    def kind(self) -> str:
        if "pre" in self.open:
            return "code"
        if HEADINGS & set(self.open):
            return "heading"
        if self.counts:
            return "item"
        return "quote" if "blockquote" in self.open else "text"
