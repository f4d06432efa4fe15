"""What both sides hear of agreement and instalments; registered when the app is ready."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from forum_site.core.money import rupiah_full
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from partnerships.channelling import seen


def _words(event: Event) -> dict[str, Any]:
    data = event.data
    return {
        "title": event.subject.title, "n": data.get("number"), "days": data.get("days"),
        "amount": rupiah_full(data.get("amount")), "reason": data.get("reason", ""),
    }  # fmt: skip


def _said(msgid: str) -> Callable[[Event], str]:
    return lambda event: _(msgid) % _words(event)


def _agreement_body(event: Event) -> str:
    said = _("Read it, change it, or confirm it.")
    return f"{said} {_('Earlier confirmations no longer count.')}" if event.data.get("back") else said


def _answer_title(event: Event) -> str:
    titles = {
        "agreed": _("The change is agreed: %(title)s"),
        "declined": _("The change is declined: %(title)s"),
        "withdrawn": _("The change is taken back: %(title)s"),
    }
    return titles[event.data["state"]] % _words(event)


def _answer_body(event: Event) -> str:
    change = event.subject.changes.filter(pk=event.data["change"]).first()
    if change and change.answer:
        return _("Answer: %(answer)s") % {"answer": change.answer}
    if event.data["state"] == "agreed":
        return _(
            "The agreement holds with the change. Write the schedule of instalments anew if it needs it."
        )
    return _("The agreement stays as it was.")


def _change_body(event: Event) -> str:
    change = event.subject.changes.filter(pk=event.data["change"]).first()
    return change.what if change else ""


def _to(name: str) -> Callable[[Event], str]:
    return lambda event: reverse(f"partnerships:{name}", args=[event.object_id])


def _kind(code: str, title: Any, body: Any, to: str, group: str = "partnership") -> Kind:
    titled = title if callable(title) else _said(title)
    bodied = body if callable(body) else _said(body)
    return Kind(f"partnerships.{code}", group, titled, bodied, _to(to), **seen.SIDES)


AGREEMENT, SCHEDULE = "partnership_agreement", "partnership_instalments"

KINDS = (
    _kind(
        "agreement_written", gettext_noop("The agreement was changed: %(title)s"), _agreement_body, AGREEMENT
    ),
    _kind(
        "agreement_confirmed", gettext_noop("The other side confirmed the agreement: %(title)s"),
        gettext_noop("Once you confirm it too, it is agreed and the money is firm."), AGREEMENT,
    ),
    _kind(
        "agreement_ends", gettext_noop("The agreement ends in %(days)s days: %(title)s"),
        gettext_noop("If you need longer, propose a change of the last day to the other side."),
        AGREEMENT, "tasks",
    ),
    _kind(
        "instalments_planned", gettext_noop("The schedule of instalments was written: %(title)s"),
        gettext_noop("Look whether amounts, days and conditions are as you agreed."), SCHEDULE,
    ),
    _kind(
        "instalment_ready", gettext_noop("Instalment %(n)s can be sent: %(title)s"),
        gettext_noop("All conditions hold. Amount: %(amount)s."), SCHEDULE,
    ),
    _kind(
        "instalment_paid", gettext_noop("Instalment %(n)s was sent: %(title)s"),
        gettext_noop("%(amount)s. Confirm it once it has come, or say that it has not."), SCHEDULE,
    ),
    _kind(
        "instalment_received", gettext_noop("Instalment %(n)s was received: %(title)s"),
        gettext_noop("%(amount)s. The board reports on it within 20 working days."), SCHEDULE,
    ),
    _kind(
        "instalment_disputed", gettext_noop("Instalment %(n)s has not come: %(title)s"),
        gettext_noop("Reason: %(reason)s"), SCHEDULE,
    ),
    _kind(
        "instalment_undone", gettext_noop("The receipt of instalment %(n)s was taken back: %(title)s"),
        gettext_noop("Reason: %(reason)s"), SCHEDULE,
    ),
    _kind(
        "change_proposed", gettext_noop("A change waits for your answer: %(title)s"), _change_body, AGREEMENT
    ),
    _kind("change_answered", _answer_title, _answer_body, AGREEMENT),
)  # fmt: skip

for _one in KINDS:
    register(_one)
