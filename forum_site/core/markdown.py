"""People's Markdown as safe HTML: rendered once when written, cleaned by an allow-list."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

TAGS: Final = {
    "p", "br", "hr", "h3", "h4", "strong", "em", "s", "code", "pre", "blockquote",
    "ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES: Final = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES: Final = {"http", "https", "mailto"}
LINK_REL: Final = "nofollow ugc noopener"
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'|\\^`{}]+[^\s<>\"'|\\^`{}.,;:!?)\]]")
_EMPTY_LINK: Final = re.compile(r"<a\b[^<>]*></a>")  # nobody can name or reach it
_CLOSING: Final = ("</p>", "</li>", "</h3>", "</h4>", "</td>", "</th>", "</pre>", "<br>")


def _level_headings(state: StateCore) -> None:
    """The first heading is h3, deeper ones h4: the page has h1 and h2, and no level is skipped."""
    top = 0
    for token in state.tokens:
        if token.type == "heading_open":
            given = int(token.tag[1])
            top = min(top or given, given)
            token.tag = "h3" if given <= top else "h4"
        elif token.type == "heading_close":
            token.tag = "h3" if int(token.tag[1]) <= top else "h4"


def _link_addresses(state: StateCore) -> None:
    """A bare address becomes a link, as people expect from WhatsApp; never inside a link."""
    for block in state.tokens:
        if block.type == "inline" and block.children and "://" in block.content:
            block.children = list(_with_links(block.children, state.md))


def _with_links(tokens: list[Token], md: MarkdownIt) -> Iterator[Token]:
    inside = 0
    for token in tokens:
        inside += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type == "text" and not inside:
            yield from _cut(token.content, md)
        else:
            yield token


def _cut(text: str, md: MarkdownIt) -> Iterator[Token]:
    end = 0
    for found in _ADDRESS.finditer(text):
        href = md.normalizeLink(found[0])
        yield Token("text", "", 0, content=text[end : found.start()])
        yield Token("link_open", "a", 1, attrs={"href": href})
        yield Token("text", "", 0, content=found[0])
        yield Token("link_close", "a", -1)
        end = found.end()
    yield Token("text", "", 0, content=text[end:])


def _picture_as_link(self: Any, tokens: list[Token], index: int, _options: Any, _env: Any) -> str:
    """A picture of another site would be fetched by every reader: its place takes a link."""
    token = tokens[index]
    href = str(token.attrs.get("src", ""))
    words = token.content or href
    escaped = [
        part.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;") for part in (href, words)
    ]
    return f'<a href="{escaped[0]}">{escaped[1]}</a>'


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])
    parser.core.ruler.push("level_headings", _level_headings)
    parser.core.ruler.push("link_addresses", _link_addresses)
    parser.add_render_rule("image", _picture_as_link)
    return parser


_parser: Final = _make_parser()


def render_markdown(text: str) -> str:
    """Safe HTML of a post: raw HTML is shown as typed, pictures become links, links are nofollow."""
    html = _parser.render(text.replace("\0", ""))
    clean = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=LINK_REL)
    return _EMPTY_LINK.sub("", clean)


def plain_text(html: str, limit: int = 200) -> str:
    """The words of rendered HTML, cut at a word: for rows, previews and Open Graph. Not HTML any more."""
    for tag in _CLOSING:
        html = html.replace(tag, f"{tag} ")
    text = " ".join(unescape(nh3.clean(html, tags=set())).split())
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0] + "…"
