"""`{% load discussions %}{% topics_about need %}`: topics that hang on an object, and the way to open one."""

from typing import Any, Final
from urllib.parse import urlencode

from django import template
from django.db.models import Model
from django.template.context import RequestContext
from django.urls import reverse

from forum_site.discussions.lists import topic_rows
from forum_site.discussions.selectors import topics_about
from forum_site.discussions.subjects import address_of, may_be_subject

register = template.Library()
SHOWN: Final = 5


@register.inclusion_tag("discussions/about.html", takes_context=True, name="topics_about")
def about(context: RequestContext, obj: Model, level: int = 2, category: str = "") -> dict[str, Any]:
    """At most two statements; draws nothing for what cannot be a subject. `category` is a slug."""
    if not may_be_subject(obj):
        return {"show": False}
    user = context["request"].user
    query = {"subject": address_of(obj)} | ({"category": category} if category else {})
    return {
        "show": True,
        "rows": topic_rows(topics_about(obj, user)[:SHOWN], user),
        "open_url": f"{reverse('discussions:new')}?{urlencode(query)}",
        "level": level,
        "row_level": level + 1,
    }
