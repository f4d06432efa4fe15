"""What boards and givers hear of commitments; registered when the app is ready."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.core.money import rupiah_full
from forum_site.notifications.deadlines import last_days
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.authority import manages
from forum_site.organisations.models import Membership
from partnerships.commitments.wording import condition_words, reduced_words, side_words
from partnerships.rules.commitments import gives


def _words(event: Event) -> dict[str, str]:
    one = event.subject
    return {
        "who": side_words(one), "need": one.need.public_title, "board": one.need.board.name,
        "amount": rupiah_full(one.firm_amount or one.amount), "condition": condition_words(one),
        "day": day(one.last_day),
    }  # fmt: skip


def _made_title(event: Event) -> str:
    return _("%(who)s offers %(amount)s: %(need)s") % _words(event)


def _made_body(event: Event) -> str:
    words = _words(event)
    said = [_("Accept or decline it by %(day)s.") % words]
    if words["condition"]:
        said.append(_("Condition: %(condition)s.") % words)
    return " ".join(said)


def _accepted_body(event: Event) -> str:
    words = _("It becomes firm by itself once its condition holds: %(condition)s.")
    return words % _words(event)


def _firm_body(event: Event) -> str:
    """Why it counts now, and why perhaps with less than was promised."""
    one, words = event.subject, _words(event)
    said = [_("It counts from now on, and the need lacks that much less.")]
    if one.others_percent:
        said.insert(0, _("Its condition holds: %(condition)s.") % words)
    return " ".join(part for part in (*said, reduced_words(one)) if part)


def _ended_title(event: Event) -> str:
    titles = {
        "declined": _("%(board)s declined the commitment: %(need)s"),
        "withdrawn": _("%(who)s took the commitment back: %(need)s"),
        "expired": _("A commitment expired: %(need)s"),
        "cancelled": _("A commitment no longer counts: %(need)s"),
    }
    return titles[event.data["state"]] % _words(event)


def _ended_body(event: Event) -> str:
    """Why, and to the giver of an expired one which other needs are like it."""
    said = [_("Reason: %(reason)s") % {"reason": event.subject.reason}]
    others = [title for _pk, title in event.data.get("others", ())]
    if others:
        words = _("Perhaps you would like to help here instead: %(needs)s.")
        said.append(words % {"needs": "; ".join(others)})
    return " ".join(said)


def _ended_link(event: Event) -> str:
    if event.data.get("others"):
        return reverse("partnerships:commitment_others", args=[event.object_id])
    return _link(event)


def _due_body(event: Event) -> str:
    return {
        "offered": _("The board has not answered yet. After this day the commitment expires."),
        "conditional": _("Its condition does not hold yet. After this day the commitment expires."),
    }.get(event.data["state"], _("On this day you wanted to give it. The board is waiting for it."))


def _link(event: Event) -> str:
    return f"{reverse('partnerships:commitments')}#komitmen-{event.object_id}"


def _may_see(user: Any, event: Event) -> bool:
    return gives(user, event.subject) or manages(user, event.subject.need.board)


def _seen_by(user: Any, events: Sequence[Event]) -> list[int]:
    """Asked once for a whole list."""
    own = set(Membership.objects.managing(user).values_list("organisation_id", flat=True))
    known = [(event.pk, event.subject) for event in events if event.subject]
    return [
        pk
        for pk, one in known
        if one.need.board_id in own
        or (one.organisation_id in own if one.organisation_id else one.user_id == user.pk)
    ]


_SIDES: dict[str, Any] = {
    "may_see": _may_see, "seen_by": _seen_by, "related": ("need__board", "organisation", "user")
}  # fmt: skip

KINDS = (
    Kind("partnerships.commitment_made", "partnership", _made_title, _made_body, _link, **_SIDES),
    Kind(
        "partnerships.commitment_accepted", "partnership",
        lambda event: _("%(board)s accepted your conditional commitment: %(need)s") % _words(event),
        _accepted_body, _link, **_SIDES,
    ),
    Kind(
        "partnerships.commitment_firm", "partnership",
        lambda event: _("The commitment of %(amount)s is firm: %(need)s") % _words(event),
        _firm_body, _link, **_SIDES,
    ),
    Kind("partnerships.commitment_ended", "partnership", _ended_title, _ended_body, _ended_link, **_SIDES),
    Kind(
        "partnerships.commitment_due", "tasks",
        lambda event: _("Your commitment comes to its day, %(due)s: %(need)s")
        % {**_words(event), "due": day(date.fromisoformat(event.data["due_on"]))},
        _due_body, _link, **_SIDES,
    ),
)  # fmt: skip

for _kind in (*KINDS, last_days(KINDS[-1])):
    register(_kind)
