"""How long bodies take to answer: boards, partners and agencies, in working days; public.

Counted are answers of the last two years: steps of partnerships by the side that owed an answer, answers to
questions of residents, and answers of agencies to needs laid before them. Silent are partnerships that
lapsed while this body owed the answer, and requests that are overdue.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import fmean, median
from typing import Any, Final

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce
from django.utils import timezone

from forum_site.organisations.working_days import Calendar, days_until
from partnerships.channelling.stages import Side
from partnerships.models import AnswerRequest, PartnershipStep, Question

COUNTED: Final = timedelta(days=730)


@dataclass
class Times:
    """Of one body. `days`: working days of each answer; `silent`: how often it did not answer."""

    days: list[int] = field(default_factory=list)
    silent: int = 0

    @property
    def answers(self) -> int:
        return len(self.days)

    @property
    def median(self) -> float | None:
        return median(self.days) if self.days else None

    @property
    def mean(self) -> float | None:
        return round(fmean(self.days), 1) if self.days else None


def times_of(
    bodies: Collection[int] | None = None, today: date | None = None, *, agencies: bool = True
) -> dict[int, Times]:
    """Key of the body → its times, for these bodies or for all; only those with something to count.

    Three statements, whatever their number; one with `agencies` false, for bodies that are none.
    """
    today = today or timezone.localdate()
    found: dict[int, Times] = defaultdict(Times)
    requests = _of_requests(bodies, today) if agencies else ()
    for body, took in (*_of_partnerships(bodies, today), *requests):
        if took is None:
            found[body].silent += 1
        else:
            found[body].days.append(took)
    return dict(found)


def _of_partnerships(bodies: Collection[int] | None, today: date) -> Iterator[tuple[int, int | None]]:
    """One statement over steps and residents' questions."""
    since = today - COUNTED
    owed = Coalesce(KT("data__owed"), Value(""), output_field=CharField())
    steps = PartnershipStep.objects.filter(at__date__gte=since).filter(
        Q(answered_in__isnull=False) | Q(move="lapse")
    )
    told = steps.annotate(who=Case(When(move="lapse", then=owed), default=F("side")))
    asked = Question.objects.filter(answered_at__date__gte=since, answered_in__isnull=False)
    rows = _by_body(told, "who", bodies).union(_by_body(asked, "to", bodies), all=True)
    return ((body, took) for _pk, body, took in rows)


def _by_body(rows: Any, side: str, bodies: Collection[int] | None) -> Any:
    """(key of the row, key of the body, days) of the side that answered or stayed silent."""
    named = rows.filter(**{f"{side}__in": (Side.BOARD.value, Side.PARTNER.value)}).annotate(
        body=Case(
            When(**{side: Side.BOARD.value}, then=F("partnership__board")),
            default=F("partnership__partner"),
        )
    )
    if bodies is not None:
        named = named.filter(body__in=bodies)
    return named.order_by().values_list("pk", "body", "answered_in")


def _of_requests(bodies: Collection[int] | None, today: date) -> Iterator[tuple[int, int | None]]:
    """Answers of agencies, and requests that are overdue today; free days are those of the need's place."""
    states = AnswerRequest.State
    late = Q(state=states.OPEN, due_on__lt=today)
    done = Q(state=states.ANSWERED, closed_at__isnull=False)
    rows = AnswerRequest.objects.filter(late | done, created_at__date__gte=today - COUNTED)
    if bodies is not None:
        rows = rows.filter(organisation__in=bodies)
    calendar = Calendar()
    for row in rows.select_related("need__village").order_by():
        if row.closed_at is None:
            yield row.organisation_id, None
            continue
        asked, end = timezone.localdate(row.created_at), timezone.localdate(row.closed_at)
        yield row.organisation_id, days_until(end, asked, calendar.of(row.need.village))
