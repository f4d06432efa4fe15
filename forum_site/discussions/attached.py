"""Files in the HTML of a post: written once with the text, so that reading it asks for nothing more.

A picture stands where the text says `[gambar:token]` on a line of its own, the rest below the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from forum_site.discussions.files import thumbnail_size
from forum_site.discussions.models import Attachment

# A whole paragraph of cleaned HTML; the cleaner escapes "<" in attributes, so this is never inside a tag.
_PLACE: Final = re.compile(r"<p>\[gambar:([0-9a-f]{24})\]</p>")
_KILO: Final = 1024


def with_files(html: str, attachments: Sequence[Attachment]) -> str:
    """The cleaned `html` of a text with its files. Without files the same."""
    if not attachments:
        return html
    pictures = {one.token: one for one in attachments if one.is_picture}
    placed: set[str] = set()

    def draw(found: re.Match[str]) -> str:
        token = found[1]
        if token not in pictures or token in placed:
            return found[0]
        placed.add(token)
        return figure(pictures[token])

    html = _PLACE.sub(draw, html)
    below = "".join(figure(one) for token, one in pictures.items() if token not in placed)
    files = [one for one in attachments if not one.is_picture]
    return f"{html}{below}{file_list(files) if files else ''}"


def figure(picture: Attachment) -> SafeString:
    """The small copy, leading to the whole picture; its place is kept free before it has come."""
    width, height = thumbnail_size(picture.width, picture.height)
    return format_html(
        '<figure><a href="{}"><img src="{}" width="{}" height="{}" alt="{}" loading="lazy"></a></figure>\n',
        picture.get_absolute_url(), picture.thumbnail_url, width, height, picture.name.rpartition(".")[0],
    )  # fmt: skip


def file_list(files: Sequence[Attachment]) -> SafeString:
    rows = ((one.get_absolute_url(), one.name, weight(one.size)) for one in files)
    items = format_html_join(
        "", '<li><a href="{}"><span>{}</span><small class="nowrap">{}</small></a></li>', rows
    )
    return format_html('<ul class="files">{}</ul>\n', items)


def weight(size: int) -> str:
    """ "640 kB", "2,4 MB": the same in both languages of the site but for the comma."""
    kilo = max(1, round(size / _KILO))
    if kilo < _KILO:
        return f"{kilo} kB"
    return f"{size / _KILO / _KILO:.1f} MB".replace(".", ",")
