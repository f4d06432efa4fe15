import pytest

from partnerships.importers.sectors import heading_sector, read_sector


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Lingkungan", "ENVIRONMENT"),
        ("Fisik", "ENVIRONMENT"),
        ("Prasarana", "ENVIRONMENT"),
        ("Fisik/Prasarana", "ENVIRONMENT"),
        ("Sarana dan Prasarana", "ENVIRONMENT"),
        ("Infrastruktur Wilayah", "ENVIRONMENT"),
        ("Sosial Budaya", "SOCIAL"),
        ("Sosbud", "SOCIAL"),
        ("Sarana Sosial", "SOCIAL"),
        ("Pendidikan", "SOCIAL"),
        ("EKONOMI PRODUKTIF", "ECONOMIC"),
        ("UMKM", "ECONOMIC"),
        ("Sosial dan Ekonomi", None),
        ("Perhubungan", None),
        ("", None),
    ],
)
def test_a_sector_is_known_by_its_words(text: str, sector: str | None) -> None:
    assert read_sector(text) == sector


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("A. BIDANG LINGKUNGAN", "ENVIRONMENT"),
        ("II. FISIK / PRASARANA", "ENVIRONMENT"),
        ("Bidang Sosial Budaya", "SOCIAL"),
        ("3) Pemberdayaan Ekonomi Masyarakat", "ECONOMIC"),
        ("Infrastruktur jalan RT 01", None),
        ("Lingkungan bersih dan hijau", None),
    ],
)
def test_only_a_bare_name_of_a_sector_is_a_heading(text: str, sector: str | None) -> None:
    assert heading_sector(text) == sector
