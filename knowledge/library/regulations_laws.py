"""Laws (undang-undang) that a board meets."""

# fmt: off
# ruff: noqa: E501 - a summary is one line
from typing import Final

from knowledge.library.checked import GENERAL, OFFICIAL_SITE, found
from knowledge.library.shape_reference import AMENDED, IN_FORCE, LAW, REVOKED, LibraryRegulation


def _uu(number: int, year: int, title: str, summary: str, status: str = IN_FORCE, since: str = "", successor: str = "", checked: str = GENERAL) -> LibraryRegulation:
    """A law; its place in the government's database follows from number and year."""
    return LibraryRegulation(f"uu-{number}-{year}", LAW, str(number), year, title, "Presiden dan DPR", summary, status, since, successor, link=f"{OFFICIAL_SITE}uu-no-{number}-tahun-{year}", checked=checked)


_OMNIBUS: Final = (AMENDED, "2023-03-31", "uu-6-2023")

LAWS: Final = (
    _uu(9, 1961, "Pengumpulan Uang atau Barang",
        "Menggalang uang atau barang dari masyarakat memerlukan izin pejabat. Yang diwajibkan agama atau adat, dan yang dilakukan dalam lingkungan terbatas, tidak memerlukan izin.",
        checked=found("Permensos 8/2021 dan PP 29/1980 yang merujuknya, pemberitaan Kompas 12 Januari 2022.")),
    _uu(8, 1985, "Organisasi Kemasyarakatan",
        "Aturan lama tentang organisasi kemasyarakatan.", REVOKED, "2013-07-22", "uu-17-2013"),
    _uu(25, 1992, "Perkoperasian",
        "Dasar koperasi: keanggotaan sukarela, satu anggota satu suara, dan pembagian sisa hasil usaha. Berguna bila kelompok simpan pinjam ingin menjadi koperasi.", *_OMNIBUS),
    _uu(38, 1999, "Pengelolaan Zakat",
        "Aturan lama tentang zakat.", REVOKED, "2011-11-25", "uu-23-2011"),
    _uu(16, 2001, "Yayasan",
        "Yayasan adalah badan hukum tanpa anggota dengan kekayaan yang dipisahkan untuk tujuan sosial, keagamaan, dan kemanusiaan. Mengatur pembina, pengurus, pengawas, dan laporan tahunannya.", AMENDED, "2004-10-06", "uu-28-2004"),
    _uu(28, 2004, "Perubahan atas Undang-Undang Nomor 16 Tahun 2001 tentang Yayasan",
        "Mengubah beberapa ketentuan tentang yayasan; dibaca bersama undang-undang asalnya."),
    _uu(25, 2004, "Sistem Perencanaan Pembangunan Nasional",
        "Dasar perencanaan pembangunan dari pusat sampai daerah, termasuk Musrenbang sebagai tempat warga menyampaikan usulan."),
    _uu(41, 2004, "Wakaf",
        "Mengatur wakaf tanah, benda, dan uang: siapa mengelola, untuk apa, dan larangan mengalihkan harta wakaf. Penting bila sarana warga dibangun di atas tanah wakaf."),
    _uu(40, 2007, "Perseroan Terbatas",
        "Pasal 74 mewajibkan perseroan di bidang sumber daya alam, atau yang berkaitan dengannya, melaksanakan tanggung jawab sosial dan lingkungan.", *_OMNIBUS),
    _uu(14, 2008, "Keterbukaan Informasi Publik",
        "Hak warga memperoleh informasi dari badan publik. Organisasi nonpemerintah yang memakai dana publik atau sumbangan masyarakat juga badan publik menurut undang-undang ini."),
    _uu(18, 2008, "Pengelolaan Sampah",
        "Dasar pengurangan dan penanganan sampah, termasuk peran warga dan pemerintah daerah."),
    _uu(20, 2008, "Usaha Mikro, Kecil, dan Menengah",
        "Dasar pemberdayaan usaha mikro, kecil, dan menengah.", *_OMNIBUS),
    _uu(1, 2011, "Perumahan dan Kawasan Permukiman",
        "Dasar urusan rumah dan permukiman: rumah swadaya, bantuan bagi warga berpenghasilan rendah, dan penanganan kawasan kumuh.", *_OMNIBUS),
    _uu(13, 2011, "Penanganan Fakir Miskin",
        "Tanggung jawab pemerintah menangani fakir miskin: pendataan, bentuk bantuan, dan peran masyarakat."),
    _uu(23, 2011, "Pengelolaan Zakat",
        "Dasar Baznas, lembaga amil zakat, dan unit pengumpul zakat. Zakat hanya boleh dikumpulkan lembaga yang berwenang. Pada 28 Agustus 2025 Mahkamah Konstitusi meminta undang-undang ini direvisi paling lama dalam dua tahun.",
        checked=found("pemberitaan putusan MK 97/PUU-XXII/2024 (detik.com, jpnn.com, Agustus 2025); revisinya belum kami temukan.")),
    _uu(12, 2012, "Pendidikan Tinggi",
        "Perguruan tinggi wajib menjalankan pendidikan, penelitian, dan pengabdian kepada masyarakat. Dasar kerja sama BKM dengan kampus."),
    _uu(1, 2013, "Lembaga Keuangan Mikro",
        "Lembaga yang menghimpun simpanan dan meminjamkan uang kepada masyarakat perlu izin Otoritas Jasa Keuangan. Perlu dibaca sebelum UPK membuka simpanan.", AMENDED, "2023-01-12", "uu-4-2023"),
    _uu(17, 2013, "Organisasi Kemasyarakatan",
        "Dasar organisasi kemasyarakatan, berbadan hukum atau tidak: pendirian, pendaftaran, hak, kewajiban, dan keuangannya.", AMENDED, "2017-11-22", "uu-16-2017"),
    _uu(6, 2014, "Desa",
        "Dasar pemerintahan desa: musyawarah desa, rencana pembangunan, keuangan, dan lembaga kemasyarakatan desa.", AMENDED, "2024-04-25", "uu-3-2024",
        found("pemberitaan penandatanganan UU 3/2024 (vimanews.id, disway.id).")),
    _uu(23, 2014, "Pemerintahan Daerah",
        "Pembagian urusan pusat, provinsi, dan kabupaten atau kota. Dasar untuk mengetahui kantor mana yang berwenang atas suatu usulan. Sudah beberapa kali diubah.", AMENDED),
    _uu(8, 2016, "Penyandang Disabilitas",
        "Hak penyandang disabilitas, termasuk sarana umum yang mudah dipakai dan keikutsertaan dalam perencanaan."),
    _uu(16, 2017, "Penetapan Perppu Nomor 2 Tahun 2017 tentang Perubahan atas Undang-Undang Nomor 17 Tahun 2013 tentang Organisasi Kemasyarakatan menjadi Undang-Undang",
        "Mengubah larangan dan sanksi bagi organisasi kemasyarakatan; dibaca bersama undang-undang asalnya."),
    _uu(10, 2020, "Bea Meterai",
        "Bea meterai atas dokumen, antara lain surat perjanjian. Berlaku sejak 1 Januari 2021.",
        checked=found("kutipan JDIH BPK tentang tanggal mulai berlaku.")),
    _uu(27, 2022, "Pelindungan Data Pribadi",
        "Data warga seperti keuangan, kesehatan, dan data anak hanya boleh dikumpulkan dan dibagikan dengan dasar yang sah. Kebocoran harus diberitahukan paling lambat 3 kali 24 jam."),
    _uu(4, 2023, "Pengembangan dan Penguatan Sektor Keuangan",
        "Mengubah banyak undang-undang keuangan, antara lain tentang lembaga keuangan mikro dan koperasi simpan pinjam."),
    _uu(6, 2023, "Penetapan Perppu Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang",
        "Mengubah banyak undang-undang sekaligus, antara lain tentang perseroan terbatas, koperasi, usaha kecil, dan perumahan."),
    _uu(3, 2024, "Perubahan Kedua atas Undang-Undang Nomor 6 Tahun 2014 tentang Desa",
        "Antara lain mengubah masa jabatan kepala desa menjadi delapan tahun, paling banyak dua kali.",
        checked=found("pemberitaan penandatanganan 25 April 2024 (vimanews.id, disway.id).")),
)
