"""The words of column headings, as data: (field, confidence in percent, pattern over normalised words).

The first pattern that matches the whole heading wins; those below `LOOSE` match a part of it. Patterns are
tried in order, so what is more special stands first. Add a heading here when a board's sheet uses a new one.
"""

# ruff: noqa: E501  # one rule a line, so that the table can be read as one

import re
from typing import Final

from partnerships.importers import fields as f

Rule = tuple[str, int, re.Pattern[str]]


def _rules(*rows: tuple[str, int, str]) -> tuple[Rule, ...]:
    return tuple((field, confidence, re.compile(pattern)) for field, confidence, pattern in rows)


_ACT = r"(?:kegiatan|aktifitas|aktivitas|usulan|pekerjaan|kebutuhan|proyek)"
_BEFORE = r"(?:nama|jenis|uraian|judul|usulan|rencana|daftar|deskripsi|program|sub|rincian|bentuk|macam|item)"
_MONEY = r"(?:biaya|dana|anggaran|pagu|nilai|nominal|rab|harga|investasi|alokasi)"
_UNIT = r"(?: (?:dalam )?(?:ribuan|jutaan|ribu|juta)?(?: ?rp| rupiah| rp 000| x 1 ?000)*)?"

WHOLE: Final = _rules(
    (f.NUMBER, 100, r"(?:no|nomor|no urut|nomor urut|nmr|n o)"),
    (f.PERSONAL, 100, r"(?:nik|no kk|nomor kk|no ktp|nomor ktp|nik kk|no nik|nomor nik|nik ktp)"),
    (f.PERSONAL, 100, r"(?:no |nomor )?(?:hp|telp|telepon|tlp|wa|whatsapp|kontak|rek|rekening|hp wa|telp hp)"),
    (f.PERSONAL, 100, r"nama (?:calon )?(?:penerima|warga|kk|kepala keluarga|pemilik|pemohon|lengkap|orang tua|ibu"
     r"|anak|suami|siswa|lansia|pengusul|penduduk|pengurus|penanggung jawab|ketua|kontak|jompo)(?: \w+){0,2}"),
    (f.PERSONAL, 70, r"(?:nama|kontak person|contact person|narahubung|alamat email|email|tanda tangan|ttd)"),
    (f.TITLE, 100, rf"(?:{_BEFORE} )*{_ACT}(?: (?:prioritas|usulan|yang diusulkan|utama|pembangunan|masyarakat))?"),
    (f.TITLE, 95, rf"(?:{_BEFORE} )+program {_ACT}|program {_ACT}|{_ACT} program"),
    (f.TITLE, 80, r"(?:nama|jenis|uraian|usulan|rencana) program|paket pekerjaan|usulan masyarakat|nama barang"),
    (f.TITLE, 60, r"(?:uraian|program|deskripsi|activity|activities)"),
    (f.PROBLEM, 100, r"(?:uraian |daftar |isu )?(?:masalah|permasalahan|persoalan)(?: utama| pokok)?|latar belakang"),
    (f.PROBLEM, 70, r"penyebab(?: masalah)?|akar masalah|kondisi(?: eksisting| saat ini)?|isu|alasan"),
    (f.CATEGORY, 95, r"sub (?:bidang|sektor|urusan|aspek)|kategori|kelompok kegiatan|jenis bidang"),
    (f.SECTOR, 100, r"(?:jenis |kelompok )?(?:bidang|sektor|tridaya|aspek)(?: \w+)?(?: tridaya| program)?"),
    (f.SECTOR, 90, r"urusan bidang|bidang urusan|ruang lingkup(?: tsp| tjslp?| csr)?(?: program)?|lingkup|komponen"),
    (f.SECTOR, 70, r"urusan"),
    (f.RT_RW, 100, r"(?:lokasi |alamat )?(?:rt rw|rw rt)"),
    (f.RT, 100, r"(?:lokasi )?rt"),
    (f.RW, 100, r"(?:lokasi )?rw"),
    (f.VILLAGE, 100, r"(?:nama )?(?:kelurahan|kalurahan|desa|kel|nagari)(?: (?:kelurahan|kalurahan|desa|kel))?"),
    (f.DISTRICT, 100, r"(?:nama )?(?:kecamatan|kapanewon|kec|kemantren|distrik)(?: \w+)?"),
    (f.LOCATION, 100, r"(?:nama |detail |detil |titik )?(?:lokasi|alamat|tempat)(?: (?:kegiatan|pekerjaan|lengkap"
     r"|usulan|detail|lokasi|sasaran|pelaksanaan|rt rw))*"),
    (f.LOCATION, 75, r"(?:nama jalan|dusun|padukuhan|pedukuhan|dukuh|jorong|alamat jalan|wilayah)"),
    (f.UNIT_PRICE, 100, r"(?:harga|biaya|nilai)(?: per)? (?:satuan|unit)" + _UNIT),
    (f.VOLUME, 100, r"(?:target |jumlah |rencana )?(?:vol|volume|kuantitas|qty|banyaknya)(?: (?:pekerjaan|kegiatan"
     r"|satuan|dan satuan|sat|unit|target|usulan))*"),
    (f.VOLUME, 75, r"ukuran|dimensi|jumlah (?:unit|barang|satuan)|banyak"),
    (f.UNIT, 100, r"(?:sat|satuan)(?: volume| ukuran)?"),
    (f.UNIT, 70, r"unit"),
    (f.COST_UPPER, 100, rf".*{_MONEY}.*(?:end range|end|tertinggi|maksimal|maksimum|max|batas atas|sampai).*"),
    (f.COST, 100, rf".*{_MONEY}.*(?:start range|start|terendah|minimal|minimum|min|batas bawah|dari)"),
    (f.COST, 100, rf"(?:(?:total|jumlah|jml|besar|besaran|perkiraan|estimasi|usulan|rencana|kebutuhan|prakiraan"
     rf"|taksiran|indikatif) )*{_MONEY}(?: (?:total|indikatif|perkiraan|kegiatan|usulan|yang dibutuhkan|kebutuhan"
     rf"|proyek|pelaksanaan|biaya|anggaran|dana|diperlukan|keseluruhan|pekerjaan))*{_UNIT}"),
    (f.COST, 70, r"(?:total|jumlah|jml)(?: total)?(?: rp| rupiah)+|rp|rupiah"),
    (f.COST, 50, r"total|jumlah|jml"),
    (f.SOURCE, 95, r"(?:rencana |usulan |alternatif )?(?:sumber|asal)(?: sumber)? (?:dana|pendanaan|pembiayaan|biaya"
     r"|anggaran)(?: \w+)?|pendanaan|pembiayaan"),
    (f.YEAR, 100, r"(?:rencana )?(?:tahun|thn|th|ta)(?: (?:ke|pelaksanaan|anggaran|usulan|rencana|kegiatan|perencanaan"
     r"|program))*"),
    (f.YEAR, 65, r"(?:waktu|jadwal|periode)(?: pelaksanaan)?(?: tahun)?"),
    (f.POOR, 100, r"(?:jumlah |jml )?(?:kk|rumah tangga|keluarga|rt|warga|jiwa) (?:miskin|gakin)(?: \w+)?|gakin|rtm"),
    (f.WOMEN, 100, r"(?:jumlah |jml )?(?:perempuan|wanita)(?: \w+)?"),
    (f.MEN, 100, r"(?:jumlah |jml )?(?:laki laki|pria|laki)(?: \w+)?"),
    (f.HOUSEHOLDS, 100, r"(?:jumlah |jml |penerima manfaat |pemanfaat )*(?:kk|kepala keluarga|rumah tangga)(?: \w+)?"),
    (f.PEOPLE, 100, r"(?:jumlah |jml |penerima manfaat |pemanfaat )*(?:jiwa|orang|warga|org)(?: \w+)?"),
    (f.PEOPLE, 65, r"(?:jumlah |jml )?(?:penerima(?: manfaat)?|pemanfaat|penerima program)"),
    (f.PRIORITY, 100, r"(?:skala |urutan |no |tingkat |nomor )?prioritas(?: \w+)?|ranking|rangking|peringkat"),
    (f.PROPOSER, 95, r"(?:lembaga |kelompok |unsur )?pengusul|diusulkan oleh|(?:sumber|asal) usulan|pengusul usulan"),
    (f.PROPOSER, 80, r"(?:nama )?(?:ksm|pokmas|kelompok)(?: pengusul| pelaksana)?"),
    (f.RESPONSIBLE, 95, r"(?:penanggung jawab|pj|pelaksana|penanggungjawab|pic)(?: \w+){0,2}"),
    (f.RESPONSIBLE, 85, r"(?:opd|skpd|perangkat daerah|dinas|instansi|unit|lembaga)(?: (?:penanggung jawab|pelaksana"
     r"|terkait|pengampu|teknis|tujuan|pengelola))*"),
    (f.NOTES, 90, r"(?:keterangan|ket|catatan|rincian|spesifikasi|penjelasan|detail|notes?)(?: \w+){0,2}"),
    (f.NOTES, 60, r"(?:output|keluaran|tujuan|manfaat|sasaran|status|indikator|hasil|outcome|luaran)(?: \w+){0,2}"),
)  # fmt: skip

# Matched anywhere in a heading no rule above takes whole.
PART: Final = _rules(
    (f.COST, 60, rf"\b(?:biaya|anggaran|pagu|dana)\b(?!.*\b(?:sumber|jenis|asal)\b){_UNIT}"),
    (f.LOCATION, 60, r"^(?:lokasi|alamat)\b"),
    (f.VOLUME, 60, r"^(?:vol|volume)\b"),
    (f.PRIORITY, 55, r"\bprioritas\b"),
    (f.TITLE, 55, r"^(?!.*\b(?:sumber|tujuan|sasaran|manfaat|waktu|status|kode|tanggal|sifat)\b).*"
     r"\b(?:kegiatan|aktifitas|aktivitas|usulan)\b"),
    (f.PROBLEM, 50, r"\b(?:masalah|permasalahan)\b"),
    (f.SECTOR, 50, r"^bidang\b"),
)  # fmt: skip

# Columns of one funding source. The second list needs a heading such as "Sumber Dana" above it.
SOURCES: Final = _rules(
    (
        "SELF_HELP",
        90,
        r"(?:dana )?(?:swadaya|kontribusi masyarakat|partisipasi masyarakat|swadaya masyarakat)(?: \w+)?",
    ),
    ("BLM", 90, r"(?:dana )?(?:blm|bantuan langsung masyarakat)(?: \w+)?"),
    ("APBD_PROVINCE", 90, r"(?:dana )?apbd (?:prov|propinsi|provinsi|prop|i|1|tk i)(?: \w+)?"),
    ("APBN", 90, r"(?:dana )?(?:apbn|dak|kotaku|pnpm)(?: \w+)?"),
    ("APBD_LOCAL", 90, r"(?:dana )?apbd(?: (?:kota|kab|kabupaten|ii|2|tk ii))?(?: \w+)?"),
    ("VILLAGE_FUND", 90, r"(?:dana (?:desa|kelurahan)|dd|add|apbdes|apb desa|apbkal|dakel)"),
    ("CSR_PRIVATE", 85, r"(?:dana )?(?:csr|tjsl|tjslp|tsp|swasta|perusahaan)(?: \w+){0,2}"),
    ("ZAKAT", 85, r"(?:dana )?(?:baznas|zakat|laz|zis)(?: \w+)?"),
)
SOURCES_BELOW: Final = _rules(
    ("KUR", 80, r"kur"),
    ("BANK_CREDIT", 80, r"(?:bank|kredit|perbankan)(?: \w+)?"),
    ("UPK_REVOLVING", 80, r"(?:upk|dana bergulir|pinjaman bergulir|bergulir)"),
    ("POKIR", 80, r"(?:pokir|aspirasi|dprd|reses)"),
    ("LOCAL_GRANT", 80, r"hibah"),
    ("SOCIAL_AID", 80, r"bansos"),
    ("COOPERATIVE", 80, r"koperasi"),
    ("NGO", 80, r"(?:lsm|ngo)"),
    ("UNIVERSITY", 80, r"(?:universitas|kampus|perguruan tinggi)"),
    ("INDIVIDUAL", 80, r"(?:donatur|perorangan|pribadi)"),
    ("SELF_HELP", 80, r"(?:masyarakat|warga|swd|swdy|swad)"),
    (
        "OTHER",
        80,
        r"(?:dana |sumber )?(?:lain|lainnya|lain lain|mitra|pihak ke(?: )?(?:tiga|3)|chann?ell?ing|dll)",
    ),
)

# Meaning of a short heading beneath a wider one: (field of the wider one, field, pattern).
BELOW: Final[tuple[tuple[str, str, re.Pattern[str]], ...]] = tuple(
    (above, field, re.compile(pattern))
    for above, field, pattern in (
        (f.PEOPLE, f.WOMEN, r"p|pr|perempuan|wanita"),
        (f.PEOPLE, f.MEN, r"l|lk|laki laki|pria"),
        (f.PEOPLE, f.POOR, r"miskin|gakin"),
        (f.PEOPLE, f.PEOPLE, r"jumlah|jml|total|jiwa|orang"),
        (f.VOLUME, f.VOLUME, r"jumlah|jml|vol|volume|target|angka|nilai"),
        (f.VOLUME, f.UNIT, r"sat|satuan|unit"),
        (f.COST, f.UNIT_PRICE, r"satuan|harga satuan|per unit"),
        (f.COST, f.COST, r"jumlah|jml|total|jumlah total|rp|total biaya"),
        (f.SOURCE, f.COST, r"jumlah|jml|total|jumlah total|total dana|jumlah dana"),
        (f.LOCATION, f.LOCATION, r"jalan|dusun|lingkungan|gang|kampung|titik"),
    )
)
