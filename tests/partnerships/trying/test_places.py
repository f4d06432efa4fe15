"""The place a sheet names in its title: known beyond doubt, or asked for."""

import pytest

from forum_site.regions import listing
from forum_site.regions.actions.load_regions import sync
from partnerships.importers import read_sheet
from partnerships.trying import sample
from partnerships.trying.places import titled
from tests.people import few_names

OF_THIS_NAME = ("31.71.06", "31.71.06.1001", "32.71.04", "32.71.04.1001")  # Menteng of Jakarta and of Bogor


@pytest.fixture
def many_mentengs(db):
    names = listing.read_names()
    codes = {code[:end] for code in OF_THIS_NAME for end in (2, 5, 8, 13)}
    sync(few_names() | {code: names[code] for code in codes}, [])


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("PJM KELURAHAN MENTENG KECAMATAN JEKAN RAYA KOTA PALANGKA RAYA", "62.71.03.1002"),
        ("PJM KELURAHAN MENTENG KOTA PALANGKA RAYA 2027 - 2029", "62.71.03.1002"),
        ("PJM KELURAHAN MENTENG KECAMATAN MENTENG", "31.71.06.1001"),
        ("PJM KELURAHAN MENTENG", None),
    ],
)
def test_a_name_that_others_share_is_known_by_what_stands_beside_it(many_mentengs, title, code):
    sheets = read_sheet(f"{title};;\nNo;Kegiatan;Biaya\n1;Siring;5000000".encode(), "pjm.csv")
    region, name = titled(sheets)
    assert (region and region.code) == code and name == "MENTENG"


def test_the_place_of_our_own_sample_is_known_in_all_of_indonesia(many_mentengs):
    region, _name = titled(read_sheet(sample.sample(), sample.NAME))
    assert region is not None and region.code == "62.71.03.1002"
