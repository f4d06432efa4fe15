"""Bring what a partnership has firm for a need to an amount: up within the gap, down to what came."""

from __future__ import annotations

from typing import Any, cast

from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_full
from partnerships.actions.make_commitment import source_of
from partnerships.actions.money_changed import money_changed
from partnerships.channelling.commitment_sums import Firm
from partnerships.choices import FundingStage
from partnerships.commitments.entering import enter_state
from partnerships.funding_limits import Refused
from partnerships.hats import noted_as
from partnerships.models import Agreement, Commitment, FundingEntry, Need, Partnership


def raise_by(partnership: Partnership, need: Need, rest: int, agreement: Agreement, *, by: Any) -> Commitment:
    """`rest` rupiah more, as another firm commitment; the need's row is held. Refused above its gap."""
    if rest > (need.gap or 0):
        words = _("Meanwhile somebody else covered part of it: %(need)s lacks only %(amount)s.")
        raise Refused(words % {"need": need.public_title, "amount": rupiah_full(need.gap or 0)})
    now = timezone.now()
    kind = agreement.source_kind or source_of(partnership.partner)
    entry = FundingEntry.objects.create(
        need=need, source_kind=kind, stage=FundingStage.COMMITTED, amount=rest,
        organisation=partnership.partner, noted_on=timezone.localdate(now), noted_by=by,
        evidence=str(agreement)[:240], **noted_as(by, partnership.board),
    )  # fmt: skip
    made = Commitment.objects.create(
        need=need, user=None, organisation=partnership.partner, partnership=partnership,
        kind=agreement.support, amount=rest, source_kind=kind, state=Commitment.State.FIRM,
        accepted_at=now, firm_at=now, firm_amount=rest, entry=entry, given_on=agreement.ends_on,
    )  # fmt: skip
    enter_state(made)
    data = {"partnership": partnership.pk, "amount": rest, "entry": entry.pk}
    money_changed(need, "bind_money", by=by, data=data)
    return made


def lower_by(rows: list[Firm], less: int, reason: str, *, by: Any, state: str, need: Need) -> int:
    """Free up to `less` rupiah of the (held) need, the latest commitment first; how much it was.

    Never what came, is on its way or was spent (`Firm.floor`). What stays of one has then this `state`.
    """
    freed = 0
    for one in reversed(rows):
        part = min(less - freed, one.one.firm_amount - one.floor)
        if part > 0:
            _shrink(one.one, one.one.firm_amount - part, reason, by=by, state=state, need=need)
            freed += part
    if freed:
        money_changed(need, "release_money", by=by, data={"amount": freed, "reason": reason})
    return freed


def _shrink(one: Commitment, keep: int, reason: str, *, by: Any, state: str, need: Need) -> None:
    """The old entry is void; what stays is a new one to which receipts and expenses then belong.

    With nothing left the void entry ends the commitment (`settle_commitments`).
    """
    old = cast(FundingEntry, one.entry)  # firm ones have it
    old.voided_at, old.voided_by, old.void_reason = timezone.now(), by, reason[:240]
    old.save(update_fields=["voided_at", "voided_by", "void_reason", "updated_at"])
    if not keep:
        return
    fresh = FundingEntry.objects.create(
        need=need, source_kind=old.source_kind, stage=old.stage, amount=keep,
        organisation=old.organisation, noted_on=timezone.localdate(), noted_by=by, evidence=old.evidence,
        noted_role=old.noted_role, noted_for=old.noted_for,
    )  # fmt: skip
    need.funding.filter(of=old).update(of=fresh)
    one.entry, one.firm_amount, one.state = fresh, keep, state
    one.save(update_fields=["entry", "firm_amount", "state", "updated_at"])
    one.need = need
    enter_state(one)
