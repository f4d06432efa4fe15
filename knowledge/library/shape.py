"""The shape of an article written in code, and what every such article has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from forum_site.core import taxonomy
from forum_site.core.content.writing import Block, h, points

ENVIRONMENT, SOCIAL, ECONOMIC = taxonomy.ENVIRONMENT, taxonomy.SOCIAL, taxonomy.ECONOMIC
TEAM: Final = "Ditulis tim Jejaring BKM"
CHECKED: Final = date(2026, 11, 22)  # the day on which the facts of the first articles were checked
SOURCES_HEADING: Final = "Sumber"


@dataclass(frozen=True)
class LibraryArticle:
    """`shelf` is a slug of `actions.ensure_index.SECTIONS`; `checked` the day its facts were checked."""

    shelf: str
    slug: str
    title: str
    intro: str
    body: str
    sector: str = ""
    tags: tuple[str, ...] = ()
    kind: str = "guide"
    credit: str = TEAM
    checked: date = CHECKED


def sources(*items: str) -> tuple[Block, Block]:
    """The last two blocks of an article: what its facts rest on. Items are lines of `cited.py`."""
    lead = "Aturan dan pedoman yang dirujuk artikel ini. Periksa apakah masih berlaku sebelum dipakai."
    return h(SOURCES_HEADING), points(lead, *items)
