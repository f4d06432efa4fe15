"""Criteria, reasons and results of a ranking in words of the active language."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from forum_site.core.money import number
from partnerships import ranking
from partnerships.display import shown_count
from partnerships.ranking import Criterion, Proposal

LABELS: Final[dict[str, Any]] = {
    ranking.POOR: _("Share of poor households"),
    ranking.URGENCY: _("Urgency and safety"),
    ranking.BENEFICIARIES: _("How many benefit"),
    ranking.SELF_HELP: _("Readiness of self-help"),
    ranking.READINESS: _("Land and technical readiness"),
    ranking.LINKED: _("Link to Musrenbang or RPLP"),
}
HINTS: Final[dict[str, Any]] = {
    ranking.POOR: _("100 when every household that benefits is poor"),
    ranking.URGENCY: _("100 when lives or health are in danger as long as nothing is done"),
    ranking.BENEFICIARIES: _("100 for the need of this meeting with most households"),
    ranking.SELF_HELP: _("100 when residents carry a fifth of the cost or more"),
    ranking.READINESS: _("100 when the land is clear and the work can begin at once"),
    ranking.LINKED: _("50 for Musrenbang or SIPD, 50 for the RPLP"),
}
REASONS: Final[dict[str, Any]] = {
    "poor_share": _("%(poor)s of %(households)s households are poor"),
    "beneficiaries": _("%(households)s households; the most in this meeting are %(most)s"),
    "self_help": _("self-help of %(share)s%% of the cost; %(full)s%% counts as 100"),
    "linked_both": _("in Musrenbang or SIPD and in the RPLP"),
    "linked_musrenbang": _("in Musrenbang or SIPD, not in the RPLP"),
    "linked_rplp": _("in the RPLP, not in Musrenbang or SIPD"),
    "linked_none": _("neither in Musrenbang or SIPD nor in the RPLP"),
    "no_households": _("Nothing proposed: the number of households is not known yet."),
    "few_households": _("Nothing proposed: counts below five are not told. The meeting judges."),
    "no_poor": _("Nothing proposed: the number of poor households is not known yet."),
    "no_cost": _("Nothing proposed: the cost is not known yet."),
    "link_unknown": _("Nothing proposed: nobody has recorded whether it is in Musrenbang or the RPLP."),
    "judge_urgency": _("The meeting judges: what happens if it is not done this year?"),
    "judge_readiness": _("The meeting judges: is the land clear, is the work easy to do?"),
}
COUNTED: Final = {"poor", "households", "most"}


def label(criterion: Criterion) -> str:
    return str(criterion.label or LABELS.get(criterion.code, criterion.code))


def reason(proposal: Proposal | None) -> str:
    """The sentence behind a proposed score, or why there is none."""
    if proposal is None:
        return ""
    words = {
        name: shown_count(value) if name in COUNTED else number(value)
        for name, value in proposal.values.items()
    }
    return str(REASONS[proposal.reason]) % words if words else str(REASONS[proposal.reason])


def points(hundredths: int | None) -> str:
    """8842 as "88,42" (English: "88.42"); a dash while there is no total."""
    if hundredths is None:
        return "–"
    return ranking.shown(hundredths, "." if (get_language() or "id").startswith("en") else ",")
