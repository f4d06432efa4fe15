"""Money noted before there was a ledger, and money of writers of many rows, comes into the books in bulk."""

from datetime import timedelta

import pytest
from django.utils import timezone

from partnerships.channelling.ledger.opening import open_books
from partnerships.channelling.ledger.verifying import verify_all
from partnerships.models import FundingEntry, LedgerEntry, Need
from tests.factories.partnerships import NeedFactory


def put(need, stage, amount, days, **more):
    """An entry past all verbs, so many days ago."""
    entry = FundingEntry.objects.create(
        need=need, source_kind="ZAKAT", stage=stage, amount=amount, evidence="Kuitansi", **more
    )
    FundingEntry.objects.filter(pk=entry.pk).update(created_at=timezone.now() - timedelta(days=days))
    return entry


@pytest.fixture
def old_money(handep, laweyan):
    """Two boards: firm, received before it in time, void, planned."""
    here, there = NeedFactory(board=handep), NeedFactory(board=laweyan)
    void = {"voided_at": timezone.now(), "void_reason": "Salah"}
    put(here, "committed", 20, days=3)
    put(here, "received", 5, days=9)
    put(here, "committed", 7, days=5, **void)
    put(here, "planned", 90, days=1)
    put(there, "spent", 2, days=1)
    Need.objects.filter(pk=here.pk).update(committed=20, received=5)
    Need.objects.filter(pk=there.pk).update(spent=2)
    return handep, laweyan


def told(board):
    rows = LedgerEntry.objects.filter(book__board=board).order_by("number")
    return [(row.kind.removeprefix("funding."), row.amount, row.reverses) for row in rows]


def test_amounts_come_in_the_order_in_which_they_were_noted(old_money):
    here, there = old_money
    assert open_books([here.pk, there.pk]) == 5
    assert told(here) == [
        ("received", 5, None), ("committed", 7, None), ("committed", 20, None), ("committed", -7, 2),
    ]  # fmt: skip
    assert told(there) == [("spent", 2, None)]
    assert list(verify_all()) == []


def test_the_same_again_writes_nothing_and_later_money_follows(old_money):
    ids = [board.pk for board in old_money]
    open_books(ids)
    assert open_books(ids) == 0
    FundingEntry.objects.filter(stage="spent").update(voided_at=timezone.now(), void_reason="Salah")
    Need.objects.filter(spent__gt=0).update(spent=0)
    assert open_books(ids) == 1
    assert told(old_money[1]) == [("spent", 2, None), ("spent", -2, 1)]
    assert list(verify_all()) == []


def test_a_board_without_money_gets_no_book(handep):
    NeedFactory(board=handep)
    assert open_books([handep.pk]) == 0
    assert not hasattr(handep, "ledger_book")


def test_statements_do_not_grow_with_the_boards(old_money, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        open_books([board.pk for board in old_money])


def test_words_of_a_row_hold_no_personal_data_and_run_in_no_spreadsheet(handep):
    need = NeedFactory(board=handep, title="Bedah rumah warga RT 03", category="rtlh")
    entry = put(need, "committed", 5, days=1)
    words = "=Transfer Ibu Sari 081234567890, RT 03/RW 02"
    FundingEntry.objects.filter(pk=entry.pk).update(evidence=words)
    open_books([handep.pk])
    said = LedgerEntry.objects.get().evidence
    assert said.startswith("Transfer")
    assert "081234567890" not in said and "RT 03" not in said
