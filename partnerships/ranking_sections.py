"""The ranking meetings of a board on its page, and what its officers may begin there."""

from __future__ import annotations

from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _

from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.choices import NeedStatus
from partnerships.models import Need, RankingMeeting

SHOWN = 4


def rankings_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """Decided meetings, newest first; for the board and its secretariat also what is being prepared."""
    if not organisation.is_board:
        return None
    meetings = RankingMeeting.objects.visible_to(user).filter(board=organisation)
    kept = meetings.exclude(status="cancelled").annotate(n=Count("ranked"))
    shown = list(kept.order_by("-held_on", "-pk")[:SHOWN])
    may = bool(rules.can_rank_needs(user, organisation)) if user.is_authenticated else False
    if not shown and not may:
        return None
    waiting = Need.objects.filter(board=organisation, status=NeedStatus.VERIFIED).count() if may else 0
    return {
        "template": "partnerships/rankings/of_board.html",
        "context": {"meetings": shown, "may": may, "waiting": waiting, "board": organisation},
        "anchor": ("h-peringkat", _("Ranking meetings")),
    }
