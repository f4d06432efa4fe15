"""Who notes a site verification and who reads what was found."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from partnerships.channelling.stages import ROAD, for_both
from partnerships.models import Partnership
from partnerships.rules.channelling import BOTH_SIDES, can_read_papers, sides_of
from partnerships.rules.shared import SIGN_IN

# From the first interest on; answers kept on a phone may arrive when the talks have gone on.
OPEN_STAGES: Final = frozenset(ROAD[2:9])


def can_verify_site(user: Any, partnership: Partnership, side: str = "") -> Verdict:
    """An officer of the partner, of the secretariat, or of the board (a joint visit); for one side."""
    if not getattr(user, "is_authenticated", False):
        return SIGN_IN if partnership.is_public else HIDDEN
    sides = sides_of(user, partnership)
    if not sides:
        return can_read_papers(user, partnership)
    if for_both(sides):
        return BOTH_SIDES
    if side and side not in sides:
        return denied(_("You do not act for this side."))
    if partnership.stage not in OPEN_STAGES:
        return denied(_("A visit is noted from the first interest until the final report."))
    return ALLOWED


def can_read_visit(user: Any, partnership: Partnership) -> Verdict:
    """Answers and photos: the two sides and the secretariat."""
    return can_read_papers(user, partnership)
