"""The library's articles on their shelves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from knowledge.actions.ensure_help import ensure_help
from knowledge.library import ARTICLES, LibraryArticle
from knowledge.models import ArticlePage, SectionPage


def ensure_articles(*, credits: Mapping[str, str] | None = None, reviewed_by: str = "") -> list[ArticlePage]:
    """The library's articles, published; first what a new board needs first.

    Those that exist are left as they are, wherever they stand now. `credits`: who is credited, by slug,
    where it is not the team. `reviewed_by`: who of this site has read them; empty says only on which day
    the facts were checked. Needs `create_site_pages` first: `SectionPage.DoesNotExist` without.
    """
    there = {page.slug: page for page in ArticlePage.objects.filter(slug__in=[one.slug for one in ARTICLES])}
    credited = credits or {}
    with transaction.atomic():
        pages = [
            there.get(article.slug)
            or _publish(article, credit=credited.get(article.slug, article.credit), reviewed_by=reviewed_by)
            for article in reversed(ARTICLES)  # lists show the newest first
        ]
        ensure_help(pages)
    return pages[::-1]


def _publish(article: LibraryArticle, **vouched: str) -> ArticlePage:
    page = ArticlePage(**_fields(article), **vouched)
    SectionPage.objects.get(slug=article.shelf).add_child(instance=page)
    page.tags.add(*article.tags)
    page.save()
    page.save_revision().publish()
    return page


def _fields(article: LibraryArticle) -> dict[str, Any]:
    names = ("slug", "title", "intro", "body", "kind", "sector")
    return {**{name: getattr(article, name) for name in names}, "reviewed_on": article.checked}
