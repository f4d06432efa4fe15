"""Kept pages are forgotten when an editor changes something: the one place where signals are right."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from forum_site.core.content.visitor_cache import forget_pages
from forum_site.pages.models import SiteDocument, SiteImage, SiteSettings

DELETED = (Page, PageViewRestriction, SiteDocument, SiteImage)
SAVED = (PageViewRestriction, SiteSettings)


def forget(**_sent: Any) -> None:
    forget_pages()


def connect() -> None:
    """Connecting twice is harmless: each pair of signal and sender has its own id."""
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(forget, dispatch_uid="pages.forget")
    for model in DELETED:
        post_delete.connect(forget, sender=model, dispatch_uid=f"pages.forget.{model.__name__}")
    for model in SAVED:
        post_save.connect(forget, sender=model, dispatch_uid=f"pages.forget.saved.{model.__name__}")
