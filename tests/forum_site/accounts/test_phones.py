import pytest

from forum_site.accounts import phones


@pytest.mark.parametrize(
    "typed",
    [
        "081234567890",
        "0812 3456 7890",
        "0812-3456-7890",
        "+6281234567890",
        "6281234567890",
        "+62 812-3456-7890",
    ],
)
def test_one_number_however_it_is_written(typed):
    assert phones.normalise(typed) == "+6281234567890"


@pytest.mark.parametrize("typed", ["", "halo", "12", "0812", "+999123456789", "ani@contoh.id"])
def test_what_is_no_number_is_none(typed):
    assert phones.normalise(typed) is None


def test_a_landline_gets_no_codes():
    assert not phones.is_mobile(phones.normalise("021 5744450"))
    assert phones.is_mobile("+6281234567890")


@pytest.mark.parametrize(
    ("number", "shown"), [("+6281234567890", "0812-3456-7890"), ("+60123456789", "+60 12-345 6789")]
)
def test_numbers_are_shown_as_people_write_them(number, shown):
    assert phones.shown(number) == shown
