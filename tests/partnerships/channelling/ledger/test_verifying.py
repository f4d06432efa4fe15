"""What is changed behind the application's back is found, with its place."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from partnerships.channelling.ledger.chain import hash_of, seal_of
from partnerships.channelling.ledger.nightly import check_and_seal
from partnerships.channelling.ledger.sealing import make_seal
from partnerships.channelling.ledger.verifying import verify, verify_all
from partnerships.models import (
    FundingEntry,
    LedgerBook,
    LedgerEntry,
    LedgerSeal,
    Need,
    Partnership,
    PartnershipStep,
)
from tests.partnerships.channelling.ledger.conftest import MILLION


def rows():
    return LedgerEntry.objects.order_by("number")


def places(book):
    return {(one.book, one.number) for one in verify(book)}


def drop(*numbers):
    """Past the models, which refuse it."""
    with connection.cursor() as cursor:
        marks = ", ".join(["%s"] * len(numbers))
        cursor.execute(f"DELETE FROM partnerships_ledgerentry WHERE number IN ({marks})", numbers)  # noqa: S608


def test_what_the_verbs_write_is_whole(book):
    assert book.entries == rows().count() == 6
    assert verify(book) == list(verify_all()) == []


def test_a_row_is_neither_changed_nor_removed_by_the_models(book):
    row = rows().first()
    with pytest.raises(TypeError):
        row.save()
    with pytest.raises(TypeError):
        row.delete()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("amount", 21 * MILLION), ("evidence", "Surat nomor 13"), ("kind", "funding.received"),
        ("at", "2026-01-01T00:00Z"), ("role", "secretariat_officer"), ("partnership", 4),
    ],
)  # fmt: skip
def test_an_altered_row_is_found(book, field, value):
    rows().filter(number=1).update(**{field: value})
    assert (book.pk, 1) in places(book)


def test_a_row_altered_with_its_hash_is_found_by_the_next(book):
    row = rows().get(number=2)
    row.amount = 6 * MILLION
    rows().filter(number=2).update(amount=row.amount, hash=hash_of(row))
    assert {(book.pk, 2), (book.pk, 3)} <= places(book)


def test_a_row_removed_in_the_middle_is_found(book):
    drop(3)
    found = [str(one) for one in verify(book)]
    assert f"book {book.pk}, row 3: row 3 is gone" in found


def test_rows_removed_at_the_end_are_found(book):
    drop(5, 6)
    assert f"book {book.pk}, row 5: rows 5 to 6 are gone" in [str(one) for one in verify(book)]


def test_rows_removed_at_the_end_with_the_count_of_the_book_are_found(book):
    drop(6)
    LedgerBook.objects.update(entries=5, head=rows().get(number=5).hash)
    book.refresh_from_db()
    said = [str(one) for one in verify(book)]
    assert any("seal of the book is broken" in one for one in said)


def test_two_rows_that_change_places_are_found(book):
    rows().filter(number=2).update(number=99)
    rows().filter(number=3).update(number=2)
    rows().filter(number=99).update(number=3)
    assert {(book.pk, 2), (book.pk, 3)} <= places(book)


def test_a_row_put_behind_the_last_is_found(book):
    last = rows().last()
    extra = LedgerEntry(
        book=book, number=7, at=last.at, kind="funding.spent", object_type="fundingentry", object_id=1,
        need=1, amount=MILLION, previous_hash=last.hash,
    )  # fmt: skip
    extra.hash = hash_of(extra)
    LedgerEntry.objects.bulk_create([extra])
    assert (book.pk, 7) in places(book)


def test_a_row_put_in_between_is_found(book):
    """All rows behind move by one number: their hashes no longer fit."""
    for row in rows().filter(number__gte=4).order_by("-number"):
        rows().filter(pk=row.pk).update(number=row.number + 1)
    before = rows().get(number=3)
    extra = LedgerEntry(
        book=book, number=4, at=before.at, kind="stage.agree", object_type="partnershipstep", object_id=1,
        previous_hash=before.hash,
    )  # fmt: skip
    extra.hash = hash_of(extra)
    LedgerEntry.objects.bulk_create([extra])
    assert (book.pk, 5) in places(book)


def test_another_end_of_the_book_is_found(book):
    LedgerBook.objects.update(head="0" * 64)
    book.refresh_from_db()
    assert (book.pk, 6) in places(book)


def rewrite(book):
    """Who holds the database and the key computes everything anew, from row 1."""
    head = ""
    for row in rows():
        row.previous_hash = head
        row.amount += MILLION if row.number == 1 else 0
        head = hash_of(row)
        rows().filter(pk=row.pk).update(previous_hash=row.previous_hash, amount=row.amount, hash=head)
    LedgerBook.objects.update(head=head, seal=seal_of(book.pk, book.entries, head))
    FundingEntry.objects.filter(amount=20 * MILLION).update(amount=21 * MILLION)
    Need.objects.update(committed=21 * MILLION)


def test_a_book_written_anew_with_the_key_is_found_by_the_seals(book):
    make_seal(1, 6, 0)
    rewrite(book)
    assert [str(one) for one in verify_all()] == [
        f"book {book.pk}, row 6: is not the row that was sealed: it or one before is another"
    ]


def test_a_book_that_is_gone_is_found_by_the_seals(book):
    make_seal(1, 6, 0)
    drop(*range(1, 7))
    LedgerBook.objects.all().delete()
    said = [str(one) for one in verify_all()]
    assert any("is gone, with its 6 rows" in one for one in said)


def test_a_book_that_is_gone_is_found_without_seals_by_its_money(book):
    drop(*range(1, 7))
    LedgerBook.objects.all().delete()
    assert f"board {book.board_id} has money or partnerships and no book" in " ".join(map(str, verify_all()))


def test_an_altered_or_removed_seal_is_found(book):
    made = [make_seal(1, 6, 0) for _night in range(3)]
    LedgerSeal.objects.filter(number=2).update(findings=1)
    assert "nightly seal 2 was altered" in " ".join(map(str, verify_all()))
    made[1].delete()
    assert "before nightly seal 3 one is gone" in " ".join(map(str, verify_all()))


def test_an_amount_changed_among_the_entries_is_found(book):
    entry = FundingEntry.objects.get(stage="received")
    FundingEntry.objects.filter(pk=entry.pk).update(amount=4 * MILLION)
    said = [str(one) for one in verify(book)]
    assert f"book {book.pk}, row 2: funding entry {entry.pk} is received {4 * MILLION}" in said[0]


@pytest.mark.parametrize(
    "change",
    [{"stage": "spent"}, {"voided_at": "2026-01-01T00:00Z", "void_reason": "x"}],
)
def test_an_entry_moved_or_voided_past_the_verbs_is_found(book, change):
    FundingEntry.objects.filter(stage="received").update(**change)
    assert (book.pk, 2) in places(book)


def test_a_void_entry_that_counts_again_is_found(book):
    FundingEntry.objects.filter(voided_at__isnull=False).update(voided_at=None)
    assert (book.pk, 3) in places(book)


def test_an_entry_without_a_row_and_a_row_without_an_entry_are_found(book, need):
    FundingEntry.objects.create(need=need, source_kind="ZAKAT", stage="committed", amount=5)
    FundingEntry.objects.filter(stage="received").delete()
    said = " ".join(map(str, verify(book)))
    assert "it has no row" in said
    assert "row 2: is about funding entry" in said


def test_figures_of_a_need_changed_behind_the_back_are_found(book, need):
    Need.objects.filter(pk=need.pk).update(committed=1)
    (found,) = verify(book)
    assert found.what == f"need {need.pk}, ledger/entries/need: committed 20000000/20000000/1"


def test_a_stage_changed_behind_the_back_is_found(book):
    Partnership.objects.update(stage="agreed")
    (found,) = verify(book)
    assert (found.number, "is agreed, its rows say interested" in found.what) == (6, True)


def test_a_step_changed_or_removed_is_found(book):
    PartnershipStep.objects.filter(move="interest").update(move="agree")
    assert [one.number for one in verify(book)] == [6]
    PartnershipStep.objects.filter(move="agree").delete()
    assert "gone, its row says interest" in verify(book)[0].what


def command():
    out = StringIO()
    try:
        call_command("verify_ledger", stdout=out)
    except SystemExit as end:
        return end.code, out.getvalue()
    return 0, out.getvalue()


def test_the_command_says_where_and_exits_with_one(book):
    assert command()[0] == 0
    rows().filter(number=2).update(amount=1)
    code, said = command()
    assert (code, f"book {book.pk}, row 2: was altered" in said) == (1, True)


def test_the_night_tells_those_who_run_the_site_and_seals_what_is_right(book, root, ani, caplog):
    assert check_and_seal().books == [[book.pk, book.board_id, 6, book.head]]
    assert check_and_seal().books == []  # nothing grew
    rows().filter(number=2).update(amount=1)
    seal = check_and_seal()
    assert (seal.findings > 0, seal.books) == (True, [])
    assert "row 2: was altered" in caplog.text
    assert root.notifications.filter(event__kind="partnerships.ledger_differs").count() == 1
    assert not ani.notifications.filter(event__kind="partnerships.ledger_differs").exists()
