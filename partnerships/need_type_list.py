"""The national list of need types (kamus usulan) that a new site starts with; a kota adds its own.

Data, not interface text: the words are those of Indonesian plans. Prices are left open, because a price
without place and date misleads: a kota writes its own with their source. Papers are those that agencies
and funders commonly ask for (domain 6.3); the responsible agency is named by its field, since its name
differs from kota to kota.
"""

from typing import Final, NamedTuple

PERMUKIMAN: Final = "Dinas yang membidangi permukiman"
PEKERJAAN_UMUM: Final = "Dinas yang membidangi pekerjaan umum"
LINGKUNGAN: Final = "Dinas yang membidangi lingkungan hidup"
SOSIAL: Final = "Dinas yang membidangi sosial"
KESEHATAN: Final = "Dinas yang membidangi kesehatan"
PENDIDIKAN: Final = "Dinas yang membidangi pendidikan"
USAHA: Final = "Dinas yang membidangi koperasi dan usaha mikro"
TENAGA_KERJA: Final = "Dinas yang membidangi tenaga kerja"
PANGAN: Final = "Dinas yang membidangi pertanian dan perikanan"

LAHAN: Final = "Surat kesediaan atau hibah lahan"
GAMBAR: Final = "Gambar sederhana dan RAB"
RAWAT: Final = "Susunan kelompok pemelihara (KPP)"
FOTO: Final = "Foto keadaan sekarang"
PENERIMA: Final = "Daftar penerima yang disimpan BKM (tidak diunggah)"
KELOMPOK: Final = "Berita acara pembentukan KSM"
USAHANYA: Final = "Rencana usaha dan catatan penjualan kelompok"


class Standard(NamedTuple):
    title: str
    category: str
    unit: str
    responsible: str
    documents: tuple[str, ...]
    keywords: str


BUILDING: Final = (FOTO, GAMBAR, LAHAN, RAWAT)
TYPES: Final = (
    Standard("Saluran drainase lingkungan", "drainase", "m", PERMUKIMAN, BUILDING,
             "drainase, saluran, selokan, parit, siring, gorong-gorong"),
    Standard("Jalan lingkungan rabat beton", "jalan", "m", PERMUKIMAN, BUILDING,
             "rabat, jalan beton, cor jalan, betonisasi"),
    Standard("Jalan lingkungan paving", "jalan", "m2", PERMUKIMAN, BUILDING, "paving, conblok, corblok"),
    Standard("Titian atau jembatan lingkungan", "jembatan", "m", PEKERJAAN_UMUM, BUILDING,
             "jembatan, titian"),
    Standard("Talud atau dinding penahan tanah", "talud", "m", PEKERJAAN_UMUM, BUILDING,
             "talud, talut, turap, bronjong, dinding penahan"),
    Standard("Jamban keluarga dengan tangki septik", "sanitasi", "unit", PERMUKIMAN,
             (FOTO, GAMBAR, LAHAN, PENERIMA), "jamban, wc keluarga, septic tank, tangki septik"),
    Standard("MCK bersama", "sanitasi", "unit", PERMUKIMAN, BUILDING, "mck"),
    Standard("Pengolahan air limbah bersama (IPAL komunal)", "sanitasi", "unit", PERMUKIMAN, BUILDING,
             "ipal, spal, limbah komunal"),
    Standard("Sumur bor dan tandon air bersih", "air_bersih", "unit", PERMUKIMAN, BUILDING,
             "sumur, tandon, hidran umum, air bersih"),
    Standard("Sambungan rumah air minum", "air_bersih", "SR", PERMUKIMAN, (PENERIMA, GAMBAR),
             "sambungan air, sambungan pdam, sambungan rumah"),
    Standard("Perbaikan rumah tidak layak huni", "rtlh", "unit", PERMUKIMAN, (FOTO, GAMBAR, PENERIMA, LAHAN),
             "rumah tidak layak huni, rtlh, rutilahu, bedah rumah, rehab rumah"),
    Standard("Lampu penerangan jalan", "penerangan_jalan", "unit", PEKERJAAN_UMUM, (FOTO, GAMBAR, RAWAT),
             "lampu jalan, penerangan jalan, pju"),
    Standard("Sambungan listrik keluarga miskin", "listrik_rumah", "KK", SOSIAL, (PENERIMA,),
             "sambungan listrik, listrik rumah"),
    Standard("Gerobak atau motor sampah", "persampahan", "unit", LINGKUNGAN, (FOTO, RAWAT),
             "gerobak sampah, motor sampah, bak sampah, tong sampah"),
    Standard("Bank sampah", "persampahan", "unit", LINGKUNGAN, (KELOMPOK, LAHAN), "bank sampah"),
    Standard("Tempat pengolahan sampah (TPS 3R)", "persampahan", "unit", LINGKUNGAN, BUILDING, "tps, tps3r"),
    Standard("Ruang hijau dan penanaman pohon", "penghijauan", "m2", LINGKUNGAN, (FOTO, LAHAN, RAWAT),
             "penghijauan, taman, tanam pohon"),
    Standard("Pos ronda, balai, atau fasilitas bersama", "fasilitas_umum", "unit", PERMUKIMAN, BUILDING,
             "poskamling, pos ronda, balai warga, fasilitas umum"),
    Standard("Alat pemadam dan kesiapan kebakaran", "kebencanaan", "unit", "Dinas pemadam kebakaran",
             (FOTO, RAWAT), "apar, pemadam, kebakaran"),
    Standard("Kesiapsiagaan bencana warga", "kebencanaan", "paket", "Badan penanggulangan bencana daerah",
             (KELOMPOK,), "siaga bencana, tanggap bencana, evakuasi"),
    Standard("Beasiswa anak keluarga miskin", "pendidikan", "anak", PENDIDIKAN, (PENERIMA,),
             "beasiswa, putus sekolah"),
    Standard("Sarana PAUD dan belajar", "pendidikan", "paket", PENDIDIKAN, (FOTO, GAMBAR),
             "paud, taman bacaan, perpustakaan, alat belajar"),
    Standard("Sarana posyandu", "kesehatan", "paket", KESEHATAN, (FOTO, GAMBAR),
             "posyandu, posbindu, timbangan bayi"),
    Standard("Makanan tambahan balita dan ibu hamil", "gizi", "anak", KESEHATAN, (PENERIMA,),
             "makanan tambahan, pmt, stunting, gizi"),
    Standard("Alat bantu warga difabel", "disabilitas", "unit", SOSIAL, (PENERIMA,),
             "kursi roda, alat bantu, difabel, disabilitas"),
    Standard("Santunan keluarga sangat miskin", "santunan", "KK", SOSIAL, (PENERIMA,),
             "santunan, sembako, yatim, lansia terlantar"),
    Standard("Pelatihan keterampilan kerja", "pelatihan", "orang", TENAGA_KERJA, (KELOMPOK,),
             "pelatihan, kursus, keterampilan"),
    Standard("Modal bergulir KSM ekonomi", "modal_usaha", "KSM", USAHA, (KELOMPOK, USAHANYA),
             "modal, dana bergulir, pinjaman bergulir"),
    Standard("Peralatan usaha kelompok", "peralatan_usaha", "unit", USAHA, (KELOMPOK, USAHANYA),
             "mesin, peralatan usaha, alat usaha, oven, kompor"),
    Standard("Budi daya ikan kelompok", "perikanan", "paket", PANGAN, (KELOMPOK, USAHANYA, LAHAN),
             "ikan, lele, nila, kolam, keramba"),
    Standard("Pertanian pekarangan dan kebun kelompok", "pertanian", "paket", PANGAN, (KELOMPOK, LAHAN),
             "hidroponik, sayur, kebun, bibit"),
    Standard("Ternak kelompok", "peternakan", "ekor", PANGAN, (KELOMPOK, USAHANYA), "ternak, kambing, ayam"),
    Standard("Padat karya tunai", "padat_karya", "HOK", PERMUKIMAN, (GAMBAR, RAWAT), "padat karya"),
    Standard("Penguatan pengurus BKM dan KSM", "kelembagaan", "orang", PERMUKIMAN, (),
             "penguatan bkm, penguatan ksm, kapasitas pengurus"),
)  # fmt: skip
