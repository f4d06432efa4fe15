"""A change of value or time by both sides' consent; the agreement before it stays to be read."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from partnerships.actions.channelling.change_scope import (
    agree_change,
    decline_change,
    propose_change,
    withdraw_change,
)
from partnerships.funding_limits import Refused
from partnerships.models import LedgerEntry
from tests.factories.agreements import MILLION, active, agreement_of, schedule
from tests.factories.partnerships import FundingEntryFactory, NeedFactory
from tests.partnerships.actions.channelling.test_instalments import receive


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, cost=60 * MILLION)


@pytest.fixture
def work(need, ani, gita, rimba):
    return active({need: 50 * MILLION}, rimba, ani, gita, [20 * MILLION, 30 * MILLION])


def propose(work, by, **change):
    return propose_change(work, by=by, what="Panjang saluran", why="Harga naik", **change)


def test_more_is_firm_and_the_schedule_is_written_anew(work, need, ani, gita):
    receive(work, 1, ani, gita)
    agree_change(propose(work, ani, value_after=58 * MILLION), by=gita)
    need.refresh_from_db()
    assert (need.committed, need.gap, agreement_of(work).value) == (58 * MILLION, 2 * MILLION, 58 * MILLION)
    assert work.agreements.count() == 2
    assert [one.number for one in schedule(work, [30 * MILLION, 8 * MILLION], by=ani)] == [2, 3]
    with pytest.raises(PermissionDenied):
        schedule(work, [38 * MILLION], by=ani)


def test_less_frees_what_did_not_come(work, need, ani, gita):
    receive(work, 1, ani, gita)
    agree_change(propose(work, gita, value_after=20 * MILLION), by=ani)
    need.refresh_from_db()
    assert (need.committed, need.received, need.gap) == (20 * MILLION, 20 * MILLION, 40 * MILLION)
    assert work.commitments.get().state == "fulfilled"


@pytest.mark.parametrize("value", [19 * MILLION, 61 * MILLION])
def test_neither_below_what_came_nor_above_what_is_lacking(work, ani, gita, value):
    receive(work, 1, ani, gita)
    with pytest.raises(Refused):
        propose(work, ani, value_after=value)
    assert not work.changes.exists()


def test_meanwhile_covered_by_others_it_is_not_agreed(work, need, ani, gita):
    change = propose(work, ani, value_after=60 * MILLION)
    FundingEntryFactory(need=need, amount=MILLION)
    with pytest.raises(Refused, match="9"):
        agree_change(change, by=gita)
    change.refresh_from_db()
    assert (change.state, work.agreements.count()) == ("proposed", 1)


def test_time_alone_changes_with_both_consents_of_today(work, ani, gita):
    before = agreement_of(work)
    later = before.ends_on + timedelta(days=60)
    change = agree_change(propose(work, gita, ends_after=later), by=ani)
    made = agreement_of(work)
    assert (made.ends_on, made.value, made.is_confirmed) == (later, before.value, True)
    assert (made.board_confirmed_by, made.partner_confirmed_by) == (ani, gita)
    before.refresh_from_db()
    assert (before.replaced_at, before.ends_on) == (change.decided_at, change.ends_before)
    schedule(work, [25 * MILLION, 25 * MILLION], by=ani)  # days may move with it, once


def test_a_no_has_a_reason_and_leaves_everything(work, ani, gita):
    change = propose(work, ani, value_after=55 * MILLION)
    with pytest.raises(Refused):
        decline_change(change, " ", by=gita)
    assert decline_change(change, "Anggaran tutup", by=gita).answer == "Anggaran tutup"
    assert (agreement_of(work).value, work.agreements.count()) == (50 * MILLION, 1)


def test_one_change_waits_at_a_time_until_it_is_taken_back(work, ani, gita):
    change = propose(work, ani, value_after=55 * MILLION)
    with pytest.raises(PermissionDenied):
        propose(work, gita, value_after=54 * MILLION)
    withdraw_change(change, by=ani)
    propose(work, gita, value_after=54 * MILLION)
    kinds = LedgerEntry.objects.filter(partnership=work.pk, kind__startswith="change.")
    assert [row.kind for row in kinds.order_by("number")] == [
        "change.proposed", "change.withdrawn", "change.proposed",
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["ani", "citra", "eko", "hadi"])
def test_only_the_other_side_agrees(work, ani, who, request):
    change = propose(work, ani, value_after=55 * MILLION)
    for verb in (agree_change, lambda one, by: decline_change(one, "Tidak", by=by)):
        with pytest.raises(PermissionDenied):
            verb(change, by=request.getfixturevalue(who))


@pytest.mark.parametrize("who", ["gita", "citra", "eko", "hadi"])
def test_only_who_proposed_it_takes_it_back(work, ani, who, request):
    change = propose(work, ani, value_after=55 * MILLION)
    with pytest.raises(PermissionDenied):
        withdraw_change(change, by=request.getfixturevalue(who))
