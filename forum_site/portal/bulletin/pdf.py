"""The bulletin as PDF: the letters are as large as one A4 allows."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forum_site.core.display.charts import SLICE_NAMES, percents
from forum_site.core.money import rupiah_short
from forum_site.core.press import pdf_of, press
from forum_site.portal.bulletin import codes
from forum_site.portal.bulletin.figure import Figure
from forum_site.portal.bulletin.issue import Bulletin
from partnerships.papers.press import FONTS, MARK, Printed

TEMPLATE: Final = Path(__file__).parent / "bulletin.typ"


def bulletin_pdf(it: Bulletin, *, by: str = "") -> Printed:
    """One page. `by` is the body that prints it; the words are in the language the bulletin was made in."""
    compiler = press(TEMPLATE, data_of(it, by), fonts=FONTS)
    content = pdf_of(compiler)
    return Printed(content, int(json.loads(compiler.query(MARK, field="value", one=True))))


def data_of(it: Bulletin, by: str) -> dict[str, Any]:
    return {
        "lang": (get_language() or "id")[:2], "title": it.title, "board": it.board, "place": it.place,
        "week": it.week, "figure": _figure(it.figure), "parts": [asdict(part) for part in it.parts],
        "ask": it.ask, "notes": _("Notes of the meeting"),
        "address": it.address, "qr": codes.rows(it.link), "printed": it.printed(by),
    }  # fmt: skip


def _figure(figure: Figure | None) -> dict[str, Any] | None:
    if figure is None:
        return None
    slices = figure.funding.slices() if figure.funding else []
    shares = percents([amount for _kind, amount in slices])
    return {
        "head": figure.head, "lead": figure.lead, "amount": figure.amount, "rest": figure.rest,
        "words": list(figure.words),
        "slices": [
            {"kind": kind, "percent": share, "label": str(SLICE_NAMES[kind]), "amount": rupiah_short(amount)}
            for (kind, amount), share in zip(slices, shares, strict=True)
            if amount
        ],
    }  # fmt: skip
