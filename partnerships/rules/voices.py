"""Who may endorse a need for a neighbouring board, and who answers it officially."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import manages
from forum_site.organisations.models import Kind, Organisation
from partnerships.rules.needs import can_view_need
from partnerships.rules.shared import SIGN_IN

if TYPE_CHECKING:
    from forum_site.regions.models import Region
    from partnerships.models import Endorsement, Need

OFFICIAL_KINDS: Final = frozenset({Kind.AGENCY, Kind.VILLAGE_OFFICE, Kind.SECRETARIAT})
REGENCY: Final = 5  # characters of the code of a kota or kabupaten, as in "62.71"


def can_endorse(user: Any, need: Need, board: Organisation) -> Verdict:
    """Officers of a verified board of the same kota or kabupaten, not of the need's own board."""
    allowed = _acts_for(user, need, board)
    if not allowed:
        return allowed
    if not board.is_board or not board.is_verified:
        return denied(_("Only boards that the secretariat has verified endorse needs."))
    if board.pk == need.board_id:
        return denied(_("This is your own board's need."))
    if not neighbours(board.territory, need.village):
        return denied(_("Boards of the same kota or kabupaten endorse each other's needs."))
    return ALLOWED


def can_withdraw_endorsement(user: Any, endorsement: Endorsement) -> Verdict:
    return _acts_for(user, endorsement.need, endorsement.board)


def can_answer_officially(user: Any, need: Need, organisation: Organisation) -> Verdict:
    """Officers of a verified agency, village office or secretariat that serves the place of the need."""
    allowed = _acts_for(user, need, organisation)
    if not allowed:
        return allowed
    if organisation.kind not in OFFICIAL_KINDS or not organisation.is_verified:
        return denied(_("Official answers come from verified agencies, village offices and the secretariat."))
    place = organisation.territory
    if place is None or not place.contains(need.village):
        return denied(_("The need lies outside the area that your office serves."))
    return ALLOWED


def neighbours(one: Region | None, other: Region) -> bool:
    """In the same kota or kabupaten."""
    return one is not None and len(one.code) >= REGENCY and one.code[:REGENCY] == other.code[:REGENCY]


def _acts_for(user: Any, need: Need, organisation: Organisation) -> Verdict:
    if not can_view_need(user, need):
        return HIDDEN
    if not user.is_authenticated:
        return SIGN_IN
    if not manages(user, organisation):
        return denied(_("Only those who act for this organisation can do this."))
    return ALLOWED
