"""What the side that owes an answer is asked to do, in words."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from partnerships.channelling.stages import Stage

ASKED_OF: Final[dict[str, Any]] = {
    Stage.TEASER_SENT: _("Say whether you are interested, or decline with a reason."),
    Stage.INTERESTED: _("Send the full proposal, or decline with a reason."),
    Stage.PROPOSAL_SUBMITTED: _("Read the full proposal: go on, return it with a reason, or decline."),
    Stage.VERIFICATION: _("Note the site verification and begin the negotiation, or decline with a reason."),
    Stage.NEGOTIATION: _("Confirm the agreement, or decline with a reason."),
    Stage.AGREED: _("Begin the work: the agreement stands."),
    Stage.REPORTING: _("Send the final report (LPJ)."),
}


def asked_of(stage: str) -> str:
    """A sentence; "" at stages in which nobody owes an answer."""
    return str(ASKED_OF.get(stage, ""))
