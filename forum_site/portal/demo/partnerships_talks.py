"""Partnerships of the demo that are still talked about, or ended before anything was agreed."""

# ruff: noqa: E501
from typing import Final

from forum_site.portal.demo.partnership_shapes import Story, on, talks

_WORDS: Final = {
    "aim": "Warga memperoleh layanan yang aman dan mereka rawat sendiri.",
    "activities": "Rembug persiapan, belanja dari tiga penawaran, pekerjaan bersama warga, laporan terbuka.",
    "benefit": "Keluarga di lokasi, terutama keluarga miskin.",
    "schedule": "Tiga bulan sejak dana diterima.",
    "upkeep": "Kelompok pemelihara dibentuk dalam rembug warga.",
}
_LOANS: Final = Story(
    "bkm-karya-panarung", "panarung-sekre", "bank-tunas-nusantara", "tunas-bima",
    ("Modal bergulir UPK untuk usaha mikro",),
    (
        on(96, "teaser"),
        on(88, "interest"),
        on(87, "not_physical"),
        on(78, "write", texts={**_WORDS, "background": "UPK aktif lagi; tiga kelompok sudah menabung enam bulan."}),
        on(76, "submit"),
        on(70, "move", code="negotiate", side="partner", reason="Pembukuan UPK sudah kami periksa di kantor."),
        on(9, "agreement", kind="CREDIT", number="KUR/118/2026", amounts=[50_000], lasts=720,
           source_kind="KUR", duties_board="Menyalurkan lewat kelompok tanggung renteng; mengangsur tiap bulan.",
           duties_partner="Mencairkan dalam 14 hari; mendampingi pembukuan UPK."),
        on(8, "plan", rows=((50, -20), (50, -110))),
        on(3, "sign"),
    ),
)  # fmt: skip
_SANGKRAH: Final = Story(
    "bkm-guyub-sangkrah", "sangkrah-bowo", "forum-tjslp-surakarta", "tjslp-solo",
    ("Hidran kampung dan selang pemadam", "Peringatan dini banjir berbasis warga"),
    (
        on(44, "interest"),
        on(30, "write", texts={**_WORDS, "background": "Gang sempit tidak bisa dimasuki mobil pemadam, dan air kali naik "
           "tanpa tanda."}),
        on(28, "submit"),
        on(21, "move", code="negotiate", side="partner", reason="Lokasi sudah dilihat bersama Damkar bulan lalu."),
        on(14, "message", side="partner", text="Dua perusahaan siap, masing-masing satu usulan. Kapan kita bertemu?"),
    ),
)  # fmt: skip
_LATRINES: Final = Story(
    "bkm-tepi-kahayan", "kahayan-upl", "laz-amanah-warga", "amanah-ridwan",
    ("Jamban keluarga dan septic tank komunal",),
    (
        *talks(40, {**_WORDS, "background": "Dua belas rumah panggung membuang langsung ke sungai."},
               scene="tank_before", found="Dua rumah menunggu izin pemilik lahan di tepi titian.")[:-1],
    ),
)  # fmt: skip
_LAMPS: Final = Story(
    "bkm-numbay-hamadi", "hamadi-yosep", "dinas-permukiman-jayapura", "permukiman-jayapura",
    ("Penerangan jalan tepi pantai",),
    (
        on(34, "teaser"),
        on(27, "interest"),
        on(12, "write", texts={**_WORDS, "background": "Jalan tepi pantai gelap; pasar ikan buka sebelum subuh."}),
        on(6, "submit"),
        on(4, "review", note="Titik lampu perlu ditandai di peta.",
           scores={"need": 4, "feasibility": 4, "budget": 3, "sustainability": 3}),
    ),
)  # fmt: skip
_KITCHEN: Final = Story(
    "bkm-sipakatau-lette", "lette-hasna", "dinas-kesehatan-makassar", "dinkes-makassar",
    ("Dapur sehat cegah tengkes",),
    (
        on(16, "teaser"),
        on(10, "interest"),
        on(5, "write", texts={"background": "Berat badan 17 balita tidak naik tiga bulan berturut-turut.",
           "aim": "Berat badan 64 anak naik sesuai umur dalam enam bulan."}),
        on(4, "message", side="partner", text="Lampirkan jadwal posyandu, kami samakan dengan jadwal puskesmas."),
    ),
)  # fmt: skip
_TALUD: Final = Story(
    "bkm-guyub-sangkrah", "sangkrah-bowo", "dinas-permukiman-surakarta", "perkim-solo", ("Talud bantaran RT 03",),
    (on(21, "teaser"), on(3, "remind")),
)  # fmt: skip
_GUIDES: Final = Story(
    "bkm-sinar-sebangau", "sebangau-rudi", "universitas-rungan-raya", "unrura-kkn",
    ("Pemandu wisata muda: pelatihan dan sertifikat",), (on(4, "teaser"),),
)  # fmt: skip
_DRYER: Final = Story(
    "bkm-sinar-sebangau", "sebangau-rudi", "koperasi-mekar-bersama", "mekar-ani",
    ("Mesin pengering ikan untuk 3 kelompok usaha",), (on(2, "identified"),),
)  # fmt: skip
_TRADERS: Final = Story(
    "bkm-makmur-gilingan", "gilingan-agus", "bank-tunas-nusantara", "tunas-bima",
    ("Modal usaha pedagang sekitar terminal",),
    (
        on(75, "teaser"),
        on(63, "move", code="decline", side="partner", reason_code="documents",
           reason="Rekening atas nama BKM belum diperiksa sekretariat. Silakan kirim lagi sesudah itu."),
    ),
)  # fmt: skip
_WASTE: Final = Story(
    "lkm-rungan-sari", "rungan-sari", "dlh-palangka-raya", "dlh-maya",
    ("Bank sampah: timbangan, gudang, gerobak motor",),
    (
        on(90, "teaser"),
        on(84, "interest"),
        on(66, "move", code="withdraw", reason="Gerobak motor sudah kami peroleh dari perusahaan lain; sisanya kami "
           "ajukan lagi tahun depan."),
    ),
)  # fmt: skip
_BLOK_C_LAMPS: Final = Story(
    "bkm-bukit-batuah", "batuah-lina", "pt-rimba-terang", "rimba-dewi", ("Lampu jalan Blok C",),
    (on(70, "teaser"), on(52, "remind"), on(36, "lapse")),
)  # fmt: skip

STORIES: Final = (
    _LOANS, _SANGKRAH, _LATRINES, _LAMPS, _KITCHEN, _TALUD, _GUIDES, _DRYER, _TRADERS, _WASTE, _BLOK_C_LAMPS,
)  # fmt: skip
