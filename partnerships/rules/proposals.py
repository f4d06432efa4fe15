"""Who may propose a need, send it again, and read the list of proposals, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import oversees
from forum_site.organisations.models import Membership, Organisation
from partnerships.rules.needs import actors, board_actors, can_view_need
from partnerships.rules.shared import SIGN_IN

if TYPE_CHECKING:
    from partnerships.models import Need

A_DAY: Final = 5  # proposals of one person
A_DAY_FOR_OTHERS: Final = 60  # an officer who writes down what a rembug warga proposes


def can_propose(user: Any, board: Organisation) -> Verdict:
    """Any person who can be reached; officers also for others (see `can_assist`)."""
    if not user.is_authenticated:
        return SIGN_IN
    if not has_verified_contact(user):
        return denied(_("Verify your e-mail address or mobile number first; then the board can reach you."))
    if not board.is_board or board.territory_id is None:
        return denied(_("Needs are proposed to a BKM/LKM with a kelurahan or desa."))
    if not board.is_verified and not board_actors(user, board.pk):
        return denied(_("Nobody has proved yet to act for this board, so nobody would read the proposal."))
    most = A_DAY_FOR_OTHERS if can_assist(user, board) else A_DAY
    if sent_today(user) >= most:
        return denied(_("You have sent as many proposals today as one person can. Please go on tomorrow."))
    return ALLOWED


def can_assist(user: Any, board: Organisation) -> Verdict:
    """Write a proposal on behalf of a group or of a resident who is present; it is logged."""
    if not user.is_authenticated:
        return SIGN_IN
    if board_actors(user, board.pk) or oversees(user, board.territory):
        return ALLOWED
    return denied(_("Only officers of the board and its secretariat write down proposals of others."))


def sent_today(user: Any) -> int:
    from partnerships.models import NeedStep

    day = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return NeedStep.objects.filter(by=user, move="propose", at__gte=day).count()


def can_resend(user: Any, need: Need) -> Verdict:
    """Mend and send again what was returned: who proposed it, the leader of its group, or the board."""
    if not user.is_authenticated:
        return SIGN_IN
    if not can_view_need(user, need):
        return HIDDEN
    in_group = Membership.objects.current().filter(user=user, organisation=need.proposer_group_id)
    if not actors(user, need) and not (need.proposer_group_id and in_group.exists()):
        return denied(_("Whoever proposed this need can mend it."))
    if need.status != "draft" or not need.tracking_code:
        return denied(_("Only a returned proposal is sent again."))
    return ALLOWED


def can_read_code(user: Any, need: Need) -> bool:
    """The tracking code is for who proposed and for the board that hands it over on paper."""
    if not user.is_authenticated or not need.tracking_code:
        return False
    return bool(actors(user, need) or oversees(user, need.board.territory))
