"""The two papers of a need. The teaser has at most two pages, however much was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.utils import translation

from partnerships.models import Need
from partnerships.papers.need_data import need_data
from partnerships.papers.press import Printed, print_paper

TEASER_PAGES: Final = 2
# Longest problem and plan of work, in characters, tried one after the other until two pages hold them.
LENGTHS: Final = (None, 1800, 1200, 800, 500, 300)
MORE: Final = " … (selengkapnya di alamat di atas)"
FEW_ROWS: Final = 6


@dataclass(frozen=True)
class Teaser:
    """`shortened`: texts or tables were cut to fit, so the board may want to write shorter ones."""

    printed: Printed
    shortened: bool


def teaser(need: Need) -> Teaser:
    """The "proposal ringkas": at most TEASER_PAGES pages."""
    data = indonesian(need)
    for longest in LENGTHS:
        printed = print_paper("teaser.typ", shortened(data, longest))
        if printed.pages <= TEASER_PAGES:
            return Teaser(printed, longest is not None)
    bare = {**shortened(data, LENGTHS[-1]), "pictures": [], "cost_groups": []}
    return Teaser(print_paper("teaser.typ", bare), True)


def proposal(need: Need) -> Printed:
    """The full proposal with every line of the RAB."""
    return print_paper("proposal.typ", indonesian(need))


def indonesian(need: Need) -> dict[str, Any]:
    """Official papers are Indonesian, whoever prints them."""
    with translation.override("id"):
        return need_data(need)


def shortened(data: dict[str, Any], longest: int | None) -> dict[str, Any]:
    """Texts of at most `longest` characters, and the first sources only; None leaves all as it is."""
    if longest is None:
        return data
    rows = data["sources"]
    left_out = len(rows) - FEW_ROWS
    more = [[f"dan {left_out} sumber lain", "", "", ""]] if left_out > 0 else []
    return {
        **data,
        "problem": cut(data["problem"], longest),
        "plan": cut(data["plan"], longest),
        "sources": rows[:FEW_ROWS] + more,
        "way": data["way"][-4:],
    }


def cut(texts: list[str], longest: int) -> list[str]:
    """Whole words of the first `longest` characters, over all paragraphs."""
    kept: list[str] = []
    left = longest
    for text in texts:
        if len(text) <= left:
            kept.append(text)
            left -= len(text)
            continue
        words = text[:left].rpartition(" ")[0].rstrip(" ,;.")
        return [*kept, words + MORE] if words else [*kept[:-1], kept[-1] + MORE] if kept else [MORE]
    return kept
