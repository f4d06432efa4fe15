"""Where money, schedule and stage of a partnership could part: each stays together or is refused."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.change_scope import agree_change, propose_change
from partnerships.actions.channelling.confirm_agreement import confirm_agreement
from partnerships.actions.channelling.expire_firm import expire_firm
from partnerships.actions.channelling.pay_instalment import confirm_receipt, undo_receipt
from partnerships.actions.channelling.record_expense import record_expense
from partnerships.actions.channelling.write_agreement import stamp
from partnerships.actions.decide_commitment import accept_commitment
from partnerships.actions.make_commitment import make_commitment
from partnerships.actions.record_funding import record_funding
from partnerships.funding_limits import Refused
from partnerships.models import Commitment, Need, Report
from tests.factories.agreements import MILLION, active, agreed, agreement_of, instalment, negotiated, schedule
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.partnerships.actions.channelling.test_instalments import accept_report, pay, receive

TODAY = timezone.localdate()


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, cost=60 * MILLION)


@pytest.fixture
def work(need, ani, gita, rimba):
    return active({need: 50 * MILLION}, rimba, ani, gita, [20 * MILLION, 30 * MILLION])


def change(work, ani, gita, value):
    made = propose_change(work, by=ani, what="Panjang saluran", why="Harga berubah", value_after=value)
    return agree_change(made, by=gita)


def spend(work, need, rupiah, by):
    return record_expense(work, need, rupiah, by=by, spent_on=TODAY, what="Semen", no_receipt="Warung kecil")


def test_what_was_sent_does_not_expire_before_the_board_has_answered(need, ani, gita, rimba):
    made = active({need: 50 * MILLION}, rimba, ani, gita, [50 * MILLION])
    pay(made, 1, gita)
    advance(made, "terminate", by=ani, reason="Perusahaan tutup")
    assert expire_firm(TODAY + timedelta(days=400)) == 0
    confirm_receipt(instalment(made, 1), by=ani, received_on=TODAY)
    assert Commitment.objects.get(partnership=made).state == "fulfilled"


def test_a_receipt_whose_report_was_sent_once_stays(work, ani, gita):
    receive(work, 1, ani, gita)
    Report.objects.filter(partnership=work).update(state="returned", reason="Nota kurang")
    with pytest.raises(PermissionDenied):
        undo_receipt(instalment(work, 1), "Salah rekening", by=ani)


def test_a_receipt_in_two_parts_stays_when_one_of_them_was_spent(need, ani, gita, rimba):
    made = active({need: 50 * MILLION}, rimba, ani, gita, [50 * MILLION])
    change(made, ani, gita, 58 * MILLION)
    first = schedule(made, [58 * MILLION], by=ani)[0].number
    receive(made, first, ani, gita)
    spend(made, need, 8 * MILLION, ani)
    with pytest.raises(Refused):
        undo_receipt(instalment(made, first), "Salah rekening", by=ani)
    assert Need.objects.get(pk=need.pk).received == 58 * MILLION


def test_after_a_change_to_less_the_old_schedule_pays_nothing(work, ani, gita):
    receive(work, 1, ani, gita)
    accept_report(work, 1)
    change(work, ani, gita, 40 * MILLION)
    with pytest.raises(Refused):
        pay(work, 2, gita)
    fresh = schedule(work, [20 * MILLION], by=ani)[0].number
    assert receive(work, fresh, ani, gita).state == "received"


def test_after_a_change_to_more_the_work_is_not_reported_before_the_rest_is_planned(work, ani, gita):
    for number in (1, 2):
        receive(work, number, ani, gita)
        accept_report(work, number)
    change(work, ani, gita, 58 * MILLION)
    with pytest.raises(PermissionDenied, match="58"):
        advance(work, "report", by=ani)


def test_a_need_of_the_bundle_to_which_the_partner_brings_nothing_stays_open(need, ani, gita, rimba):
    other = NeedFactory(board=need.board, plan=need.plan)
    made = active({need: 50 * MILLION, other: None}, rimba, ani, gita, [50 * MILLION])
    need.refresh_from_db()
    other.refresh_from_db()
    assert (made.stage, need.status, other.status) == ("active", "in_progress", "open_for_partners")


@pytest.mark.parametrize("status", ["dropped", "deferred", "completed"])
def test_nothing_is_agreed_for_a_need_that_was_given_up_or_done(need, ani, gita, rimba, status):
    made = negotiated({need: 50 * MILLION}, rimba, ani)
    Need.objects.filter(pk=need.pk).update(status=status)
    with pytest.raises(Refused):
        confirm_agreement(made, by=ani, seen=stamp(agreement_of(made)))
    assert not Commitment.objects.exists()


def test_what_was_firm_in_talks_that_ended_counts_in_new_ones(need, ani, gita, rimba):
    old = make_partnership(need, rimba, stage="withdrawn")
    firm = accept_commitment(make_commitment(need, by=gita, amount=60 * MILLION, organisation=rimba), by=ani)
    Commitment.objects.filter(pk=firm.pk).update(partnership=old)
    made = agreed({need: 60 * MILLION}, rimba, ani, gita)
    need.refresh_from_db()
    assert (made.commitments.get(), need.committed) == (firm, 60 * MILLION)


def test_what_comes_under_an_agreement_comes_as_an_instalment(work, need, ani):
    lead = Commitment.objects.get(partnership=work).entry
    with pytest.raises(Refused):
        record_funding(need, "CSR_PRIVATE", "received", MILLION, by=ani, of=lead, evidence="Kuitansi")


def test_a_promise_beside_an_agreement_is_no_part_of_it(need, ani, gita, rimba):
    made = agreed({need: 50 * MILLION}, rimba, ani, gita)
    beside = make_commitment(need, by=gita, amount=5 * MILLION, organisation=rimba)
    assert (beside.partnership, made.commitments.count()) == (None, 1)
