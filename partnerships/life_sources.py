"""The lines of a trace that come from plans, money, photos and answers; registered when the app is ready."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from forum_site.core.money import rupiah_full
from forum_site.organisations.models import Role
from partnerships import trace_sources
from partnerships.choices import FundingStage
from partnerships.life_trace import step_line, steps_of
from partnerships.meetings import present_words
from partnerships.models import (
    AnnualPlan,
    FundingEntry,
    Need,
    NeedPhoto,
    OfficialAnswer,
    PlanReview,
    PlanVersion,
    ReviewDecision,
    SignedRecord,
)
from partnerships.plan_versions import occasion
from partnerships.privacy import public_text
from partnerships.trace_sources import TraceLine

STAGE_WORDS: Final[dict[str, Any]] = {
    FundingStage.COMMITTED: gettext_lazy("Firm commitment: %(amount)s"),
    FundingStage.RECEIVED: gettext_lazy("Received: %(amount)s"),
    FundingStage.SPENT: gettext_lazy("Spent: %(amount)s"),
}


def register() -> None:
    for source in (steps, money, photos, answers, versions, years):
        trace_sources.register(source)


def steps(need: Need, user: Any) -> Iterable[TraceLine]:
    """Asked once for the page: the short trace beside the need uses the same rows."""
    return [step_line(step, need.plan) for step in steps_of(need)]


def money(need: Need, user: Any) -> Iterable[TraceLine]:
    """Firm rows and what became of them; what is only planned moved nothing yet."""
    rows = FundingEntry.objects.filter(need=need, voided_at=None).exclude(stage=FundingStage.PLANNED)
    found = []
    for entry in rows.select_related("organisation", "noted_for"):
        role = str(Role(entry.noted_role).label) if entry.noted_role in Role.values else ""
        body = entry.noted_for.name if entry.noted_for else ""
        found.append(
            TraceLine(
                entry.noted_on or entry.created_at,
                STAGE_WORDS[entry.stage] % {"amount": rupiah_full(entry.amount)},
                who=", ".join(part for part in (role, body) if part),
                result=entry.organisation.name if entry.organisation else entry.get_source_kind_display(),
                evidence=entry.evidence, mark="coin",
                links=[(_("Funding"), f"{need.get_absolute_url()}#h-dana")],
            )
        )  # fmt: skip
    return found


def photos(need: Need, user: Any) -> Iterable[TraceLine]:
    """A line a day and moment."""
    days: dict[tuple[Any, str], int] = {}
    for photo in NeedPhoto.objects.shown_of(need):
        key = (photo.taken_on, photo.get_moment_display())
        days[key] = days.get(key, 0) + 1
    link = (_("See the photos"), f"{need.get_absolute_url()}#h-foto")
    return [
        TraceLine(
            on, _("Photos: %(moment)s") % {"moment": str(moment).lower()}, mark="file", links=[link],
            result=ngettext("%(n)s photo", "%(n)s photos", number) % {"n": number},
        )
        for (on, moment), number in days.items()
    ]  # fmt: skip


def answers(need: Need, user: Any) -> Iterable[TraceLine]:
    rows = OfficialAnswer.objects.filter(need=need).select_related("organisation")
    link = (_("Read the answer"), f"{need.get_absolute_url()}#h-jawaban")
    return [
        TraceLine(
            row.answered_on, _("Official answer: %(state)s") % {"state": row.get_state_display()},
            who=", ".join(part for part in (row.signer, row.organisation.name) if part),
            evidence=row.reference, mark="talk", links=[link],
        )
        for row in rows
    ]  # fmt: skip


def versions(need: Need, user: Any) -> Iterable[TraceLine]:
    """Each version of the plan that holds this need, from the first one on."""
    rows = PlanVersion.objects.filter(plan=need.plan_id, lines__has_key=str(need.pk))
    link = (f"PJM {need.plan.period}", need.plan.get_absolute_url())
    title = _("Version %(n)s of the PJM")
    return [
        TraceLine(one.created_at, title % {"n": one.number}, result=occasion(one), mark="book", links=[link])
        for one in rows.order_by("number").only("created_at", "number", "reason")
    ]


def years(need: Need, user: Any) -> Iterable[TraceLine]:
    """To which year a closed review carried it over, and which agreed Renta took it in."""
    outcome, closed = ReviewDecision.Outcome.CARRIED_OVER, PlanReview.Status.CLOSED
    carried = ReviewDecision.objects.filter(need=need, outcome=outcome, review__status=closed)
    agreed = AnnualPlan.objects.filter(needs=need, status=AnnualPlan.Status.AGREED)
    return [
        *(_carried(need, one) for one in carried.select_related("review__record")),
        *(_chosen(one) for one in agreed.select_related("record") if one.record),
    ]


def _carried(need: Need, decision: ReviewDecision) -> TraceLine:
    review = decision.review
    words = _("Participatory review of %(year)s") % {"year": review.year}
    return TraceLine(
        review.closed_at or review.updated_at,
        _("Carried over to %(year)s") % {"year": decision.to_year},
        who=words,
        result=_attendance(review.record),
        reason=public_text(decision.reason, house_level=need.is_house_level),
        mark="book",
        links=[(words, reverse("partnerships:review", args=[review.plan_id, review.year]))],
    )


def _chosen(annual: AnnualPlan) -> TraceLine:
    words = _("Renta %(year)s") % {"year": annual.year}
    return TraceLine(
        annual.record.held_on if annual.record else annual.updated_at,
        _("Taken into the Renta of %(year)s") % {"year": annual.year},
        result=_attendance(annual.record),
        mark="book",
        links=[(words, reverse("partnerships:annual", args=[annual.plan_id, annual.year]))],
    )


def _attendance(record: SignedRecord | None) -> str:
    return present_words(record.men, record.women, record.poor) if record else ""
