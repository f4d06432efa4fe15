"""Works that were handed over: how they were found last, for the map and a need's trace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from partnerships import trace_sources
from partnerships.choices import NeedStatus
from partnerships.models import ConditionCheck, Handover, Need
from partnerships.privacy import public_text
from partnerships.trace_sources import TraceLine


def attach(needs: Sequence[Need]) -> None:
    """Give each need `condition_words`: "Good, 12 Mar 2027" or that nobody has looked yet; one statement."""
    if not needs:
        return
    rows = ConditionCheck.objects.filter(need__in=needs).order_by("checked_on", "pk")
    last = {one.need_id: one for one in rows}
    for need in needs:
        need.condition_words = words_of(last.get(need.pk))


def words_of(check: ConditionCheck | None) -> str:
    if check is None:
        return _("Not looked at since the handover")
    return f"{check.get_state_display()}, {day(check.checked_on)}"


def register() -> None:
    trace_sources.register(lines)


def lines(need: Need, user: Any) -> Iterable[TraceLine]:
    """To whom it was handed over and how it was found since; two statements, none before the handover."""
    if need.status != NeedStatus.HANDED_OVER:
        return []
    made = Handover.objects.filter(partnership__needs=need, partnership__is_public=True)
    found = [_given(need, one) for one in made.select_related("partnership__board")]
    checks = ConditionCheck.objects.filter(need=need).select_related("handover")
    return [*found, *(_seen(need, one) for one in checks)]


def _given(need: Need, made: Handover) -> TraceLine:
    return TraceLine(
        made.handed_over_on, _("Handover record (BAST)"), who=made.partnership.board.name,
        result=_public(need, made.keeper_name), evidence=made.number, mark="file",
        links=[(_("Partnership"), f"{made.partnership.get_absolute_url()}#h-serah")],
    )  # fmt: skip


def _seen(need: Need, one: ConditionCheck) -> TraceLine:
    address = reverse("partnerships:partnership", args=[one.handover.partnership_id])
    return TraceLine(
        one.checked_on, _("Condition: %(state)s") % {"state": one.get_state_display()},
        result=_public(need, one.note), mark="check" if one.state == one.State.GOOD else "no",
        links=[(_("Partnership"), f"{address}#h-serah")],
    )  # fmt: skip


def _public(need: Need, words: str) -> str:
    return public_text(words, house_level=need.is_house_level)
