"""The lines of a need's trace that tell to whom it was forwarded, and how long the answer took."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.organisations.models import Role
from forum_site.organisations.working_days import OffDays, holidays
from partnerships import trace_sources
from partnerships.forwarding.standing import standing
from partnerships.models import AnswerRequest, Need
from partnerships.privacy import public_text
from partnerships.trace_sources import TraceLine


def register() -> None:
    trace_sources.register(requests)


def requests(need: Need, user: Any) -> Iterable[TraceLine]:
    """Each request, and apart from it that it was taken back; a second statement for the days off."""
    found: list[TraceLine] = []
    off = holidays(need.village)
    for row in AnswerRequest.objects.filter(need=need).select_related("organisation").order_by("pk"):
        found.append(_asked(row, need, off))
        if row.state == AnswerRequest.State.WITHDRAWN and row.closed_at:
            found.append(_taken_back(row, need))
    return found


def _asked(row: AnswerRequest, need: Need, off: OffDays) -> TraceLine:
    due = _("To be answered by %(day)s") % {"day": day(row.due_on)}
    words = standing(row, off=off).words
    return TraceLine(
        row.created_at,
        _("Forwarded to %(office)s") % {"office": row.organisation.name},
        who=str(Role.SECRETARIAT_OFFICER.label),
        result=f"{due}; {words}" if words else due,
        reason=public_text(row.note, house_level=need.is_house_level),
        mark="arrow",
        links=[(_("Official answers"), f"{need.get_absolute_url()}#h-jawaban")],
    )


def _taken_back(row: AnswerRequest, need: Need) -> TraceLine:
    return TraceLine(
        row.closed_at or row.updated_at,
        _("Request to %(office)s taken back") % {"office": row.organisation.name},
        who=str(Role.SECRETARIAT_OFFICER.label),
        reason=public_text(row.withdrawn_reason, house_level=need.is_house_level),
        mark="no",
    )
