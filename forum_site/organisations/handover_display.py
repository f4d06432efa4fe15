"""How a handover is shown: its steps, and the lists of what passes on."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from forum_site.core import dates
from forum_site.organisations import rules
from forum_site.organisations.authority import manages
from forum_site.organisations.handover_parts import Listed, parts_for
from forum_site.organisations.models import MANAGING_ROLES, Handover, Membership


class Step(NamedTuple):
    """As `components/trace.html` draws it: `state` is done, now or next."""

    title: str
    by: str
    state: str
    url: str = ""


def lists_for(viewer: Any, membership: Membership) -> list[Listed]:
    """What passes on with the role, as far as this viewer may read it."""
    own = viewer.pk == membership.user_id
    body = membership.organisation
    work = membership.role in MANAGING_ROLES and (manages(viewer, body) or rules.settles_roles(viewer, body))
    return parts_for(membership.user, body, own=own, work=work)


def steps_of(handover: Handover) -> list[Step]:
    """Begun, both said yes, witnessed; the first that is not done is now, unless it was called off."""
    person, successor = handover.membership.user, handover.successor
    came = handover.created_at if successor else None
    rows: list[tuple[str, Any, datetime | None]] = [
        (_("Begun"), handover.started_by, handover.created_at),
        (_("Successor named"), successor or _("somebody with the code"), came),
        (_("Outgoing officer confirms"), person, handover.outgoing_at),
        (_("New officer confirms"), successor or "", handover.incoming_at),
        (_("The secretariat witnesses"), handover.witnessed_by or "", handover.witnessed_at),
    ]
    first = next((index for index, row in enumerate(rows) if row[2] is None), len(rows))
    if handover.cancelled_at:
        first = len(rows)
    return [_step(row, index == first) for index, row in enumerate(rows)]


def _step(row: tuple[str, Any, datetime | None], now: bool) -> Step:
    title, who, moment = row
    if moment is None:
        return Step(title, str(who), "now" if now else "next")
    words = {"person": who or _("somebody whose account is gone"), "day": dates.day(moment)}
    return Step(title, _("%(person)s, %(day)s") % words, "done")
