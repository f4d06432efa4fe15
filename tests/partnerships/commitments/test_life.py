"""A commitment from offer to firm or end: what it does to the gap, and who hears of it once."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from partnerships.actions.decide_commitment import (
    accept_commitment,
    decline_commitment,
    expire_commitments,
    settle_open,
    withdraw_commitment,
)
from partnerships.actions.edit_need import edit_need
from partnerships.actions.make_commitment import make_commitment
from partnerships.actions.record_funding import record_funding
from partnerships.actions.void_funding import void_funding
from partnerships.commitments.wording import reduced_words
from partnerships.data_rights import copy_of, erase
from partnerships.funding_limits import Refused
from partnerships.models import Commitment, Need
from tests.factories.commitments import CommitmentFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import told

MILLION = 1_000_000
FIRM = "partnerships.commitment_firm"


@pytest.fixture
def need(handep):
    """Rp 100 million, all of it lacking."""
    return NeedFactory(board=handep, cost=100 * MILLION)


def gap(need):
    return Need.objects.get(pk=need.pk).gap


def apbd(need, by, amount):
    return record_funding(need, "APBD_LOCAL", "committed", amount, by=by, evidence="DPA 2027")


def promised(need, by, amount, accepted_by=None, **about):
    made = make_commitment(need, by=by, amount=amount, **about)
    return accept_commitment(made, by=accepted_by) if accepted_by else made


def test_an_offer_leaves_the_gap_until_the_board_accepts(need, gita, rimba, ani):
    made = promised(need, gita, 40 * MILLION, organisation=rimba)
    assert (made.state, made.source_kind, gap(need)) == ("offered", "CSR_PRIVATE", 100 * MILLION)
    assert told(ani) == ["partnerships.commitment_made"]
    firm = accept_commitment(made, by=ani)
    assert (firm.state, gap(need), told(gita)) == ("firm", 60 * MILLION, [FIRM])
    assert (firm.entry.amount, firm.entry.organisation, told(ani, FIRM)) == (40 * MILLION, rimba, [])


def test_a_condition_resolves_when_the_local_budget_is_confirmed(need, gita, rimba, ani):
    made = promised(need, gita, 40 * MILLION, ani, organisation=rimba, others_percent=40)
    assert (made.state, gap(need)) == ("conditional", 100 * MILLION)
    apbd(need, ani, 39 * MILLION)
    assert gap(need) == 61 * MILLION
    apbd(need, ani, 1 * MILLION)
    made.refresh_from_db()
    assert (made.state, made.firm_amount, gap(need)) == ("firm", 40 * MILLION, 20 * MILLION)
    settle_open()
    assert told(gita, FIRM) == told(ani, FIRM) == [FIRM]


def test_own_money_is_not_that_of_others(need, gita, rimba, ani):
    promised(need, gita, 40 * MILLION, ani, organisation=rimba)
    made = promised(need, gita, 10 * MILLION, ani, organisation=rimba, kind="goods", others_percent=40)
    assert made.state == "conditional"


def test_two_that_wait_for_each_other_become_firm_together(need, gita, hadi, ani):
    promised(need, gita, 50 * MILLION, ani, others_percent=50)
    promised(need, hadi, 50 * MILLION, ani, others_percent=50)
    assert set(Commitment.objects.values_list("state", "firm_amount")) == {("firm", 50 * MILLION)}
    assert Need.objects.values_list("gap", "status").get() == (0, "committed")


def test_firm_only_up_to_what_is_lacking_and_both_read_why(need, gita, ani):
    made = promised(need, gita, 60 * MILLION)
    apbd(need, ani, 70 * MILLION)
    now = accept_commitment(made, by=ani)
    assert (now.firm_amount, now.amount, gap(need)) == (30 * MILLION, 60 * MILLION, 0)
    assert "30.000.000" in reduced_words(now)


def test_a_funded_need_takes_no_more(need, gita, ani):
    made = promised(need, gita, 60 * MILLION)
    apbd(need, ani, 100 * MILLION)
    with pytest.raises(PermissionDenied, match="sudah|funded"):
        accept_commitment(made, by=ani)


def test_a_lower_cost_can_make_a_condition_hold(need, gita, ani):
    made = promised(need, gita, 20 * MILLION, ani, others_percent=40)
    apbd(need, ani, 30 * MILLION)
    edit_need(Need.objects.get(), by=ani, cost=75 * MILLION)
    made.refresh_from_db()
    assert (made.state, gap(need)) == ("firm", 25 * MILLION)


def test_a_void_entry_ends_its_commitment_and_frees_the_gap(need, gita, ani):
    made = promised(need, gita, 40 * MILLION, ani)
    void_funding(made.entry, "Dana tidak jadi turun", by=ani)
    made.refresh_from_db()
    assert (made.state, made.reason, gap(need)) == ("cancelled", "Dana tidak jadi turun", 100 * MILLION)
    assert told(gita)[-1] == "partnerships.commitment_ended"


@pytest.mark.parametrize(
    ("act", "who", "state", "hears"),
    [(decline_commitment, "ani", "declined", "gita"), (withdraw_commitment, "gita", "withdrawn", "ani")],
)
def test_a_no_has_a_reason_that_the_other_side_reads(request, need, ani, gita, act, who, state, hears):
    made = promised(need, gita, 40 * MILLION)
    with pytest.raises(Refused):
        act(made, "  ", by=request.getfixturevalue(who))
    act(made, "Sudah ada yang lain", by=request.getfixturevalue(who))
    made.refresh_from_db()
    assert (made.state, made.reason) == (state, "Sudah ada yang lain")
    assert told(request.getfixturevalue(hears))[-1] == "partnerships.commitment_ended"


def test_the_last_day_ends_it_once_for_both(need, gita, ani):
    today = timezone.localdate()
    made = promised(need, gita, 40 * MILLION, ani, others_percent=40, before=today)
    assert expire_commitments(today) == 0
    assert expire_commitments(today + timedelta(days=1)) == 1
    assert expire_commitments(today + timedelta(days=1)) == 0
    made.refresh_from_db()
    assert made.state == "expired"
    assert told(gita)[-1] == told(ani)[-1] == "partnerships.commitment_ended"


def test_without_a_day_it_stands_for_ninety(need, gita):
    promised(need, gita, 40 * MILLION)
    today = timezone.localdate()
    assert expire_commitments(today + timedelta(days=90)) == 0
    assert expire_commitments(today + timedelta(days=91)) == 1


def test_a_dropped_need_ends_what_was_open(need, gita):
    promised(need, gita, 40 * MILLION)
    Need.objects.update(status="dropped")
    assert expire_commitments() == 1


@pytest.mark.parametrize(
    "about",
    [
        {"amount": 0},
        {"amount": 101 * MILLION},
        {"amount": 1, "others_percent": 0},
        {"amount": 1, "others_percent": 100},
        {"amount": 1, "before": timezone.localdate() - timedelta(days=1)},
    ],
)
def test_what_cannot_be_is_refused(need, gita, about):
    with pytest.raises(Refused):
        make_commitment(need, by=gita, **about)


def test_one_open_commitment_of_a_form(need, gita, ani):
    promised(need, gita, 10 * MILLION)
    promised(need, gita, 10 * MILLION, kind="labour")
    with pytest.raises(Refused):
        promised(need, gita, 10 * MILLION)


def test_a_name_in_the_note_is_masked(need, gita):
    assert "0812" not in promised(need, gita, MILLION, note="Hubungi 0812-3456-7890").note


def test_whoever_stands_on_both_sides_does_not_accept(need, ani):
    made = CommitmentFactory(need=need, user=ani)
    with pytest.raises(PermissionDenied):
        accept_commitment(made, by=ani)


def test_strangers_know_nothing_of_it(need, gita, citra):
    made = promised(need, gita, MILLION)
    for act in (decline_commitment, withdraw_commitment):
        with pytest.raises(Http404):
            act(made, "x", by=citra)


def test_a_person_gets_a_copy_and_takes_back_what_is_open(need, gita, ani):
    firm = promised(need, gita, MILLION, ani)
    made = promised(need, gita, MILLION, note="Untuk warga")
    assert [one["note"] for one in copy_of(gita)["commitments"]] == ["", "Untuk warga"]
    erase(gita)
    made.refresh_from_db()
    firm.refresh_from_db()
    assert (made.state, made.note, made.user, firm.state) == ("withdrawn", "", None, "firm")
