"""Expenses: with receipt or a reason, never more than came, void with a reason."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from partnerships.actions.channelling.record_expense import void_expense
from partnerships.actions.set_cost_items import lines_of, set_cost_items
from partnerships.actions.void_funding import void_funding
from partnerships.channelling.spending import received_of, spent_of
from partnerships.funding_limits import Refused
from partnerships.models import FundingEntry, LedgerEntry, Need
from tests.factories.agreements import MILLION
from tests.factories.partnerships import NeedFactory
from tests.factories.works import accepted, line, receive, sent, spend


def test_an_expense_is_spent_money_of_the_need_and_a_row_of_the_ledger(work, report, need, ani, rimba):
    made = spend(work, need, 5 * MILLION, ani, cost_item=line(need, "Semen", 6 * MILLION))
    entry = made.entry
    assert (entry.stage, entry.organisation, entry.of.commitment.partnership) == ("spent", rimba, work)
    assert Need.objects.get(pk=need.pk).spent == 5 * MILLION
    row = LedgerEntry.objects.get(kind="funding.spent", object_id=entry.pk)
    assert (row.amount, row.need) == (5 * MILLION, need.pk)


def test_never_more_is_spent_than_came(work, report, need, ani):
    spend(work, need, 15 * MILLION, ani)
    with pytest.raises(Refused, match="5"):
        spend(work, need, 5 * MILLION + 1, ani)
    spend(work, need, 5 * MILLION, ani)
    assert spent_of(work) == received_of(work) == 20 * MILLION


def test_firm_money_that_has_not_come_is_not_spent(work, need, ani):
    with pytest.raises(Refused):
        spend(work, need, 1, ani)


def test_without_a_receipt_words_say_why(work, report, need, ani):
    with pytest.raises(Refused, match="receipt|kuitansi"):
        spend(work, need, MILLION, ani, receipt=None)
    made = spend(work, need, MILLION, ani, receipt=None, no_receipt="Dibayar di pasar, daftar dua saksi")
    assert not made.receipt
    assert made.no_receipt


@pytest.mark.parametrize(
    "wrong",
    [{"spent_on": timezone.localdate() + timedelta(days=2)}, {"what": " "}],
    ids=["a day ahead", "no words"],
)
def test_what_cannot_be_is_refused(work, report, need, ani, wrong):
    with pytest.raises(Refused):
        spend(work, need, MILLION, ani, **wrong)


def test_a_line_of_another_need_is_refused(work, report, need, ani, handep):
    with pytest.raises(Refused, match="line|baris"):
        spend(work, need, MILLION, ani, cost_item=line(NeedFactory(board=handep), "Pasir", MILLION))
    with pytest.raises(Refused):
        spend(work, NeedFactory(board=handep), MILLION, ani)


@pytest.mark.parametrize("who", ["gita", "eko", "citra", "hadi"])
def test_only_officers_of_the_board_note_it(work, report, need, who, request):
    with pytest.raises(PermissionDenied):
        spend(work, need, MILLION, request.getfixturevalue(who))


def test_the_unit_manager_notes_it_too(work, report, need, budi):
    assert spend(work, need, MILLION, budi).by == budi


def test_personal_data_are_masked(work, report, need, ani):
    made = spend(work, need, MILLION, ani, what="Upah, NIK 6271011203850001")
    assert "6271011203850001" not in made.what + made.entry.evidence


def test_a_mistake_is_void_with_its_reason_and_can_be_spent_again(work, report, need, ani):
    made = spend(work, need, 20 * MILLION, ani)
    with pytest.raises(Refused):
        void_expense(made, " ", by=ani)
    void_expense(made, "Salah ketik", by=ani)
    assert spent_of(work) == 0
    assert Need.objects.get(pk=need.pk).spent == 0
    spend(work, need, 20 * MILLION, ani)


def test_what_the_final_report_counts_is_not_void_on_any_way(work, report, need, ani, gita):
    from partnerships.actions.channelling.advance import advance

    made = spend(work, need, 20 * MILLION, ani)
    accepted(report, ani, gita)
    accepted(receive(work, 2, ani, gita), ani, gita)
    advance(work, "report", by=ani)
    final = work.reports.get(instalment=None)
    key = f"n{need.pk}"
    sent(final, ani, explanations={key: "Sisa dipakai untuk pemeliharaan."})
    with pytest.raises(PermissionDenied):
        void_expense(made, "Salah", by=ani)
    with pytest.raises(Refused):
        void_funding(FundingEntry.objects.get(pk=made.entry_id), "Salah", by=ani)
    with pytest.raises(PermissionDenied):
        spend(work, need, 1, ani)


def test_a_receipt_of_which_was_spent_is_not_void(work, report, need, ani):
    spend(work, need, 1, ani)
    with pytest.raises(Refused):
        void_funding(FundingEntry.objects.get(stage="received", need=need), "Salah", by=ani)


def test_a_changed_rab_keeps_what_was_spent_with_its_line(work, report, need, ani):
    made = spend(work, need, MILLION, ani, cost_item=line(need, "Semen", 6 * MILLION))
    other = line(need, "Pasir", 44 * MILLION)
    lines = list(reversed(lines_of([made.cost_item, other])))
    set_cost_items(need, lines, by=ani)
    made.refresh_from_db()
    assert made.cost_item.name == "Semen"
    assert made.cost_item.position == 1
