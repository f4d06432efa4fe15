"""Tables as files: read as UTF-8, and nothing in them runs."""

import pytest

from forum_site.core.csv_file import csv_lines, safe


def test_heading_and_rows_as_a_spreadsheet_takes_them():
    lines = list(csv_lines(("nama", "jumlah"), [("Sumur, dalam", 3), ("=1+1", None)]))
    assert lines == ["\ufeffnama,jumlah\r\n", '"Sumur, dalam",3\r\n', "'=1+1,\r\n"]


def test_what_must_stay_exact_stays():
    assert list(csv_lines(["a"], [["-x"]], exact=True))[1] == "-x\r\n"


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_never_begins_a_formula(begin):
    assert safe(f"{begin}x") == f"'{begin}x"


def test_numbers_stay_numbers():
    assert [safe(value) for value in (-3, 0, None, "biasa")] == [-3, 0, "", "biasa"]
