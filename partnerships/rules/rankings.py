"""Who may prepare, see, decide and sign a ranking meeting of a board, and why not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.models import Membership, Organisation, Role
from partnerships.ranking import WHOLE
from partnerships.ranking_facts import RANKABLE, criteria_of, unscored
from partnerships.rules.shared import SIGN_IN

if TYPE_CHECKING:
    from partnerships.models import RankedNeed, RankingMeeting

RANKING_ROLES = (Role.BOARD_COORDINATOR, Role.BOARD_SECRETARY)


def can_rank_needs(user: Any, board: Organisation) -> Verdict:
    """Prepare a ranking meeting of this board."""
    if not user.is_authenticated:
        return SIGN_IN
    if not board.is_board:
        return denied(_("Only a BKM/LKM ranks needs."))
    held = Membership.objects.current().filter(user=user, organisation=board, role__in=RANKING_ROLES)
    return (
        ALLOWED if held.exists() else denied(_("The coordinator or the secretary of the board ranks needs."))
    )


def can_view_ranking(user: Any, meeting: RankingMeeting) -> Verdict:
    visible = type(meeting).objects.visible_to(user).filter(pk=meeting.pk).exists()
    return ALLOWED if visible else HIDDEN


def can_change_ranking(user: Any, meeting: RankingMeeting) -> Verdict:
    """Change, score or cancel what is still being prepared."""
    allowed = _of_board(user, meeting)
    if allowed and meeting.status == meeting.Status.DECIDED:
        return denied(_("This ranking is decided; nothing in it changes any more."))
    if allowed and meeting.status == meeting.Status.CANCELLED:
        return denied(_("This ranking was cancelled."))
    return allowed


def can_decide_ranking(user: Any, meeting: RankingMeeting, rows: Sequence[RankedNeed]) -> Verdict:
    """`meeting` holds the attendance as it will be decided with; `rows` come with their needs."""
    allowed = can_change_ranking(user, meeting)
    if not allowed:
        return allowed
    said = in_the_way(meeting, rows) or without_quorum(meeting)
    return ALLOWED if said is None else denied(said)


def can_attach_ranking_record(user: Any, meeting: RankingMeeting) -> Verdict:
    """Add the scan of the signed record to a decided ranking."""
    allowed = _of_board(user, meeting)
    if allowed and meeting.status != meeting.Status.DECIDED:
        return denied(_("The record is signed after the decision."))
    if allowed and meeting.record_id:
        return denied(_("The signed record is here already."))
    return allowed


def in_the_way(meeting: RankingMeeting, rows: Sequence[RankedNeed]) -> Any:
    """The first sentence why these scores cannot be decided on yet, or None."""
    criteria = criteria_of(meeting)
    if sum(one.weight for one in criteria) != WHOLE:
        return _("The weights have to add up to 100.")
    if not rows:
        return _("Choose the needs to rank first.")
    gone = [row.facts.get("title", "") for row in rows if row.need.status not in RANKABLE]
    if gone:
        return format_lazy(
            "{} {}.", _("These needs can no longer be ranked, take them out first:"), "; ".join(gone)
        )
    if any(unscored(criteria, row.scores) for row in rows):
        return _("Every need needs a score for every measure.")
    return None


def without_quorum(meeting: RankingMeeting) -> Any:
    """Why this meeting cannot decide by its day and attendance, or None."""
    if meeting.held_on > timezone.localdate():
        return _("The meeting has not been held yet.")
    if meeting.quorum < 1 or meeting.quorum > meeting.entitled:
        return _("The quorum lies between 1 and the number of members entitled to decide.")
    if meeting.present > meeting.entitled:
        return _("More are present than are entitled to decide.")
    if meeting.present < meeting.quorum:
        return _("The quorum is not reached, so the meeting cannot decide.")
    if meeting.women is not None and meeting.women > meeting.present:
        return _("More women are counted than members present.")
    return None


def _of_board(user: Any, meeting: RankingMeeting) -> Verdict:
    """Coordinator and secretary; the others hear why not only of what they may see."""
    allowed = can_rank_needs(user, meeting.board)
    if allowed or can_view_ranking(user, meeting):
        return allowed
    return HIDDEN
