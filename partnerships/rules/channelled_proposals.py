"""Who of a board writes a full proposal, who reads which version of it, and who reviews it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import is_member, manages
from forum_site.organisations.models import Kind, Membership, Organisation, Role
from partnerships.channelling.stages import Side, Stage, for_both
from partnerships.models import Partnership, Proposal, ProposalReview, ProposalVersion, ProposalWriter
from partnerships.rules.channelling import BOTH_SIDES, can_act_as, can_read_papers, sides_of
from partnerships.rules.shared import SIGN_IN

LEADING = (Role.BOARD_COORDINATOR, Role.BOARD_SECRETARY)
TEAM_ONLY = denied(_("Only the team that writes this proposal reads its draft."))
LIES_THERE = denied(_("The proposal is written while the partner is interested; now it is locked."))


def leads_board(user: Any, partnership: Partnership) -> bool:
    """Coordinator or secretary of the board today."""
    held = Membership.objects.current().filter(user=user, organisation=partnership.board, role__in=LEADING)
    return bool(held.exists())


def part_of(user: Any, partnership: Partnership) -> str:
    """The person's part in the team; "" for none, and for who has left the board."""
    if not getattr(user, "is_authenticated", False):
        return ""
    rows = ProposalWriter.objects.filter(proposal__partnership=partnership, user=user)
    part = rows.values_list("part", flat=True).first() or ""
    if not part and leads_board(user, partnership):
        return str(ProposalWriter.Part.LEAD)
    return part if part and is_member(user, partnership.board) else ""


def _inside(user: Any, partnership: Partnership) -> Verdict:
    if not getattr(user, "is_authenticated", False):
        return SIGN_IN if partnership.is_public else HIDDEN
    if for_both(sides_of(user, partnership)):
        return BOTH_SIDES
    return ALLOWED


def can_read_draft(user: Any, partnership: Partnership) -> Verdict:
    """The team, and coordinator and secretary of the board; never who acts for the partner too."""
    verdict = _inside(user, partnership)
    if not verdict or part_of(user, partnership):
        return verdict
    return TEAM_ONLY if partnership.is_public else HIDDEN


def can_begin_proposal(user: Any, partnership: Partnership) -> Verdict:
    verdict = can_act_as(user, partnership, Side.BOARD)
    return verdict if not verdict or partnership.stage == Stage.INTERESTED else LIES_THERE


def can_write_proposal(user: Any, proposal: Proposal) -> Verdict:
    verdict = can_read_draft(user, proposal.partnership)
    if not verdict:
        return verdict
    if part_of(user, proposal.partnership) == ProposalWriter.Part.READER:
        return denied(_("You read this proposal, others write it."))
    open_now = proposal.locked_at is None and proposal.partnership.stage == Stage.INTERESTED
    return ALLOWED if open_now else LIES_THERE


def can_lead_proposal(user: Any, partnership: Partnership) -> Verdict:
    """To choose the team and to submit: the lead, and coordinator or secretary of the board."""
    verdict = can_act_as(user, partnership, Side.BOARD)
    if not verdict:
        return verdict
    if part_of(user, partnership) == ProposalWriter.Part.LEAD or leads_board(user, partnership):
        return ALLOWED
    return denied(_("The lead of the proposal, the coordinator or the secretary of the board does this."))


def can_read_versions(user: Any, partnership: Partnership) -> Verdict:
    """What was submitted: the two sides, the secretariat, and the team that wrote it."""
    verdict = can_read_papers(user, partnership)
    return ALLOWED if verdict or part_of(user, partnership) else verdict


def review_of_peer(user: Any, version: ProposalVersion) -> ProposalReview | None:
    """The invitation of a board for which the person acts; None when there is none."""
    if not getattr(user, "is_authenticated", False):
        return None
    rows = version.reviews.filter(invited=True).select_related("organisation")
    return next((one for one in rows if manages(user, one.organisation)), None)


def can_read_version(user: Any, partnership: Partnership, version: ProposalVersion) -> Verdict:
    """As `can_read_versions`, and an invited peer who has said that there is no conflict of interest."""
    verdict = can_read_versions(user, partnership)
    if verdict:
        return verdict
    peer = review_of_peer(user, version)
    return ALLOWED if peer and peer.conflict == ProposalReview.Conflict.NONE else verdict


def can_review(user: Any, partnership: Partnership, version: ProposalVersion) -> Verdict:
    """An officer of the partner, or of an invited board; never one who acts for the board that wrote it."""
    verdict = _inside(user, partnership)
    if not verdict:
        return verdict
    if manages(user, partnership.board):
        return denied(_("Nobody reviews a proposal of their own board."))
    if manages(user, partnership.partner) or review_of_peer(user, version):
        return ALLOWED
    return denied(_("Only officers of the partner and of boards it has invited review this proposal."))


def can_read_reviews(user: Any, partnership: Partnership) -> Verdict:
    """Reviews are for the partner and the secretariat; the board hears of them in the answer it gets."""
    sides = sides_of(user, partnership)
    if Side.BOARD not in sides and sides:
        return ALLOWED
    return denied(_("Reviews are read by the partner and the secretariat."))


def can_invite_peer(user: Any, partnership: Partnership, board: Organisation | None = None) -> Verdict:
    verdict = can_act_as(user, partnership, Side.PARTNER)
    if not verdict or board is None:
        return verdict
    fits = board.kind == Kind.BOARD and board.is_verified and board.pk != partnership.board_id
    return ALLOWED if fits else denied(_("Choose another verified board."))
