"""HTML of ours as plain blocks, for papers: words with bold, italics and links; never markup."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

HEADINGS: Final = {"h2", "h3", "h4"}
BREAKS: Final = {"p", "li", "tr", "blockquote", "pre", "figure", *HEADINGS}
ALONE: Final = {"br", "hr", "img"}
LISTS: Final = {"ul", "ol"}
BOLD: Final = {"b", "strong"}
SLANTED: Final = {"i", "em"}
Run = dict[str, Any]


def blocks_of(html: str, origin: str) -> list[dict[str, Any]]:
    """Blocks {"kind": text, title, cited, item or code, "runs": […]}; an item also has "depth" from 1 on and
    "mark". A picture is {"kind": "picture", "src", "alt"}. `html` was cleaned; `origin` such as "https://…"
    completes links of this site."""
    reader = _Reader(origin)
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.blocks


def plain_run(words: Any) -> list[Run]:
    return [{"text": str(words), "bold": False, "slanted": False, "href": ""}]


class _Reader(HTMLParser):
    def __init__(self, origin: str) -> None:
        super().__init__(convert_charrefs=True)
        self.origin = origin
        self.blocks: list[dict[str, Any]] = []
        self.runs: list[Run] = []
        self.open: list[str] = []
        self.links: list[str] = []
        self.counts: list[int] = []  # of each open list: how many items so far, -1 for one without numbers
        self.mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ALONE:
            self.stand_alone(tag, dict(attrs))
            return
        if tag in BREAKS or tag in LISTS:
            self.end_block()
        if tag in LISTS:
            start = int(dict(attrs).get("start") or 1)
            self.counts.append(start - 1 if tag == "ol" else -1)
        elif tag == "li" and self.counts:
            self.counts[-1] += self.counts[-1] >= 0
            self.mark = "•" if self.counts[-1] < 0 else f"{self.counts[-1]}."
        elif tag in {"td", "th"} and self.runs:
            self.say(" | ")
        elif tag == "a":
            self.links.append(web_address(dict(attrs).get("href") or "", self.origin))
        self.open.append(tag)

    def stand_alone(self, tag: str, given: dict[str, str | None]) -> None:
        if tag == "br":
            self.say("\n")
            return
        self.end_block()
        if tag == "img":
            self.blocks.append(
                {"kind": "picture", "src": given.get("src") or "", "alt": given.get("alt") or ""}
            )

    def handle_endtag(self, tag: str) -> None:
        if tag in BREAKS:
            self.end_block()
        if tag in LISTS and self.counts:
            self.counts.pop()
        if tag == "a" and self.links:
            self.links.pop()
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if "pre" in self.open:
            self.say(data)
            return
        words = " ".join(data.split())
        if not words:
            words = " " if self.runs else ""
        elif words != data:
            words = f"{' ' * data[0].isspace()}{words}{' ' * data[-1].isspace()}"
        if words:
            self.say(words)

    def say(self, words: str) -> None:
        here = set(self.open)
        self.runs.append(
            {
                "text": words, "bold": bool(here & BOLD), "slanted": bool(here & SLANTED),
                "href": self.links[-1] if self.links else "",
            }
        )  # fmt: skip

    def end_block(self) -> None:
        """What was gathered is one block of what is open."""
        runs, self.runs = trimmed(self.runs), []
        if not runs:
            return
        block: dict[str, Any] = {"kind": self.kind(), "runs": runs}
        if block["kind"] == "item":
            block |= {"depth": len(self.counts), "mark": self.mark}
            self.mark = ""  # a second paragraph of the item has none
        self.blocks.append(block)

    def kind(self) -> str:
        if "pre" in self.open:
            return "code"
        if HEADINGS & set(self.open):
            return "title"
        if self.counts:
            return "item"
        return "cited" if "blockquote" in self.open else "text"


def trimmed(runs: list[Run]) -> list[Run]:
    """Without empty space before the first word and after the last; empty when there is no word."""
    while runs and not runs[0]["text"].strip():
        runs = runs[1:]
    while runs and not runs[-1]["text"].strip():
        runs = runs[:-1]
    if runs:
        runs[0]["text"] = runs[0]["text"].lstrip()
        runs[-1]["text"] = runs[-1]["text"].rstrip()
    return runs


def web_address(href: str, origin: str) -> str:
    """With host; "" for what a reader of the PDF could not open."""
    try:
        address = urljoin(f"{origin}/", href)
        return address if urlsplit(address).scheme in {"http", "https", "mailto", "tel"} else ""
    except ValueError:
        return ""
