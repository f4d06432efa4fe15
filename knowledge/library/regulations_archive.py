"""Guidance of the programmes from which the boards grew. It binds nobody any more; much of it is still good.

Links lead to copies on public document sites: those are what we found.
"""

# fmt: off
# ruff: noqa: E501 - a summary is one line
from typing import Final

from knowledge.library.checked import found
from knowledge.library.shape_reference import (
    ARCHIVE,
    CIRCULAR,
    GUIDANCE,
    LibraryRegulation,
)

SETTLEMENTS_2004: Final = "Direktorat Jenderal Perumahan dan Permukiman, Departemen Permukiman dan Prasarana Wilayah"
CIPTA_KARYA_DEPARTMENT: Final = "Direktorat Jenderal Cipta Karya, Departemen Pekerjaan Umum"
CIPTA_KARYA: Final = "Direktorat Jenderal Cipta Karya, Kementerian Pekerjaan Umum"
CIPTA_KARYA_HOUSING: Final = "Direktorat Jenderal Cipta Karya, Kementerian Pekerjaan Umum dan Perumahan Rakyat"


def _guide(code: str, programme: str, year: int | None, title: str, issuer: str, summary: str, link: str, where: str) -> LibraryRegulation:
    return LibraryRegulation(code, GUIDANCE, "", year, title, issuer, summary, ARCHIVE, programme=programme, link=link, checked=found(where))


ARCHIVED: Final = (
    _guide("p2kp-pedoman-umum-2004", "p2kp", 2004, "Pedoman Umum Proyek Penanggulangan Kemiskinan di Perkotaan (P2KP), cetakan revisi", SETTLEMENTS_2004,
           "Apa itu P2KP, nilai dan asasnya, siapa berperan apa, dan bagaimana BKM dibangun serta mengelola dana bantuan. Cetakan revisi September 2004.",
           "http://docplayer.info/55746150-Penanggung-jawab-kepala-pmu-ir-danny-sutjiono-pimpro-p2kp-ir-arianto-dipl-se-mt.html", "halaman depan salinan di docplayer.info."),
    _guide("p2kp-pedoman-teknis", "p2kp", None, "Pedoman Teknis Proyek Penanggulangan Kemiskinan di Perkotaan (P2KP)", SETTLEMENTS_2004,
           "Menjabarkan Pedoman Umum langkah demi langkah, dengan peran pemerintah, konsultan, dan masyarakat.",
           "https://fdocuments.net/document/pedoman-teknis-proyek-penanggulangan-kemiskinan-di-proyek-penanggulangan-kemiskinan.html", "halaman depan salinan di fdocuments.net; tahunnya tidak tercantum."),
    _guide("p2kp-petunjuk-pelaksanaan-2007", "p2kp", 2007, "Petunjuk Pelaksanaan PNPM Mandiri P2KP 2007", CIPTA_KARYA_DEPARTMENT,
           "Peralihan P2KP menjadi bagian PNPM Mandiri: sasaran, tahapan warga, dan pengelolaan bantuan. Kata pengantarnya bertanggal Mei 2007.",
           "http://docplayer.info/29699485-Kata-pengantar-menerbitkan-buku-petunjuk-pelaksanaan-pnpm-mandiri-p2kp-2007.html", "kata pengantar salinan di docplayer.info."),
    _guide("pnpm-siklus-4a-2008", "pnpm", 2008, "Seri Siklus PNPM Mandiri Perkotaan, Buku 4a: Teknik-teknik Pemetaan Swadaya (Pemetaan Wilayah, Sebaran Warga Miskin, Sarana dan Prasarana)", CIPTA_KARYA_DEPARTMENT,
           "Cara warga memetakan wilayah, sebaran warga miskin, dan sarana lingkungannya.", "", "rujukan artikel pemetaan swadaya; alamat salinannya belum kami simpan."),
    _guide("pnpm-siklus-4b-2008", "pnpm", 2008, "Seri Siklus PNPM Mandiri Perkotaan, Buku 4b: Teknik-teknik Pemetaan Swadaya (Ranking Kemiskinan dan Transek Lingkungan)", CIPTA_KARYA_DEPARTMENT,
           "Cara warga menyusun peringkat kemiskinan dengan ukuran sendiri dan menelusuri lingkungan bersama-sama.", "", "rujukan artikel pemetaan swadaya; alamat salinannya belum kami simpan."),
    _guide("pnpm-siklus-5-2008", "pnpm", 2008, "Seri Siklus PNPM Mandiri Perkotaan, Buku 5: Panduan Pembangunan Badan Keswadayaan Masyarakat (BKM)", CIPTA_KARYA_DEPARTMENT,
           "Mengapa BKM ada dan bagaimana warga membangunnya: belajar tentang organisasi, kepemimpinan, dan pemilihan. Cetakan pertama Januari 2008.",
           "https://docplayer.info/35126258-Panduan-pembangunan-badan-keswadayaan-masyarakat-bkm.html", "halaman depan salinan di docplayer.info."),
    _guide("pnpm-pedoman-pelaksanaan", "pnpm", None, "Pedoman Pelaksanaan PNPM Mandiri Perkotaan", CIPTA_KARYA,
           "Pedoman utama PNPM Mandiri Perkotaan: prinsip, siklus warga, peran pelaku, bantuan, pemantauan, dan audit.",
           "https://123dok.com/document/yjro61kz-pedoman-pelaksanaan-mandiri-perkotaan-nasional-pemberdayaan-masyarakat-perkotaan.html", "salinan di 123dok.com; tahun edisinya tidak dapat kami pastikan."),
    _guide("pnpm-suplemen-2010", "pnpm", 2010, "Suplemen Pedoman Umum Pelaksanaan PNPM Mandiri Perkotaan 2010", CIPTA_KARYA,
           "Penyempurnaan pedoman sebelumnya, antara lain menghubungkan PJM Pronangkis dengan Musrenbang dan kemitraan bagi lembaga yang sudah mandiri.",
           "https://adoc.pub/suplemen-pedoman-umum-pelaksanaan-pnpm-mandiri-perkotaan-201.html", "salinan di adoc.pub."),
    _guide("pnpm-kemitraan-2012", "pnpm", 2012, "Pedoman Teknis Kemitraan PNPM Mandiri Perkotaan", CIPTA_KARYA,
           "Kemitraan sebagai langkah dari berdaya ke mandiri, dengan asas partisipasi, keterbukaan, dan pertanggungjawaban.", "", "kata pengantar salinan di adoc.pub; alamat tepatnya belum kami simpan."),
    _guide("pnpm-keuangan-audit-2012", "pnpm", 2012, "Pedoman Teknis Pengelolaan Keuangan dan Audit Independen LKM", CIPTA_KARYA,
           "Acuan mengelola kas, mencatat, dan menyajikan laporan keuangan sekretariat dan UPK, serta audit oleh pihak luar. Kata pengantarnya bertanggal Oktober 2012.",
           "https://studylibid.com/doc/630855/pedoman-teknis-pengelolaan-keuangan-dan-audit-independen-lkm", "kata pengantar salinan di studylibid.com."),
    _guide("pnpm-kinerja-pembukuan-2012", "pnpm", 2012, "Petunjuk Teknis Pengukuran Kinerja Pembukuan Sekretariat–UPK", CIPTA_KARYA,
           "Cara menilai rapi tidaknya pembukuan sekretariat dan UPK.", "", "rujukan artikel keuangan; alamat salinannya belum kami simpan."),
    _guide("pnpm-pembukuan-upk", "pnpm", None, "Petunjuk Teknis Pembukuan Unit Pengelola Keuangan (UPK)", CIPTA_KARYA,
           "Buku-buku yang dipakai UPK dan cara mengisinya.", "", "rujukan artikel keuangan; alamat dan tahunnya belum kami temukan."),
    _guide("pnpm-pengembangan-bkm", "pnpm", None, "Petunjuk Teknis Pengembangan BKM/LKM", CIPTA_KARYA,
           "Memperkuat BKM/LKM yang sudah terbentuk.", "", "rujukan artikel kelembagaan; alamat dan tahunnya belum kami temukan."),
    _guide("pnpm-pengembangan-ksm", "pnpm", None, "Petunjuk Teknis Pengembangan Kelompok Swadaya Masyarakat (KSM)", CIPTA_KARYA,
           "Menumbuhkan kelompok warga atas dasar kebersamaan dan belajar memecahkan persoalan sendiri.",
           "http://docplayer.info/43575096-Petunjuk-teknis-pengembangan-kelompok-swadaya-masyarakat-ksm-program-nasional-pemberdayaan-masyarakat-pnpm-mandiri-perkotaan.html", "kata pengantar salinan di docplayer.info; tahunnya tidak tercantum."),
    _guide("pnpm-modul-c16", "pnpm", None, "Modul Khusus Komunitas C16: Memahami PJM Pronangkis bagi UPK", CIPTA_KARYA_DEPARTMENT,
           "Bahan belajar petugas UPK tentang PJM Pronangkis dan peran UPK dalam melaksanakannya.",
           "http://docplayer.info/37994467-Departemen-pekerjaan-umum-direktorat-jenderal-cipta-karya-modul-khusus-komunitas-c16-memahami-pjm-upk-pnpm-mandiri-perkotaan.html", "daftar isi salinan di docplayer.info; tahunnya tidak tercantum."),
    _guide("pnpm-pelatihan-ksm-infrastruktur", "pnpm", None, "Kumpulan Panduan Pemandu: Pelatihan Kelompok Swadaya Masyarakat (KSM) Kegiatan Infrastruktur", "Kementerian Pekerjaan Umum",
           "Bahan pelatihan kelompok warga yang mengerjakan pekerjaan fisik.",
           "http://docplayer.info/47006423-Kumpulan-panduan-pemandu.html", "halaman depan salinan di docplayer.info; tahunnya tidak tercantum."),
    _guide("pnpm-pilot-ksm", "pnpm", None, "Kegiatan Pilot Pendampingan KSM", "PNPM Mandiri Perkotaan",
           "Tiga tahap menguatkan kelompok warga miskin: modal sosial dan aturan kelompok, dana bergulir, lalu usaha produktif dan kemitraan.",
           "https://adoc.pub/kegiatan-pilot-pendampingan-ksm.html", "salinan di adoc.pub; tahunnya tidak tercantum."),
    _guide("pnpm-seleksi-ppmk-2012", "pnpm", 2012, "Pedoman Seleksi dan Penetapan Lokasi PPMK (Peningkatan Penghidupan Masyarakat berbasis Komunitas)", CIPTA_KARYA,
           "Syarat BKM dan kelompok yang dapat mengikuti program penghidupan lanjutan, dan cara menilainya. Kata pengantarnya bertanggal Agustus 2012.",
           "http://docplayer.info/37807893-Program-nasional-pemberdayaan-masyarakat-pnpm-mandiri-perkotaan.html", "kata pengantar salinan di docplayer.info."),
    _guide("pnpm-pinjaman-bergulir-2013", "pnpm", 2013, "Prosedur Operasional Baku Pinjaman Bergulir PNPM Mandiri Perkotaan", "Kementerian Pekerjaan Umum",
           "Cara menyalurkan dan menagih pinjaman bergulir, dan ukuran sehatnya seperti LAR, PAR, dan pendapatan dibanding biaya.", "", "kutipan publik; tanda batas angkanya hilang dalam salinan itu, jadi jangan dipakai sebagai angka pasti."),
    _guide("pnpm-seleksi-plpbk-2013", "pnpm", 2013, "Petunjuk Teknis Tata Cara Seleksi (Reguler) dan Penetapan Lokasi Penerima Kegiatan PLPBK Tahun Anggaran 2013", CIPTA_KARYA,
           "Cara memilih kelurahan penerima kegiatan penataan lingkungan permukiman berbasis komunitas.",
           "http://docplayer.info/38912230-Tata-cara-seleksi-reguler-dan-penetapan-lokasi-penerima-kegiatan-penataan-lingkungan-permukiman-berbasis-komunitas-plpbk-tahun-anggaran-2013.html", "kata pengantar salinan di docplayer.info."),
    _guide("pnpm-plpbk", "pnpm", None, "Pedoman Teknis Penataan Lingkungan Permukiman Berbasis Komunitas (PLPBK)", CIPTA_KARYA,
           "Cara warga, pemerintah daerah, dan kelompok peduli merencanakan serta menata satu permukiman secara menyeluruh.",
           "https://pdfslide.tips/documents/ebook-manis-plpbk-feb2014.html", "kata pengantar salinan di pdfslide.tips; tahunnya tidak dapat kami pastikan."),
    _guide("pnpm-blm-2014", "pnpm", 2014, "Petunjuk Teknis Pendampingan, Pencairan dan Pemanfaatan Dana Bantuan Langsung Masyarakat (BLM), edisi 2014", CIPTA_KARYA,
           "Syarat dan tahap pencairan bantuan, biaya operasional BKM, dan pemanfaatannya oleh warga miskin melalui kelompok.",
           "https://docplayer.info/43375766-Pe-t-u-n-j-u-k-t-eknis.html", "daftar isi salinan di docplayer.info."),
    LibraryRegulation(
        "kotaku-pedoman-umum-2016", CIRCULAR, "40/SE/DC/2016", 2016, "Pedoman Umum Program Kota Tanpa Kumuh", CIPTA_KARYA_HOUSING,
        "Pedoman utama KOTAKU: tujuan, tahapan di kota dan kelurahan, peran pemerintah daerah, BKM, dan warga, serta ukuran kumuh.",
        ARCHIVE, programme="kotaku", link="https://fr2.slideshare.net/ariefrahadi/surat-edaran-dirjen-cipta-karya-no40-tahun-2016-pedoman-umum-program-kotaku",
        checked=found("salinan di slideshare.net dan 123dok.com.")),
    _guide("kotaku-kelurahan-2016", "kotaku", 2016, "Petunjuk Pelaksanaan Program Kota Tanpa Kumuh (KOTAKU) di Tingkat Kelurahan/Desa", CIPTA_KARYA_HOUSING,
           "Tahapan KOTAKU di kelurahan: persiapan, perencanaan RPLP, pelaksanaan, dan keberlanjutan.",
           "https://id.scribd.com/document/577974117/03-petunjuk-Pelaksanaan-KOTAKU-ditingkat-Desa-Kelurahan", "halaman depan salinan di scribd.com."),
    _guide("kotaku-kota-2016", "kotaku", 2016, "Petunjuk Pelaksanaan Program KOTAKU Tingkat Kabupaten/Kota", CIPTA_KARYA_HOUSING,
           "Tahapan KOTAKU di kota dan kabupaten yang dipimpin pemerintah daerah bersama perguruan tinggi, swasta, dan warga.",
           "https://pdfcoffee.com/petunjuk-pelaksanaan-program-kotaku-tingkat-kabupaten-kota-pdf-free.html", "kata pengantar salinan di pdfcoffee.com."),
    _guide("kotaku-juknis-2022", "kotaku", 2022, "Petunjuk Teknis Pelaksanaan Kegiatan PISEW dan KOTAKU Tahun 2022", CIPTA_KARYA_HOUSING,
           "Cara pelaksanaan KOTAKU tahun 2022 sebagai kegiatan infrastruktur berbasis masyarakat oleh penyelenggara swakelola tingkat masyarakat.",
           "https://www.slideshare.net/AkhmadNashiruddin3/petunjuktekniskotaku2022pdf", "kata pengantar salinan di slideshare.net dan scribd.com."),
    _guide("nusp-pedoman-umum-2015", "", 2015, "Pedoman Umum Neighborhood Upgrading and Shelter Project Phase-2 (NUSP-2)", "Kementerian Pekerjaan Umum dan Perumahan Rakyat",
           "Pedoman utama NUSP-2: tujuan, tahapan, dan peran pemerintah daerah serta lembaga keswadayaan masyarakat.",
           "https://id.scribd.com/document/397417146/334895272-Pedum-Nusp-20x25cm-Lr20apr-pdf", "halaman depan salinan di scribd.com."),
)
