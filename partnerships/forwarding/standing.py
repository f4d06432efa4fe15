"""How a request for an answer stands on a day, in working days; free days as `working_days` knows them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.dates import day
from forum_site.core.money import number
from forum_site.organisations import working_days
from forum_site.regions.models import Region
from partnerships.models import AnswerRequest

ANSWER_DAYS: Final = 10  # working days an agency has when the secretariat sets no other day


@dataclass(frozen=True)
class Standing:
    """Working days: `late` after the last day (0: in time), `left` until it, `took` from asking to closing.

    An open request is late as of the day asked about; a closed one as of the day it was closed.
    """

    state: str
    late: int
    left: int
    took: int

    @property
    def words(self) -> str:
        """The lateness or the time it took; "" for what waits in time or was taken back."""
        if self.state == AnswerRequest.State.ANSWERED:
            return f"{_took(self.took)}, {_late(self.late)}" if self.late else _took(self.took)
        if self.state == AnswerRequest.State.OPEN and self.late:
            return _late(self.late)
        return ""


def default_due(today: date, place: Region | None = None) -> date:
    """Ten working days of the place (of the country without one) from today; today does not count."""
    return working_days.due_after(today, ANSWER_DAYS, working_days.holidays(place))


def standing(
    request: AnswerRequest, today: date | None = None, off: Container[date] | None = None
) -> Standing:
    """As of `today` in the active zone unless given; `off`: free days besides weekends, else the place's."""
    off = working_days.holidays(request.need.village) if off is None else off
    asked = timezone.localdate(request.created_at)
    end = timezone.localdate(request.closed_at) if request.closed_at else today or timezone.localdate()
    left = working_days.days_until(request.due_on, end, off)
    took = max(0, -working_days.days_until(asked, end, off))
    return Standing(request.state, late=max(0, -left), left=max(0, left), took=took)


def asked_words(request: AnswerRequest) -> str:
    """ "Diteruskan kepada Dinas X pada 12 Nov 2026, dijawab sebelum 26 Nov 2026." """
    words = _("Forwarded to %(office)s on %(day)s, to be answered by %(due)s.")
    return words % {
        "office": request.organisation.name, "day": day(request.created_at), "due": day(request.due_on)
    }  # fmt: skip


def _late(days: int) -> str:
    return ngettext("%(n)s working day late", "%(n)s working days late", days) % {"n": number(days)}


def _took(days: int) -> str:
    if not days:
        return _("answered the same day")
    words = ngettext("answered in %(n)s working day", "answered in %(n)s working days", days)
    return words % {"n": number(days)}
