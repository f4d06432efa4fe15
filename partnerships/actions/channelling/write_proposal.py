"""The board's team begins a full proposal and saves it part by part; the lead chooses the team."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations.authority import is_member, manages
from partnerships.actions.channelling.advance import held
from partnerships.channelling.proposal_saving import Merge, merge
from partnerships.channelling.proposal_start import first_texts
from partnerships.funding_limits import Refused
from partnerships.models import Partnership, Proposal, ProposalWriter
from partnerships.rules import channelled_proposals as rules

SAME_SITTING: Final = timedelta(minutes=30)  # saves of one person within it are one entry of the log


def begin_proposal(partnership: Partnership, *, by: Any) -> Proposal:
    """The proposal with the first words of its needs; the one there is when it was begun already.

    Who begins it leads it; coordinator and secretary of the board may do the same as the lead.
    """
    rules.can_begin_proposal(by, partnership).require()
    with transaction.atomic():
        now = held(partnership)
        found, new = Proposal.objects.get_or_create(
            partnership=now, defaults={"texts": first_texts(now), "saved_at": timezone.now(), "saved_by": by}
        )
        if new:
            ProposalWriter.objects.create(proposal=found, user=by, part=ProposalWriter.Part.LEAD)
            audit.record(now, "partnerships.begin_proposal", by=by)
    return found


def save_proposal(
    proposal: Proposal, typed: Mapping[str, str], *, by: Any, based_on: Mapping[str, str]
) -> Merge:
    """Store the parts that nobody else changed meanwhile; the others come back as conflicts, unsaved."""
    with transaction.atomic():
        rows = Proposal.objects.select_for_update(of=("self",))
        now = rows.select_related("partnership__board__territory", "partnership__partner").get(pk=proposal.pk)
        rules.can_write_proposal(by, now).require()
        found = merge(now.texts, typed, based_on)
        if found.changes:
            sat = now.saved_at if now.saved_by_id == by.pk else None
            fresh = sat is None or timezone.now() - sat > SAME_SITTING
            now.texts = {**now.texts, **found.changes}
            now.revision, now.saved_at, now.saved_by = now.revision + 1, timezone.now(), by
            now.save(update_fields=["texts", "revision", "saved_at", "saved_by", "updated_at"])
            if fresh:
                audit.record(now.partnership, "partnerships.write_proposal", by=by)
    for name in ("texts", "revision", "saved_at", "saved_by"):
        setattr(proposal, name, getattr(now, name))
    return found


def set_team(proposal: Proposal, parts: Mapping[Any, str], *, by: Any) -> None:
    """`parts` is {user: part or ""}; who is not named keeps theirs. Refused without exactly one lead.

    Everybody is of the board today; the lead acts for it, because the lead submits.
    """
    partnership = proposal.partnership
    rules.can_lead_proposal(by, partnership).require()
    with transaction.atomic():
        held(partnership)
        known = dict(proposal.writers.values_list("user_id", "part"))
        after = {pk: part for pk, part in {**known, **{u.pk: p for u, p in parts.items()}}.items() if part}
        _check_team(partnership, parts, after)
        proposal.writers.exclude(user__in=after).delete()
        for person, part in parts.items():
            if part:
                proposal.writers.update_or_create(user=person, defaults={"part": part})
        data = {"lead": next(pk for pk, part in after.items() if part == "lead"), "team": len(after)}
        audit.record(partnership, "partnerships.set_proposal_team", by=by, data=data)
        _tell(proposal, [person for person, part in parts.items() if part and person.pk not in known], by)


def _check_team(partnership: Partnership, parts: Mapping[Any, str], after: Mapping[int, str]) -> None:
    if list(after.values()).count(ProposalWriter.Part.LEAD) != 1:
        raise Refused(_("Choose exactly one lead."))
    for person, part in parts.items():
        if part and not is_member(person, partnership.board):
            raise Refused(_("Only people who are of this board today can write with you."))
        if part == ProposalWriter.Part.LEAD and not manages(person, partnership.board):
            raise Refused(_("The lead submits the proposal, so the lead has an office in the board."))


def _tell(proposal: Proposal, people: list[Any], by: Any) -> None:
    if people:
        announce(
            "partnerships.proposal_team", actor=by, subject=proposal.partnership, recipients=people,
            reason="role", key=f"team:{proposal.pk}:{timezone.now().isoformat()}",
        )  # fmt: skip
