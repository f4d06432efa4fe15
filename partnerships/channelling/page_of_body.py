"""Partnerships on the page of a board or a partner."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from forum_site.organisations.models import Organisation
from partnerships.channelling.page_rows import rows_of
from partnerships.models import Partnership

SHOWN = 5


def body_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """The latest ones this visitor may see, on whichever side; one statement."""
    sides = Q(board=organisation) if organisation.is_board else Q(partner=organisation)
    found = Partnership.objects.visible_to(user).filter(sides).for_list()
    rows = list(found.order_by("-stage_since", "-pk")[: SHOWN + 1])
    if not rows:
        return None
    return {
        "template": "partnerships/channelling/of_body.html",
        "context": {"rows": rows_of(rows[:SHOWN], places=False), "more": len(rows) > SHOWN},
        "anchor": ("h-kemitraan", _("Partnerships")),
    }
