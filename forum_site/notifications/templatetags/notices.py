"""`{% watch_button obj %}`: follow or let go; `{% watch_levels obj %}`: how closely. For people logged in."""

from typing import Any

from django import template
from django.db.models import Model
from django.template.context import RequestContext

from forum_site.notifications.levels import options_of
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
    following = level_here(request, obj) in {Level.WATCHING, Level.FIRST}
    return {
        "show": True,
        "csrf_token": context.get("csrf_token"),
        "type": obj._meta.label_lower,
        "obj": obj,
        "following": following,
        "level": Level.NORMAL if following else Level.WATCHING,
        "next": request.get_full_path(),
    }


@register.inclusion_tag("notifications/watch_levels.html", takes_context=True)
def watch_levels(context: RequestContext, obj: Model) -> dict[str, Any]:
    """How closely the person follows the object, to be opened and changed; nothing for visitors.

    At most one statement; none where `watch_button` of the same object stands on the page.
    """
    request = context["request"]
    registered = watchable(type(obj))
    if not request.user.is_authenticated or registered is None:
        return {"show": False}
    level = Level(level_here(request, obj) or Level.NORMAL)
    return {
        "show": True,
        "csrf_token": context.get("csrf_token"),
        "type": obj._meta.label_lower,
        "obj": obj,
        "level": level,
        "options": options_of(registered, level),
        "next": request.get_full_path(),
    }


def level_here(request: Any, obj: Model) -> str:
    """The person's level, kept for the request: a button and a list of levels may ask for one object.

    An object that was loaded with it as `my_level` (`level_of_each`) costs no statement.
    """
    if hasattr(obj, "my_level"):
        return obj.my_level or ""
    kept = request.__dict__.setdefault("_watch_levels", {})
    key = (type(obj), obj.pk)
    if key not in kept:
        kept[key] = level_of(request.user, obj)
    level: str = kept[key]
    return level
