"""The RAB, self-help and money of Gang Manduhara, and how other demo needs split their cost."""

# ruff: noqa: E501

from typing import Final

# (group, item, unit, volume, unit price in rupiah, source of the price, days since the price)
Line = tuple[str, str, str, str, int, str, int]
SHOP, LIST, HIRE = "Survei 3 toko bangunan Palangka Raya", "SHBJ Kota Palangka Raya", "Penawaran penyewa"

MANDUHARA: Final[tuple[Line, ...]] = (
    ("material", "Batako 40 × 20 × 10 cm", "buah", "9600", 4_500, SHOP, 45),
    ("material", "Semen 50 kg", "sak", "420", 72_000, SHOP, 45),
    ("material", "Pasir pasang", "m3", "60", 285_000, SHOP, 45),
    ("material", "Kerikil untuk beton penutup", "m3", "28", 430_000, SHOP, 45),
    ("material", "Besi beton 10 mm", "batang", "110", 92_000, LIST, 420),
    ("labour", "Kepala tukang", "HOK", "34", 240_000, LIST, 45),
    ("labour", "Tukang batu", "HOK", "80", 215_000, LIST, 45),
    ("labour", "Pekerja", "HOK", "100", 174_400, LIST, 45),
    ("tool", "Sewa molen", "hari", "12", 350_000, HIRE, 60),
    ("tool", "Angkutan bahan ke gang", "rit", "15", 300_000, HIRE, 60),
    ("other", "Swadaya: tenaga galian", "HOK", "36", 110_000, "Upah setempat", 45),
    ("other", "Swadaya: pasir urug", "m3", "48", 255_000, SHOP, 45),
    ("other", "Swadaya: iuran warga untuk penutup beton", "paket", "1", 6_000_000, "Rembug warga", 200),
)

# (kind, what, workers, days, daily wage or value, evidence); together Rp 22.2 million
SELF_HELP: Final = (
    (
        "labour",
        "Galian tanah, kerja bakti tiga Minggu",
        12,
        3,
        110_000,
        "Daftar hadir kerja bakti (data contoh)",
    ),
    ("material", "Pasir urug 48 m3", None, None, 12_240_000, "Tanda terima bahan UPL (data contoh)"),
    (
        "cash",
        "Iuran rumah di Gang Manduhara",
        None,
        None,
        6_000_000,
        "Buku iuran dan rekening KSM (data contoh)",
    ),
)

# (source, stage, millions, evidence, giver's slug, days ago); a receipt belongs to the commitment above it
MONEY: Final = (
    ("VILLAGE_FUND", "committed", 30, "DPA Kelurahan Menteng, pagu dana kelurahan (data contoh)", "", 60),
    ("VILLAGE_FUND", "received", 30, "SP2D pencairan dana kelurahan (data contoh)", "", 20),
    (
        "APBD_LOCAL",
        "committed",
        60,
        "Surat kesanggupan swakelola tipe IV (data contoh)",
        "dinas-permukiman-palangka-raya",
        33,
    ),
    ("CSR_PRIVATE", "planned", 40, "", "", 12),
)

# Shares of the cost in percent: (group, item, unit, share, source); the last line takes the rest.
SPLIT: Final[dict[str, tuple[tuple[str, str, str, int, str], ...]]] = {
    "drainase": (
        ("material", "Pasangan batako dan penutup", "m", 46, SHOP), ("material", "Semen 50 kg", "sak", 14, SHOP),
        ("labour", "Tukang dan pekerja", "HOK", 27, LIST), ("tool", "Sewa molen dan angkutan", "rit", 8, HIRE),
        ("other", "Papan nama, P3K dan laporan", "paket", 5, "Perkiraan UPL"),
    ),
    "jalan": (
        ("material", "Beton K-175 atau paving", "m", 52, SHOP), ("material", "Pasir urug", "m3", 11, SHOP),
        ("labour", "Tukang dan pekerja", "HOK", 26, LIST), ("tool", "Sewa molen dan pemadat", "hari", 7, HIRE),
        ("other", "Papan nama, P3K dan laporan", "paket", 4, "Perkiraan UPL"),
    ),
    "sanitasi": (
        ("material", "Kloset, pipa dan bak", "set", 38, SHOP), ("material", "Batako dan semen", "paket", 25, SHOP),
        ("labour", "Tukang dan pekerja", "HOK", 28, LIST), ("tool", "Angkutan bahan", "rit", 5, HIRE),
        ("other", "Pelatihan pemeliharaan", "paket", 4, "Perkiraan UPL"),
    ),
}  # fmt: skip
PRICES: Final = {
    "sak": 72_000,
    "m3": 285_000,
    "HOK": 180_000,
    "rit": 300_000,
    "hari": 350_000,
    "set": 1_850_000,
}
