"""What partnerships show on the page of a board: its plan with the gap, and its open needs."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from forum_site.organisations.authority import acts_for
from forum_site.organisations.models import Organisation
from partnerships.display import need_row, sum_funding
from partnerships.models import MediumTermPlan, Need
from partnerships.selectors import sums
from partnerships.trace import attendance_words

SHOWN = 3


def plan_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """The newest plan this visitor may see, with the sums of its lines, and the older ones."""
    if not organisation.is_board:
        return None
    plans = list(MediumTermPlan.objects.visible_to(user).filter(board=organisation))
    own = acts_for(user, organisation)
    if not plans and not own:
        return None
    newest = next((plan for plan in plans if plan.status != "draft"), plans[0] if plans else None)
    totals = sums(newest.needs.counted()) if newest else {}
    context = {
        "plan": newest,
        "others": [plan for plan in plans if plan != newest],
        "totals": totals,
        "funding": sum_funding(totals),
        "attendance": attendance_words(newest) if newest else "",
        "own": own,
    }
    return {
        "template": "partnerships/plans/of_board.html",
        "context": context,
        "anchor": ("h-pjm", _("PJM Pronangkis")),
    }


def needs_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """The open needs of a board, what lacks most first."""
    if not organisation.is_board:
        return None
    ready = Need.objects.ready().filter(board=organisation)
    rows = list(ready.for_rows().order_by("-gap", "pk")[: SHOWN + 1])
    if not rows:
        return None
    context = {
        "rows": [need_row(need, with_board=False) for need in rows[:SHOWN]],
        "more": len(rows) > SHOWN,
    }
    return {
        "template": "partnerships/needs/of_board.html",
        "context": context,
        "anchor": ("h-butuh", _("Open needs")),
    }
