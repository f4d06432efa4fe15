"""The shape of an article written in code."""

from __future__ import annotations

from dataclasses import dataclass

from forum_site.core import taxonomy

ENVIRONMENT, SOCIAL, ECONOMIC = taxonomy.ENVIRONMENT, taxonomy.SOCIAL, taxonomy.ECONOMIC


@dataclass(frozen=True)
class DemoArticle:
    """`shelf` is a slug of `actions.ensure_index.SECTIONS`; days count back from today."""

    shelf: str
    slug: str
    title: str
    intro: str
    body: str
    kind: str = "guide"
    sector: str = ""
    tags: tuple[str, ...] = ()
    credit: str = ""
    published_days_ago: int = 30
    reviewed_days_ago: int = 20
