"""Instalments: planned to the value, sent on their conditions, received to the last rupiah."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.models import Notification
from forum_site.organisations.models import Document
from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.note_ready import note_all_ready, note_ready
from partnerships.actions.channelling.pay_instalment import (
    confirm_receipt,
    dispute_payment,
    pay_instalment,
    undo_receipt,
)
from partnerships.actions.channelling.plan_instalments import plan_instalments
from partnerships.actions.void_funding import void_funding
from partnerships.funding_limits import Refused
from partnerships.models import Commitment, FundingEntry, Instalment, LedgerEntry, ProgressNote, Report
from tests.factories.agreements import MILLION, active, agreed, instalment, kept, schedule
from tests.factories.partnerships import NeedFactory

TODAY = timezone.localdate()


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.fixture
def work(need, ani, gita, rimba):
    return active({need: 50 * MILLION}, rimba, ani, gita, [20 * MILLION, 20 * MILLION, 10 * MILLION])


def pay(work, number, by):
    return pay_instalment(instalment(work, number), by=by, paid_on=TODAY, proof=kept())


def receive(work, number, ani, gita):
    pay(work, number, gita)
    return confirm_receipt(instalment(work, number), by=ani, received_on=TODAY)


def accept_report(work, number):
    Report.objects.filter(partnership=work, instalment__number=number).update(state="accepted")


def test_a_schedule_adds_up_to_the_agreement(need, ani, gita, rimba):
    made = agreed({need: 50 * MILLION}, rimba, ani, gita)
    with pytest.raises(Refused, match="50"):
        schedule(made, [20 * MILLION, 20 * MILLION], by=gita)
    assert not made.instalments.exists()
    assert [one.number for one in schedule(made, [20 * MILLION, 30 * MILLION], by=gita)] == [1, 2]


def test_written_anew_the_old_rows_of_the_ledger_are_reversed(need, ani, gita, rimba):
    made = agreed({need: 50 * MILLION}, rimba, ani, gita)
    schedule(made, [20 * MILLION, 30 * MILLION], by=gita)
    schedule(made, [25 * MILLION, 25 * MILLION], by=ani)
    rows = LedgerEntry.objects.filter(partnership=made.pk, kind="instalment.planned")
    assert [row.amount // MILLION for row in rows.order_by("number")] == [20, 30, -20, -30, 25, 25]


def test_at_work_the_schedule_stands(work, ani):
    with pytest.raises(PermissionDenied):
        schedule(work, [50 * MILLION], by=ani)


def test_what_came_is_an_entry_of_the_need_and_a_report_falls_due(work, need, ani, gita):
    one = receive(work, 1, ani, gita)
    need.refresh_from_db()
    assert (need.committed, need.received, need.gap) == (50 * MILLION, 20 * MILLION, 0)
    entry = one.entries.get()
    assert (entry.of, entry.amount) == (Commitment.objects.get(partnership=work).entry, 20 * MILLION)
    assert one.report.state == "due"


def test_the_next_one_waits_for_the_report_of_the_one_before(work, ani, gita):
    receive(work, 1, ani, gita)
    with pytest.raises(Refused, match="1"):
        pay(work, 2, gita)
    accept_report(work, 1)
    assert pay(work, 2, gita).state == "paid"


def test_no_instalment_is_skipped(work, gita):
    with pytest.raises(Refused):
        pay(work, 2, gita)


def test_the_work_has_to_be_far_enough(work, need, ani, gita):
    work.instalments.filter(number=1).update(min_progress=30)
    note = {"partnership": work, "need": need, "noted_on": TODAY, "what": "Galian"}
    ProgressNote.objects.create(percent=29, **note)
    with pytest.raises(Refused, match="30%"):
        pay(work, 1, gita)
    ProgressNote.objects.create(percent=30, **note)
    assert pay(work, 1, gita).state == "paid"


def test_an_account_that_is_no_longer_verified_stops_it(work, gita):
    Document.objects.update(status="withdrawn", closed_at=timezone.now())
    with pytest.raises(Refused):
        pay(work, 1, gita)


def test_a_suspended_partnership_pays_and_receives_nothing(work, ani, gita, eko):
    pay(work, 1, gita)
    advance(work, "suspend", by=eko, reason="Ada aduan")
    with pytest.raises(PermissionDenied, match="ditangguhkan|suspended"):
        confirm_receipt(instalment(work, 1), by=ani, received_on=TODAY)
    with pytest.raises(PermissionDenied):
        pay(work, 2, gita)


def test_when_it_did_not_come_it_is_planned_again_with_a_reason(work, need, ani, gita):
    pay(work, 1, gita)
    Notification.objects.all().delete()
    dispute_payment(instalment(work, 1), "Belum kami terima", by=ani)
    assert instalment(work, 1).state == "planned"
    assert {one.user for one in Notification.objects.all()} == {gita}
    assert not FundingEntry.objects.filter(need=need, stage="received").exists()
    assert pay(work, 1, gita).state == "paid"


def test_several_needs_share_what_came_to_the_last_rupiah(need, ani, gita, rimba):
    other = NeedFactory(board=need.board, plan=need.plan)
    made = active({need: 10_000_001, other: 3_333_333}, rimba, ani, gita, [3_333_334, 10_000_000])
    for number in (1, 2):
        receive(made, number, ani, gita)
        accept_report(made, number)
    need.refresh_from_db()
    other.refresh_from_db()
    assert (need.received, other.received) == (10_000_001, 3_333_333)
    states = set(Commitment.objects.filter(partnership=made).values_list("state", flat=True))
    assert states == {"fulfilled"}


def test_a_receipt_by_mistake_is_taken_back(work, need, ani, gita):
    receive(work, 1, ani, gita)
    undo_receipt(instalment(work, 1), "Salah rekening", by=ani)
    need.refresh_from_db()
    assert (instalment(work, 1).state, need.received, need.committed) == ("paid", 0, 50 * MILLION)
    assert not Report.objects.filter(instalment__partnership=work).exists()


def test_its_entries_are_not_voided_past_the_partnership(work, ani, gita):
    one = receive(work, 1, ani, gita)
    for entry in (one.entries.get(), Commitment.objects.get(partnership=work).entry):
        with pytest.raises(Refused):
            void_funding(entry, "Salah", by=ani)


def test_goods_ask_no_account(need, ani, gita, rimba):
    made = active({need: 50 * MILLION}, rimba, ani, gita, [50 * MILLION], support="goods")
    Document.objects.update(status="withdrawn", closed_at=timezone.now())
    assert pay(made, 1, gita).state == "paid"


def test_the_partner_hears_once_that_it_can_be_sent(work, gita):
    told = Notification.objects.filter(event__kind="partnerships.instalment_ready")
    assert [one.user for one in told] == [gita]
    assert instalment(work, 1).ready_on == timezone.localdate()
    assert (note_all_ready(), told.count()) == (1, 1)
    Document.objects.update(status="withdrawn", closed_at=timezone.now())
    assert note_ready(work) is None
    assert instalment(work, 1).ready_on is None


def test_both_sides_hear_of_the_end_each_time_once(work, ani, gita):
    made = work.agreements.get()
    told = Notification.objects.filter(event__kind="partnerships.agreement_ends")
    for days in (31, 30, 29, 14, 7, 6, 0):
        for _ in range(2):
            tell_deadlines(made.ends_on - timedelta(days=days), only="agreement")
    assert told.filter(user=gita).count() == told.filter(user=ani).count() == 3


ROLES = ["ani", "gita", "citra", "eko", "fitri", "hadi"]
ACTIONS = {
    "pay": (1, {"gita"}, lambda one, by: pay_instalment(one, by=by, paid_on=TODAY, proof=kept())),
    "receive": (2, {"ani"}, lambda one, by: confirm_receipt(one, by=by, received_on=TODAY)),
    "dispute": (2, {"ani"}, lambda one, by: dispute_payment(one, "Belum", by=by)),
    "undo": (3, {"ani"}, lambda one, by: undo_receipt(one, "Salah", by=by)),
}
STATE_OF = {1: "planned", 2: "paid", 3: "received", 4: "cancelled"}


@pytest.mark.parametrize("number", STATE_OF)
@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("who", ROLES)
def test_who_does_what_in_which_state(work, ani, gita, who, action, number, request):
    right, allowed, verb = ACTIONS[action]
    if number == 2:
        pay(work, 1, gita)
    elif number == 3:
        receive(work, 1, ani, gita)
    elif number == 4:
        work.instalments.filter(number=1).update(state="cancelled")
    one = instalment(work, 1)
    assert one.state == STATE_OF[number]
    user = request.getfixturevalue(who)
    if who in allowed and right == number:
        verb(one, user)
        assert Instalment.objects.get(pk=one.pk).state != one.state
    else:
        with pytest.raises(PermissionDenied):
            verb(one, user)


def test_a_schedule_is_of_the_two_sides(need, ani, gita, rimba, citra, eko):
    made = agreed({need: 50 * MILLION}, rimba, ani, gita)
    for user in (citra, eko):
        with pytest.raises(PermissionDenied):
            plan_instalments(made, [], by=user)
