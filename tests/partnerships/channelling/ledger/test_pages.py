"""Everybody reads the ledger, and can compute a downloaded book again."""

import csv
import io
import subprocess
import sys

import pytest
from django.urls import reverse
from django.utils import translation

from partnerships.actions.channelling.start_partnership import send_teasers
from partnerships.actions.record_funding import record_funding
from partnerships.channelling.ledger.nightly import check_and_seal
from partnerships.channelling.ledger.words import evidence_words
from partnerships.models import LedgerEntry, Partnership
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import NeedFactory


@pytest.fixture
def url(book):
    return reverse("partnerships:ledger_book", args=[book.board.slug])


def text_of(answer):
    return b"".join(answer).decode("utf-8-sig")


def test_the_page_of_books_says_when_all_was_checked(client, book, kota_a):
    check_and_seal()
    page = client.get("/ledger/", headers={"Accept-Language": "en"})
    assert page.status_code == 200
    assert page.context["checked"].findings == 0
    assert [(name, [one.pk for one in boards]) for name, boards in page.context["kotas"]] == [
        (kota_a.name, [book.board_id])
    ]


@pytest.mark.parametrize(("words", "found"), [("handep", 1), ("palangka", 1), ("surakarta", 0)])
def test_a_book_is_searched_by_board_and_kota(client, book, words, found):
    assert len(client.get("/ledger/", {"q": words}).context["page"].object_list) == found


def test_rows_stand_newest_first_with_words_and_links(client, book, url, need):
    rows = client.get(url, headers={"Accept-Language": "en"}).context["rows"]
    assert [one.row.number for one in rows] == [6, 5, 4, 3, 2, 1]
    assert (need.public_title, need.get_absolute_url()) in rows[-1].links
    assert rows[0].links == [(need.title, Partnership.objects.get().get_absolute_url())]
    assert client.get(url).content.count(b'role="rowheader"') == 6


def test_rows_of_one_need_and_of_one_partnership(client, book, url, need):
    assert len(client.get(url, {"need": need.pk}).context["rows"]) == 4
    one = Partnership.objects.get()
    assert len(client.get(url, {"partnership": one.pk}).context["rows"]) == 2
    assert len(client.get(url, {"need": "x"}).context["rows"]) == 6


def test_a_book_of_a_board_that_is_not_public_is_not_found(client, sekretariat_a, menteng):
    board = OrganisationFactory(slug="bkm-baru", territory=menteng, verification="pending")
    for name in ("ledger_book", "ledger_csv"):
        assert client.get(reverse(f"partnerships:{name}", args=[board.slug])).status_code == 404


def test_a_partnership_nobody_answered_is_a_number_without_words_and_link(client, need, ani, rimba):
    made = send_teasers([need], [rimba], by=ani)[0]
    page = client.get(reverse("partnerships:ledger_book", args=[need.board.slug]))
    assert all(not one.links and not one.row.evidence for one in page.context["rows"])
    assert made.get_absolute_url() not in page.content.decode()
    assert rimba.name not in page.content.decode()


def run(script, file, *more):
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-I", str(script), str(file), *more], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout


@pytest.fixture
def downloaded(client, book, tmp_path):
    """(script, file) as a visitor downloads them."""
    script, file = tmp_path / "check_ledger.py", tmp_path / "buku.csv"
    script.write_bytes(client.get(reverse("partnerships:ledger_script")).content)
    answer = client.get(reverse("partnerships:ledger_csv", args=[book.board.slug]))
    file.write_bytes(b"".join(answer))
    return script, file


def test_the_script_finds_a_downloaded_book_whole(book, downloaded):
    code, said = run(*downloaded, book.head)
    assert (code, "6 baris" in said, book.head in said) == (0, True, True)


@pytest.mark.parametrize(
    ("before", "after"), [(",20000000,", ",21000000,"), ("Surat nomor 12", "Surat nomor 21")]
)
def test_the_script_finds_what_was_changed_in_the_file(downloaded, before, after):
    script, file = downloaded
    file.write_text(file.read_text("utf-8-sig").replace(before, after, 1), "utf-8")
    code, said = run(script, file)
    assert (code, "row 1: diubah" in said) == (1, True)


def test_the_script_finds_rows_that_are_gone_and_a_hash_that_was_kept(book, downloaded):
    script, file = downloaded
    lines = file.read_text("utf-8-sig").splitlines()
    file.write_text("\n".join(lines[:-1]), "utf-8")
    assert run(script, file)[0] == 0
    assert run(script, file, book.head)[0] == 1
    file.write_text("\n".join([*lines[:3], *lines[4:]]), "utf-8")
    assert "does not follow" in run(script, file)[1]


def test_the_file_holds_the_book_and_its_words_unchanged(client, need, ani):
    record_funding(need, "ZAKAT", "committed", 7, by=ani, evidence='Kuitansi "12", lunas — Čadek')
    answer = client.get(reverse("partnerships:ledger_csv", args=[need.board.slug]))
    (row,) = csv.DictReader(io.StringIO(text_of(answer)))
    assert row["evidence"] == LedgerEntry.objects.get().evidence == 'Kuitansi "12", lunas — Čadek'


def test_a_page_of_rows_asks_the_same_however_many_they_are(
    client, book, url, need, ani, django_assert_max_num_queries
):
    for n in range(8):
        other = NeedFactory(board=need.board, plan=need.plan)
        record_funding(other, "ZAKAT", "committed", 5 + n, by=ani, evidence="Surat")
    client.get(url)
    with django_assert_max_num_queries(9):
        assert len(client.get(url).context["rows"]) == 14


def test_the_list_of_books_asks_the_same_however_many_they_are(
    client, book, ani, django_assert_max_num_queries
):
    client.get("/ledger/")
    with django_assert_max_num_queries(8):
        client.get("/ledger/")


def test_the_page_of_a_partnership_says_how_many_rows_tell_of_it(client, book):
    one = Partnership.objects.get()
    page = client.get(one.get_absolute_url(), headers={"Accept-Language": "en"}).content.decode()
    assert "<b>2 baris</b> buku besar mencatat kemitraan ini" in page
    assert f"?partnership={one.pk}" in page and book.head[:12] in page


@pytest.mark.parametrize(
    ("evidence", "shown"),
    [
        ("2026-10-09", "9 Okt 2026"),
        ("20261009", "20261009"),
        ("2026-13-45", "2026-13-45"),
        ("Nota 7", "Nota 7"),
    ],
)
def test_a_day_in_a_row_is_written_as_people_write_it(evidence, shown):
    with translation.override("id"):
        assert evidence_words(LedgerEntry(evidence=evidence)) == shown
