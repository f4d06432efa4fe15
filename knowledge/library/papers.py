"""The first documents of the template library, written here so that every site begins with them.

A paper is a list of lines; `Grid` is a table with empty rows to fill in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from forum_site.core.taxonomy import ECONOMIC, ENVIRONMENT


@dataclass(frozen=True)
class Grid:
    columns: tuple[str, ...]
    empty: int = 8
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Paper:
    """`kind` is docx or xlsx; a line that begins with "# " is a heading."""

    title: str
    summary: str
    name: str
    kind: str
    body: tuple[str | Grid, ...]
    sector: str = ""


SIGNED: Final = Grid(("Peran", "Nama", "Tanda tangan"), 0, (
    ("Pemimpin rapat", "", ""), ("Notulis", "", ""), ("Wakil warga perempuan", "", ""),
    ("Saksi (RT/RW)", "", ""),
))  # fmt: skip

PAPERS: Final = (
    Paper(
        "Berita acara rembug warga",
        "Mencatat keputusan rembug warga: siapa hadir, apa yang disepakati, siapa mengerjakan.",
        "berita-acara-rembug-warga", "docx",
        (
            "# Berita Acara Rembug Warga",
            "Nomor: ……/BA/BKM/……/20…",
            "Pada hari ………… tanggal ………… bertempat di …………, warga RT … RW … Kelurahan ………… mengadakan rembug "
            "warga tentang …………",
            "# Yang hadir",
            Grid(("Unsur", "Laki-laki", "Perempuan"), 0, (
                ("Warga", "", ""), ("BKM/LKM", "", ""), ("RT/RW", "", ""), ("Kelurahan", "", ""),
                ("Jumlah", "", ""),
            )),
            "# Yang disepakati",
            Grid(("No", "Keputusan", "Penanggung jawab", "Paling lambat"), 6),
            "# Pendapat yang berbeda",
            "Tulis juga yang tidak setuju dan alasannya.",
            "# Tanda tangan",
            SIGNED,
        ),
    ),
    Paper(
        "Daftar hadir rembug warga",
        "Daftar hadir yang memisahkan perempuan dan laki-laki, tanpa NIK dan nomor telepon.",
        "daftar-hadir-rembug-warga", "docx",
        (
            "# Daftar Hadir",
            "Acara: …………   Hari, tanggal: …………   Tempat: …………",
            "Jangan menulis NIK atau nomor telepon di sini: daftar ini dilihat banyak orang.",
            Grid(("No", "Nama", "RT/RW", "L/P", "Tanda tangan"), 25),
        ),
    ),
    Paper(
        "Rencana anggaran biaya (RAB) kegiatan lingkungan",
        "Menghitung bahan, upah, alat, dan swadaya satu kegiatan. Satu baris untuk satu barang.",
        "rab-kegiatan-lingkungan", "xlsx",
        (
            "# Rencana Anggaran Biaya",
            "Kegiatan: …………   Lokasi: …………   KSM: …………   Ukuran: …………",
            Grid(
                ("No", "Uraian", "Volume", "Satuan", "Harga satuan (Rp)", "Jumlah (Rp)", "Asal dana",
                 "Asal harga"),
                12,
                (
                    ("A", "Bahan", "", "", "", "", "", ""),
                    ("B", "Upah (HOK)", "", "", "", "", "", ""),
                    ("C", "Alat", "", "", "", "", "", ""),
                    ("D", "Swadaya warga (tenaga, bahan, uang)", "", "", "", "", "", ""),
                ),
            ),
            "Asal harga: tulis toko atau standar harga kota dan tanggalnya, dari dua tempat yang berbeda.",
            "Swadaya dihitung dengan harga setempat supaya sumbangan warga terlihat.",
        ),
        ENVIRONMENT,
    ),
    Paper(
        "Proposal ringkas dua halaman",
        "Usulan untuk mitra: kebutuhan, siapa terbantu, biaya, yang sudah ada, dan yang masih kurang.",
        "proposal-ringkas", "docx",
        (
            "# Proposal Ringkas",
            "Dari BKM/LKM ………… untuk …………",
            "# Apa yang dibutuhkan",
            "Satu alinea: di mana, untuk apa, mengapa sekarang.",
            "# Siapa yang terbantu",
            "Jumlah rumah tangga dan berapa di antaranya keluarga miskin. Tanpa nama warga.",
            "# Biaya dan sumbernya",
            Grid(("Sumber", "Jumlah (Rp)", "Keadaan"), 0, (
                ("Swadaya warga", "", ""), ("Sudah dijanjikan", "", ""), ("Masih kurang", "", ""),
                ("Jumlah", "", ""),
            )),
            "# Dasar usulan",
            "PJM tahun …, hasil rembug warga tanggal …, nomor berita acara …",
            "# Yang kami tawarkan kepada mitra",
            "Laporan bulanan dengan foto, buku kas terbuka, papan nama kegiatan, undangan serah terima.",
        ),
    ),
    Paper(
        "Buku kas harian UPK",
        "Buku kas satu bulan: saldo awal, uang masuk, uang keluar, saldo akhir, dan pemeriksanya.",
        "buku-kas-harian-upk", "xlsx",
        (
            "# Buku Kas Harian UPK",
            "Bulan: …………   Saldo awal (Rp): …………",
            Grid(("Tanggal", "Uraian", "Nomor bukti", "Masuk (Rp)", "Keluar (Rp)", "Saldo (Rp)"), 30),
            "Dihitung bersama oleh manajer UPK dan satu anggota BKM: tanggal ………… tanda tangan …………",
        ),
        ECONOMIC,
    ),
)  # fmt: skip
