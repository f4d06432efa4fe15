"""Needs of the demo that the secretariat forwarded to agencies; every word is invented."""

from typing import Final, NamedTuple


class DemoRequest(NamedTuple):
    """Asked so many days ago with the usual ten working days; `answer`: (days ago, state, signer, reason)."""

    board: str
    title: str
    by: str
    agency: str
    officer: str
    days: int
    note: str
    answer: tuple[int, str, str, str] | None = None


REQUESTS: Final = (
    DemoRequest(
        "bkm-tepi-kahayan", "Titian kayu ulin menuju sekolah", "pokja-palangka",
        "dinas-permukiman-palangka-raya", "permukiman-wulan", 20,
        "Mohon ditinjau untuk Renja tahun depan. Titian lama lapuk di tiga ruas dan dilewati anak sekolah "
        "setiap hari.",
    ),
    DemoRequest(
        "bkm-handep", "Normalisasi siring Jalan Kapuas", "pokja-palangka",
        "dinas-permukiman-palangka-raya", "permukiman-wulan", 4,
        "Siring ini bermuara di saluran kota; mohon dilihat bersama rencana pengerukan.",
    ),
    DemoRequest(
        "bkm-tepi-kahayan", "Pengerukan alur sungai kecil", "pokja-palangka",
        "dinas-permukiman-palangka-raya", "permukiman-wulan", 44,
        "Alur dangkal membuat rumah di RW 02 tergenang. Apakah dapat masuk pekerjaan padat karya?",
        (31, "later", "Kepala Bidang Kawasan Permukiman",
         "Pagu tahun ini habis; dicatat untuk Renja tahun depan nomor urut 14."),
    ),
    DemoRequest(
        "bkm-handep", "Tempat sampah terpilah", "pokja-palangka", "dlh-palangka-raya", "dlh-maya", 30,
        "Sepuluh unit untuk lima RT. Mohon dicek apakah ada stok dari program tahun ini.",
        (21, "accepted", "Kepala Bidang Pengelolaan Sampah",
         "Enam unit tersedia di gudang, empat lagi awal tahun depan. BKM menyiapkan tempatnya."),
    ),
)  # fmt: skip
