"""Government regulations (PP), and regulations and instructions of the President."""

# fmt: off
# ruff: noqa: E501 - a summary is one line
from typing import Final

from knowledge.library.checked import GENERAL, OFFICIAL_SITE, found
from knowledge.library.shape_reference import (
    AMENDED,
    GOVERNMENT,
    IN_FORCE,
    PRESIDENTIAL,
    REVOKED,
    LibraryRegulation,
)


def _rule(kind: str, number: int, year: int, title: str, summary: str, status: str = IN_FORCE, since: str = "", successor: str = "", checked: str = GENERAL) -> LibraryRegulation:
    """A rule signed by the President; its place in the government's database follows from number and year."""
    short = {GOVERNMENT: "pp", PRESIDENTIAL: "perpres"}[kind]
    return LibraryRegulation(f"{short}-{number}-{year}", kind, str(number), year, title, "Presiden", summary, status, since, successor, link=f"{OFFICIAL_SITE}{short}-no-{number}-tahun-{year}", checked=checked)


GOVERNMENT_RULES: Final = (
    _rule(GOVERNMENT, 29, 1980, "Pelaksanaan Pengumpulan Sumbangan",
          "Rincian izin menggalang sumbangan. Sumbangan untuk kewajiban agama, di tempat ibadah, menurut adat, atau di antara anggota organisasi sendiri tidak memerlukan izin.",
          checked=found("naskah di Wikisumber, Pasal 21 dan 22.")),
    _rule(GOVERNMENT, 58, 2005, "Pengelolaan Keuangan Daerah",
          "Aturan lama tentang keuangan daerah.", REVOKED, "2019-03-12", "pp-12-2019"),
    _rule(GOVERNMENT, 73, 2005, "Kelurahan",
          "Aturan lama tentang kelurahan dan lembaga kemasyarakatannya; sering disebut dalam anggaran dasar BKM yang lama.", REVOKED, "", "pp-17-2018"),
    _rule(GOVERNMENT, 42, 2006, "Pelaksanaan Undang-Undang Nomor 41 Tahun 2004 tentang Wakaf",
          "Rincian tata cara wakaf dan tugas pengelolanya.", AMENDED, "", "pp-25-2018"),
    _rule(GOVERNMENT, 61, 2010, "Pelaksanaan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
          "Rincian pelaksanaan keterbukaan informasi publik."),
    _rule(GOVERNMENT, 47, 2012, "Tanggung Jawab Sosial dan Lingkungan Perseroan Terbatas",
          "Perseroan merencanakan dan menganggarkan tanggung jawab sosial dan lingkungan dalam rencana kerja tahunannya. Karena itu usulan sebaiknya datang sebelum rencana itu disusun."),
    _rule(GOVERNMENT, 14, 2014, "Pelaksanaan Undang-Undang Nomor 23 Tahun 2011 tentang Pengelolaan Zakat",
          "Rincian susunan Baznas, izin lembaga amil zakat, unit pengumpul zakat, dan pelaporannya."),
    _rule(GOVERNMENT, 58, 2016, "Pelaksanaan Undang-Undang Nomor 17 Tahun 2013 tentang Organisasi Kemasyarakatan",
          "Rincian pendaftaran, pemberdayaan, dan pengawasan organisasi kemasyarakatan."),
    _rule(GOVERNMENT, 45, 2017, "Partisipasi Masyarakat dalam Penyelenggaraan Pemerintahan Daerah",
          "Hak warga ikut serta dalam perencanaan, penganggaran, pelaksanaan, dan pengawasan pembangunan daerah."),
    _rule(GOVERNMENT, 12, 2018, "Pedoman Penyusunan Tata Tertib Dewan Perwakilan Rakyat Daerah Provinsi, Kabupaten, dan Kota",
          "Antara lain mengatur masa reses dan pokok pikiran dewan dalam penyusunan rencana daerah."),
    _rule(GOVERNMENT, 17, 2018, "Kecamatan",
          "Mengatur kecamatan dan kelurahan, termasuk anggaran untuk sarana kelurahan dan pemberdayaan masyarakat kelurahan."),
    _rule(GOVERNMENT, 25, 2018, "Perubahan atas Peraturan Pemerintah Nomor 42 Tahun 2006 tentang Pelaksanaan Undang-Undang Nomor 41 Tahun 2004 tentang Wakaf",
          "Mengubah beberapa ketentuan pelaksanaan wakaf; dibaca bersama peraturan asalnya."),
    _rule(GOVERNMENT, 28, 2018, "Kerja Sama Daerah",
          "Mengatur kerja sama pemerintah daerah dengan daerah lain dan pihak ketiga."),
    _rule(GOVERNMENT, 12, 2019, "Pengelolaan Keuangan Daerah",
          "Dasar anggaran daerah, termasuk belanja hibah dan bantuan sosial."),
    _rule(GOVERNMENT, 5, 2021, "Penyelenggaraan Perizinan Berusaha Berbasis Risiko",
          "Aturan lama tentang izin usaha lewat sistem daring.", REVOKED, "2025-06-05", "pp-28-2025",
          found("pp-28-2025 menyatakan mencabutnya, menurut kutipan publik.")),
    _rule(GOVERNMENT, 28, 2025, "Penyelenggaraan Perizinan Berusaha Berbasis Risiko",
          "Izin usaha mengikuti tingkat risikonya dan diurus lewat sistem daring. Usaha berisiko rendah cukup dengan Nomor Induk Berusaha.",
          checked=found("laman JDIH BPK yang dikutip publik.")),
)

PRESIDENTIAL_RULES: Final = (
    _rule(PRESIDENTIAL, 54, 2010, "Pengadaan Barang/Jasa Pemerintah",
          "Aturan lama tentang pengadaan dan swakelola.", REVOKED, "2018-03-22", "perpres-16-2018"),
    _rule(PRESIDENTIAL, 76, 2013, "Pengelolaan Pengaduan Pelayanan Publik",
          "Cara lembaga pelayanan publik menerima dan menyelesaikan pengaduan warga."),
    _rule(PRESIDENTIAL, 63, 2017, "Penyaluran Bantuan Sosial Secara Nontunai",
          "Bantuan sosial pemerintah disalurkan lewat rekening penerima, bukan uang tunai."),
    _rule(PRESIDENTIAL, 16, 2018, "Pengadaan Barang/Jasa Pemerintah",
          "Dasar pengadaan pemerintah dan empat tipe swakelola. Tipe III dikerjakan organisasi kemasyarakatan; tipe IV dikerjakan kelompok masyarakat, juga atas usulannya.", AMENDED, "2025-04-30", "perpres-46-2025",
          found("Pasal 18 dalam salinan di fliphtml5; laman JDIH BPK yang dikutip publik.")),
    _rule(PRESIDENTIAL, 12, 2021, "Perubahan atas Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah",
          "Perubahan pertama aturan pengadaan; dibaca bersama peraturan asalnya dan perubahan keduanya.",
          checked=found("laman JDIH BPK yang dikutip publik.")),
    _rule(PRESIDENTIAL, 46, 2025, "Perubahan Kedua atas Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah",
          "Perubahan kedua aturan pengadaan, berlaku sejak 30 April 2025. Antara lain memasukkan pengadaan oleh pemerintah desa dan menaikkan batas pengadaan langsung konstruksi menjadi Rp400 juta.",
          checked=found("tabel perbandingan di slidepub.com; laman JDIH BPK yang dikutip publik.")),
    LibraryRegulation(
        "inpres-4-2025", PRESIDENTIAL, "", 2025, "Instruksi Presiden Nomor 4 Tahun 2025 tentang Data Tunggal Sosial dan Ekonomi Nasional", "Presiden",
        "Menggabungkan data keluarga miskin dari berbagai sumber menjadi satu data nasional (DTSEN) yang dipakai semua program bantuan. Diterbitkan 5 Februari 2025.",
        checked=found("siaran Kementerian Sosial 14 Februari 2025.")),
)
