"""The packaged list and what is made of it, without a database."""

import re

import pytest

from forum_site.regions import listing
from tests.factories.regions import whole_list

pytestmark = pytest.mark.pure


def test_the_whole_country_is_there():
    levels = [entry.level for entry in whole_list().values()]
    assert [levels.count(level) for level in (1, 2, 3, 4)] == [38, 514, 7285, 83762]


def test_a_village_is_one_rank_and_a_region_spans_its_villages():
    rows = whole_list()
    menteng, kota = rows["62.71.03.1002"], rows["62.71"]
    inside = [entry for code, entry in rows.items() if code.startswith("62.71.") and entry.level == 4]
    assert menteng.lo == menteng.hi
    assert (kota.lo, kota.hi) == (inside[0].lo, inside[-1].hi)
    assert kota.hi - kota.lo + 1 == len(inside) == 30


def test_intervals_say_what_codes_say():
    """For every region and its right neighbour: nothing is lost between them, nothing shared."""
    for level in (1, 2, 3, 4):
        rows = [entry for entry in whole_list().values() if entry.level == level]
        assert rows[0].lo == 0
        assert rows[-1].hi == 83761
        assert all(one.hi + 1 == other.lo for one, other in zip(rows, rows[1:], strict=False))


def test_labels_go_up_to_the_regency():
    rows = whole_list()
    assert rows["62.71.03.1002"].label == "Menteng, Jekan Raya, Kota Palangka Raya"
    assert rows["62.71.03"].label == "Jekan Raya, Kota Palangka Raya"
    assert rows["62.71"].label == "Kota Palangka Raya"
    assert rows["62"].label == "Kalimantan Tengah"


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("11", "Asia/Jakarta"),
        ("62.71", "Asia/Jakarta"),
        ("61", "Asia/Jakarta"),
        ("63", "Asia/Makassar"),
        ("51.71", "Asia/Makassar"),
        ("73.71.01", "Asia/Makassar"),
        ("82", "Asia/Jayapura"),
        ("96", "Asia/Jayapura"),
    ],
)
def test_the_time_zone_follows_the_province(code, zone):
    assert listing.time_zone(code) == zone


def test_names_are_shown_as_people_write_them():
    rows = whole_list()
    shown = [rows[code].name for code in ("31", "34", "62.71", "33.07.11.2002", "35.29.22")]
    assert shown == ["DKI Jakarta", "DI Yogyakarta", "Kota Palangka Raya", "Candirejo", "Ra'as"]


def test_no_shown_name_has_stray_marks_or_a_small_first_letter():
    odd = re.compile(r"^[a-z]|\s{2}|^\s|\s$|[\"*]|\s,|/\s")
    assert [entry.name for entry in whole_list().values() if odd.search(entry.name)] == []


def test_each_correction_still_corrects_something():
    """A correction whose listed name has left the list is dead and should go."""
    names = listing.read_names()
    assert [code for code, (_, shown) in listing.corrections().items() if names.get(code) != shown] == []


def test_a_correction_does_not_touch_a_name_that_has_changed(monkeypatch):
    monkeypatch.setattr(listing, "corrections", lambda: {"62.71": ("Kota Lain", "Kota Palangka Raya")})
    assert listing.read_names()["62.71"] == "Kota Palangkaraya"


def test_other_names_belong_to_listed_regions():
    codes = set(listing.read_names())
    assert [other for other in listing.read_other_names() if other.code not in codes] == []


def test_the_listed_name_of_a_corrected_region_stays_another_name():
    assert listing.OtherName("62.71", "kota palangkaraya", "listed") in listing.read_other_names()


def test_a_region_without_its_parent_is_refused():
    with pytest.raises(KeyError):
        listing.make_entries({"62.71.03.1002": "Menteng"})


def test_a_region_without_villages_is_left_out():
    entries = listing.make_entries({"62": "Kalteng", "62.71": "Kota", "99": "Kosong"} | _one_village())
    assert [entry.code for entry in entries] == ["62", "62.71", "62.71.03", "62.71.03.1002"]


def _one_village():
    return {"62.71.03": "Jekan Raya", "62.71.03.1002": "Menteng"}
