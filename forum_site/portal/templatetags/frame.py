"""`{% frame_part "mast" %}`: the parts of every page that say where one is and who one is, drawn once for all
people to whom they look the same."""

from __future__ import annotations

from collections.abc import Callable
from secrets import token_hex
from typing import Any, Final
from urllib.parse import quote

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from forum_site.core.content.drawn import drawn
from forum_site.portal.context import Frame

register = template.Library()
PATH: Final = token_hex(16)  # in the place of the page's own address
# What each part in templates/portal/frame/ shows of the frame; the section stands in all of them.
FACTS: Final[dict[str, Callable[[Frame], tuple[Any, ...]]]] = {
    "mast": lambda frame: (frame.person is None, frame.board, frame.who, frame.unread, frame.save_data),
    "menu": lambda frame: tuple(place.href for place in frame.menu),
    "foot": lambda frame: (),
    "tabbar": lambda frame: (frame.person is None, frame.board),
}


@register.simple_tag(takes_context=True)
def frame_part(context: Context, name: str) -> SafeString:
    """portal/frame/<name>.html."""
    frame: Frame = context["frame"]
    facts = (context.get("section_here"), *FACTS[name](frame))
    html = drawn(context, f"portal/frame/{name}.html", facts, {"path": PATH})
    return mark_safe(html.replace(PATH, quote(frame.path, safe="")))  # noqa: S308 - drawn by a template
