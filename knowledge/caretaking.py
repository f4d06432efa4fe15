"""What an article offers to those who look after it; the page that is kept for visitors has none of it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from knowledge import rules
from knowledge.models import ArticlePage

Link = tuple[str, str]  # words, address


def links_for(article: ArticlePage, user: Any) -> list[Link]:
    """At most two statements, one for most people."""
    if not getattr(user, "is_authenticated", False):
        return []
    offered = (
        (rules.can_keep, _("Does it still hold?"), "knowledge:keeping"),
        (rules.can_see_readers, _("Who has read it"), "knowledge:readers"),
    )
    return [(words, reverse(name, args=[article.pk])) for may, words, name in offered if may(user, article)]
