"""`{% load notices %}{% watch_button obj %}`: follow or let go, for whoever is logged in."""

from typing import Any

from django import template
from django.db.models import Model
from django.template.context import RequestContext

from forum_site.notifications.watches import Level, level_of, watchable

register = template.Library()


@register.inclusion_tag("notifications/watch_button.html", takes_context=True)
def watch_button(context: RequestContext, obj: Model) -> dict[str, Any]:
    """A form with one button; nothing for visitors and for things that cannot be followed.

    One statement. Pages that are cached for visitors stay free of tokens.
    """
    request = context["request"]
    if not request.user.is_authenticated or watchable(type(obj)) is None:
        return {"show": False}
    following = level_of(request.user, obj) in {Level.WATCHING, Level.FIRST}
    return {
        "show": True,
        "csrf_token": context.get("csrf_token"),
        "type": obj._meta.label_lower,
        "obj": obj,
        "following": following,
        "level": Level.NORMAL if following else Level.WATCHING,
        "next": request.get_full_path(),
    }
