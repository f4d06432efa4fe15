"""The lines of a need's trace that tell of commitments the board accepted; firm money has its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_full
from partnerships import trace_sources
from partnerships.commitments.wording import condition_words, giver_words
from partnerships.models import Commitment, Need
from partnerships.privacy import public_text
from partnerships.trace_sources import TraceLine


def register() -> None:
    trace_sources.register(commitments)


def commitments(need: Need, user: Any) -> Iterable[TraceLine]:
    """Accepted on a condition, the moment the condition held, and how it ended.

    One statement; none when the view has read with the need that there are none (`has_commitments`).
    """
    if not getattr(need, "has_commitments", True):
        return []
    rows = Commitment.objects.filter(need=need).exclude(accepted_at=None).select_related("organisation")
    found: list[TraceLine] = []
    for one in rows.order_by("pk"):
        one.need = need
        conditional = one.state == one.State.CONDITIONAL or one.firm_at != one.accepted_at
        if condition_words(one) and conditional and one.accepted_at:
            found.append(_line(one, one.accepted_at, _("Conditional commitment: %(amount)s")))
        if one.firm_at and one.others_percent:
            found.append(_line(one, one.firm_at, _("Condition holds, firm: %(amount)s")))
        if one.ended_at:
            found.append(_line(one, one.ended_at, _("Commitment ended: %(amount)s"), mark="no"))
    return found


def _line(one: Commitment, at: Any, title: str, mark: str = "coin") -> TraceLine:
    ended = mark == "no"
    return TraceLine(
        at, title % {"amount": rupiah_full(one.firm_amount or one.amount)}, who=giver_words(one),
        result=str(one.get_state_display()) if ended else condition_words(one),
        reason=public_text(one.reason, house_level=one.need.is_house_level) if ended else "",
        mark=mark, links=[(_("Commitments"), f"{one.need.get_absolute_url()}#h-komitmen")],
    )  # fmt: skip
