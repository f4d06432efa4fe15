"""Where people turn notices on for their devices: `{% push_devices %}`, its script by `{% push_script %}`."""

from hashlib import sha256
from typing import Any

from django import template
from django.template.context import RequestContext
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from forum_site.notifications.channels.push import switched_on
from forum_site.notifications.channels.push.vapid import public_text
from forum_site.notifications.models import PushSubscription

register = template.Library()


@register.inclusion_tag("notifications/push_devices.html", takes_context=True)
def push_devices(context: RequestContext) -> dict[str, Any]:
    """Nothing for visitors, nor while the site has no key. One statement.

    A browser finds itself in the list by a digest: its address is a secret that others could write to.
    """
    user: Any = context["request"].user
    if not switched_on() or not user.is_authenticated:
        return {"show": False}
    devices = PushSubscription.objects.filter(user=user).order_by("-pk")
    return {
        "show": True,
        "csrf_token": context.get("csrf_token"),
        "key": public_text(),
        "devices": [(one, sha256(one.endpoint.encode()).hexdigest()) for one in devices],
    }


@register.simple_tag
def push_script() -> SafeString | str:
    """The script of that part; nothing while the site has no key. In the head, where all scripts stand."""
    return format_html('<script src="{}" defer></script>', static("js/push.js")) if switched_on() else ""
