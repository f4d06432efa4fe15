"""The ranking meetings of a board on its page, and what its officers may begin there."""

from __future__ import annotations

from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _

from forum_site.organisations.authority import held_today
from forum_site.organisations.models import Organisation
from partnerships.choices import NeedStatus
from partnerships.models import Need, RankingMeeting
from partnerships.rules.rankings import RANKING_ROLES

SHOWN = 4


def rankings_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """Decided meetings, newest first; for the board and its secretariat also what is being prepared."""
    if not organisation.is_board:
        return None
    meetings = RankingMeeting.objects.visible_to(user).filter(board=organisation)
    kept = meetings.exclude(status="cancelled").annotate(n=Count("ranked"))
    shown = list(kept.order_by("-held_on", "-pk")[:SHOWN])
    may = any(  # as `rules.can_rank_needs`, of roles that the page knows already
        one.organisation_id == organisation.pk and one.role in RANKING_ROLES for one in held_today(user)
    )
    if not shown and not may:
        return None
    waiting = Need.objects.filter(board=organisation, status=NeedStatus.VERIFIED).count() if may else 0
    return {
        "template": "partnerships/rankings/of_board.html",
        "context": {"meetings": shown, "may": may, "waiting": waiting, "board": organisation},
        "anchor": ("h-peringkat", _("Ranking meetings")),
    }
