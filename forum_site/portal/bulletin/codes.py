"""The QR of a bulletin, for the page and for the paper."""

from __future__ import annotations

import segno
from django.utils.safestring import SafeString, mark_safe


def picture(link: str) -> SafeString:
    drawn = segno.make(link, error="m").svg_inline(
        svgclass="qr", lineclass=None, omitsize=True, border=2, title=None
    )
    return mark_safe(drawn.replace("<svg ", '<svg role="img" aria-label="QR" ', 1))  # noqa: S308 - made by segno


def rows(link: str) -> list[list[int]]:
    """1 is a dark cell."""
    return [[int(cell) for cell in row] for row in segno.make(link, error="m").matrix]
