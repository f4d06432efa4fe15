"""The twelve stages of a partnership beside its page: when, by whom, on what evidence, what is planned."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.dates import day
from partnerships.channelling.handover_words import has_houses
from partnerships.channelling.kept import kept
from partnerships.channelling.stages import ENDED, ROAD, Stage
from partnerships.channelling.words import exit_title, reason_words, who_words
from partnerships.models import Agreement, Handover, Partnership, PartnershipStep
from partnerships.privacy import public_text


@kept
def steps_of(partnership: Partnership) -> list[PartnershipStep]:
    """Oldest first; trace, duties and head all ask."""
    return list(partnership.steps.select_related("organisation"))


@kept
def agreement_of(partnership: Partnership) -> Agreement | None:
    """The one that counts."""
    found: Agreement | None = partnership.agreements.filter(replaced_at=None).first()
    return found


def trace_of(partnership: Partnership) -> list[dict[str, str]]:
    """A row a stage: `state` (done, now, next, off), `title`, `by`, `note`; where it left the road, too."""
    at = partnership.step_number
    on_road = partnership.stage in ROAD
    rows = [_row(partnership, stage, n, at, on_road) for n, stage in enumerate(ROAD, start=1)]
    if not on_road and steps_of(partnership):
        rows.insert(at, _exit_row(partnership, steps_of(partnership)[-1]))
    if partnership.stage in ENDED - {Stage.LAPSED}:
        rows = [row for row in rows if row["state"] != "next"]
    return rows


def _row(partnership: Partnership, stage: Stage, n: int, at: int, on_road: bool) -> dict[str, str]:
    finished = partnership.stage == Stage.CLOSED
    state = "now" if n == at and on_road and not finished else "done" if n <= at else "next"
    row = {"state": state, "title": str(stage.label), "by": "", "note": ""}
    if state == "next":
        return {**row, "by": _planned(partnership, stage, n == at + 1)}
    reached = [step for step in steps_of(partnership) if step.to_stage == stage]
    if not reached:
        return {**row, "by": _("was not needed")}
    step = reached[-1]
    since = _("since %(day)s") if state == "now" else "%(day)s"
    return {**row, "by": since % {"day": _days(partnership, step, state)}, "note": _note(partnership, step)}


def _days(partnership: Partnership, step: PartnershipStep, state: str) -> str:
    """From until when of what takes weeks; of the rest the day it was reached."""
    began = day(step.at)
    if step.to_stage != Stage.NEGOTIATION or state == "now":
        return began
    later = [one for one in steps_of(partnership) if one.at > step.at]
    ended = day(later[0].at) if later else ""
    return f"{began} – {ended}" if ended and ended != began else began


def _note(partnership: Partnership, step: PartnershipStep) -> str:
    said = [spoken(partnership, text) for text in (step.evidence, step.reason)]
    return ". ".join(part for part in (who_words(step, partnership), *said) if part)


def spoken(partnership: Partnership, text: str) -> str:
    """What a person wrote, as the public reads it."""
    return public_text(text, house_level=has_houses(partnership)) if text else ""


def _exit_row(partnership: Partnership, step: PartnershipStep) -> dict[str, str]:
    said = reason_words(step.reason_code, spoken(partnership, step.reason), partnership)
    return {"state": "off", "title": exit_title(partnership, step.side), "by": day(step.at), "note": said}


def _planned(partnership: Partnership, stage: Stage, is_next: bool) -> str:
    """What is known of a stage to come: a day, or to whom the work will be given."""
    if is_next and partnership.answer_due_on:
        return _("by %(day)s at the latest") % {"day": day(partnership.answer_due_on)}
    made = agreement_of(partnership)
    if stage == Stage.REPORTING and made and made.ends_on:
        return _("planned for %(day)s") % {"day": day(made.ends_on)}
    handover: Handover | None = getattr(partnership, "handover", None) if stage == Stage.HANDED_OVER else None
    return _("to %(keeper)s") % {"keeper": spoken(partnership, handover.keeper_name)} if handover else ""


def ending_of(partnership: Partnership) -> dict[str, Any] | None:
    """The banner of what is suspended or ended before its time; None on the road."""
    if partnership.stage in ROAD:
        return None
    steps = steps_of(partnership)
    side = steps[-1].side if steps else ""
    return {
        "title": exit_title(partnership, side),
        "reason": reason_words(partnership.reason_code, spoken(partnership, partnership.reason), partnership),
        "day": day(partnership.stage_since),
        "suspended": partnership.stage == Stage.SUSPENDED,
        "lapsed": partnership.stage == Stage.LAPSED,
    }
