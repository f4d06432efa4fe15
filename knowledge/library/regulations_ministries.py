"""Rules of ministers and agencies on grants, kelurahan, organisations, procurement, companies and zakat."""

# fmt: off
# ruff: noqa: E501 - a summary is one line
from typing import Final

from knowledge.library.checked import GENERAL, OFFICIAL_SITE, found
from knowledge.library.shape_reference import (
    IN_FORCE,
    MINISTERIAL,
    REVOKED,
    LibraryRegulation,
)

HOME: Final = "Kementerian Dalam Negeri"
LAW_AND_RIGHTS: Final = "Kementerian Hukum dan Hak Asasi Manusia"
PROCUREMENT: Final = "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah"
STATE_COMPANIES: Final = "Kementerian Badan Usaha Milik Negara"
BAZNAS: Final = "Badan Amil Zakat Nasional"


def _permendagri(number: int, year: int, title: str, summary: str, status: str = IN_FORCE, since: str = "", successor: str = "", checked: str = GENERAL) -> LibraryRegulation:
    """A rule of the home minister; its place in the government's database follows from number and year."""
    return LibraryRegulation(f"permendagri-{number}-{year}", MINISTERIAL, str(number), year, title, HOME, summary, status, since, successor, link=f"{OFFICIAL_SITE}permendagri-no-{number}-tahun-{year}", checked=checked)


def _other(code: str, number: str, year: int, title: str, issuer: str, summary: str, status: str = IN_FORCE, since: str = "", successor: str = "", link: str = "", checked: str = GENERAL) -> LibraryRegulation:
    return LibraryRegulation(code, MINISTERIAL, number, year, title, issuer, summary, status, since, successor, link=link, checked=checked)


MINISTERIAL_RULES: Final = (
    _permendagri(13, 2006, "Pedoman Pengelolaan Keuangan Daerah",
                 "Pedoman lama keuangan daerah.", REVOKED, "2020-12-30", "permendagri-77-2020"),
    _permendagri(5, 2007, "Pedoman Penataan Lembaga Kemasyarakatan",
                 "Pedoman lama lembaga kemasyarakatan seperti LPM, PKK, RT/RW, dan Karang Taruna.", REVOKED, "", "permendagri-18-2018"),
    _permendagri(32, 2011, "Pedoman Pemberian Hibah dan Bantuan Sosial yang Bersumber dari Anggaran Pendapatan dan Belanja Daerah",
                 "Aturan lama hibah dan bantuan sosial, empat kali diubah. Masih sering dikutip, tetapi sudah diganti; peraturan kepala daerah yang baru merujuk ke penggantinya.", REVOKED, "2020-12-30", "permendagri-77-2020"),
    _permendagri(57, 2017, "Pendaftaran dan Pengelolaan Sistem Informasi Organisasi Kemasyarakatan",
                 "Cara organisasi kemasyarakatan yang tidak berbadan hukum memperoleh Surat Keterangan Terdaftar."),
    _permendagri(86, 2017, "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan Daerah tentang RPJPD dan RPJMD, serta Tata Cara Perubahan RPJPD, RPJMD, dan RKPD",
                 "Tahap penyusunan rencana daerah, termasuk Musrenbang dan cara usulan warga serta pokok pikiran dewan masuk ke rencana."),
    _permendagri(18, 2018, "Lembaga Kemasyarakatan Desa dan Lembaga Adat Desa",
                 "Mengatur lembaga kemasyarakatan seperti RT/RW, PKK, Karang Taruna, Posyandu, dan LPM. BKM bukan salah satu jenis yang disebut."),
    _permendagri(130, 2018, "Kegiatan Pembangunan Sarana dan Prasarana Kelurahan dan Pemberdayaan Masyarakat di Kelurahan",
                 "Untuk apa dana kelurahan boleh dipakai: sarana permukiman, transportasi, kesehatan, pendidikan, dan pemberdayaan warga. Diputuskan dalam musyawarah pembangunan kelurahan.",
                 checked=found("ringkasan di perdesaansehat.com dan antaranews.com.")),
    _permendagri(70, 2019, "Sistem Informasi Pemerintahan Daerah",
                 "Rencana, anggaran, dan usulan daerah dicatat dalam satu sistem informasi."),
    _permendagri(77, 2020, "Pedoman Teknis Pengelolaan Keuangan Daerah",
                 "Aturan rinci anggaran daerah, termasuk hibah dan bantuan sosial: syarat penerima, usulan tertulis, perjanjian hibah, dan pertanggungjawaban. Tiap daerah merincinya dalam peraturan kepala daerah.",
                 checked=found("laman JDIH BPK yang dikutip publik.")),
    _permendagri(13, 2024, "Pos Pelayanan Terpadu",
                 "Mengatur Posyandu sebagai lembaga kemasyarakatan.",
                 checked=found("judul dalam daftar peraturan publik; isinya belum kami baca.")),
    _other("permenkumham-3-2016", "3", 2016, "Tata Cara Pengajuan Permohonan Pengesahan Badan Hukum dan Persetujuan Perubahan Anggaran Dasar Perkumpulan", LAW_AND_RIGHTS,
           "Aturan lama pengesahan perkumpulan.", REVOKED, "", "permenkum-18-2025",
           checked=found("tulisan notaris di kumparan.com, 22 Juli 2025; tanggal pencabutannya tidak kami temukan.")),
    _other("permenkumham-10-2019", "10", 2019, "Perubahan atas Peraturan Menteri Hukum dan Hak Asasi Manusia Nomor 3 Tahun 2016", LAW_AND_RIGHTS,
           "Perubahan atas aturan lama pengesahan perkumpulan.", REVOKED, "", "permenkum-18-2025",
           checked=found("tulisan notaris di kumparan.com, 22 Juli 2025; tanggal pencabutannya tidak kami temukan.")),
    _other("permenkum-18-2025", "18", 2025, "Pengesahan Badan Hukum, Perubahan Anggaran Dasar, dan Pembubaran Perkumpulan", "Kementerian Hukum",
           "Cara perkumpulan disahkan menjadi badan hukum, mengubah anggaran dasar, dan dibubarkan. Diurus notaris secara daring.",
           checked=found("tulisan notaris di kumparan.com, 22 Juli 2025; bunyi judul resminya belum kami periksa.")),
    _other("lkpp-8-2018", "8", 2018, "Pedoman Swakelola", PROCUREMENT,
           "Pedoman lama swakelola.", REVOKED, "", "lkpp-3-2021",
           checked=found("bagian menimbang Peraturan LKPP 3/2021 di acuanbersama.com.")),
    _other("lkpp-3-2021", "3", 2021, "Pedoman Swakelola", PROCUREMENT,
           "Langkah swakelola: perencanaan, persiapan, pelaksanaan, pengawasan, dan serah terima; juga siapa tim persiapan, pelaksana, dan pengawas. Tanyakan penyesuaiannya dengan Perpres 46/2025.",
           checked=found("kutipan di acuanbersama.com; penggantinya tidak kami temukan.")),
    _other("per-05-mbu-04-2021", "PER-05/MBU/04/2021", 2021, "Program Tanggung Jawab Sosial dan Lingkungan Badan Usaha Milik Negara", STATE_COMPANIES,
           "Aturan lama bantuan perusahaan negara; pernah diubah pada 2022.", REVOKED, "", "per-1-mbu-03-2023",
           "https://peraturan.bpk.go.id/Home/Details/171151/permen-bumn-no-per-05mbu042021-tahun-2021",
           found("Pasal 41 PER-1/MBU/03/2023 menurut kutipan publik; tanggalnya berbeda-beda.")),
    _other("per-1-mbu-03-2023", "PER-1/MBU/03/2023", 2023, "Penugasan Khusus dan Program Tanggung Jawab Sosial dan Lingkungan Badan Usaha Milik Negara", STATE_COMPANIES,
           "Bantuan perusahaan negara harus terintegrasi, terarah, terukur, dan akuntabel, dalam bidang sosial, lingkungan, ekonomi, serta hukum dan tata kelola. Ada juga pendanaan usaha mikro dan kecil.",
           link="https://peraturan.bpk.go.id/Details/264274/permen-bumn-no-per-1mbu032023-tahun-2023",
           checked=found("pasal.id dan telaah publik Agustus 2026; penggantinya tidak kami temukan.")),
    _other("permensos-8-2021", "8", 2021, "Penyelenggaraan Pengumpulan Uang atau Barang", "Kementerian Sosial",
           "Penggalangan dana dilakukan perkumpulan atau yayasan berbadan hukum dengan izin. Gotong royong terbatas di RT/RW, kelurahan, atau desa, zakat, dan pengumpulan di tempat ibadah tidak memerlukan izin.",
           checked=found("kutipan di komunitasguruppkn.com dan kompas.com, 12 Januari 2022.")),
    _other("baznas-2-2016", "2", 2016, "Pembentukan dan Tata Kerja Unit Pengumpul Zakat", BAZNAS,
           "Siapa yang dapat menjadi unit pengumpul zakat dan apa tugasnya.",
           checked=found("judul dan bab pertama di docplayer.info; perubahannya tidak kami telusuri.")),
    _other("baznas-3-2018", "3", 2018, "Pendistribusian dan Pendayagunaan Zakat", BAZNAS,
           "Bagaimana zakat dibagikan kepada yang berhak dan didayagunakan untuk usaha produktif.",
           link="https://docplayer.info/amp/78861653-Peraturan-badan-amil-zakat-nasional-republik-indonesia-nomor-3-tahun-2018-tentang-pendistribusian-dan-pendayagunaan-zakat.html",
           checked=found("salinan di docplayer.info; perubahannya tidak kami telusuri.")),
)
