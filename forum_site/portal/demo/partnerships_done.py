"""Partnerships of the demo whose work is done: from the final report to the yearly look at what was built."""

# ruff: noqa: E501
from typing import Final

from forum_site.portal.demo.partnership_shapes import Story, agreed, on, talks

_WAY: Final = {
    "aim": "Kelompok bekerja lebih ringan dan warga merawat sendiri apa yang diterima.",
    "activities": "Rembug persiapan, belanja dari tiga penawaran, pemasangan, pelatihan, laporan terbuka.",
    "upkeep": "Kelompok pemelihara menyisihkan iuran tiap bulan dan mencatatnya di buku kas.",
}

_SHREDDER: Final = Story(
    "bkm-tirta-pucangsawit", "pucang-endah", "forum-tjslp-surakarta", "tjslp-solo",
    ("Mesin pencacah plastik bank sampah",),
    (
        *talks(470, {**_WAY, "background": "Bank sampah menjual plastik utuh dengan harga sepertiga dari cacahan.",
               "benefit": "28 anggota bank sampah, 17 dari keluarga miskin.", "schedule": "Tiga bulan."},
               scene="machine", found="Gudang 24 m2 tersedia, listrik 5.500 VA sudah terpasang."),
        *agreed(404, "COOPERATION", "14/TJSLP-SKA", lasts=150, rows=((60, 396), (40, 340, 50, ""))),
        on(399, "move", code="start"),
        on(396, "pay", n=1),
        on(394, "receive", n=1),
        on(385, "expense", what="Uang muka mesin pencacah", amount=12_000),
        on(378, "expense", what="Dudukan beton dan instalasi listrik", amount=3_600),
        on(370, "progress", percent=60, scene="machine", what="Dudukan mesin selesai, mesin tiba.", labour_days=14),
        on(362, "report", n=1, narrative="Mesin sudah di gudang; pemasangan pekan depan.", households=28),
        on(356, "decide", n=1),
        on(350, "pay", n=2),
        on(347, "receive", n=2),
        on(343, "expense", what="Pelunasan mesin dan pelatihan operator"),
        on(338, "progress", percent=100, scene="machine", what="Mesin berjalan, enam operator dilatih.", labour_days=9),
        on(334, "report", n=2, narrative="Uji coba 180 kg plastik berhasil.", households=28),
        on(329, "decide", n=2),
        on(325, "move", code="report"),
        on(318, "report", households=28, narrative="Harga jual naik dari Rp 2.100 menjadi Rp 5.800 tiap kilogram. Dua "
           "puluh delapan anggota menerima hasilnya sejak bulan pertama."),
        on(312, "decide"),
        on(308, "handover", keeper="group", keeper_name="Bank Sampah RW 06", number="03/BAST/PCS",
           what="Satu mesin pencacah plastik dengan dudukan, panel listrik dan buku panduan.",
           condition="Baik, sudah diuji", upkeep="Rp 200 tiap kilogram disisihkan untuk pisau dan servis."),
        on(307, "give"),
        on(300, "judge", side="board", scores=(5, 4, 5, 5, 4),
           note="Perusahaan anggota forum datang dua kali dan mendengar kelompok."),
        on(294, "judge", side="partner", scores=(5, 5, 5, 4, 4), note="Laporan tepat waktu dan rapi."),
        on(288, "move", code="close"),
        on(14, "check", state="light", scene="machine", note="Pisau tumpul, dipesan penggantinya; mesin tetap jalan."),
    ),
)  # fmt: skip

_CLASS: Final = Story(
    "bkm-harapan-itah", "itah-langkai", "keluarga-hartono", "hartono",
    ("Kelas pengasuhan dan pencegahan kekerasan",),
    (
        on(352, "interest"),
        on(350, "not_physical"),
        on(340, "write", texts={**_WAY, "background": "Kader posyandu mencatat tujuh kejadian kekerasan di rumah dalam "
           "setahun.", "benefit": "60 orang tua, lebih dari separuh ibu muda.", "schedule": "Delapan pertemuan."}),
        on(338, "submit"),
        on(333, "move", code="negotiate", side="partner", reason="Kelas diadakan di balai yang sudah kami kenal."),
        *agreed(316, "INFORMAL", "", lasts=120, rows=((100, 300),)),
        on(312, "move", code="start", side="partner"),
        on(309, "pay", n=1),
        on(308, "receive", n=1),
        on(270, "expense", what="Honor narasumber delapan pertemuan", amount=6_400),
        on(262, "expense", what="Modul, makanan dan tempat penitipan anak"),
        on(258, "progress", percent=100, scene="meeting", what="Delapan pertemuan selesai, 54 orang tua tamat."),
        on(250, "report", n=1, narrative="Delapan pertemuan selesai.", households=54),
        on(245, "decide", n=1),
        on(242, "move", code="report"),
        on(236, "report", households=54, narrative="54 dari 60 peserta tamat; dua kelompok saling jaga terbentuk."),
        on(230, "decide"),
        on(229, "move", code="hand_over"),
        on(222, "judge", side="partner", scores=(5, 5, 4, 4, 4), note="Kami diundang pada pertemuan penutup."),
        on(215, "judge", side="board", scores=(4, 5, 5, 4, 4), note="Donatur menghormati pilihan narasumber kami."),
        on(210, "move", code="close", side="partner"),
    ),
)  # fmt: skip

_HOUSES: Final = Story(
    "lkm-rukun-semanggi", "semanggi-tri", "yayasan-griya-sehat", "griya-ratna", ("Rumah tidak layak huni RW 23",),
    (
        *talks(400, {**_WAY, "background": "Tujuh rumah berlantai tanah; tiga di antaranya berpenghuni balita.",
               "benefit": "Tujuh keluarga miskin.", "schedule": "Lima bulan, dua rumah tiap bulan."},
               scene="house_during", found="Tujuh rumah dilihat bersama ketua RT; status lahan jelas."),
        *agreed(330, "MOU", "009/YGS/MOU", lasts=220, source_kind="FOUNDATION", rows=((50, 320), (50, 240, 50, ""))),
        on(324, "move", code="start"),
        on(318, "pay", n=1),
        on(315, "receive", n=1),
        on(300, "expense", what="Bahan lantai dan dinding empat rumah", amount=40_000),
        on(280, "expense", what="Upah tukang empat rumah", amount=14_500),
        on(274, "progress", percent=55, scene="house_during", what="Empat rumah selesai.", labour_days=160),
        on(268, "report", n=1, narrative="Empat dari tujuh rumah selesai dan ditempati.", households=4),
        on(263, "decide", n=1),
        on(255, "pay", n=2),
        on(252, "receive", n=2),
        on(225, "expense", what="Bahan dan upah tiga rumah"),
        on(180, "progress", percent=100, scene="house_during", what="Tujuh rumah selesai.", labour_days=118),
        on(170, "report", n=2, narrative="Tiga rumah terakhir selesai.", households=7),
        on(160, "decide", n=2),
        on(150, "move", code="report"),
        on(135, "report", households=7, narrative="Tujuh keluarga tinggal di rumah berlantai kering dan beratap utuh."),
        on(128, "decide"),
        on(120, "handover", keeper="group", keeper_name="Kelompok Rumah Sehat RW 23", number="17/BAST/SMG",
           what="Tujuh rumah yang diperbaiki: lantai, dinding dan atap.", condition="Baik",
           upkeep="Tiap keluarga merawat rumahnya; arisan bahan dua kali setahun."),
        on(118, "give"),
        on(40, "judge", side="partner", scores=(5, 5, 5, 5, 4), note="Tukang dari kampung sendiri; kami belajar banyak."),
        on(35, "judge", side="board", scores=(5, 4, 4, 4, 4), note="Yayasan sabar saat harga bahan naik."),
    ),
)  # fmt: skip

_PIPES: Final = Story(
    "lkm-massedi-pannampu", "pannampu-amir", "pt-samudra-timur", "samudra-lia", ("Sambungan PDAM keluarga miskin",),
    (
        *talks(300, {**_WAY, "background": "Dua puluh empat keluarga membeli air gerobak seharga tiga kali air PDAM.",
               "benefit": "24 keluarga miskin.", "schedule": "Dua bulan."},
               scene="tank_before", found="Pipa induk lewat di depan lorong; 24 rumah didata."),
        *agreed(230, "COOPERATION", "031/CSR-ST", lasts=150, rows=((70, 220), (30, 170, 60, ""))),
        on(226, "move", code="start"),
        on(222, "pay", n=1),
        on(219, "receive", n=1),
        on(205, "expense", what="Biaya sambungan PDAM 16 rumah", amount=26_000),
        on(196, "progress", percent=66, scene="tank_after", what="Enam belas rumah tersambung.", labour_days=22),
        on(188, "report", n=1, narrative="Enam belas rumah tersambung dan bermeter.", households=16),
        on(182, "decide", n=1),
        on(176, "pay", n=2),
        on(174, "receive", n=2),
        on(160, "expense", what="Sambungan delapan rumah dan bak meter"),
        on(150, "progress", percent=100, scene="tank_after", what="Dua puluh empat rumah tersambung.", labour_days=12),
        on(146, "report", n=2, narrative="Delapan rumah terakhir tersambung.", households=24),
        on(140, "decide", n=2),
        on(120, "move", code="report"),
        on(100, "report", households=24, narrative="Belanja air tiap keluarga turun dari Rp 180.000 menjadi Rp 55.000 "
           "sebulan."),
        on(92, "decide"),
        on(25, "handover", keeper="kpp", keeper_name="KPP Air Lorong 3", number="08/BAST/PNP",
           what="Dua puluh empat sambungan rumah dengan meter dan bak pelindung.", condition="Baik",
           upkeep="Iuran Rp 3.000 tiap rumah untuk keran dan bak meter."),
        on(20, "give"),
        on(12, "judge", side="board", scores=(4, 4, 5, 5, 4), note="Pembayaran selalu lebih cepat dari janji."),
    ),
)  # fmt: skip

_CISTERNS: Final = Story(
    "lkm-argapura-maju", "argapura-marta", "perkumpulan-air-lestari", "air-lestari", ("Bak penampung air hujan",),
    (
        *talks(290, {**_WAY, "background": "Di lereng tidak ada sumur; air dipikul dari bawah setiap pagi.",
               "benefit": "40 keluarga, 29 di antaranya miskin.", "schedule": "Empat bulan."},
               scene="tank_before", found="Delapan tempat datar ditandai; jalur pikul 90 m."),
        *agreed(210, "COOPERATION", "05/PAL-AM", lasts=200, source_kind="NGO", rows=((50, 200), (50, 130, 40, ""))),
        on(205, "move", code="start"),
        on(201, "pay", n=1),
        on(198, "receive", n=1),
        on(180, "expense", what="Semen, besi dan pasir empat bak", amount=27_000),
        on(170, "progress", percent=50, scene="tank_after", what="Empat bak selesai.", labour_days=96),
        on(160, "report", n=1, narrative="Empat bak terisi pada hujan pertama.", households=20),
        on(154, "decide", n=1),
        on(148, "pay", n=2),
        on(144, "receive", n=2),
        on(110, "expense", what="Bahan dan upah empat bak"),
        on(90, "progress", percent=100, scene="tank_after", what="Delapan bak selesai.", labour_days=88),
        on(80, "report", n=2, narrative="Empat bak berikutnya selesai.", households=40),
        on(72, "decide", n=2),
        on(24, "move", code="report"),
        on(4, "report", households=40, narrative="Delapan bak 5.000 liter berfungsi. Perempuan dan anak tidak lagi "
           "memikul air dua jam sehari."),
    ),
)  # fmt: skip

STORIES: Final = (_SHREDDER, _CLASS, _HOUSES, _PIPES, _CISTERNS)
