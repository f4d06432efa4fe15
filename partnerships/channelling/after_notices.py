"""What both sides hear after the work: the handover, the yearly look, the evaluations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.dates import long_day
from forum_site.notifications.deadlines import last_days
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.authority import manages
from partnerships.channelling import seen
from partnerships.models import ConditionCheck

Words = Callable[[Event], Any]


def _of(event: Event) -> dict[str, Any]:
    one = event.subject
    return {"title": one.title, "board": one.board.name, "partner": one.partner.name}


def _address(name: str) -> Callable[[Event], str]:
    return lambda event: reverse(f"partnerships:{name}", args=[event.object_id])


def _check_of(event: Event) -> ConditionCheck | None:
    rows = ConditionCheck.objects.select_related("need")
    return rows.filter(pk=event.data["check"]).first()


def _noted_title(event: Event) -> str:
    check = _check_of(event)
    words = {"title": check.need.public_title, "state": check.get_state_display()} if check else _of(event)
    return _("%(title)s, condition: %(state)s") % words if check else str(words["title"])


def _noted_body(event: Event) -> str:
    check = _check_of(event)
    if check is None or check.state == ConditionCheck.State.GOOD:
        return _("The yearly look at what was handed over.")
    return _("%(note)s The board may propose its repair as a need.") % {"note": f"{check.note}."}


def _day_of(event: Event, name: str) -> str:
    return long_day(date.fromisoformat(event.data[name]))


def _given_body(event: Event) -> str:
    body = _of(event)["board" if event.data["side"] == "board" else "partner"]
    return _("%(body)s has evaluated. Both are published once you have, too.") % {"body": body}


def _due_body(event: Event) -> str:
    words = _("Evaluations are published on %(day)s, with yours or without.")
    return words % {"day": _day_of(event, "last")}


def _look_body(event: Event) -> str:
    words = _("Look at what was handed over by %(day)s: does it still serve? Take a photo.")
    return words % {"day": _day_of(event, "due")}


def _may_look(user: Any, event: Event) -> bool:
    """The keeper's officers too, who are of neither side."""
    made = getattr(event.subject, "handover", None)
    keeper = made.keeper_body if made else None
    return seen.reads(user, event) or (keeper is not None and manages(user, keeper))


_KEEPER_TOO: Final = {**seen.INSIDE, "may_see": _may_look, "seen_by": seen.inside_or_keeper}


def _kind(
    code: str, title: Words, body: Words, link: Callable[[Event], str], who: dict[str, Any] = seen.INSIDE,
    group: str = "partnership",
) -> Kind:  # fmt: skip
    return Kind(f"partnerships.{code}", group, title, body, link, **who)


KINDS: Final = (
    _kind(
        "handover_signed", lambda event: _("%(title)s: the handover record is signed") % _of(event),
        lambda event: _("%(board)s handed it to those who keep it.") % _of(event), _address("handover"),
    ),
    _kind(
        "condition_due", lambda event: _("%(title)s: the yearly look is due") % _of(event),
        _look_body, _address("condition"), _KEEPER_TOO, "tasks",
    ),
    _kind("condition_noted", _noted_title, _noted_body, _address("partnership"), _KEEPER_TOO),
    _kind(
        "evaluation_given", lambda event: _("%(title)s: the other side has evaluated") % _of(event),
        _given_body, _address("evaluate"),
    ),
    _kind(
        "evaluation_due", lambda event: _("%(title)s: your evaluation is still missing") % _of(event),
        _due_body, _address("evaluate"), group="tasks",
    ),
)  # fmt: skip

REMINDERS: Final = [one for one in KINDS if one.group == "tasks"]

for _one in (*KINDS, *map(last_days, REMINDERS)):
    register(_one)
