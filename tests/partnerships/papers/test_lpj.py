"""The LPJ on paper: the same figures in each partner's layout, as PDF, docx and sheets."""

import io

import openpyxl
import pytest
from docx import Document

from partnerships.channelling.layouts import LAYOUTS, default_layout
from partnerships.channelling.report_data import data_of, live_data
from partnerships.papers.lpj import WRITERS, lpj_data
from partnerships.papers.lpj_blocks import BLOCKS
from partnerships.papers.press import draw_paper
from tests.factories.agreements import MILLION, active
from tests.factories.partnerships import NeedFactory
from tests.factories.works import line, progress, receive, sent, shots, spend


@pytest.fixture
def report(handep, ani, gita, rimba):
    need = NeedFactory(board=handep, title="Rabat beton Gang Karuhei", poor_households=20)
    work = active({need: 50 * MILLION}, rimba, ani, gita, [20 * MILLION, 30 * MILLION])
    found = receive(work, 1, ani, gita)
    cement, wages = line(need, "Semen PC", 30 * MILLION), line(need, "Upah tukang", 20 * MILLION, "labour")
    spend(work, need, 12_345_678, ani, cost_item=cement)
    spend(
        work, need, 2 * MILLION, ani, cost_item=wages, what="Upah 20 HOK", receipt=None, no_receipt="Daftar"
    )
    progress(work, need, 40, ani, labour_days=20, problem="Hujan.", photos=shots())
    return sent(found, ani)


def words_of(data):
    """All cells and paragraphs of the blocks."""
    found = []
    for block in data["blocks"]:
        rows = [*block.get("rows", ()), block.get("total") or []] if block["kind"] != "pictures" else []
        found += [cell for row in rows for cell in row] + block.get("paragraphs", [])
    return found


def test_layouts_name_blocks_that_exist():
    assert {name for one in LAYOUTS.values() for name in one.blocks} <= set(BLOCKS)


@pytest.mark.parametrize("code", list(LAYOUTS))
def test_each_layout_prints(report, code):
    data = lpj_data(report, data_of(report), LAYOUTS[code])
    pages = draw_paper("lpj.typ", data)
    assert 1 <= len(pages) <= 4
    assert WRITERS["pdf"].write(report, data_of(report), LAYOUTS[code]).startswith(b"%PDF")


@pytest.mark.parametrize("code", ["standard", "apbd"])
def test_the_sums_stand_in_each_layout(report, code):
    words = " ".join(words_of(lpj_data(report, data_of(report), LAYOUTS[code])))
    assert "14.345.678" in words
    assert "12.345.678" in words


def test_the_docx_says_what_the_pdf_says(report):
    data = lpj_data(report, data_of(report), LAYOUTS["standard"])
    paper = Document(io.BytesIO(WRITERS["docx"].write(report, data_of(report), LAYOUTS["standard"])))
    cells = {cell.text for table in paper.tables for row in table.rows for cell in row.cells}
    texts = cells | {one.text for one in paper.paragraphs}
    assert {word for word in words_of(data) if word} <= texts


def test_the_sheet_keeps_numbers_as_numbers(report):
    content = WRITERS["xlsx"].write(report, data_of(report), LAYOUTS["standard"])
    book = openpyxl.load_workbook(io.BytesIO(content))
    spent = [row[4] for row in book["RAB"].iter_rows(min_row=2, values_only=True)]
    amounts = [row[6] for row in book["Pengeluaran"].iter_rows(min_row=2, values_only=True)]
    assert sum(spent) == sum(amounts) == 14_345_678


def test_no_sheet_runs_what_was_typed(report, ani):
    from partnerships.models import Expense

    Expense.objects.update(what="=HYPERLINK(1)")
    content = WRITERS["xlsx"].write(report, live_data(report), LAYOUTS["standard"])
    cell = openpyxl.load_workbook(io.BytesIO(content))["Pengeluaran"]["B2"]
    assert (cell.data_type, cell.value[0]) == ("s", "'")


def test_a_partner_begins_with_its_own_layout(rimba, perkim, handep):
    assert (default_layout(rimba), default_layout(perkim)) == ("csr", "apbd")
    assert default_layout(handep) == "standard"


def test_a_draft_says_that_nobody_accepted_it(report):
    assert "belum diterima" in lpj_data(report, data_of(report), LAYOUTS["csr"])["kind"]
