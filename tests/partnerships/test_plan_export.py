"""A plan written as a sheet is read back with the same values, and changes nothing when it is uploaded."""

import io
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from django.core.files.base import ContentFile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum_site.core.taxonomy import CATEGORIES
from partnerships.actions.edit_need import edit_need
from partnerships.actions.import_plan import import_plan
from partnerships.importers.layout import HEADER_ROW
from partnerships.models import MediumTermPlan, Need, PlanImport
from partnerships.plan_export import write_plan
from partnerships.plan_merge import Merge, compare
from partnerships.sheet_reading import read_draft
from tests.factories.partnerships import NeedFactory
from tests.partnerships.sheets import DRAINAGE, LINES, changed, upload

pytestmark = pytest.mark.django_db
Rows = list[list[Any]]


def exported(plan: MediumTermPlan, *, full: bool = True) -> bytes:
    with write_plan(plan, plan.needs.all(), full=full) as file:
        return file.read()


def uploaded(board: Any, data: bytes) -> PlanImport:
    sheet = PlanImport(board=board, filename="salinan.xlsx", sha256="1" * 64)
    sheet.file.save("sheet", ContentFile(data), save=False)
    sheet.save()
    return sheet


def back(plan: MediumTermPlan, edit: Callable[[Any], None] = lambda _sheet: None) -> tuple[PlanImport, Merge]:
    """The export as it comes back, with `edit` done to its rows."""
    book = openpyxl.load_workbook(io.BytesIO(exported(plan)))
    edit(book.active)
    out = io.BytesIO()
    book.save(out)
    sheet = uploaded(plan.board, out.getvalue())
    return sheet, compare(sheet, read_draft(sheet))


@pytest.fixture
def plan(handep: Any, ani: Any) -> MediumTermPlan:
    twin = [changed(DRAINAGE, no=4), changed(DRAINAGE, no=4)]
    return import_plan(upload(handep, [*LINES, *twin]), by=ani).plan


def test_an_export_that_comes_back_changes_nothing(plan: MediumTermPlan, ani: Any) -> None:
    edit_need(plan.needs.get(source_row=4), by=ani, cost=150_000_000, title="Drainase tahap satu")
    NeedFactory(plan=plan, title="Usulan yang ditulis di situs", description="baris satu\nbaris dua")
    before = list(Need.objects.order_by("pk").values())
    sheet, merge = back(plan)
    assert (merge.added, merge.changed, merge.missing, merge.unchanged) == ([], [], [], 6)
    result = import_plan(sheet, by=ani)
    assert (result.created, result.updated) == (0, 0)
    assert list(Need.objects.order_by("pk").values()) == before


def test_what_was_changed_in_the_copy_is_taken_also_over_a_persons_word(plan: Any, ani: Any) -> None:
    need = plan.needs.get(source_row=4)
    edit_need(need, by=ani, cost=150_000_000)

    def dearer(sheet: Any) -> None:
        sheet.cell(HEADER_ROW + 1, 11).value = 160_000_000
        sheet.cell(HEADER_ROW + 1, 4).value = "Judul yang sama sekali lain"

    sheet, merge = back(plan, dearer)
    (line,) = merge.changed
    assert {c.name: (c.before, c.after, c.kept) for c in line.changes}["cost"] == (
        150_000_000,
        160_000_000,
        "",
    )
    import_plan(sheet, by=ani)
    need.refresh_from_db()
    assert (need.cost, need.gap, need.title) == (160_000_000, 160_000_000, "Judul yang sama sekali lain")


def test_a_word_written_on_the_site_after_the_export_is_kept(plan: Any, ani: Any) -> None:
    data = exported(plan)
    need = plan.needs.get(source_row=4)
    edit_need(need, by=ani, cost=150_000_000)
    book = openpyxl.load_workbook(io.BytesIO(data))
    book.active.cell(HEADER_ROW + 1, 11).value = 160_000_000
    out = io.BytesIO()
    book.save(out)
    sheet = uploaded(plan.board, out.getvalue())
    (line,) = compare(sheet, read_draft(sheet)).changed
    assert [(c.name, c.kept) for c in line.changes] == [("cost", "person")]


def test_a_row_copied_to_write_a_new_one_is_new(plan: Any, ani: Any) -> None:
    def copy(sheet: Any) -> None:
        row = [cell.value for cell in sheet[HEADER_ROW + 1]]
        sheet.append([*row[:3], "Jembatan titian baru", *row[4:]])

    sheet, merge = back(plan, copy)
    assert [row.title for row, _key in merge.added] == ["Jembatan titian baru"] and not merge.changed
    import_plan(sheet, by=ani)
    sheet, merge = back(plan)
    assert (merge.added, merge.changed) == ([], [])


def test_an_emptied_cell_takes_the_word_away_a_deleted_column_does_not(plan: Any) -> None:
    def empty(sheet: Any) -> None:
        sheet.cell(HEADER_ROW + 1, 14).value = None  # KK
        sheet.delete_cols(6)  # Lokasi

    _sheet, merge = back(plan, empty)
    (line,) = merge.changed
    assert [(c.name, c.after) for c in line.changes] == [("households", None)]


def test_no_cell_of_the_export_is_a_formula(plan: Any) -> None:
    for title in ("=1+1", "+62 812", "-5", "@SUM(A1)", '=HYPERLINK("http://x")'):
        NeedFactory(plan=plan, title=title, problem=title)
    book = openpyxl.load_workbook(io.BytesIO(exported(plan)))
    cells = [cell for row in book.active.iter_rows(min_row=HEADER_ROW + 1) for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    risky = [cell for cell in cells if isinstance(cell.value, str) and cell.value[:1] in "=+-@"]
    assert len(risky) == 10 and all(cell.quotePrefix for cell in risky)
    _sheet, merge = back(plan)
    assert merge.changed == []


def test_the_public_copy_says_no_more_than_the_pages(plan: Any) -> None:
    NeedFactory(
        plan=plan, title="Bedah rumah 3 KK RT 05/RW 02", category="rtlh", households=3, rt="05", rw="02",
        address="Jalan Mawar No. 7", poor_households=2, quantity=3, unit="unit",
    )  # fmt: skip
    book = openpyxl.load_workbook(io.BytesIO(exported(plan, full=False)))
    rows = list(book.active.iter_rows(min_row=HEADER_ROW, values_only=True))
    told = next(dict(zip(rows[0], row, strict=True)) for row in rows if "Bedah" in str(row))
    assert "Kode situs (jangan diubah)" not in rows[0]
    assert (told["RT"], told["RW"], told["Lokasi"], told["KK"], told["KK Miskin"]) == (
        None,
        "02",
        None,
        None,
        None,
    )
    assert told["Volume"] is None and "RT 05" not in told["Kegiatan"] and "3 KK" not in told["Kegiatan"]


def test_many_lines_take_few_statements(plan: Any, django_assert_max_num_queries: Any) -> None:
    NeedFactory.create_batch(30, plan=plan)
    with django_assert_max_num_queries(3):
        exported(plan)


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=60)
counts = st.one_of(st.none(), st.just(0), st.integers(1, 20_000))


class Undo(Exception):
    """Rolls one example back."""


@settings(
    max_examples=30, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(
    st.fixed_dictionaries({
        "title": st.sampled_from(["1. Siring", "Jumlah", "BIDANG SOSIAL", "a) Catatan: x", "Total"]),
        "problem": words, "description": words, "address": words, "proposer": words, "responsible": words,
        "unit": st.text("abcm123 /²", max_size=40), "rt": st.sampled_from(["", "03", "3, 5", "03-05"]),
        "rw": st.sampled_from(["", "02", "II"]), "households": counts, "poor_households": counts,
        "people": counts, "women": counts, "priority_rank": st.one_of(st.none(), st.integers(1, 32_767)),
        "cost": st.one_of(st.none(), st.integers(1, 10**12)), "year": st.sampled_from([None, 2027, 2029]),
        "quantity": st.one_of(st.none(), st.decimals("0.01", "99999999.99", places=2)),
        "sector": st.sampled_from(["", "ENVIRONMENT", "SOCIAL", "ECONOMIC"]),
    })
)  # fmt: skip
def test_any_need_comes_back_as_it_was(handep: Any, fields: dict[str, Any]) -> None:
    from django.db import transaction

    fields["category"] = next(
        (code for code, one in CATEGORIES.items() if one.sector == fields["sector"] and code != "rtlh"), ""
    )
    fields["quantity"] = fields["quantity"] and Decimal(fields["quantity"])
    with pytest.raises(Undo), transaction.atomic():
        needs = [NeedFactory(board=handep, status="draft", **fields), NeedFactory(board=handep)]
        _sheet, merge = back(needs[0].plan)
        assert [(c.name, c.before, c.after) for line in merge.changed for c in line.changes] == []
        assert (merge.added, merge.unchanged) == ([], 2)
        raise Undo
