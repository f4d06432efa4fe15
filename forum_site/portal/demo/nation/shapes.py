"""What the needs of the invented country are made of: one line a kind of work. Every word is invented."""

# fmt: off
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Work:
    """`price` is thousands of rupiah a unit; `much` the smallest and largest volume; `where` takes a lane."""

    category: str
    title: str
    unit: str
    much: tuple[int, int]
    price: int
    problem: str
    where: bool = True


WORKS: Final = (
    Work("drainase", "Saluran drainase", "m", (60, 320), 850, "Air menggenang dua hari setiap hujan lebat."),
    Work("drainase", "Normalisasi parit", "m", (100, 600), 190, "Parit dangkal dan penuh lumpur."),
    Work("jalan", "Rabat beton", "m", (50, 280), 620, "Jalan tanah licin; ambulans tidak bisa masuk."),
    Work("jalan", "Paving jalan lingkungan", "m", (60, 240), 540, "Jalan berlubang dan becek."),
    Work("air_bersih", "Sumur bor dan tandon", "unit", (1, 3), 68_000,
         "Warga membeli air jeriken di musim kemarau."),
    Work("air_bersih", "Pipa sambungan air bersih", "m", (120, 700), 110, "Pipa lama bocor di banyak titik."),
    Work("sanitasi", "Jamban sehat keluarga miskin", "unit", (5, 30), 7_500,
         "Keluarga miskin belum punya jamban yang aman."),
    Work("sanitasi", "Septic tank komunal", "unit", (1, 3), 84_000, "Limbah rumah mengalir ke parit."),
    Work("persampahan", "Gerobak dan bak sampah", "paket", (1, 4), 14_000,
         "Sampah dibakar di pekarangan karena tidak ada pengangkutan."),
    Work("persampahan", "TPS 3R kelurahan", "unit", (1, 1), 235_000, "Tempat pembuangan terdekat 6 km."),
    Work("rtlh", "Perbaikan rumah tidak layak huni", "rumah", (3, 14), 21_000,
         "Lantai tanah, atap bocor, dinding lapuk."),
    Work("talud", "Talud penahan tanah", "m", (25, 130), 1_750, "Tebing longsor kecil setiap musim hujan."),
    Work("jembatan", "Jembatan titian", "m", (8, 60), 2_600, "Papan titian lapuk dan berlubang."),
    Work("penerangan_jalan", "Lampu penerangan gang", "titik", (8, 40), 2_100, "Gang gelap sejak magrib."),
    Work("fasilitas_umum", "Perbaikan balai warga", "unit", (1, 1), 96_000, "Atap balai bocor."),
    Work("fasilitas_umum", "Ruang bermain ramah anak", "unit", (1, 1), 58_000,
         "Anak bermain di tepi jalan besar."),
    Work("penghijauan", "Penanaman pohon pelindung", "batang", (120, 900), 85, "Kampung panas dan gersang."),
    Work("irigasi", "Perbaikan saluran irigasi", "m", (90, 420), 720, "Air tidak sampai ke petak hilir."),
    Work("jalan_usaha_tani", "Jalan usaha tani", "m", (150, 700), 410, "Panen dipikul satu kilometer."),
    Work("keselamatan_jalan", "Cermin tikungan dan rambu", "titik", (3, 12), 3_400,
         "Tikungan depan sekolah rawan tabrakan."),
    Work("listrik_rumah", "Sambungan listrik keluarga miskin", "rumah", (6, 30), 1_600,
         "Beberapa rumah menumpang listrik tetangga."),
    Work("internet", "Titik internet warga", "titik", (1, 4), 17_000, "Anak belajar di warung yang jauh."),
    Work("kesehatan", "Alat dan timbangan posyandu", "set", (2, 8), 6_800,
         "Timbangan rusak; kader meminjam.", False),
    Work("gizi", "Makanan tambahan balita", "anak", (20, 90), 900, "Balita berat badannya kurang.", False),
    Work("pendidikan", "Beasiswa anak keluarga miskin", "anak", (10, 60), 1_800,
         "Anak putus sekolah karena biaya.", False),
    Work("pendidikan", "Bimbingan belajar dan pojok baca", "paket", (1, 3), 16_500,
         "Tidak ada tempat belajar sepulang sekolah.", False),
    Work("santunan", "Paket pangan lansia tunggal", "orang", (15, 70), 1_500,
         "Lansia hidup sendiri tanpa penghasilan.", False),
    Work("disabilitas", "Alat bantu warga disabilitas", "orang", (4, 20), 3_200,
         "Kursi roda dan alat dengar belum ada.", False),
    Work("kebencanaan", "Perlengkapan siaga bencana", "paket", (1, 4), 27_000,
         "Warga belum punya alat evakuasi.", False),
    Work("perlindungan", "Pos curhat perempuan dan anak", "paket", (1, 2), 19_000,
         "Korban tidak tahu ke mana melapor.", False),
    Work("seni_olahraga", "Lapangan serbaguna", "unit", (1, 1), 88_000, "Pemuda tidak punya tempat.", False),
    Work("kelembagaan", "Pelatihan pembukuan KSM", "paket", (1, 3), 9_500, "Buku kas tidak rapi.", False),
    Work("modal_usaha", "Modal usaha kelompok perempuan", "orang", (10, 50), 3_000,
         "Pedagang kecil bergantung pada pelepas uang.", False),
    Work("peralatan_usaha", "Mesin jahit kelompok", "unit", (3, 16), 4_600,
         "Pesanan ditolak karena alat kurang.", False),
    Work("peralatan_usaha", "Alat olah hasil panen", "set", (1, 5), 18_500,
         "Hasil panen dijual mentah dan murah.", False),
    Work("pelatihan", "Pelatihan keterampilan pemuda", "orang", (12, 40), 950,
         "Pemuda menganggur setelah lulus.", False),
    Work("pertanian", "Kebun sayur pekarangan", "paket", (1, 6), 7_200,
         "Harga sayur mahal di musim hujan.", False),
    Work("perikanan", "Kolam ikan kelompok", "unit", (2, 12), 6_400, "Kolam lama jebol.", False),
    Work("peternakan", "Ternak kambing bergulir", "ekor", (10, 50), 2_400,
         "Kelompok ingin menambah penghasilan.", False),
    Work("wisata", "Papan dan dermaga wisata kampung", "paket", (1, 2), 61_000,
         "Pengunjung datang tetapi tidak ada tempat singgah.", False),
    Work("padat_karya", "Padat karya kebersihan saluran", "HOK", (150, 700), 120,
         "Warga butuh kerja di antara musim tanam.", False),
)

LANES: Final = (
    "Gang Melati", "Gang Mawar", "Gang Kenanga", "Gang Cempaka", "Gang Rambutan", "Gang Mangga",
    "Gang Nuri", "Gang Merpati", "Jalan Pelita", "Jalan Damai", "Jalan Karya", "Jalan Bakti",
    "Lorong Satu", "Lorong Dua", "Lorong Tiga", "Tepi Kali", "Belakang Pasar", "Samping Sekolah",
    "Ujung Kampung", "Depan Posyandu",
)
BOARD_NAMES: Final = (
    "Sejahtera", "Mandiri", "Karya Bersama", "Harapan Baru", "Gotong Royong", "Maju Bersama", "Bina Warga",
    "Rukun Sentosa", "Tunas Harapan", "Sumber Makmur", "Mitra Warga", "Guyub Rukun",
)
# (state of a need, of how many thousand)
STATES: Final = (
    ("open_for_partners", 560), ("in_talks", 60), ("committed", 70), ("in_progress", 80), ("completed", 60),
    ("handed_over", 40), ("in_plan", 50), ("prioritised", 15), ("verified", 15), ("proposed", 10),
    ("deferred", 25), ("dropped", 15),
)
SOURCES: Final = ("APBD_LOCAL", "VILLAGE_FUND", "CSR_PRIVATE", "CSR_BUMN", "ZAKAT", "APBN", "NGO", "POKIR")
# Roughly the middle of each province, in degrees: the points of the invented needs lie about it.
MIDDLES: Final = {
    "11": (4.4, 96.9), "12": (2.2, 99.0), "13": (-0.8, 100.5), "14": (0.5, 101.8), "15": (-1.6, 102.8),
    "16": (-3.2, 104.2), "17": (-3.6, 102.3), "18": (-4.9, 105.0), "19": (-2.4, 106.3), "21": (1.0, 104.4),
    "31": (-6.2, 106.8), "32": (-6.9, 107.6), "33": (-7.2, 110.1), "34": (-7.9, 110.4), "35": (-7.7, 112.6),
    "36": (-6.4, 106.1), "51": (-8.4, 115.1), "52": (-8.6, 117.5), "53": (-9.3, 122.2), "61": (-0.2, 111.1),
    "62": (-1.6, 113.4), "63": (-3.1, 115.4), "64": (0.3, 116.4), "65": (2.9, 116.3), "71": (1.1, 124.5),
    "72": (-1.0, 121.2), "73": (-4.1, 120.1), "74": (-4.0, 122.1), "75": (0.7, 122.4), "76": (-2.6, 119.3),
    "81": (-3.6, 129.2), "82": (0.9, 127.8), "91": (-2.6, 139.6), "92": (-1.3, 133.2), "93": (-7.0, 139.5),
    "94": (-3.8, 136.4), "95": (-4.0, 139.0), "96": (-0.9, 131.5),
}
