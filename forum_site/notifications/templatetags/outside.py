"""What the parts of the preferences page ask: each part brings its own, so that a page only includes it."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils import timezone

from forum_site.accounts import phones
from forum_site.notifications.actions.confirm_phone import CODE_LIFE
from forum_site.notifications.channels import channel_of
from forum_site.notifications.channels.hook import CODE as HOOK
from forum_site.notifications.channels.hook.forms import HookForm
from forum_site.notifications.channels.whatsapp import CODE
from forum_site.notifications.channels.whatsapp.forms import CodeForm, PhoneForm
from forum_site.notifications.models import Hook, Phone, StoppedAddress
from forum_site.notifications.stopped import stopped_of

register = template.Library()


@register.simple_tag(takes_context=True)
def stopped_addresses(context: Context) -> list[StoppedAddress]:
    """Of the person who looks; one statement."""
    user: Any = context["request"].user
    return list(stopped_of(user))


@register.simple_tag(takes_context=True)
def whatsapp_part(context: Context) -> dict[str, Any]:
    """What `notifications/phone.html` shows: forms with errors come from the page, fresh ones from here."""
    user: Any = context["request"].user
    if channel_of(CODE) is None or not user.is_authenticated:
        return {"on": False}
    phone = Phone.objects.filter(user=user).first()
    waiting = phone is not None and is_awaited(phone)
    return {
        "on": True,
        "confirmed": bool(phone and phone.confirmed_at),
        "waiting": waiting and "phone_form" not in context,
        "shown": phones.shown(phone.number) if phone else "",
        "phone_form": context.get("phone_form") or PhoneForm(initial={"number": suggested(user)}),
        "code_form": context.get("code_form") or CodeForm(),
    }


def is_awaited(phone: Phone) -> bool:
    """A code is on its way that may still be typed in."""
    sent = phone.code_sent_at
    return phone.confirmed_at is None and sent is not None and timezone.now() - sent < CODE_LIFE


def suggested(user: Any) -> str:
    return phones.shown(user.phone) if user.phone else ""


@register.simple_tag(takes_context=True)
def hook_part(context: Context) -> dict[str, Any]:
    """What `notifications/hook.html` shows; never the secret."""
    user: Any = context["request"].user
    if channel_of(HOOK) is None or not user.is_authenticated:
        return {"on": False}
    form = context.get("hook_form")
    hook = Hook.objects.filter(user=user).defer("secret").first()
    return {"on": True, "hook": hook, "form": form or HookForm(), "open": bool(form)}
