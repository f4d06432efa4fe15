"""Verbs of full proposals for the audit log: (label, sentence)."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

PROPOSAL_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.begin_proposal": (_("Begin a full proposal"), _("A full proposal was begun")),
    "partnerships.write_proposal": (_("Write the proposal"), _("The full proposal was written on")),
    "partnerships.set_proposal_team": (_("Choose the team"), _("The team of the proposal was changed")),
    "partnerships.review_proposal": (_("Review a proposal"), _("A proposal was reviewed")),
    "partnerships.invite_review": (_("Invite a review"), _("Other boards were asked for a review")),
}
