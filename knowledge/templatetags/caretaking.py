"""`{% care_links page as care %}`: what an article offers to those who look after it; a page that is kept for
visitors has none of it."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context

from knowledge.caretaking import Link, links_for

register = template.Library()


@register.simple_tag(takes_context=True)
def care_links(context: Context, article: Any) -> list[Link]:
    """A tag, because models, which serve their own pages, know nothing of rules."""
    request = context.get("request")
    return links_for(article, request.user) if request is not None else []
