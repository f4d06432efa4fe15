"""Draws the pieces of the home page, each with its own context."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString

from forum_site.pages.layout import Piece

register = template.Library()


@register.simple_tag(takes_context=True)
def piece(context: Any, what: Piece | None) -> SafeString | str:
    """`{% piece band.main.0 %}`: nothing when there is none; sees the page's context and its own."""
    if what is None:
        return ""
    with context.push(**what.context):
        return context.template.engine.get_template(what.template).render(context)
