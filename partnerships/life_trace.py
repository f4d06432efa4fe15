"""Jejak: the way of a need from idea to upkeep, short beside the need and whole on a page of its own."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Count, Q
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.dates import day
from forum_site.core.display.meta import PageMeta
from forum_site.core.money import number
from forum_site.core.narrow import joined
from partnerships import display, self_help
from partnerships.choices import NeedStatus as S
from partnerships.choices import PlanStatus
from partnerships.feasibility import LABELS
from partnerships.life_words import (
    STAGES,
    evidence_words,
    reason_words,
    result_words,
    status_words,
    title_of,
    who_words,
)
from partnerships.meetings import present_words
from partnerships.models import Interest, MediumTermPlan, Need, NeedStep
from partnerships.trace import agreed_words
from partnerships.trace_sources import TraceLine, lines_of

WAY: Final = tuple(STAGES)
RECORD_TOLD: Final = ("kind", "held_on", "men", "women", "poor")
EARLY: Final = frozenset({S.PROPOSED, S.VERIFIED, S.PRIORITISED})
PLANNED_WAY: Final = tuple(stage for stage in WAY if stage not in EARLY)


def steps_of(need: Need) -> list[NeedStep]:
    """Oldest first; one statement, kept on the object: the aside and the whole page both ask."""
    known: list[NeedStep] | None = getattr(need, "_steps", None)
    if known is None:
        known = list(joined(need.steps.all(), organisation=("name",), record=RECORD_TOLD))
        need._steps = known
    return known


def way_of(need: Need) -> tuple[str, ...]:
    """Ten stages for a need that was proposed, seven for a line of an imported plan."""
    early = (
        need.tracking_code or need.status in EARLY or any(one.to_status in EARLY for one in steps_of(need))
    )
    return WAY if early else PLANNED_WAY


def short(need: Need) -> dict[str, Any]:
    """`stage` (0 beside the way), `stages` (its numbers), `steps` for life/short.html."""
    way = way_of(need)
    stage = way.index(need.status) + 1 if need.status in way else 0
    latest = {one.to_status: one for one in steps_of(need)}
    reached = stage or max((way.index(code) + 1 for code in latest if code in way), default=0)
    rows = [_row(need, code, at, stage, reached, latest.get(code)) for at, code in enumerate(way, start=1)]
    if not stage and steps_of(need):
        rows.insert(reached, _beside(need, steps_of(need)[-1]))
    return {"stage": stage, "stages": range(1, len(way) + 1), "steps": rows, "trace_url": trace_url(need)}


def _row(need: Need, code: str, at: int, stage: int, reached: int, step: NeedStep | None) -> dict[str, str]:
    past = at < stage or (not stage and at <= reached)
    row = {"state": "now" if at == stage else "done" if past else "next", "title": str(STAGES[code])}
    if row["state"] == "next":
        return row
    if step is None:
        known = {S.IN_PLAN: agreed_words(need.plan), S.OPEN_FOR_PARTNERS: day(need.opened_at)}
        return {**row, "by": known.get(S(code), "")}
    note = result_words(step) or adopted_words(step, need.plan) or who_words(step)
    return {**row, "by": day(step.at), "note": note, "url": f"{trace_url(need)}#langkah-{step.pk}"}


def _beside(need: Need, step: NeedStep) -> dict[str, str]:
    note = reason_words(step)
    return {"state": "now", "title": status_words(need), "by": day(step.at), "note": note}


def adopted_words(step: NeedStep, plan: MediumTermPlan | None) -> str:
    """Who agreed that it enters the plan: the meeting on record, else the one that agreed on the plan.

    A meeting of the step's own day is said without the day, which stands beside these words.
    """
    on = timezone.localdate(step.at)
    if step.record:
        held = present_words(step.record.men, step.record.women, step.record.poor)
        held_on = "" if step.record.held_on == on else day(step.record.held_on)
        return ", ".join(part for part in (step.record.get_kind_display(), held_on, held) if part)
    if step.move != "adopt" or plan is None or (step.data or {}).get("meeting"):
        return ""
    agreed_by_then = plan.agreed_on is not None and plan.agreed_on <= on
    return agreed_words(plan, dated=plan.agreed_on != on) if agreed_by_then else ""


def step_line(step: NeedStep, plan: MediumTermPlan | None = None) -> TraceLine:
    data = step.data or {}
    return TraceLine(
        step.at, title_of(step), who=who_words(step),
        result=result_words(step) or adopted_words(step, plan),
        reason=reason_words(step), evidence=evidence_words(step),
        links=meeting_link(data, plan), anchor=f"langkah-{step.pk}",
        points=[
            (str(LABELS[row["code"]]), row.get("ok") is True, row.get("note", ""))
            for row in data.get("checklist") or [] if row.get("code") in LABELS
        ],
    )  # fmt: skip


def meeting_link(data: dict[str, Any], plan: MediumTermPlan | None) -> list[tuple[str, str]]:
    """The page of the ranking meeting, public once its plan is."""
    if not data.get("meeting") or plan is None or plan.status == PlanStatus.DRAFT:
        return []
    try:
        return [(_("Record of the ranking"), reverse("partnerships:ranking", args=[data["meeting"]]))]
    except NoReverseMatch:
        return []


def trace_url(need: Need) -> str:
    return reverse("partnerships:need_trace", args=[need.pk, need.slug])


def last_title(need: Need) -> str:
    """What the need has just become, as a page says it."""
    return status_words(need)


def facts(need: Need) -> dict[str, Any]:
    """What is known of a proposal, for those who look at it on the spot."""
    return {
        "place": display.full_place(need), "volume": display.volume_words(need),
        "families": display.families_words(need), "funding": display.funding_of(need),
        "given": self_help.totals([need])[need.pk],
    }  # fmt: skip


def page_of(need: Need, user: Any) -> dict[str, Any]:
    """What templates/partnerships/life/trace.html draws."""
    brief = short(need)
    lines = lines_of(need, user)
    if not any(line.anchor for line in lines):
        lines = [*without_steps(need), *lines]
    title = _("Trace of %(need)s") % {"need": need.public_title}
    about = _("Every step from idea to upkeep: who, when, by what evidence.")
    return {
        "need": need,
        "state": status_words(need),
        "brief": brief,
        "lines": lines,
        "coming": [row["title"] for row in brief["steps"] if row["state"] == "next"],
        "place": display.full_place(need),
        "interests": interest_words(need),
        "meta": PageMeta(title, about, trace_url(need), kind="article"),
        "section": "need",
    }


def without_steps(need: Need) -> list[TraceLine]:
    """A line imported before steps were kept: the day its plan was agreed, and since when it is open."""
    found = []
    if need.plan.status != PlanStatus.DRAFT and need.plan.agreed_on:
        held = present_words(need.plan.attendance_men, need.plan.attendance_women, need.plan.attendance_poor)
        link = (f"PJM {need.plan.period}", need.plan.get_absolute_url())
        found.append(TraceLine(need.plan.agreed_on, str(STAGES[S.IN_PLAN]), result=held, links=[link]))
    if need.opened_at:
        found.append(TraceLine(need.opened_at, str(STAGES[S.OPEN_FOR_PARTNERS])))
    return found


def interest_words(need: Need) -> str:
    """ "3 are interested, 2 of them answered"; "" when nobody is. Counts only."""
    rows = Interest.objects.filter(need=need).exclude(status=Interest.Status.WITHDRAWN)
    found = rows.aggregate(n=Count("pk"), answered=Count("pk", filter=Q(status=Interest.Status.ANSWERED)))
    if not found["n"]:
        return ""
    words = ngettext(
        "%(n)s is interested, %(answered)s answered",
        "%(n)s are interested, %(answered)s answered",
        found["n"],
    )
    return words % {"n": number(found["n"]), "answered": number(found["answered"])}
