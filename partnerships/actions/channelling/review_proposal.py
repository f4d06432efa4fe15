"""An officer of the partner, or of a board it invited, says what they think of a submitted proposal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce, because
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Organisation
from partnerships.actions.channelling.advance import held
from partnerships.funding_limits import Refused
from partnerships.models import Partnership, ProposalReview, ProposalVersion
from partnerships.rules import channelled_proposals as rules
from partnerships.sheet_reading import masked

ASPECTS: Final = ("need", "feasibility", "budget", "sustainability")
NONE = ProposalReview.Conflict.NONE


def review_proposal(
    version: ProposalVersion, *, by: Any, conflict: str, scores: Mapping[str, int | None], note: str = ""
) -> ProposalReview:
    """One a person; written anew it replaces what the person said before.

    With a conflict of interest declared there are no scores and no words. Refused without a declaration.
    """
    partnership = version.proposal.partnership
    rules.can_review(by, partnership, version).require()
    if conflict not in ProposalReview.Conflict.values:
        raise Refused(_("Say first whether you have a conflict of interest."))
    with transaction.atomic():
        held(partnership)
        found = _own(version, partnership, by)
        if found.conflict == ProposalReview.Conflict.DECLARED and conflict == NONE:
            raise Refused(
                _("You have declared a conflict of interest for this version. Somebody else reviews.")
            )
        free = conflict == NONE
        for name in ASPECTS:
            setattr(found, name, scores.get(name) if free else None)
        found.user, found.conflict, found.answered_at = by, conflict, timezone.now()
        found.note = masked(note).strip() if free else ""
        found.save()
        data = {"version": version.number, "conflict": conflict, "body": found.organisation_id}
        audit.record(partnership, "partnerships.review_proposal", by=by, data=data)
    return found


def _own(version: ProposalVersion, partnership: Partnership, by: Any) -> ProposalReview:
    found = rules.review_of_peer(by, version) or version.reviews.filter(user=by).first()
    return found or ProposalReview(version=version, organisation=partnership.partner)


def invite_peers(version: ProposalVersion, boards: Sequence[Organisation], *, by: Any) -> int:
    """Ask other verified boards for a review; how many were asked anew."""
    partnership = version.proposal.partnership
    for board in boards:
        rules.can_invite_peer(by, partnership, board).require()
    with transaction.atomic():
        held(partnership)
        asked = 0
        for board in boards:
            _made, new = ProposalReview.objects.get_or_create(
                version=version, organisation=board, invited=True
            )
            if new:
                asked += 1
                announce(
                    "partnerships.review_invited", actor=by, subject=partnership, key=f"peer:{_made.pk}",
                    recipients=because("role", holders(board)), data={"version": version.number},
                )  # fmt: skip
        if asked:
            data = {"version": version.number, "boards": [one.pk for one in boards]}
            audit.record(partnership, "partnerships.invite_review", by=by, data=data)
    return asked
