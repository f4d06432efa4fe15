"""People's Markdown as safe HTML: rendered once when written, cleaned by an allow-list."""

import re
from collections.abc import Iterator, Mapping
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
CLASSES: Final = {"a": {"mention"}}
ATTRIBUTES: Final = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES: Final = {"http", "https", "mailto"}
LINK_REL: Final = "nofollow ugc noopener"
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'|\\^`{}]+[^\s<>\"'|\\^`{}.,;:!?)\]]")
_NAME: Final = re.compile(r"(?<![\w@/.+-])@([a-z0-9][a-z0-9_-]{0,78}[a-z0-9])(?![\w@])", re.I)
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


def _link_names(state: StateCore) -> None:
    """`@name` leads to whom `env["names"]` knows; never inside a link or code."""
    names: Mapping[str, str] = state.env.get("names") or {}
    for block in state.tokens if names else ():
        if block.type == "inline" and block.children and "@" in block.content:
            block.children = [
                one for token in _outside_links(block.children) for one in _named(*token, names)
            ]


def _outside_links(tokens: list[Token]) -> Iterator[tuple[Token, bool]]:
    """Each token, and whether it is plain text outside every link."""
    inside = 0
    for token in tokens:
        inside += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        yield token, token.type == "text" and not inside


def _named(token: Token, plain: bool, names: Mapping[str, str]) -> Iterator[Token]:
    if not plain:
        yield token
        return
    text, end = token.content, 0
    for found in _NAME.finditer(text):
        if href := names.get(found[1].lower()):
            yield Token("text", "", 0, content=text[end : found.start(1)])
            yield Token("link_open", "a", 1, attrs={"href": href, "class": "mention"})
            yield Token("text", "", 0, content=found[1])
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
    parser.core.ruler.push("link_names", _link_names)
    parser.add_render_rule("image", _picture_as_link)
    return parser


_parser: Final = _make_parser()


def render_markdown(text: str, names: Mapping[str, str] | None = None) -> str:
    """Safe HTML of a post: raw HTML is shown as typed, pictures become links, links are nofollow.

    `names`: {name in small letters: address on the site} of those whom an `@name` calls.
    """
    html = _parser.render(text.replace("\0", ""), {"names": names})
    clean = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes=SCHEMES,
        link_rel=LINK_REL,
    )
    return _EMPTY_LINK.sub("", clean)


def called_names(text: str) -> list[tuple[str, bool]]:
    """(each `@name` in small letters, whether it stands outside every quotation), in the order written."""
    if "@" not in text:
        return []
    found: dict[str, bool] = {}
    quoted = 0
    for block in _parser.parse(text.replace("\0", "")):
        quoted += {"blockquote_open": 1, "blockquote_close": -1}.get(block.type, 0)
        for token, plain in _outside_links(block.children or []):
            for name in _NAME.findall(token.content) if plain else ():
                found[name.lower()] = found.get(name.lower(), False) or not quoted
    return list(found.items())


def plain_text(html: str, limit: int = 200) -> str:
    """The words of rendered HTML, cut at a word: for rows, previews and Open Graph. Not HTML any more."""
    for tag in _CLOSING:
        html = html.replace(tag, f"{tag} ")
    text = " ".join(unescape(nh3.clean(html, tags=set())).split())
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0] + "…"
