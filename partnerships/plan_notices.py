"""What the life of a plan tells its board."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.dates import long_day
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.authority import manages
from forum_site.organisations.models import Membership
from partnerships.plan_years import last_day


def _name(event: Event) -> str:
    return f"PJM {event.subject.period}"


def _ending_title(event: Event) -> str:
    return _("%(plan)s of %(board)s ends soon") % {"plan": _name(event), "board": event.subject.board}


def _ending_body(event: Event) -> str:
    words = _(
        "Its last day is %(day)s. Review what was done, and prepare the next plan with residents, "
        "so that offers that ask for a plan in force still fit."
    )
    return words % {"day": long_day(last_day(event.subject))}


def _expired_title(event: Event) -> str:
    return _("%(plan)s of %(board)s has expired") % {"plan": _name(event), "board": event.subject.board}


def _expired_body(event: Event) -> str:
    return _(
        "Its page stays public. Offers that ask for a plan in force no longer fit; upload the next plan "
        "and agree on it in a rembug warga."
    )


def _link(event: Event) -> str:
    return str(event.subject.get_absolute_url())


def _of_board(user: Any, event: Event) -> bool:
    return manages(user, event.subject.board)


def _of_boards(user: Any, events: Sequence[Event]) -> list[int]:
    own = set(Membership.objects.managing(user).values_list("organisation_id", flat=True))
    return [event.pk for event in events if event.subject and event.subject.board_id in own]


for _code, _title, _body in (
    ("partnerships.plan_ending", _ending_title, _ending_body),
    ("partnerships.plan_expired", _expired_title, _expired_body),
):
    register(
        Kind(
            _code,
            "tasks",
            _title,
            _body,
            _link,
            may_see=_of_board,
            seen_by=_of_boards,
            related=("board",),
        )  # fmt: skip
    )
