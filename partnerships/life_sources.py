"""The lines of a trace that come from plans, money, photos and answers; registered when the app is ready."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from forum_site.core.money import rupiah_full
from forum_site.organisations.models import Role
from partnerships import trace_sources
from partnerships.choices import FundingStage
from partnerships.life_trace import step_line, steps_of
from partnerships.models import FundingEntry, Need, NeedPhoto, OfficialAnswer, PlanVersion
from partnerships.plan_versions import occasion
from partnerships.trace_sources import TraceLine

STAGE_WORDS: Final[dict[str, Any]] = {
    FundingStage.COMMITTED: gettext_lazy("Firm commitment: %(amount)s"),
    FundingStage.RECEIVED: gettext_lazy("Received: %(amount)s"),
    FundingStage.SPENT: gettext_lazy("Spent: %(amount)s"),
}


def register() -> None:
    for source in (steps, money, photos, answers, versions):
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
