"""Rich text as plain blocks, for papers: words with bold, italics and links; never markup."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from wagtail.rich_text import expand_db_html

BREAKS: Final = {"p", "li", "h2", "h3", "h4", "blockquote"}
LISTS: Final = {"ul", "ol"}
BOLD: Final = {"b", "strong"}
SLANTED: Final = {"i", "em"}
Run = dict[str, Any]


def blocks_of(source: Any, origin: str) -> list[dict[str, Any]]:
    """{"kind": "text" or "item", "runs": […]}; an item also has "depth" from 1 on and "mark".

    `source` is rich text as Wagtail stores it; `origin` such as "https://…", for links of this site.
    """
    reader = _Reader(origin)
    reader.feed(expand_db_html(str(getattr(source, "source", source))))
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
        if tag == "br":
            self.say("\n")
            return
        if tag in BREAKS or tag in LISTS:
            self.end_block()
        if tag in LISTS:
            self.counts.append(0 if tag == "ol" else -1)
        elif tag == "li" and self.counts:
            self.counts[-1] += self.counts[-1] >= 0
            self.mark = "•" if self.counts[-1] < 0 else f"{self.counts[-1]}."
        elif tag == "a":
            self.links.append(web_address(dict(attrs).get("href") or "", self.origin))
        self.open.append(tag)

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
        runs, self.runs = self.runs, []
        if not "".join(run["text"] for run in runs).strip():
            return
        if self.counts:
            depth = len(self.counts)
            self.blocks.append({"kind": "item", "runs": runs, "depth": depth, "mark": self.mark})
            self.mark = ""  # a second paragraph of the item has none
        else:
            self.blocks.append({"kind": "text", "runs": runs})


def web_address(href: str, origin: str) -> str:
    """With host; "" for what a reader of the PDF could not open."""
    try:
        address = urljoin(f"{origin}/", href)
        return address if urlsplit(address).scheme in {"http", "https", "mailto", "tel"} else ""
    except ValueError:
        return ""
