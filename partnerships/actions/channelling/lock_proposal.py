"""A submitted proposal is kept word for word and locked; a returned one is open again."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.utils import timezone

from partnerships.channelling.proposal_snapshot import snapshot
from partnerships.models import Partnership, Proposal, ProposalVersion
from partnerships.rules import channelled_proposals as rules


def lock_proposal(partnership: Partnership, *, by: Any) -> None:
    """What stands there becomes the next version; inside the transaction of the move."""
    rules.can_lead_proposal(by, partnership).require()
    proposal = Proposal.objects.select_for_update().get(partnership=partnership)
    now, last = timezone.now(), proposal.versions.last()
    data = snapshot(proposal)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    ProposalVersion.objects.create(
        proposal=proposal, number=last.number + 1 if last else 1, at=now, by=by, data=data,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )  # fmt: skip
    proposal.locked_at = now
    proposal.save(update_fields=["locked_at", "updated_at"])


def unlock_proposal(partnership: Partnership, *, by: Any) -> None:
    Proposal.objects.filter(partnership=partnership).update(locked_at=None, updated_at=timezone.now())
