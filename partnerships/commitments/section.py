"""Commitments on the page of a need: what everybody may know of them, and the way to make one."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from forum_site.organisations.authority import acts_for
from partnerships.commitments.querysets import PUBLIC_STATES
from partnerships.commitments.wording import condition_words, giver_words, public_words, reduced_words
from partnerships.models import Need
from partnerships.querysets import READY_NEED_STATES


def commitments_section(need: Need, user: Any) -> dict[str, Any] | None:
    """One statement; none when the view has read with the need that there are none (`has_commitments`)."""
    seeks = need.status in READY_NEED_STATES and bool(need.gap)
    own = acts_for(user, need.board)
    rows = _public(need) if getattr(need, "has_commitments", True) else []
    if not rows and not seeks:
        return None
    return {
        "template": "partnerships/commitments/section.html",
        "context": {"rows": rows, "may": seeks and not own, "own": own},
        "anchor": ("h-komitmen", _("Commitments")),
    }


def _public(need: Need) -> list[dict[str, Any]]:
    found = need.commitments.filter(state__in=PUBLIC_STATES).select_related("organisation")
    return [
        {
            "one": one, "giver": giver_words(one), "words": public_words(one),
            "condition": condition_words(one), "reduced": reduced_words(one),
        }
        for one in found.order_by("pk")
    ]  # fmt: skip
