"""Who may mark a match, and for which of its two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, Verdict, denied
from forum_site.organisations.authority import manages
from forum_site.organisations.models import Organisation
from partnerships.rules.shared import SIGN_IN

if TYPE_CHECKING:
    from partnerships.models import Match


def side_of(user: Any, match: Match) -> Organisation | None:
    """The side this person acts for; the board's when for both."""
    sides: tuple[Organisation, Organisation] = (match.need.board, match.offer.organisation)
    if not user.is_authenticated:
        return None
    return next((one for one in sides if manages(user, one)), None)


def can_mark_match(user: Any, match: Match, organisation: Organisation) -> Verdict:
    """A mark is of one side; the other does not read it."""
    if not user.is_authenticated:
        return SIGN_IN
    sides = (match.need.board_id, match.offer.organisation_id)
    if organisation.pk in sides and manages(user, organisation):
        return ALLOWED
    return denied(_("Only the two sides of a match can mark it."))
