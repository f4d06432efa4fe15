"""The handover record as PDF and docx: complete, in Indonesian, without names of persons."""

import io

import pytest
from django.utils import translation
from docx import Document

from partnerships.papers.bast import bast_data, bast_docx, bast_pdf
from partnerships.papers.press import draw_paper
from tests.factories.after import ending, handed_over
from tests.factories.partnerships import FundingEntryFactory


@pytest.fixture
def reporting(handep, rimba):
    made = ending(handep, rimba)
    need = made.lines.get().need
    FundingEntryFactory(need=need, stage="received", amount=28_000_000, source_kind="CSR")
    need.refresh_from_db()
    return made


def test_works_with_volume_and_value_from_the_entries(reporting):
    handed_over(reporting)
    data = bast_data(reporting)
    assert data["works"] == [["Rabat beton Gang Karuhei", "Kelurahan Menteng", "120 m", "28.000.000", "–"]]
    assert data["works_total"][3] == "28.000.000"
    assert data["number"] == "Nomor 12/KPP/2026"


def test_it_is_indonesian_whoever_prints_it(reporting):
    with translation.override("en"):
        data = bast_data(reporting)
    assert data["works"][0][3] == "28.000.000"
    assert data["number"].startswith("Nomor …")


def test_names_of_persons_are_left_to_the_pen(reporting, ani, gita):
    words = str(bast_data(reporting))
    assert ani.name not in words
    assert gita.name not in words


def test_pdf_and_docx_say_the_same(reporting):
    handed_over(reporting)
    printed = bast_pdf(reporting)
    assert (printed.content[:5], printed.pages) == (b"%PDF-", 1)
    paper = Document(io.BytesIO(bast_docx(reporting)))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    assert {"28.000.000", "KPP Gang Karuhei", "PIHAK KEDUA"} <= set(cells)


def test_markup_in_words_stays_words(reporting):
    handed_over(reporting, condition="#panic() *tebal* $x$")
    assert draw_paper("bast.typ", bast_data(reporting))[0].startswith(b"\x89PNG")
