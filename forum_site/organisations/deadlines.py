"""The ladders of organisations: papers that expire, terms of office that end; and what all ladders need."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from django.db.models import Q

from forum_site.accounts.models import User
from forum_site.notifications.api import Told, because
from forum_site.notifications.deadlines import Duty, Ladder, Rung, register_ladder
from forum_site.organisations.authority import holders, officers_for
from forum_site.organisations.models import MANAGING_ROLES, Document, Membership, Organisation, Role
from forum_site.organisations.working_days import due_after
from forum_site.regions.models import Region

LEADING: Final = (Role.BOARD_COORDINATOR, Role.BOARD_SECRETARY, Role.FORUM_CHAIR, Role.PARTNER_SIGNATORY)
AFTER_LEADERS: Final = 1  # working days after the day
AFTER_SECRETARIAT: Final = 3
EXPIRED_FOR: Final = timedelta(days=8)  # so long it is told that a paper has expired


def working_days_after(due: date, off: Container[date]) -> Callable[[int], date]:
    """For `Duty.after`."""
    return partial(due_after, due, off=off)


def leaders(body: Organisation) -> list[User]:
    """Who coordinates it today; where nobody does, who acts for it."""
    return holders(body, LEADING) or holders(body)


def doers(body: Organisation, unit: str) -> list[User]:
    """Whose work it is: managers of the unit and the secretary; without any, who acts for the body."""
    held = Membership.objects.current().filter(organisation=body)
    theirs = Q(role=Role.UNIT_MANAGER, unit__kind=unit) | Q(role=Role.BOARD_SECRETARY)
    people = User.objects.filter(is_active=True, pk__in=held.filter(theirs).values("user"))
    return list(people.order_by("pk")) or holders(body)


def to_leaders(body: Callable[[Duty], Organisation]) -> Rung:
    """The first rung: officers did nothing, so the coordinator hears."""
    return Rung(AFTER_LEADERS, lambda duty: leaders(body(duty)))


def to_secretariat(place: Callable[[Duty], Region | None], kind: str = "") -> Rung:
    """The last rung: the secretariat that looks after the place."""
    return Rung(AFTER_SECRETARIAT, lambda duty: officers_for(place(duty)), kind)


def expiring_papers(today: date, last: date) -> Iterator[Duty]:
    """Verified ones; silent while a renewal waits at the secretariat, until the paper has expired."""
    rows = Document.objects.verified().filter(valid_until__range=(today - EXPIRED_FOR, last))
    renewals = Document.objects.waiting().filter(organisation__in=rows.order_by().values("organisation"))
    waiting = set(renewals.values_list("organisation_id", "kind"))
    for one in rows.select_related("organisation").order_by("pk"):
        if one.valid_until and (one.valid_until < today or (one.organisation_id, one.kind) not in waiting):
            yield Duty(one, one.valid_until)


def ending_terms(_today: date, last: date) -> Iterator[Duty]:
    """Roles that act for a body, unless a later term stands: of the person, or of a follower."""
    rows = Membership.objects.current().filter(role__in=MANAGING_ROLES, term_end__lte=last)
    ending = list(rows.select_related("organisation__territory", "user").order_by("pk"))
    bodies = {one.organisation_id for one in ending}
    later = list(Membership.objects.filter(organisation__in=bodies, ended_at=None, role__in=MANAGING_ROLES))
    for one in ending:
        if one.term_end and not any(_follows(other, one) for other in later):
            yield Duty(one, one.term_end, about=one.organisation)


def _follows(other: Membership, one: Membership) -> bool:
    longer = other.term_end is None or other.term_end > (one.term_end or date.max)
    alike = (other.organisation_id, other.role, other.unit_id) == (one.organisation_id, one.role, one.unit_id)
    newer = other.user_id == one.user_id or other.term_start > one.term_start
    return longer and alike and newer


def _of_paper(duty: Duty, _step: int) -> list[Told]:
    return because("role", holders(duty.subject.organisation))


def _of_term(duty: Duty, _step: int) -> list[Told]:
    """The person, who coordinates the body, and the secretariat of its place."""
    term: Membership = duty.subject
    place = term.organisation.territory
    told = because("role", [term.user, *leaders(term.organisation)])
    return told + because("secretariat", officers_for(place) if place else [])


def register() -> None:
    register_ladder(
        Ladder(
            "document", expiring_papers, _of_paper, "organisations.document_expiring", before=(30, 14, 7),
            on_day=False, weeks_late=1, key="{pk}:{due}:{step}",
        )
    )  # fmt: skip
    register_ladder(
        Ladder("term", ending_terms, _of_term, "organisations.term_ending", before=(30, 14, 7), on_day=False)
    )
