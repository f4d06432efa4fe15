"""Partnerships of the demo that are agreed, at work, or stopped while they were."""

# ruff: noqa: E501
from typing import Final

from forum_site.portal.demo.partnership_shapes import Story, agreed, on, talks

KARUHEI: Final = {
    "background": "Gang Karuhei di RW 02 masih jalan tanah. Pada musim hujan jalan licin dan berlumpur; anak "
    "sekolah sering jatuh, dan gerobak pedagang tidak bisa lewat.",
    "aim": "Jalan lingkungan sepanjang 140 m dapat dilewati dengan aman sepanjang tahun oleh 52 keluarga.",
    "activities": "Persiapan dan papan proyek; pemadatan dan pasir urug; bekisting; pengecoran rabat beton "
    "K-175 tebal 12 cm; pembersihan. Dikerjakan warga bersama KSM, diawasi UPL.",
    "benefit": "52 keluarga, di antaranya 21 keluarga miskin; anak sekolah, pedagang keliling dan kader posyandu.",
    "poor": "Keluarga miskin didahulukan sebagai pekerja; sepuluh dari enam belas pekerja.",
    "resources": "Swadaya warga senilai Rp 14,8 juta: 64 HOK dan pasir.",
    "schedule": "Bulan pertama pemadatan dan bekisting, bulan kedua dan ketiga pengecoran, bulan keempat "
    "pembersihan dan laporan akhir.",
    "upkeep": "KPP Gang Karuhei membersihkan saluran tepi tiap bulan; iuran Rp 5.000 tiap rumah tiap bulan.",
}  # fmt: skip
_SECOND: Final = {
    "upkeep": "KPP Gang Karuhei dibentuk dalam rembug warga. Iuran Rp 5.000 tiap rumah tiap bulan disimpan "
    "bendahara KPP; separuhnya untuk tambalan, separuhnya untuk saluran tepi.",
}
_PLAIN: Final = {
    "aim": "Warga memperoleh layanan yang aman dan mereka rawat sendiri.",
    "activities": "Rembug persiapan, belanja bahan dari tiga penawaran, pekerjaan bersama warga, pemeriksaan UPL, "
    "laporan terbuka di papan proyek.",
    "upkeep": "Kelompok pemelihara dibentuk dalam rembug warga dan iurannya disepakati sebelum serah terima.",
}

_KARUHEI: Final = Story(
    "bkm-handep", "nyai-rahmi", "pt-rimba-terang", "rimba-dewi", ("Rabat beton Gang Karuhei",),
    (
        on(196, "teaser"),
        on(188, "interest"),
        on(178, "write", texts=KARUHEI),
        on(174, "submit"),
        on(169, "move", code="return_proposal", side="partner",
           reason="Rencana pemeliharaan belum menyebut siapa yang menyimpan iuran. Mohon dilengkapi."),
        on(163, "write", texts=_SECOND),
        on(162, "submit"),
        on(160, "review", note="Kebutuhan jelas, harga wajar; pemeliharaan kini rinci.",
           scores={"need": 5, "feasibility": 4, "budget": 4, "sustainability": 4}),
        on(158, "arrange"),
        on(152, "visit", scene="path_before", note="Panjang dan lebar diukur di dua tempat, sesuai proposal. Dua "
           "warga menunjukkan bagian yang paling sering tergenang."),
        on(150, "negotiate"),
        *agreed(124, "COOPERATION", "07/RT-BKM/2026", amounts=[70_000], starts=20, lasts=210,
                duties_board="Membuka papan proyek; swadaya Rp 14,8 juta; laporan tiap termin; membentuk KPP.",
                duties_partner="Membayar 14 hari sejak syarat terpenuhi; menanggapi laporan dalam 7 hari kerja.",
                rows=((40, 75), (40, 22, 40, ""), (20, -60, 80, ""))),
        on(82, "move", code="start"),
        on(76, "pay", n=1),
        on(71, "receive", n=1),
        on(69, "progress", percent=5, scene="path_before", labour_days=12,
           what="Papan proyek dipasang, jalan dibersihkan dan diukur ulang."),
        on(66, "expense", what="Beton K-175 dan bekisting, tahap pertama", amount=14_000, line="Beton"),
        on(62, "expense", what="Pasir urug 15 m3", amount=4_200, line="Pasir"),
        on(55, "progress", percent=25, scene="path_during", labour_days=64,
           what="Pemadatan selesai, 35 m pertama dicor.", materials="Semen 92 sak, pasir 15 m3, kerikil 11 m3"),
        on(50, "expense", what="Upah tukang dan pekerja, enam pekan", amount=6_900, line="Tukang"),
        on(46, "expense", what="Sewa molen sepuluh hari", amount=2_900, line="molen"),
        on(40, "progress", percent=45, scene="path_during", labour_days=48, what="63 m selesai dicor.",
           problem="Hujan empat hari, pengecoran tertunda.", decision="Terpal disiapkan di lokasi."),
        on(32, "report", n=1, households=52, narrative="63 m dari 140 m jalan sudah dicor. Enam belas warga bekerja, "
           "sepuluh di antaranya dari keluarga miskin."),
        on(27, "decide", n=1, code="return", reason="Kuitansi pasir belum ada."),
        on(25, "resend", n=1),
        on(23, "decide", n=1),
        on(22, "pay", n=2),
        on(19, "receive", n=2),
        on(17, "change", what="Hari terakhir mundur 30 hari; nilai dan panjang jalan tetap.",
           why="Pengecoran tertunda hujan dua pekan pada Oktober.", later=30),
        on(13, "agree_to_change", answer="Setuju, laporan akhir tetap paling lambat Januari."),
        on(12, "replan", days=20),
        on(11, "expense", what="Beton K-175, tahap kedua", amount=8_600, line="Beton"),
        on(9, "expense", what="Upah pekerja dua pekan", amount=1_800, line="Tukang",
           receipt="Daftar upah ditandatangani pekerja, disimpan UPK."),
        on(6, "progress", percent=60, scene="path_after", labour_days=40, what="84 m selesai; siswa sudah lewat."),
        on(5, "report", n=2, narrative="84 m selesai. Foto dari arah jalan besar menyusul.", send=False),
        on(3, "message", side="partner", text="Mohon foto papan nama dari arah jalan besar, untuk laporan kami ke "
           "kantor pusat."),
        on(3, "message", side="board", text="Siap, besok pagi sebelum pengecoran. Kami unggah ke laporan 2."),
        on(30, "question", who="ksm-manduhara", to="board",
           text="Apakah gang kecil di samping langgar ikut dicor?"),
        on(28, "answer", side="board", text="Belum. Panjang 140 m sampai pertigaan langgar; gang samping masuk "
           "usulan tahun depan dan dibahas dalam rembug bulan Januari."),
        on(2, "question", who="warga-tono", to="partner", text="Kapan sisa 20 persen dikirim, dan apa syaratnya?"),
    ),
)  # fmt: skip

_BLOK_C: Final = Story(
    "bkm-bukit-batuah", "batuah-lina", "dinas-permukiman-palangka-raya", "permukiman-wulan",
    ("Pengerasan jalan lingkungan Blok C",),
    (
        *talks(190, {**_PLAIN, "background": "Jalan Blok C berdebu saat kering dan berlumpur saat hujan; truk sampah "
               "tidak mau masuk.", "benefit": "96 keluarga, 41 di antaranya miskin.",
               "schedule": "Empat bulan, dimulai sesudah dana hibah diterima."},
               scene="path_before", found="Panjang 320 m sesuai. Dua tiang listrik perlu digeser PLN."),
        *agreed(96, "LOCAL_GRANT", "900/118/DPKP", amounts=[180_000], starts=5, lasts=240,
                rows=((50, 85), (50, -45, 50, ""))),
        on(92, "move", code="start"),
        on(88, "pay", n=1),
        on(83, "receive", n=1),
        on(70, "progress", percent=20, scene="path_during", what="Badan jalan 110 m diratakan.", labour_days=70),
        on(64, "expense", what="Sirtu dan batu pecah", amount=38_500),
        on(48, "progress", percent=35, scene="path_during", what="Pemadatan lapis pertama 200 m.", labour_days=52),
        on(44, "expense", what="Sewa alat pemadat", amount=12_250),
        on(6, "change", what="Lebar jalan 3 m menjadi 2,5 m di depan pos ronda.", later=21,
           why="Dua tiang listrik baru digeser bulan depan."),
        on(4, "message", side="partner", text="Laporan termin 1 sudah lewat waktunya. Kapan bisa kami terima?"),
    ),
)  # fmt: skip

_SPAL: Final = Story(
    "bkm-karya-panarung", "panarung-sekre", "dinas-permukiman-palangka-raya", "permukiman-wulan",
    ("Perbaikan saluran air limbah rumah tangga (SPAL)",),
    (
        *talks(110, {**_PLAIN, "background": "Delapan belas rumah membuang air cucian ke jalan; anak-anak bermain di "
               "genangannya.", "benefit": "18 keluarga, 14 di antaranya miskin.", "schedule": "Dua bulan."},
               scene="drain_before", found="Saluran lama tersumbat di tiga titik; lahan bebas."),
        *agreed(9, "SELF_MANAGED_CONTRACT", "027/41/SWK-IV", swakelola_type=4, starts=10, lasts=100,
                rows=((40, -12), (60, -70, 50, ""))),
    ),
)  # fmt: skip

_SIRING: Final = Story(
    "bkm-bukit-batuah", "batuah-lina", "universitas-rungan-raya", "unrura-kkn",
    ("Normalisasi siring Jalan Manunggal",),
    (
        on(165, "interest"),
        on(163, "not_physical"),
        on(150, "write", texts={**_PLAIN, "background": "Siring tersumbat akar dan sampah; gambar teknis belum ada.",
           "benefit": "83 keluarga di tepi siring.", "schedule": "Pengukuran satu bulan, gambar dan RAB satu bulan."}),
        on(148, "submit"),
        on(141, "move", code="negotiate", side="partner", reason="Lokasi sudah dipetakan mahasiswa KKN tahun lalu."),
        *agreed(112, "MOU", "21/UNRURA/LPPM", support="expertise", amounts=[24_000], lasts=200,
                rows=((50, 80, 0, "Gambar ukur diserahkan"), (50, -20, 0, "Gambar teknis dan RAB diserahkan"))),
        on(104, "move", code="start"),
        on(78, "pay", n=1),
        on(76, "receive", n=1),
        on(70, "progress", percent=40, scene="map_sheet", what="Pengukuran 160 m selesai, peta kontur dibagikan."),
        on(21, "move", code="suspend", side="pokja-palangka",
           reason="Batas lahan di ujung siring disengketakan; dilanjutkan sesudah kelurahan memutus batasnya."),
    ),
)  # fmt: skip

_RAINWATER: Final = Story(
    "bkm-sipakatau-lette", "lette-hasna", "laz-sinar-umat", "sinar-umat", ("Penampung air hujan dan penyaring",),
    (
        *talks(180, {**_PLAIN, "background": "Sumur di pesisir payau; warga membeli air jeriken setiap hari.",
               "benefit": "56 keluarga, 39 di antaranya miskin.", "schedule": "Tiga bulan."},
               scene="tank_before", found="Empat belas titik atap ditandai bersama ketua RT."),
        *agreed(104, "DISTRIBUTION_RECORD", "B-44/PENYALURAN", support="goods", source_kind="INFAQ_WAKAF", lasts=120,
                rows=((50, 95), (50, 40, 60, ""))),
        on(99, "move", code="start"),
        on(93, "pay", n=1),
        on(91, "receive", n=1),
        on(80, "expense", what="Tujuh tandon 1.000 liter dipasang", amount=20_000),
        on(74, "progress", percent=35, scene="tank_after", what="Tujuh tandon terpasang dan terisi.", labour_days=36),
        on(62, "report", n=1, households=24, narrative="Tujuh dari empat belas tandon terpasang; 24 keluarga memakainya."),
        on(58, "decide", n=1),
        on(26, "move", code="terminate", side="partner", reason="Program pesisir kami ditutup yayasan pusat tahun ini. "
           "Yang sudah diserahkan tetap milik warga."),
    ),
)  # fmt: skip

STORIES: Final = (_KARUHEI, _BLOK_C, _SPAL, _SIRING, _RAINWATER)
