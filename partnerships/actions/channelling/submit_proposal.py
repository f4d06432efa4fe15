"""The lead submits the full proposal; what it says that day is kept and locked by the move itself."""

from __future__ import annotations

from typing import Any

from partnerships.actions.channelling.advance import advance
from partnerships.models import Partnership, PartnershipStep
from partnerships.rules import channelled_proposals as rules


def submit_proposal(partnership: Partnership, *, by: Any) -> PartnershipStep:
    """PermissionDenied with a sentence while a part is empty, a need without cost, or by somebody else."""
    rules.can_lead_proposal(by, partnership).require()
    return advance(partnership, "submit_proposal", by=by)
