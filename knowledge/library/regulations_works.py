"""Rules on houses, slums, sanitation and costs of works, and two standards that boards meet."""

# fmt: off
# ruff: noqa: E501 - a summary is one line
from typing import Final

from knowledge.library.checked import GENERAL, found
from knowledge.library.shape_reference import (
    AMENDED,
    CIRCULAR,
    GUIDANCE,
    IN_FORCE,
    MINISTERIAL,
    REVOKED,
    LibraryRegulation,
)

PUBLIC_WORKS: Final = "Kementerian Pekerjaan Umum dan Perumahan Rakyat"
CONSTRUCTION: Final = "Direktorat Jenderal Bina Konstruksi, Kementerian Pekerjaan Umum"


def _pupr(number: str, year: int, title: str, summary: str, status: str = IN_FORCE, since: str = "", successor: str = "", link: str = "", checked: str = GENERAL) -> LibraryRegulation:
    code = f"permen-pupr-{number.split('/', maxsplit=1)[0].lstrip('0')}-{year}"
    return LibraryRegulation(code, MINISTERIAL, number, year, title, PUBLIC_WORKS, summary, status, since, successor, link=link, checked=checked)


WORKS_RULES: Final = (
    _pupr("02/PRT/M/2016", 2016, "Peningkatan Kualitas terhadap Perumahan Kumuh dan Permukiman Kumuh",
          "Aturan lama penanganan kumuh; cara menilainya dipakai pada awal KOTAKU.", REVOKED, "", "permen-pupr-14-2018"),
    _pupr("13/PRT/M/2016", 2016, "Bantuan Stimulan Perumahan Swadaya",
          "Aturan lama BSPS.", REVOKED, "", "permen-pupr-7-2018",
          "https://vdokumen.com/berita-negara-republik-indonesia-utilitas-umum-8-prasarana-sarana-dan.html",
          found("salinan di vdokumen.com; tanggal pencabutannya tidak kami temukan.")),
    _pupr("04/PRT/M/2017", 2017, "Penyelenggaraan Sistem Pengelolaan Air Limbah Domestik",
          "Cara merencanakan, membangun, dan mengoperasikan pengolahan air limbah rumah tangga, setempat maupun terpusat."),
    _pupr("07/PRT/M/2018", 2018, "Bantuan Stimulan Perumahan Swadaya",
          "Bantuan untuk memperbaiki atau membangun rumah secara swadaya. Urusan perumahan kini ada pada Kementerian Perumahan dan Kawasan Permukiman; tanyakan aturan penggantinya.",
          link="https://www.scribd.com/document/381701079/PermenPUPR07-2018-1-pdf",
          checked=found("salinan di scribd.com; apakah sudah diganti, belum dapat kami pastikan.")),
    _pupr("14/PRT/M/2018", 2018, "Pencegahan dan Peningkatan Kualitas terhadap Perumahan Kumuh dan Permukiman Kumuh",
          "Cara menilai kekumuhan dari tujuh hal, yaitu bangunan, jalan, air minum, drainase, air limbah, sampah, dan perlindungan kebakaran, serta cara mencegah dan menanganinya.",
          checked=found("bahan penjelasan kementerian, 17 September 2019, di pdfcoffee.com.")),
    _pupr("12", 2020, "Peran Masyarakat dalam Penyelenggaraan Perumahan dan Kawasan Permukiman",
          "Warga berperan memberi masukan dalam perencanaan, pembangunan, pemanfaatan, dan pengawasan perumahan dan permukiman, antara lain lewat forum.",
          link="https://123dok.com/document/y9rjlvvy-peraturan-menteri-pekerjaan-perumahan-rakyat-republik-indonesia-tentang.html",
          checked=found("salinan bagian depan di 123dok.com.")),
    _pupr("10", 2021, "Pedoman Sistem Manajemen Keselamatan Konstruksi",
          "Cara menjaga keselamatan orang dan lingkungan dalam pekerjaan konstruksi, dan biayanya dalam RAB.",
          checked=found("masih disebut dalam daftar rujukan publik 2025.")),
    _pupr("8", 2023, "Pedoman Penyusunan Perkiraan Biaya Pekerjaan Konstruksi Bidang Pekerjaan Umum dan Perumahan Rakyat",
          "Dasar menghitung perkiraan biaya pekerjaan dan harga satuannya. Rinciannya ada dalam surat edaran yang diperbarui dari waktu ke waktu.",
          checked=found("masih disebut dalam ulasan publik September 2025.")),
    LibraryRegulation(
        "se-182-se-dk-2025", CIRCULAR, "182/SE/Dk/2025", 2025, "Tata Cara Penyusunan Perkiraan Biaya Pekerjaan Konstruksi", CONSTRUCTION,
        "Analisis harga satuan pekerjaan edisi 2025; sudah diganti edisi 2026.", REVOKED, "2026-02-13", "se-47-se-dk-2026",
        link="https://binakonstruksi.pu.go.id/pengumuman/surat-edaran-direktur-jenderal-bina-konstruksi-nomor-182-se-dk-2025/",
        checked=found("keterangan publik tentang penggantinya; bunyi judul resmi belum kami periksa.")),
    LibraryRegulation(
        "se-47-se-dk-2026", CIRCULAR, "47/SE/Dk/2026", 2026, "Tata Cara Penyusunan Perkiraan Biaya Pekerjaan Konstruksi", CONSTRUCTION,
        "Analisis harga satuan pekerjaan terbaru yang kami temukan, bertanggal 13 Februari 2026. Dipakai untuk mengecek kebutuhan bahan dan tenaga dalam RAB.",
        checked=found("beberapa aplikasi publik yang mengutipnya; bunyi judul resmi belum kami periksa.")),
    LibraryRegulation(
        "se-4-se-dc-2021", CIRCULAR, "04/SE/DC/2021", 2021, "Pedoman Teknis Pelaksanaan Kegiatan Padat Karya Direktorat Jenderal Cipta Karya", "Direktorat Jenderal Cipta Karya, Kementerian Pekerjaan Umum dan Perumahan Rakyat",
        "Pedoman kegiatan padat karya Cipta Karya tahun 2021; lampirannya antara lain tentang sanitasi perdesaan.",
        link="https://pdfedu.com/juknis-sanitasi-perdesaan-padat-karya-tahun-2021-9rdy716onjv4.html",
        checked=found("salinan di pdfedu.com; pedoman tahun-tahun berikutnya tidak kami telusuri.")),
    LibraryRegulation(
        "permenkes-3-2014", MINISTERIAL, "3", 2014, "Sanitasi Total Berbasis Masyarakat", "Kementerian Kesehatan",
        "Lima pilar kebiasaan bersih dan cara memicu warga supaya berubah atas kemauan sendiri.", checked=GENERAL),
)

STANDARDS: Final = (
    LibraryRegulation(
        "sni-2398-2017", GUIDANCE, "", 2017, "SNI 2398:2017 Tata cara perencanaan tangki septik dengan pengolahan lanjutan", "Badan Standardisasi Nasional",
        "Ukuran dan bangunan tangki septik yang kedap, serta cara mengolah air keluarannya.", checked=GENERAL),
    LibraryRegulation(
        "isak-335", GUIDANCE, "", None, "ISAK 335 (dahulu ISAK 35) Penyajian Laporan Keuangan Entitas Berorientasi Nonlaba", "Ikatan Akuntan Indonesia",
        "Bentuk laporan keuangan organisasi yang tidak mencari laba. Amendemennya disahkan pada 2026.", AMENDED, "2026-06-03",
        link="https://web.iaiglobal.or.id/Berita-IAI/detail/pengesahan_amendemen_isak_335",
        checked=found("telaah publik Agustus 2026 yang mengutip berita Ikatan Akuntan Indonesia.")),
)
