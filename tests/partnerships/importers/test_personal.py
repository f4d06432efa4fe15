import pytest

from partnerships.importers.personal import ACCOUNT, ID, MASK, NAME, PHONE, mask


@pytest.mark.parametrize(
    ("cell", "masked", "kind"),
    [
        ("NIK 6271010101800001", f"NIK {MASK}", ID),
        ("6271 0101 0180 0001", MASK, ID),
        (6271010101800001, MASK, ID),
        ("hub. 0812-3456-7890", f"hub. {MASK}", PHONE),
        ("+62 812 3456 7890", MASK, PHONE),
        ("Telp (0536) 3221234", f"Telp {MASK}", PHONE),
        ("surat@contoh.id", MASK, PHONE),
        ("Rek. BRI 1234-01-000123-50-1", MASK, ACCOUNT),
        ("bank BNI 0123456789", MASK, ACCOUNT),
        ("Bedah rumah a.n. Siti (RT 09)", f"Bedah rumah {MASK} (RT 09)", NAME),
        ("RTLH a.n Sutrisno, RT 02/RW 04", f"RTLH {MASK}, RT 02/RW 04", NAME),
        ("RTLH a.n.Budi", f"RTLH {MASK}", NAME),
        ("ATAS NAMA SITI AMINAH RT 03", f"{MASK} RT 03", NAME),
        ("Modal Ibu Sumiati dan Bpk. Joko Widodo", f"Modal {MASK} dan {MASK}", NAME),
        ("rumah pak slamet", f"rumah {MASK}", NAME),
        ("sdr agus salim", MASK, NAME),
        ("BANTUAN IBU SITI", f"BANTUAN {MASK}", NAME),
        ("Pak RT Slamet", MASK, NAME),
        ("Depan rumah H. Abdullah", f"Depan rumah {MASK}", NAME),
        ("Rumah Hj Fatimah", f"Rumah {MASK}", NAME),
    ],
)
def test_personal_data_are_masked(cell: str | int, masked: str, kind: str) -> None:
    assert mask(cell) == (masked, (kind,))


@pytest.mark.parametrize(
    "cell",
    [
        "Ibu hamil",
        "PEMBERIAN VITAMIN IBU HAMIL",
        "Pemberian Makanan Ibu Hamil dan Balita",
        "Pelatihan usaha bagi para ibu (PKK)",
        "Pelatihan sulam jepang bagi ibu dan remaja",
        "ibu-ibu PKK",
        "Bu RT 05",
        "Bapak/Ibu Warga",
        "Rehab Rumah Ibu Rumah Tangga",
        "Pengaspalan Jl. H. Mulyadi",
        "Gang Haji Sanusi RT 02",
        "a.n. BKM Mekar Sari",
        "atas nama warga RT 03",
        "pembinaan bu lurah",
        "Penurapan kali RT 11, 13, 15 RW 13",
        "Rp 12.500.000.000",
        "3 orang x 8 h. kerja",
        12_500_000,
    ],
)
def test_what_only_looks_like_personal_data_stays(cell: str | int) -> None:
    assert mask(cell) == (cell, ())


def test_sixteen_digits_in_a_money_column_are_an_amount() -> None:
    assert mask(6271010101800001, money=True) == (6271010101800001, ())
