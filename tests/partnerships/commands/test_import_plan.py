"""manage.py import_plan: looks without a database, saves with a board, fails with a sentence."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from partnerships.models import Need
from tests.partnerships.sheets import LINES, changed, workbook

KEYS = ["rows", "total_cost", "sectors", "errors", "warnings", "personal_data_rows"]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "pjm.xlsx"
    path.write_bytes(workbook(LINES))
    return path


def run(*args: Any) -> Any:
    out = StringIO()
    call_command("import_plan", *map(str, args), stdout=out, stderr=StringIO())
    return json.loads(out.getvalue()) if "--json" in args else out.getvalue()


def test_a_dry_run_asks_no_database_and_gives_the_agreed_keys(sheet: Path) -> None:
    report = run(sheet, "--dry-run", "--json")  # no django_db mark: a query would fail the test
    assert list(report) == KEYS
    assert (report["rows"], report["total_cost"]) == (3, 248100000)
    assert report["sectors"] == {"lingkungan": 1, "sosial": 1, "ekonomi": 1}


def test_a_sheet_without_costs_has_no_total(tmp_path: Path) -> None:
    path = tmp_path / "tanpa-biaya.xlsx"
    path.write_bytes(workbook([changed(line, cost=None, swadaya=None) for line in LINES]))
    report = run(path, "--dry-run", "--json")
    assert (report["rows"], report["total_cost"]) == (3, None)


@pytest.mark.django_db
def test_saving_twice_makes_no_doubles(sheet: Path, handep: Any) -> None:
    run(sheet, "--board", handep.slug)
    run(sheet, "--board", handep.slug, "--json")
    assert Need.objects.filter(board=handep).count() == 3


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"\x00" * 4096, b"%PDF-1.4", b"<html><table>"])
def test_a_hostile_file_fails_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(CommandError) as failure:
        run(path, "--dry-run", "--json")
    assert failure.value.returncode == 1
    assert "Traceback" not in str(failure.value) and len(str(failure.value)) > 30


def test_saving_needs_a_board(sheet: Path) -> None:
    with pytest.raises(CommandError, match="--board"):
        run(sheet)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        run(tmp_path / "nope.xlsx", "--dry-run")


@pytest.mark.parametrize("option", [("--mapping", "[1]"), ("--mapping", "{"), ("--period", "kapan-kapan")])
def test_an_option_that_makes_no_sense_is_told(sheet: Path, option: tuple[str, str]) -> None:
    with pytest.raises(CommandError, match=option[0]):
        run(sheet, "--dry-run", *option)


def test_a_mapping_wins_over_our_guess(sheet: Path) -> None:
    report = run(sheet, "--dry-run", "--json", "--mapping", '{"G": "ignore", "H": "cost"}')
    assert report["total_cost"] == 22200000


@pytest.mark.parametrize("name", ["pjm-dua-tingkat.xlsx", "rencana-program.xlsx", "usulan-kalurahan.csv"])
def test_the_samples_read_as_expected(name: str) -> None:
    data = Path(__file__).resolve().parents[1] / "data" / "pjm"
    expected = json.loads((data / "expected.json").read_text("utf-8"))[name]
    report = run(data / name, "--dry-run", "--json")
    assert {key: report[key] for key in expected} == expected
