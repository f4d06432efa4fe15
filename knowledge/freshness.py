"""Which changes make kept pages of the knowledge base stale, beside those of editors.

Pages depend on `visitor_cache.PAGES` (whatever an editor publishes, moves or removes) and on what the
register, the glossary and the templates say. Names of people and organisations are changed by features that
know nothing of articles: for them signals are right. Topics that an article came from, needs and offers may
be as old as kept pages become.
"""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from taggit.models import Tag
from wagtail.signals import page_published

from forum_site.accounts.models import User
from forum_site.core.content.visitor_cache import PAGES
from forum_site.core.content.visitor_pages import forget, keep_under
from forum_site.organisations.models import Organisation
from knowledge import reference
from knowledge.actions.ensure_index import SLUG
from knowledge.models import ArticleCredit, ArticlePage, ArticleVersion, Promotion, Template, TemplateVersion

NAMED: Final[dict[type[Model], tuple[str, set[str]]]] = {
    User: ("person", {"name", "handle", "is_active"}),
    Organisation: ("organisation", {"name", "slug", "label", "verification"}),
}


def connect() -> None:
    """Connecting twice is harmless: each pair of signal and sender has its own id."""
    keep_under(f"/{SLUG}/", PAGES, reference.PAGES)
    page_published.connect(note_version, sender=ArticlePage, dispatch_uid="knowledge.version")
    for model in (Template, TemplateVersion, Tag, Promotion, ArticlePage):
        for signal in (post_save, post_delete):
            signal.connect(on_shown, sender=model, dispatch_uid=f"knowledge.shown.{model.__name__}")
    for model in NAMED:
        post_save.connect(on_named, sender=model, dispatch_uid=f"knowledge.named.{model.__name__}")


def note_version(instance: ArticlePage, **_sent: Any) -> None:
    """The first day on which a version was read; its words may be corrected later."""
    ArticleVersion.objects.update_or_create(
        page_id=instance.pk, number=instance.version, defaults={"changes": instance.changes},
        create_defaults={"changes": instance.changes, "published_at": timezone.now()},
    )  # fmt: skip


def on_shown(**_sent: Any) -> None:
    forget(PAGES)


def on_named(
    sender: type[Model], instance: Any, created: bool, update_fields: Any = None, **_sent: Any
) -> None:
    """Only who is credited somewhere: one statement where a name may have changed."""
    if created or not settings.KEEP_PAGES:
        return
    field, shown = NAMED[sender]
    if update_fields is not None and not shown & set(update_fields):
        return
    if ArticleCredit.objects.filter(**{field: instance.pk}).exists():
        forget(PAGES)
