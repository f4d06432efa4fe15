"""People's Markdown as safe HTML: rendered once when written, cleaned by an allow-list."""

from typing import Final

import nh3
from markdown_it import MarkdownIt

TAGS: Final = {
    "p", "br", "hr", "h3", "h4", "strong", "em", "del", "code", "pre", "blockquote",
    "ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES: Final = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES: Final = {"http", "https", "mailto"}
LINK_REL: Final = "nofollow ugc noopener"

_parser = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable(["table", "strikethrough"])
# Pictures would load from elsewhere; headings above h3 would break the page's outline.
_parser.disable(["image"])


def render_markdown(text: str) -> str:
    """Safe HTML of a post. Raw HTML is shown as typed, pictures are left out, links are nofollow."""
    html = _parser.render(text)
    html = html.replace("<h1>", "<h3>").replace("</h1>", "</h3>")
    html = html.replace("<h2>", "<h3>").replace("</h2>", "</h3>")
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=LINK_REL)


def plain_text(html: str, limit: int = 200) -> str:
    """The words of rendered HTML, cut at a word: for rows, previews and Open Graph."""
    words = nh3.clean(html.replace("</p>", " "), tags=set()).split()
    text = " ".join(words).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0] + "…"
