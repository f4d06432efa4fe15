import pytest

from partnerships.importers.headings import money_unit, read_heading, suggest


@pytest.mark.parametrize(
    ("above", "text", "field"),
    [
        ("", "Jenis Kegiatan", "title"),
        ("", "USULAN PROGRAM/KEGIATAN", "title"),
        ("", "RUANG LINGKUP TSP", "sector"),
        ("", "Sub Bidang", "category"),
        ("", "Sumber Usulan", "proposer"),
        ("", "Sumber Dana", "source"),
        ("", "Perkiraan Biaya (Rp.)", "cost"),
        ("", "Biaya Perkiraan (end range)", "cost_upper"),
        ("", "Harga Satuan (Rp)", "unit_price"),
        ("", "Volume/Satuan", "volume"),
        ("", "Lokasi (RT/RW)", "rt_rw"),
        ("", "Jumlah KK Miskin", "poor_households"),
        ("", "Penerima Manfaat (KK)", "households"),
        ("", "Swadaya (Rp)", "funding:SELF_HELP"),
        ("", "Th. 2027", "year:2027"),
        ("", "Tahun ke-1", "year#1"),
        ("", "Nama Penerima", "personal"),
        ("", "Nama Kegiatan", "title"),
        ("", "No. HP", "personal"),
        ("Sumber Dana", "Lainnya", "funding:OTHER"),
        ("Biaya (Rp)", "APBD", "funding:APBD_LOCAL"),
        ("Biaya", "Jumlah", "cost"),
        ("Volume", "Jumlah", "volume"),
        ("Penerima Manfaat", "P", "women"),
        ("Tahun Pelaksanaan", "I", "year#1"),
    ],
)
def test_a_heading_is_understood_alone_or_beneath_a_wider_one(above: str, text: str, field: str) -> None:
    meaning = read_heading(text, above)
    assert meaning is not None and meaning.field == field


def test_an_unknown_heading_is_only_suggested() -> None:
    assert read_heading("Swdy") is None
    assert suggest("Swdy") == "funding:SELF_HELP"
    assert suggest("Xyz") == ""


@pytest.mark.parametrize(
    ("text", "unit"), [("Biaya (ribu Rp)", 1000), ("Biaya (juta)", 10**6), ("Biaya (Rp)", 1)]
)
def test_a_heading_tells_what_bare_numbers_count(text: str, unit: int) -> None:
    assert money_unit(text) == unit
