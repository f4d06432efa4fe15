"""An instalment on its way: sent with proof by the partner, confirmed or disputed by the board."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships.actions.channelling.advance import held
from partnerships.actions.channelling.bind_money import by_need, release_money
from partnerships.actions.channelling.noting import note
from partnerships.actions.channelling.report_due import report_due
from partnerships.actions.money_changed import money_changed
from partnerships.channelling.allocation import split
from partnerships.channelling.instalment_conditions import stands_in_the_way
from partnerships.channelling.money_telling import tell_other
from partnerships.channelling.spending import rests_on
from partnerships.channelling.stages import Side, Stage
from partnerships.choices import FundingStage
from partnerships.funding_limits import Refused
from partnerships.hats import noted_as
from partnerships.models import FundingEntry, Instalment, Partnership
from partnerships.private_files import KeptFile
from partnerships.rules import agreements as rules
from partnerships.sheet_reading import masked

State = Instalment.State


def pay_instalment(instalment: Instalment, *, by: Any, paid_on: date, proof: KeptFile) -> Instalment:
    """The partner notes that it was sent (or handed over), with the proof; the board is told.

    Refused with the sentence of the first condition that does not hold.
    """
    rules.can_pay_instalment(by, instalment).require()
    with transaction.atomic():
        one = held_instalment(instalment)
        rules.can_pay_instalment(by, one).require()
        if said := stands_in_the_way(one):
            raise Refused(said)
        _check_day(paid_on)
        one.proof.save(str(proof.file.name), proof.file, save=False)
        one.state, one.paid_on, one.paid_by, one.proof_sha256 = State.PAID, paid_on, by, proof.sha256
        one.ready_on = one.ready_on or timezone.localdate()
        one.save()
        _note(one, "pay_instalment", by, Side.PARTNER, sha256=proof.sha256)
        _tell("instalment_paid", one, Side.PARTNER, by)
    return one


def confirm_receipt(instalment: Instalment, *, by: Any, received_on: date) -> Instalment:
    """The board confirms that it came: an entry a need, a report that falls due, the partner is told.

    Shared out over the firm commitments by what has not come of each, to the last rupiah.
    """
    rules.can_answer_payment(by, instalment).require()
    with transaction.atomic():
        one = held_instalment(instalment)
        rules.can_answer_payment(by, one).require()
        _check_day(received_on)
        if one.paid_on and received_on < one.paid_on:
            raise Refused(_("It cannot come before it was sent."))
        _receive(one, by, received_on)
        one.state, one.received_on, one.received_by = State.RECEIVED, received_on, by
        one.save(update_fields=["state", "received_on", "received_by", "updated_at"])
        _note(one, "receive_instalment", by, Side.BOARD)
        report_due(one, by=by)
        _tell("instalment_received", one, Side.BOARD, by)
    return one


def dispute_payment(instalment: Instalment, reason: str, *, by: Any) -> Instalment:
    """ "It did not come": planned again, with a reason that the partner reads.

    Of a partnership that was ended meanwhile it is cancelled, and what was kept firm for it is freed.
    """
    rules.can_answer_payment(by, instalment).require()
    said = _said(reason)
    with transaction.atomic():
        one = held_instalment(instalment)
        rules.can_answer_payment(by, one).require()
        ended = one.partnership.stage == Stage.TERMINATED
        one.state = State.CANCELLED if ended else State.PLANNED
        one.paid_on = one.paid_by = None
        one.save(update_fields=["state", "paid_on", "paid_by", "updated_at"])
        if ended:
            release_money(one.partnership, by=by)
        _note(one, "dispute_payment", by, Side.BOARD, kind="instalment.disputed", evidence=said)
        _tell("instalment_disputed", one, Side.BOARD, by, reason=said)
    return one


def undo_receipt(instalment: Instalment, reason: str, *, by: Any) -> Instalment:
    """The board confirmed by mistake: its entries are void, the report is gone, it waits again.

    Refused once money of it was spent.
    """
    rules.can_undo_receipt(by, instalment).require()
    said = _said(reason)
    with transaction.atomic():
        one = held_instalment(instalment)
        rules.can_undo_receipt(by, one).require()
        _void(one, said, by)
        one.report.delete()
        one.state, one.received_on, one.received_by = State.PAID, None, None
        one.save(update_fields=["state", "received_on", "received_by", "updated_at"])
        _note(one, "undo_receipt", by, Side.BOARD, kind="instalment.undone", evidence=said)
        _tell("instalment_undone", one, Side.BOARD, by, reason=said)
    return one


def held_instalment(instalment: Instalment) -> Instalment:
    """As it is stored now, under the held row of its partnership."""
    now = held(instalment.partnership)
    found: Instalment = Instalment.objects.get(pk=instalment.pk)
    found.partnership = now
    return found


def _receive(one: Instalment, by: Any, day: date) -> None:
    needs = by_need(one.partnership)
    rows = [row for _need, firm in needs.values() for row in firm]
    rest = [row.rest for row in rows]
    if one.amount > sum(rest):
        raise Refused(_("More would have come than was firm. Look at the funding of the needs first."))
    words = _("Instalment %(n)s of partnership no. %(pk)s, confirmed by the board")
    said = words % {"n": one.number, "pk": one.partnership_id}
    for row, share in zip(rows, split(one.amount, rest), strict=True):
        if share:
            need, lead = needs[row.one.need_id][0], row.one.entry
            entry = FundingEntry.objects.create(
                need=need, source_kind=row.one.source_kind, stage=FundingStage.RECEIVED, amount=share,
                organisation=lead.organisation if lead else None, of=lead, evidence=said, noted_on=day,
                noted_by=by, **noted_as(by, need.board),
            )  # fmt: skip
            one.entries.add(entry)
    for need, _rows in needs.values():
        data = {"partnership": one.partnership_id, "instalment": one.number}
        money_changed(need, "receive_instalment", by=by, data=data)


def _void(one: Instalment, reason: str, by: Any) -> None:
    needs = by_need(one.partnership)
    now = timezone.now()
    entries = list(one.entries.filter(voided_at=None))
    said = {"voided_at": now, "voided_by": by, "void_reason": reason[:240], "updated_at": now}
    one.entries.filter(voided_at=None).update(**said)
    if any(rests_on(entry) for entry in entries):  # all are void by now: none vouches for another
        raise Refused(_("Part of it was spent. Void what was spent first."))
    for need, _rows in needs.values():
        data = {"partnership": one.partnership_id, "instalment": one.number, "reason": reason}
        money_changed(need, "undo_receipt", by=by, data=data)


def _check_day(day: date) -> None:
    if day > timezone.localdate():
        raise Refused(_("Choose a day that is not ahead."))


def _said(reason: str) -> str:
    said = masked(reason).strip()[:240]
    if not said:
        raise Refused(_("Write the reason."))
    return said


def _note(
    one: Instalment, verb: str, by: Any, side: Side, *, kind: str = "", evidence: str = "", **data: Any
) -> None:
    note(
        one.partnership, verb, kind or f"instalment.{one.state}", one, by=by, side=side, amount=one.amount,
        evidence=evidence, number=one.number, **data,
    )  # fmt: skip


def _tell(kind: str, one: Instalment, side: Side, by: Any, **data: Any) -> None:
    partnership: Partnership = one.partnership
    told = {"number": one.number, "amount": one.amount, **data}
    tell_other(kind, partnership, side, by=by, key=f"{one.pk}:{one.updated_at.isoformat()}", **told)
