"""The fixed words of each kind of agreement, Indonesian as its law writes them: pure data.

Numbers of articles are given by the printer. Words in braces are filled in by `agreement_data`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from partnerships.models import Agreement

Kind = Agreement.Kind


@dataclass(frozen=True, slots=True)
class Form:
    """One kind. `board`, `partner`: what the parties are called; `basis`: what it rests on, in order."""

    title: str
    about: str
    board: str = "PIHAK KEDUA"
    partner: str = "PIHAK PERTAMA"
    basis: tuple[str, ...] = ()
    verb: str = "bersepakat mengikatkan diri dalam perjanjian dengan ketentuan sebagai berikut"
    article: str = "Pasal"
    value: str = "Nilai dan sumber dana"
    stamp: bool = True  # a place for the duty stamp (meterai)


RECITAL_FORUM: Final = (
    "bahwa {board} menetapkan kegiatan ini dalam rembug warga sebagai kebutuhan lingkungan yang "
    "diprioritaskan dan memuatnya dalam rencananya"
)
RECITAL_PARTNER: Final = "bahwa {partner} bersedia mendukung kegiatan itu melalui kemitraan (channelling)"

FORMS: Final[dict[str, Form]] = {
    Kind.MOU: Form(
        "Nota Kesepahaman", "tentang Kerja Sama",
        basis=("Kitab Undang-Undang Hukum Perdata Pasal 1320 dan 1338",),
        verb="bersepakat menandatangani nota kesepahaman dengan ketentuan sebagai berikut",
    ),
    Kind.COOPERATION: Form(
        "Perjanjian Kerja Sama", "tentang Pelaksanaan Kegiatan",
        basis=("Kitab Undang-Undang Hukum Perdata Pasal 1320 dan 1338",),
    ),
    Kind.LOCAL_GRANT: Form(
        "Naskah Perjanjian Hibah Daerah", "tentang Pemberian Hibah", "PENERIMA HIBAH", "PEMBERI HIBAH",
        (
            "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah",
            "Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020 tentang Pedoman Teknis Pengelolaan Keuangan "
            "Daerah",
        ),
        value="Besaran dan sumber hibah",
    ),
    Kind.SELF_MANAGED: Form(
        "Kontrak Swakelola {type}", "tentang Pelaksanaan Pekerjaan Secara Swakelola", "PELAKSANA SWAKELOLA",
        "PENANGGUNG JAWAB ANGGARAN",
        (
            "Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah sebagaimana "
            "diubah terakhir dengan Peraturan Presiden Nomor 46 Tahun 2025",
            "Peraturan LKPP Nomor 3 Tahun 2021 tentang Pedoman Swakelola",
        ),
        value="Nilai kontrak dan sumber dana",
    ),
    Kind.CREDIT: Form(
        "Akad Pembiayaan", "tentang Pemberian Pembiayaan", "PENERIMA PEMBIAYAAN", "PEMBERI PEMBIAYAAN",
        ("kesepakatan para pihak atas dasar suka sama suka, tanpa paksaan, dan dengan iktikad baik",),
        verb="bersepakat mengadakan akad dengan ketentuan sebagai berikut", value="Nilai pembiayaan",
    ),
    Kind.DISTRIBUTION: Form(
        "Berita Acara Penyaluran Bantuan", "tentang Penyaluran", "PENERIMA", "PENYALUR",
        verb="menyatakan sepakat atas penyaluran dengan ketentuan sebagai berikut", article="Butir",
        value="Nilai bantuan",
    ),
    Kind.INFORMAL: Form(
        "Surat Kesepakatan", "tentang Dukungan Kegiatan",
        verb="menyatakan sepakat atas hal-hal berikut", article="Butir", value="Nilai dukungan", stamp=False,
    ),
}  # fmt: skip

# What a type of swakelola means.
SWAKELOLA: Final = {
    1: "Tipe I: direncanakan, dilaksanakan, dan diawasi oleh perangkat daerah penanggung jawab anggaran",
    2: "Tipe II: direncanakan dan diawasi oleh penanggung jawab anggaran, dilaksanakan oleh perangkat daerah "
    "atau lembaga pemerintah lain",
    3: "Tipe III: direncanakan dan diawasi oleh penanggung jawab anggaran, dilaksanakan oleh organisasi "
    "kemasyarakatan",
    4: "Tipe IV: direncanakan oleh penanggung jawab anggaran dan/atau kelompok masyarakat, dilaksanakan dan "
    "diawasi oleh kelompok masyarakat",
}

DUTIES_BOARD: Final = (
    "melaksanakan kegiatan sesuai proposal dan RAB yang disepakati",
    "memakai dana hanya untuk kegiatan ini dan mencatat setiap pengeluaran beserta buktinya",
    "membuka papan proyek dan mengumumkan penggunaan dana kepada warga",
    "menyampaikan laporan setiap termin paling lambat 20 hari kerja sejak termin diterima",
)
DUTIES_PARTNER: Final = (
    "menyalurkan dukungan sesuai jadwal, paling lambat 14 hari sejak syarat termin terpenuhi",
    "menanggapi laporan termin paling lambat 7 hari kerja",
    "memberitahukan lebih dahulu setiap kunjungan lapangan",
)
REPORTING: Final = (
    "Laporan tiap termin memuat penggunaan dana menurut baris RAB, kemajuan pekerjaan, foto, dan bukti "
    "pengeluaran. Termin berikutnya disalurkan setelah laporan termin sebelumnya diterima.",
    "Setelah pekerjaan selesai {board_name} menyampaikan laporan pertanggungjawaban (LPJ). Hasil kegiatan "
    "diserahkan dengan berita acara serah terima (BAST) kepada pengelola yang akan memeliharanya.",
    "Nilai, jadwal, dan penggunaan dana terbuka bagi umum; data pribadi tidak diumumkan.",
)
CHANGES: Final = (
    "Perubahan lingkup, nilai, atau waktu hanya berlaku dengan persetujuan kedua pihak dan dicatat sebagai "
    "bagian yang tidak terpisahkan dari {paper} ini.",
    "Apabila salah satu pihak berhenti sebelum waktunya, dana yang belum disalurkan tidak lagi mengikat; "
    "dana yang sudah diterima tetap dipertanggungjawabkan.",
)
DISPUTES: Final = (
    "Perbedaan pendapat diselesaikan dengan musyawarah untuk mufakat.",
    "Apabila mufakat tidak tercapai, kedua pihak meminta sekretariat forum menengahi sebelum menempuh jalan "
    "lain menurut peraturan yang berlaku.",
)
CREDIT_TERMS: Final = (
    "Cara dan jadwal pengembalian, serta imbal hasil bila ada, disepakati dalam lampiran yang ditandatangani "
    "kedua pihak dan tidak boleh memberatkan warga penerima manfaat.",
)
CLOSING: Final = "{paper} ini dibuat dalam rangkap dua{stamp} dan mempunyai kekuatan hukum yang sama."
