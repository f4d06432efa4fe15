"""What a person wrote in a mail: without what they quote, their signature and their mail program's words."""

import re
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from html import unescape
from typing import Final

import nh3

MOST_TEXT: Final = 200_000  # signs that are looked at
MOST_LINES: Final = 4_000
_OPENS: Final = re.compile(r"^(on|pada|tanggal|pd)\b", re.I)
_CLOSES: Final = re.compile(r"\b(wrote|menulis)\s*:$", re.I)
_WHEN: Final = re.compile(r"@|\b\d{4}\b|\b\d{1,2}[.:]\d{2}\b")  # whose mail, or of when: else a sentence
_CUT: Final = re.compile(
    r"^(-{2,}\s*(original message|pesan asli|forwarded message|pesan diteruskan)\s*-{2,}|_{20,}"
    r"|begin forwarded message:)$",
    re.I,
)
_FROM: Final = re.compile(r"^\W{0,3}(from|dari)\W{0,3}:", re.I)
_HEADER: Final = re.compile(
    r"^\W{0,3}(sent|date|to|subject|dikirim|tanggal|kepada|subjek|perihal)\W{0,3}:", re.I
)
_SENT_BY: Final = re.compile(r"^(sent from my|sent from|get outlook for|dikirim dari)\b.{0,60}$", re.I)
_BREAKS: Final = re.compile(r"<br[^<>]{0,20}>|</(?:p|div|li|tr|h[1-6])>")
_KEPT: Final = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"}
_DROPPED: Final = {"script", "style", "blockquote", "title"}


def text_of(message: EmailMessage) -> str:
    """The plain text of a mail, or its HTML as text; "" without either. ValueError, LookupError: broken."""
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    content = storable(str(part.get_content())[:MOST_TEXT])
    return html_text(content) if part.get_content_subtype() == "html" else content


def storable(text: str) -> str:
    """Without what no database takes: NUL, and halves of characters that odd charsets leave."""
    return text.encode("utf-8", "replace").decode().replace("\0", "")


def html_text(html: str) -> str:
    """Lines as they stood, no markup, no quotations: text, not HTML any more."""
    lines = nh3.clean(html, tags=_KEPT, attributes={}, clean_content_tags=_DROPPED)
    lines = re.sub(r"\s+", " ", lines)
    return unescape(nh3.clean(_BREAKS.sub("\n", lines), tags=set()))


def own_words(text: str) -> str:
    """The person's own lines, also those between and below quoted ones."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")[:MOST_LINES]]
    kept: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        height = attribution_at(lines, at)
        if is_end(lines, at) or (height and not quotes_next(lines, at + height)):
            break
        if not height and not line.startswith(">"):
            kept.append(lines[at])
        at += height or 1
    while kept and (not kept[-1].strip() or _SENT_BY.match(kept[-1].strip())):
        kept.pop()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def is_end(lines: Sequence[str], at: int) -> bool:
    """A signature, or the head of the mail that is answered: nothing below is the person's."""
    line = lines[at].strip()
    if line == "--" or _CUT.match(line):  # "-- " lost its space to rstrip
        return True
    return bool(_FROM.match(line)) and any(_HEADER.match(one.strip()) for one in lines[at + 1 : at + 4])


def attribution_at(lines: Sequence[str], at: int) -> int:
    """Over how many lines "On … wrote:" stands here, up to three; 0 when it does not."""
    if not _OPENS.match(lines[at].strip()):
        return 0
    for height in range(1, 4):
        block = lines[at : at + height]
        if _CLOSES.search(block[-1].strip()[-60:]) and _WHEN.search(" ".join(block)[:400]):
            return height
    return 0


def quotes_next(lines: Sequence[str], at: int) -> bool:
    """Whether the next words are marked as quoted: then answers may stand below them."""
    return first_words(lines[at:]).startswith(">")


def first_words(lines: Iterable[str]) -> str:
    return next((line.strip() for line in lines if line.strip()), "")
