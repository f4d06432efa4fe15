"""What the articles rest on: title, number, year, issuer. One place, so that a change is made once."""

# ruff: noqa: E501 - a title is one line

from typing import Final

# Guidance of the programmes from which the boards grew. No longer binding, still the best there is.
BOARD_GUIDE: Final = "<i>Petunjuk Teknis Pengembangan BKM/LKM</i>, PNPM Mandiri Perkotaan, Direktorat Jenderal Cipta Karya, Kementerian Pekerjaan Umum."
BOARD_FLOW: Final = (
    "<i>Diagram Alir Kegiatan Pembentukan BKM</i>, bahan siklus P2KP, Departemen Pekerjaan Umum."
)
MAPPING_4A: Final = "<i>Buku 4a: Teknik-teknik Pemetaan Swadaya (Pemetaan Wilayah, Sebaran Warga Miskin, Sarana dan Prasarana)</i>, Seri Siklus PNPM Mandiri Perkotaan, Departemen Pekerjaan Umum, Januari 2008."
MAPPING_4B: Final = "<i>Buku 4b: Teknik-teknik Pemetaan Swadaya (Ranking Kemiskinan dan Transek Lingkungan)</i>, Seri Siklus PNPM Mandiri Perkotaan, Departemen Pekerjaan Umum, Januari 2008."
AUDIT_GUIDE: Final = "<i>Pedoman Teknis Pengelolaan Keuangan dan Audit Independen LKM</i>, PNPM Mandiri Perkotaan, Direktorat Jenderal Cipta Karya, Kementerian Pekerjaan Umum, Oktober 2012."
UPK_BOOKS: Final = "<i>Petunjuk Teknis Pembukuan Unit Pengelola Keuangan (UPK)</i>, PNPM Mandiri Perkotaan, Direktorat Jenderal Cipta Karya, Kementerian Pekerjaan Umum."
UPK_SCORES: Final = "<i>Petunjuk Teknis Pengukuran Kinerja Pembukuan Sekretariat–UPK</i>, PNPM Mandiri Perkotaan, Direktorat Jenderal Cipta Karya, Kementerian Pekerjaan Umum, 2012."
LOANS: Final = "<i>Prosedur Operasional Baku Pinjaman Bergulir</i>, PNPM Mandiri Perkotaan, Kementerian Pekerjaan Umum, 2013."
PARTNERING: Final = "<i>Pedoman Teknis Kemitraan</i>, PNPM Mandiri Perkotaan, Direktorat Jenderal Cipta Karya, Kementerian Pekerjaan Umum, 2012."
WORKS_TRAINING: Final = "<i>Kumpulan Panduan Pemandu: Pelatihan KSM Kegiatan Infrastruktur</i>, PNPM Mandiri Perkotaan, Kementerian Pekerjaan Umum."

# Laws and rules.
PRIVACY: Final = "Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi."
OPENNESS: Final = "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik."
ASSOCIATIONS: Final = "Undang-Undang Nomor 17 Tahun 2013 tentang Organisasi Kemasyarakatan, diubah dengan Perppu Nomor 2 Tahun 2017 yang ditetapkan menjadi Undang-Undang Nomor 16 Tahun 2017."
LEGAL_BODY: Final = "Peraturan Menteri Hukum Nomor 18 Tahun 2025 tentang pengesahan, perubahan anggaran dasar, dan berakhirnya status badan hukum perkumpulan. Menggantikan Permenkumham Nomor 3 Tahun 2016 dan Nomor 10 Tahun 2019."
PROCUREMENT: Final = "Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah, diubah dengan Peraturan Presiden Nomor 12 Tahun 2021 dan Nomor 46 Tahun 2025."
SELF_MANAGED: Final = "Peraturan LKPP Nomor 3 Tahun 2021 tentang Pedoman Swakelola."
PLANNING_LAW: Final = "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional."
PLANNING_RULE: Final = "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang tata cara perencanaan, pengendalian, dan evaluasi pembangunan daerah."
COUNCIL: Final = "Peraturan Pemerintah Nomor 12 Tahun 2018 tentang Pedoman Penyusunan Tata Tertib DPRD Provinsi, Kabupaten, dan Kota."
SIPD: Final = (
    "Peraturan Menteri Dalam Negeri Nomor 70 Tahun 2019 tentang Sistem Informasi Pemerintahan Daerah."
)
KELURAHAN: Final = "Peraturan Menteri Dalam Negeri Nomor 130 Tahun 2018 tentang Kegiatan Pembangunan Sarana dan Prasarana Kelurahan dan Pemberdayaan Masyarakat di Kelurahan."
LOCAL_FINANCE: Final = (
    "Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020 tentang Pedoman Teknis Pengelolaan Keuangan Daerah."
)
LOCAL_COOPERATION: Final = "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah."
COMPANY_LAW: Final = "Undang-Undang Nomor 40 Tahun 2007 tentang Perseroan Terbatas, Pasal 74."
COMPANY_RULE: Final = "Peraturan Pemerintah Nomor 47 Tahun 2012 tentang Tanggung Jawab Sosial dan Lingkungan Perseroan Terbatas."
STATE_COMPANY: Final = "Peraturan Menteri BUMN Nomor PER-1/MBU/03/2023 tentang penugasan khusus dan program tanggung jawab sosial dan lingkungan BUMN."
ZAKAT: Final = "Undang-Undang Nomor 23 Tahun 2011 tentang Pengelolaan Zakat."
ZAKAT_RULE: Final = "Peraturan Pemerintah Nomor 14 Tahun 2014 tentang Pelaksanaan Undang-Undang Nomor 23 Tahun 2011 tentang Pengelolaan Zakat."
CIVIL_CODE: Final = "Kitab Undang-Undang Hukum Perdata, Pasal 1320 dan Pasal 1338."
STAMP_DUTY: Final = "Undang-Undang Nomor 10 Tahun 2020 tentang Bea Meterai."
UNIVERSITIES: Final = "Undang-Undang Nomor 12 Tahun 2012 tentang Pendidikan Tinggi."
MICROFINANCE: Final = "Undang-Undang Nomor 1 Tahun 2013 tentang Lembaga Keuangan Mikro, diubah dengan Undang-Undang Nomor 4 Tahun 2023."
NON_PROFIT_ACCOUNTS: Final = "ISAK 335 (dahulu ISAK 35) tentang Penyajian Laporan Keuangan Entitas Berorientasi Nonlaba, Ikatan Akuntan Indonesia."
COST_RULE: Final = "Peraturan Menteri PUPR Nomor 8 Tahun 2023 tentang Pedoman Penyusunan Perkiraan Biaya Pekerjaan Konstruksi Bidang Pekerjaan Umum dan Perumahan Rakyat."
COST_CIRCULAR: Final = "Surat Edaran Direktur Jenderal Bina Konstruksi tentang tata cara penyusunan perkiraan biaya pekerjaan konstruksi. Nomornya berganti hampir setiap tahun: tanyakan yang berlaku."
SITE_SAFETY: Final = (
    "Peraturan Menteri PUPR Nomor 10 Tahun 2021 tentang Pedoman Sistem Manajemen Keselamatan Konstruksi."
)
SANITATION: Final = (
    "Peraturan Menteri Kesehatan Nomor 3 Tahun 2014 tentang Sanitasi Total Berbasis Masyarakat."
)
SEPTIC: Final = "SNI 2398:2017, Tata cara perencanaan tangki septik dengan pengolahan lanjutan, Badan Standardisasi Nasional."
WASTEWATER: Final = "Peraturan Menteri PUPR Nomor 04/PRT/M/2017 tentang Penyelenggaraan Sistem Pengelolaan Air Limbah Domestik."
HOUSING: Final = "Undang-Undang Nomor 1 Tahun 2011 tentang Perumahan dan Kawasan Permukiman."
HOUSING_AID: Final = "Peraturan Menteri PUPR Nomor 07/PRT/M/2018 tentang Bantuan Stimulan Perumahan Swadaya. Urusan perumahan sekarang di Kementerian Perumahan dan Kawasan Permukiman; tanyakan aturan penggantinya."
COMPLAINTS: Final = "Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik."
OWN_ADVICE: Final = "Langkah, contoh angka, dan contoh kalimat lainnya adalah saran redaksi, bukan ketentuan."
