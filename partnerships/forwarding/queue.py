"""Needs without partner as a queue of the secretariat's desk: three a week; the list has its own page."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.desk import Item, Queue, register_queue
from partnerships import display, rules
from partnerships.forms.requests import ForwardForm
from partnerships.forwarding.selectors import in_order, without_partner
from partnerships.models import Need

CODE: Final = "lonely"
A_WEEK: Final = 3


def register() -> None:
    register_queue(
        Queue(
            code=CODE, tab=_("Without partner"), label=_("Without partner"), icon="need", days=4,
            items=items, opened=opened,
        )
    )  # fmt: skip


def items(user: Any) -> list[Item]:
    """The first three of the list, by Friday of this week: old needs would bury all verifications.

    The site administrator, who oversees the country, reads the list itself.
    """
    if not secretariats_of(user):
        return []
    now = timezone.localtime()
    monday = (now - timedelta(days=now.weekday())).replace(hour=0, minute=0, second=0, microsecond=0)
    rows = in_order(without_partner(user).select_related("village"))[:A_WEEK]
    return [Item(need.pk, need.public_title, _detail(need, now), monday) for need in rows]


def _detail(need: Need, now: datetime) -> str:
    return f"{need.village.name}, {open_words(need, now)}"


def open_words(need: Need, now: datetime) -> str:
    days = (now - need.opened_at).days if need.opened_at else 0
    return ngettext("open for %(n)s day", "open for %(n)s days", days) % {"n": number(days)}


def opened(request: HttpRequest, pk: int) -> dict[str, Any] | None:
    """What is known of the need, why nobody came yet, and the form to forward it."""
    rows = without_partner(request.user).filter(pk=pk)
    need = rows.select_related("plan", "board", "village__parent__parent__parent").first()
    if need is None or not rules.can_forward(request.user, need):
        return None
    context = {
        "need": need,
        "place": display.village_words(need.village),
        "funding": display.funding_of(need),
        "people": display.families_words(need),
        "open": open_words(need, timezone.now()),
        "form": ForwardForm(need=need),
    }
    return {"template": "partnerships/desk/without_partner.html", "context": context}
