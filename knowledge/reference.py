"""What the shelves of templates, regulations and terms tell the rest of the site."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save

from forum_site.accounts.data_rights import register_eraser, register_exporter
from forum_site.core.commit import once_committed
from forum_site.core.content import term_marks
from forum_site.core.content.visitor_cache import forget_pages
from forum_site.core.content.visitor_pages import forget
from forum_site.organisations import walls
from knowledge import glossary
from knowledge.models import Regulation, TemplateVersion, Term

PAGES = "knowledge:reference"  # what kept pages that show terms or regulations depend on
CHOOSER = "wagtailsnippetchoosers_knowledge_regulation"


def register() -> None:
    """From `KnowledgeConfig.ready`; calling twice is harmless."""
    term_marks.use(glossary.current)
    register_exporter("knowledge_templates", copy_of)
    register_eraser("knowledge_templates", leave)
    for name in ("choose", "choose_results", "chosen"):
        # who writes articles cites regulations; the register is public anyway
        walls.open_name(f"{CHOOSER}:{name}")
    for signal in (post_save, post_delete):
        signal.connect(_terms_changed, sender=Term, dispatch_uid="knowledge.terms")
        signal.connect(_regulation_changed, sender=Regulation, dispatch_uid="knowledge.regulations")


def copy_of(user: Any) -> dict[str, Any]:
    published = TemplateVersion.objects.filter(published_by=user).order_by("pk")
    return {
        "template_versions": list(published.values("template__title", "number", "changes", "published_at"))
    }


def leave(user: Any) -> None:
    """Documents stay in the library, without the name of who put them there."""
    TemplateVersion.objects.filter(published_by=user).update(published_by=None)


def _terms_changed(**_sent: Any) -> None:
    once_committed(glossary.forget)
    _pages_changed()


def _regulation_changed(**_sent: Any) -> None:
    _pages_changed()


def _pages_changed() -> None:
    """An editor's change shows on every page that cites it, at once."""
    once_committed(forget_pages)
    forget(PAGES)
