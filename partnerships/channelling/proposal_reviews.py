"""Reviews of a version in rows for the partner and the secretariat."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.core.money import number
from partnerships.models import ProposalReview, ProposalVersion

LABELS: Final = {
    "need": _("need"), "feasibility": _("feasibility"), "budget": _("budget"),
    "sustainability": _("sustainability"),
}  # fmt: skip


def review_rows(version: ProposalVersion) -> list[dict[str, Any]]:
    """{"body", "invited", "state": "waiting"|"recused"|"declared"|"scored", "scores", "mean", "note"}."""
    return [_row(one) for one in version.reviews.select_related("organisation")]


def _row(one: ProposalReview) -> dict[str, Any]:
    scores = [(label, getattr(one, name)) for name, label in LABELS.items() if getattr(one, name) is not None]
    if one.conflict == ProposalReview.Conflict.DECLARED:
        state = "recused"
    else:
        state = "scored" if scores else "declared" if one.conflict else "waiting"
    mean = sum(one.scores) / len(one.scores) if one.scores else 0
    whole, tenth = divmod(round(mean * 10), 10)
    return {
        "body": one.organisation.name, "invited": one.invited, "state": state, "scores": scores,
        "mean": f"{number(whole)},{tenth}" if scores else "", "note": one.note, "day": one.answered_at,
    }  # fmt: skip
