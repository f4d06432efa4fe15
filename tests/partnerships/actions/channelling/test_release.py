"""What ends before its time frees what did not come; what came stays, with its receipts."""

from django.utils import timezone

from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.pay_instalment import confirm_receipt, dispute_payment
from partnerships.models import Commitment, FundingEntry, LedgerEntry
from tests.factories.agreements import MILLION, active, agreed, instalment
from tests.factories.partnerships import NeedFactory
from tests.partnerships.actions.channelling.test_instalments import accept_report, pay, receive


def stop(work, by):
    advance(work, "terminate", by=by, reason="Perusahaan tutup")


def test_nothing_came_so_the_need_lacks_it_all_again(need, ani, gita, rimba):
    made = agreed({need: 50 * MILLION}, rimba, ani, gita)
    stop(made, gita)
    need.refresh_from_db()
    one = Commitment.objects.get(partnership=made)
    assert (need.committed, need.gap, one.state) == (0, 50 * MILLION, "cancelled")


def test_what_came_stays_with_its_receipt(work, need, ani, gita):
    receive(work, 1, ani, gita)
    stop(work, ani)
    need.refresh_from_db()
    one = Commitment.objects.get(partnership=work)
    assert (need.committed, need.received, need.gap) == (20 * MILLION, 20 * MILLION, 30 * MILLION)
    assert (one.state, one.firm_amount, one.entry.amount) == ("reduced", 20 * MILLION, 20 * MILLION)
    assert FundingEntry.objects.get(need=need, stage="received").of == one.entry
    assert instalment(work, 2).state == "cancelled"
    assert LedgerEntry.objects.filter(partnership=work.pk, kind="instalment.cancelled").count() == 1


def test_what_came_whole_stays_fulfilled(work, need, ani, gita):
    for number in (1, 2):
        receive(work, number, ani, gita)
        accept_report(work, number)
    stop(work, ani)
    one = Commitment.objects.get(partnership=work)
    need.refresh_from_db()
    assert (one.state, one.firm_amount, need.gap) == ("fulfilled", 50 * MILLION, 0)


def test_what_was_sent_stays_firm_until_the_board_answers(work, need, ani, gita):
    pay(work, 1, gita)
    stop(work, ani)
    need.refresh_from_db()
    assert (need.committed, need.gap) == (20 * MILLION, 30 * MILLION)
    confirm_receipt(instalment(work, 1), by=ani, received_on=timezone.localdate())
    need.refresh_from_db()
    assert (need.committed, need.received, need.gap) == (20 * MILLION, 20 * MILLION, 30 * MILLION)


def test_what_was_sent_and_never_came_is_freed_then(work, need, ani, gita):
    pay(work, 1, gita)
    stop(work, ani)
    dispute_payment(instalment(work, 1), "Tidak pernah masuk", by=ani)
    need.refresh_from_db()
    assert (need.committed, need.gap, instalment(work, 1).state) == (0, 50 * MILLION, "cancelled")


def test_several_needs_are_freed_alike(need, ani, gita, rimba):
    other = NeedFactory(board=need.board, plan=need.plan)
    made = active({need: 30 * MILLION, other: 10 * MILLION}, rimba, ani, gita, [20 * MILLION, 20 * MILLION])
    receive(made, 1, ani, gita)
    stop(made, gita)
    need.refresh_from_db()
    other.refresh_from_db()
    assert (need.committed, other.committed) == (15 * MILLION, 5 * MILLION)
    assert (need.gap, other.gap) == (35 * MILLION, 45 * MILLION)
