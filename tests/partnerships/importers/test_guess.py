import pytest

from forum_site.core import taxonomy
from partnerships.importers import fields, guess_category, sectors
from partnerships.importers.guess import _RULES


@pytest.mark.parametrize(
    ("title", "category"),
    [
        ("Penerangan jalan umum (PJU)", "penerangan_jalan"),
        ("Pengaspalan jalan Gunung Rinjani", "jalan"),
        ("Pembangunan siring RT 05", "drainase"),
        ("Warga belum mempunyai kakus", "sanitasi"),
        ("Beasiswa pelajar rawan putus sekolah", "pendidikan"),
        ("Pelatihan tata rias", "pelatihan"),
        ("Bedah rumah 6 KK", "rtlh"),
        ("Anu", ""),
    ],
)
def test_a_category_is_guessed_from_the_words_of_a_title(title: str, category: str) -> None:
    assert guess_category(title) == category


def test_guesses_sectors_and_sources_are_codes_of_the_taxonomy() -> None:
    assert {code for code, _ in _RULES} == set(taxonomy.CATEGORIES)
    assert {sectors.ENVIRONMENT, sectors.SOCIAL, sectors.ECONOMIC} == {
        category.sector for category in taxonomy.CATEGORIES.values()
    }
    assert all(fields.is_known(f"funding:{kind}") for kind in fields.FUNDING_KINDS)
