"""Puts the articles on their shelves."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from knowledge.demo import board, money, plans
from knowledge.demo.shape import DemoArticle
from knowledge.models import ArticlePage, SectionPage

ARTICLES = (*plans.ARTICLES, *money.ARTICLES, *board.ARTICLES)
REVIEWER = "sekretariat"


def load_demo_articles() -> list[ArticlePage]:
    """The articles, published; those that exist are left as they are. Needs `create_site_pages` first."""
    with transaction.atomic():
        return [_ensure(article) for article in ARTICLES]


def _ensure(article: DemoArticle) -> ArticlePage:
    shelf = SectionPage.objects.get(slug=article.shelf)
    found: ArticlePage | None = ArticlePage.objects.child_of(shelf).filter(slug=article.slug).first()
    if found is not None:
        return found
    page = ArticlePage(**_fields(article))
    shelf.add_child(instance=page)
    page.tags.add(*article.tags)
    page.save()
    page.save_revision().publish()
    published = timezone.now() - timedelta(days=article.published_days_ago)
    ArticlePage.objects.filter(pk=page.pk).update(first_published_at=published)
    page.first_published_at = published
    return page


def _fields(article: DemoArticle) -> dict[str, Any]:
    reviewed = timezone.localdate() - timedelta(days=article.reviewed_days_ago)
    names = ("slug", "title", "intro", "body", "kind", "sector", "credit")
    return {
        **{name: getattr(article, name) for name in names},
        "reviewed_on": reviewed,
        "reviewed_by": REVIEWER,
    }
