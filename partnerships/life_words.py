"""Steps of a need in words that may stand on a public page: what, who by role and body, why, by what."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from forum_site.core.money import number
from forum_site.organisations.models import Organisation, Role
from partnerships.choices import NeedStatus as S
from partnerships.models import Need, NeedStep
from partnerships.need_states import OWN_WORDS

# What a need has become; the first ten are the way, the rest lies beside it.
STAGES: Final[dict[str, Any]] = {
    S.PROPOSED: pgettext_lazy("stage of a need", "Proposed"),
    S.VERIFIED: pgettext_lazy("stage of a need", "Verified"),
    S.PRIORITISED: pgettext_lazy("stage of a need", "Ranked"),
    S.IN_PLAN: gettext_lazy("In the PJM"),
    S.OPEN_FOR_PARTNERS: gettext_lazy("Open for partners"),
    S.IN_TALKS: gettext_lazy("Being explored"),
    S.COMMITTED: gettext_lazy("Fully committed"),
    S.IN_PROGRESS: gettext_lazy("Work in progress"),
    S.COMPLETED: gettext_lazy("Completed"),
    S.HANDED_OVER: gettext_lazy("Handed over and maintained"),
}
ASIDE: Final[dict[str, Any]] = {
    S.DEFERRED: pgettext_lazy("stage of a need", "Deferred"),
    S.DROPPED: pgettext_lazy("stage of a need", "Dropped"),
    S.MERGED: pgettext_lazy("stage of a need", "Merged"),
}
# Where the way goes back, the name of the step says more than where it leads.
_BY_MOVE: Final[dict[str, Any]] = {
    "return": gettext_lazy("Returned for mending"),
    "reconsider": gettext_lazy("Taken up again as a proposal"),
    "resume": gettext_lazy("Taken up again"),
    "restore": gettext_lazy("Restored"),
    "end_talks": gettext_lazy("Talks ended"),
    "uncommit": gettext_lazy("Open for partners again"),
    "review_done": gettext_lazy("Found done in the review"),
}
UNIT_NAMES: Final = {"finance": "UPK", "environment": "UPL", "social": "UPS"}


def title_of(step: NeedStep) -> str:
    if step.move in _BY_MOVE:
        return str(_BY_MOVE[step.move])
    return str({**STAGES, **ASIDE}.get(step.to_status) or step.get_to_status_display())


def who_words(step: NeedStep) -> str:
    """ "UPL, BKM Handep", "KSM Gang Manduhara, through UPL, BKM Handep", "A resident"; "" for the system."""
    doer = doer_words(step)
    if step.on_behalf_of:
        words = {"group": step.on_behalf_of, "officer": doer}
        return _("%(group)s, through %(officer)s") % words if doer else step.on_behalf_of
    if doer:
        return doer
    return _("A resident") if step.move == "propose" else ""


def doer_words(step: NeedStep) -> str:
    """The role and its body; of a group only the group."""
    body: Organisation | None = step.organisation
    if step.role == Role.GROUP_LEADER and body is not None:
        return body.name
    unit = (step.data or {}).get("unit", "")
    role = UNIT_NAMES.get(unit) or (str(Role(step.role).label) if step.role in Role.values else "")
    return ", ".join(part for part in (role, body.name if body else "") if part)


def reason_words(step: NeedStep) -> str:
    """As a person wrote it; the site's own reasons in the reader's language."""
    return _(step.reason) if step.reason in OWN_WORDS else step.reason


def evidence_words(step: NeedStep) -> str:
    return _(step.evidence) if step.evidence in OWN_WORDS else step.evidence


def result_words(step: NeedStep) -> str:
    """What the step was decided on: "8 of 8 points hold", "rank 2 of 17"; "" when nothing is kept."""
    data = step.data or {}
    points = data.get("checklist") or []
    if points:
        words = {"n": number(sum(row.get("ok") is True for row in points)), "all": number(len(points))}
        return _("%(n)s of %(all)s points hold") % words
    if step.move != "rank" or not data.get("rank"):
        return ""
    if data.get("of"):
        return _("Board meeting, rank %(rank)s of %(of)s") % {"rank": data["rank"], "of": data["of"]}
    return _("Board meeting, rank %(rank)s") % {"rank": data["rank"]}


def next_words(need: Need) -> str:
    """What comes next, for whoever follows a proposal; a full sentence or two."""
    board = need.board.name
    said = {
        S.DRAFT: _("Mend what the reason says, then send the proposal again."),
        S.PROPOSED: _("The unit of %(board)s checks on the spot whether it can be done."),
        S.VERIFIED: _("%(board)s ranks it in a board meeting, together with other needs."),
        S.PRIORITISED: _("%(board)s takes it into the PJM as soon as the plan is agreed."),
        S.IN_PLAN: _("Once cost and sector are complete, it looks for partners."),
        S.OPEN_FOR_PARTNERS: _("Partners can read it now. %(board)s looks for those who help."),
        S.IN_TALKS: _("%(board)s is talking with partners who may help."),
        S.COMMITTED: _("The money is promised. Work begins when it is there."),
        S.IN_PROGRESS: _("Work is going on. %(board)s reports when it is finished."),
        S.COMPLETED: _("It is handed over to those who use and maintain it."),
        S.HANDED_OVER: _("Residents use it and keep it in order."),
        S.DEFERRED: _("It waits. %(board)s can take it up again."),
        S.DROPPED: _("It is not carried on. Ask %(board)s if you think otherwise."),
        S.MERGED: _("It goes on within another need, linked below."),
    }
    return said[S(need.status)] % {"board": board}


def status_words(need: Need) -> str:
    """The state as a proposal shows it: a draft with a code was returned."""
    if need.status == S.DRAFT and need.tracking_code:
        return pgettext("stage of a need", "Returned")
    return str({**STAGES, **ASIDE}.get(need.status) or need.get_status_display())
