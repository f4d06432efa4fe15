"""Matches in words: the score's parts, reasons met, not met and unknown, and what a board can do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.organisations.document_kinds import ANNUAL_MEETING, AUDIT, BY_CRITERION
from partnerships.display import FEW
from partnerships.explained import found_of
from partnerships.matching import explain
from partnerships.matching.criteria import Answer, State
from partnerships.matching.verdicts import PART_LABELS
from partnerships.models import Match, Need
from partnerships.privacy import few
from partnerships.wording import WORDING

STATES: Final = {State.MET: "met", State.NOT_MET: "not_met", State.UNKNOWN: "unknown"}
ORDER: Final = {State.NOT_MET: 0, State.UNKNOWN: 1, State.MET: 2}
# Where a board does what is asked: the need's form, the upload of a plan.
_EDIT: Final = (
    "todo.state_village", "todo.choose_category", "todo.state_cost", "todo.state_beneficiaries",
    "todo.state_self_help", "todo.raise_self_help",
)  # fmt: skip
_AREA: Final = ("todo.state_slum", "todo.enter_musrenbang")
_UPLOAD: Final = ("todo.import_plan", "todo.renew_plan", "todo.put_in_plan")
# The kind of paper, "" for the one that the criterion names.
_PAPERS: Final = {
    "todo.upload_document": "", "todo.renew_document": "", "todo.upload_audit": AUDIT,
    "todo.upload_rwt": ANNUAL_MEETING, "todo.hold_rwt": ANNUAL_MEETING,
}  # fmt: skip
# Counts of people: what would tell of few families is not written out.
_COUNTED: Final = ("beneficiaries.min", "poor.share_min", "women.share_min")


class Reason(NamedTuple):
    """What components/reasons.html draws."""

    state: str
    text: str
    detail: str
    url: str
    action: str
    hard: bool


def answers_of(match: Match) -> list[Answer]:
    """The answers of today, with small counts hidden as everywhere on public pages."""
    return [discreet(answer, match.need) for answer in found_of(match).answers]


def discreet(answer: Answer, need: Need) -> Answer:
    """The answer without a number that would tell of few families."""
    if answer.criterion.code not in _COUNTED or "value" not in answer.params:
        return answer
    if not (few(need.households) or few(need.people) or few(answer.params["value"])):  # type: ignore[arg-type]
        return answer
    hidden: Mapping[str, Any] = {**answer.params, "value": FEW}
    return replace(answer, params=hidden)


def parts_of(match: Match) -> list[tuple[str, int, int]]:
    return [(_(PART_LABELS[part.name]), part.value, part.top) for part in found_of(match).parts]


def reason_of(answer: Answer, need: Need, *, own: bool) -> Reason:
    """One line: the sentence, what was looked at or what to do, and for the board where to do it."""
    todo = explain.todo(answer, WORDING) if answer.state is not State.MET else ""
    detail = todo or explain.evidence(answer.evidence, WORDING)
    if not answer.criterion.hard and answer.state is not State.MET:
        bonus = _("A bonus, not required.")
        detail = f"{bonus} {detail}" if detail else bonus
    url = todo_url(answer, need) if own and todo else ""
    text = explain.reason(answer, WORDING)
    return Reason(
        STATES[answer.state], text, detail, url, _("Do it now") if url else "", answer.criterion.hard
    )


def reasons_of(match: Match, *, own: bool = False) -> list[Reason]:
    """What is open first, then what is met."""
    answers = sorted(answers_of(match), key=lambda one: (ORDER[one.state], not one.criterion.hard))
    return [reason_of(one, match.need, own=own) for one in answers]


def todo_url(answer: Answer, need: Need) -> str:
    """The page on which a board does it; "" when the site has none yet."""
    code = answer.todo
    try:
        if code in _PAPERS:
            return _paper_url(answer, need)
        if code in _EDIT:
            return reverse("partnerships:need_edit", args=[need.pk])
        if code in _AREA:
            return reverse("partnerships:need_area", args=[need.pk])
        if code in _UPLOAD:
            return reverse("partnerships:plan_import")
    except NoReverseMatch:
        return ""
    return need.board.get_absolute_url() if code in ("todo.complete_profile", "todo.get_verified") else ""


def _paper_url(answer: Answer, need: Need) -> str:
    """The form of the kind of paper that answers the criterion."""
    known = BY_CRITERION.get(answer.criterion.code)
    kind = _PAPERS[answer.todo] or (known.code if known else "")
    return reverse("organisations:document_kind", args=[need.board.slug, kind]) if kind else ""


def tally(answers: list[Answer]) -> str:
    """ "6 syarat terpenuhi, 1 belum diketahui"."""
    met = sum(one.state is State.MET for one in answers)
    unknown = sum(one.state is State.UNKNOWN for one in answers)
    failed = len(answers) - met - unknown
    if met == len(answers):
        return _("All conditions are met")
    words = [ngettext("%(n)s condition met", "%(n)s conditions met", met) % {"n": number(met)}]
    if unknown:
        words.append(_("%(n)s not known yet") % {"n": number(unknown)})
    if failed:
        words.append(_("%(n)s not met") % {"n": number(failed)})
    return ", ".join(words)


def lacking(answers: list[Answer]) -> list[Answer]:
    """The required conditions that keep a pair from fitting."""
    return [one for one in answers if one.open]
