"""What the life of a need tells people; sent by `actions.tell_life`, registered when the app is ready."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.money import number
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.models import Membership
from partnerships import rules
from partnerships.actions.tell_life import COORDINATION, WAITS_FOR
from partnerships.choices import PlanStatus
from partnerships.life_words import next_words, reason_words, title_of
from partnerships.models import Need, NeedStep


def _named(event: Event) -> str:
    """The need, and with how many others it made this step: "Saluran Gang II and 3 more"."""
    title: str = event.subject.need.public_title
    more = event.data.get("more")
    return _("%(need)s and %(n)s more") % {"need": title, "n": number(more)} if more else title


def _waits_title(event: Event) -> str:
    words = {"need": _named(event)}
    if event.subject.move == "verify":
        return _("Waits for ranking: %(need)s") % words
    return _("A proposal waits for verification: %(need)s") % words


def _waits_body(event: Event) -> str:
    if event.subject.move == "verify":
        return _("The unit found that it can be done. Rank it in your next board meeting.")
    return _("Look at the place and answer the eight points of the checklist.")


def _waits_link(event: Event) -> str:
    need = event.subject.need
    if event.data.get("more"):
        return reverse("partnerships:proposals")
    if event.subject.move == "verify":
        return need.get_absolute_url()
    return reverse("partnerships:need_verify", args=[need.pk])


def _step_title(event: Event) -> str:
    words = {"stage": title_of(event.subject), "need": _named(event)}
    return _("%(stage)s: %(need)s") % words


def _step_body(event: Event) -> str:
    """The reason when there is one, then what comes next, as it stands today."""
    step: NeedStep = event.subject
    reason = reason_words(step)
    said = [_("Reason: %(reason)s") % {"reason": reason}] if reason else []
    if event.data.get("more"):
        return " ".join([*said, _("They stand in the plan of %(board)s.") % {"board": step.need.board}])
    return " ".join([*said, next_words(step.need)])


def _step_link(event: Event) -> str:
    """The trace; of several needs the plan, where that may be read."""
    plan = event.subject.need.plan
    if event.data.get("more") and plan.status != PlanStatus.DRAFT:
        return str(plan.get_absolute_url())
    return reverse("partnerships:need_trace", args=[event.subject.need_id, event.subject.need.slug])


def _may_see(user: Any, event: Event) -> bool:
    return bool(rules.can_view_need(user, event.subject.need))


def _seen_by(user: Any, events: Sequence[Event]) -> list[int]:
    """Asked once for a whole list."""
    needs = {event.pk: event.subject.need_id for event in events if event.subject}
    seen = set(Need.objects.visible_to(user).filter(pk__in=set(needs.values())).values_list("pk", flat=True))
    return [pk for pk, need_id in needs.items() if need_id in seen]


def _boards_of(user: Any) -> set[int]:
    """Where the person holds a role today whose turn it may be."""
    roles = {*COORDINATION, *(role for roles in WAITS_FOR.values() for role in roles)}
    held = Membership.objects.current().filter(user=user, role__in=roles)
    return set(held.values_list("organisation_id", flat=True))


def _turn_of(user: Any, event: Event) -> bool:
    return event.subject.need.board_id in _boards_of(user)


def _turns_of(user: Any, events: Sequence[Event]) -> list[int]:
    own = _boards_of(user)
    return [event.pk for event in events if event.subject and event.subject.need.board_id in own]


KINDS = (
    Kind(
        "partnerships.need_waits", "tasks", _waits_title, _waits_body, _waits_link,
        may_see=_turn_of, seen_by=_turns_of, related=("need__board",),
    ),
    Kind(
        "partnerships.need_step", "partnership", _step_title, _step_body, _step_link,
        may_see=_may_see, seen_by=_seen_by, related=("need__board", "need__plan"),
    ),
)  # fmt: skip

for _kind in KINDS:
    register(_kind)
