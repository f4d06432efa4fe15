"""Promises follow the money of their need: conditions that hold make them firm, a void entry ends them."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.channelling.stages import Side
from partnerships.choices import FundingStage
from partnerships.commitments.entering import enter_state
from partnerships.commitments.querysets import FIRM_STATES
from partnerships.commitments.resolving import Pledge, resolve
from partnerships.commitments.telling import tell
from partnerships.funding_limits import of_need
from partnerships.hats import noted_as
from partnerships.models import Commitment, FundingEntry, Need
from partnerships.querysets import READY_NEED_STATES

State = Commitment.State
FIRM_MONEY = Q(stage=FundingStage.COMMITTED) | Q(stage=FundingStage.RECEIVED, of=None)


def settle_commitments(need: Need, *, by: Any, accepting: int | None = None) -> list[Commitment]:
    """Those that became firm, in the transaction that changed the money; the need's row is held.

    Its amounts are those of its entries, before and after. `by` caused it; `accepting` is the commitment
    that this person accepts right now, of which only the giver is told. One statement where there are none.
    """
    rows = need.commitments.filter(state__in=(State.CONDITIONAL, *FIRM_STATES))
    living = list(rows.select_related("organisation", "user", "entry").order_by("accepted_at", "pk"))
    for one in living:
        one.need = need
        if one.state in FIRM_STATES and one.entry and one.entry.voided_at:
            _cancel(one, by)
    _fulfil(need, living)
    made: list[Commitment] = []
    if need.status not in READY_NEED_STATES:
        return made
    while shares := _shares(need, living):
        for one in living:
            if one.pk in shares:
                _make_firm(one, shares[one.pk], by, accepted=one.pk == accepting)
                made.append(one)
        refresh_funding(need)
    return made


def _fulfil(need: Need, living: list[Commitment]) -> None:
    """Firm ones that came whole are fulfilled; firm again when a receipt was a mistake. One statement."""
    firm = [one for one in living if one.state in (State.FIRM, State.FULFILLED)]
    if not firm:
        return
    receipts = of_need(need).filter(stage=FundingStage.RECEIVED, of__in=[one.entry_id for one in firm])
    come = dict(receipts.order_by().values_list("of").annotate(sum=Sum("amount")))
    for one in firm:
        state = State.FULFILLED if come.get(one.entry_id, 0) >= one.firm_amount else State.FIRM
        if state != one.state:
            one.state = state
            one.save(update_fields=["state", "updated_at"])
            enter_state(one)


def _shares(need: Need, living: list[Commitment]) -> dict[int, int]:
    """What can become firm now, by commitment; nothing is asked of the database while nothing waits."""
    today = timezone.localdate()
    waiting = [one for one in living if one.state == State.CONDITIONAL and one.last_day >= today]
    if not waiting or not need.cost or not need.gap:
        return {}
    known = {one.entry_id: one.giver_key for one in living if one.entry_id}
    own: dict[Any, int] = {}
    found = 0
    for pk, body, amount in of_need(need).filter(FIRM_MONEY).values_list("pk", "organisation", "amount"):
        giver = known.get(pk) or ("organisation", body)
        own[giver] = own.get(giver, 0) + amount
        found += amount
    pledges = [Pledge(one.pk, one.giver_key, one.amount, one.others_percent or 0) for one in waiting]
    return resolve(need.cost, found, own, pledges)


def _make_firm(one: Commitment, rupiah: int, by: Any, *, accepted: bool) -> None:
    need, now = one.need, timezone.now()
    actor = by if accepted else None  # what a condition brings about is done by nobody
    one.entry = FundingEntry.objects.create(
        need=need, source_kind=one.source_kind, stage=FundingStage.COMMITTED, amount=rupiah,
        organisation=one.public_body, noted_on=timezone.localdate(now), noted_by=actor,
        evidence=_("Commitment no. %(n)s, accepted by the board") % {"n": one.pk},
        **noted_as(actor, need.board),
    )  # fmt: skip
    one.state, one.firm_at, one.firm_amount = State.FIRM, now, rupiah
    one.save(update_fields=["entry", "state", "firm_at", "firm_amount", "updated_at"])
    enter_state(one, Side.BOARD if accepted else Side.SYSTEM)
    data = {"commitment": one.pk, "amount": rupiah, "entry": one.entry.pk}
    audit.record(need, "partnerships.commitment_firm", by=actor, data=data)
    # Both hear of what the system resolved, also whoever caused it by other money.
    tell("commitment_firm", one, to="giver" if accepted else "both", by=actor)


def _cancel(one: Commitment, by: Any) -> None:
    one.state, one.ended_at = State.CANCELLED, timezone.now()
    one.reason = (one.entry.void_reason if one.entry else "")[:400]
    one.save(update_fields=["state", "reason", "ended_at", "updated_at"])
    enter_state(one)
    data = {"commitment": one.pk, "state": one.state, "reason": one.reason}
    audit.record(one.need, "partnerships.end_commitment", by=by, data=data)
    tell("commitment_ended", one, to="giver", by=by)
