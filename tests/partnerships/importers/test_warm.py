"""The warm reader of the soak tests is the reader: same answers, same limits."""

import pytest

from partnerships.importers import ImportProblem, read_sheet
from tests.partnerships.importers import hostile
from tests.partnerships.importers.builders import PLAN, csv, ods, xls, xlsx
from tests.partnerships.importers.warm import warm_reader


def test_a_warm_reader_answers_as_a_new_one() -> None:
    files = [make(PLAN) for make in (xlsx, xls, ods, csv)]
    cold = [read_sheet(data, "a") for data in files]
    with warm_reader():
        assert [read_sheet(data, "a") for data in files] == cold


@pytest.mark.parametrize("make", [hostile.zip_bomb, hostile.entity_bomb, lambda: b"\x00" * 9000])
def test_a_warm_reader_outlives_what_is_meant_to_hurt(make: object) -> None:
    assert callable(make)
    with warm_reader():
        with pytest.raises(ImportProblem):
            read_sheet(make(), "a")
        assert read_sheet(csv(PLAN), "a")
