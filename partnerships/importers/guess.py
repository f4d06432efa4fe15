"""Guesses a category from a title. It is right half the time, so it is only ever offered."""

import re
from typing import Final

from partnerships.importers.words import normal

# The first that matches wins, so what is special stands before what is general. Codes of core.taxonomy.
_RULES: Final[tuple[tuple[str, str], ...]] = (
    ("penerangan_jalan", r"pju\w*|lpju|penerangan|lampu jalan"),
    ("listrik_rumah", r"sambungan listrik|listrik (?:rumah|warga|gratis)"),
    ("rtlh", r"rtlh|rutilahu|bedah rumah|rumah (?:tidak|kurang) layak|rehab\w* rumah|rumah kk"),
    ("jalan_usaha_tani", r"jalan usaha tani|jut\b|jalan (?:tani|sawah|kebun|produksi)"),
    ("jembatan", r"jembatan|titian|gorong gorong besar"),
    ("irigasi", r"irigasi|saluran (?:tersier|sawah)|embung"),
    ("talud", r"talud|talut|turap|penurapan|bronjong|dinding penahan|senderan|tpt\b"),
    ("drainase", r"drainase|siring|selokan|gorong|u ditch|uditch|parit|saluran|sodetan|rumah pompa"),
    ("sanitasi", r"jamban|mck|septi[ck]|sanitasi|spal|ipal|kakus|wc\b|toilet|limbah rumah"),
    ("air_bersih", r"air (?:bersih|minum)|sumur|pamsimas|spam\b|pdam|tandon|hidran umum"),
    ("persampahan", r"sampah|tps\b|tps3r|komposter|gerobak|limbah organik|daur ulang"),
    ("keselamatan_jalan", r"cermin (?:lalu|tikung|cembung)|rambu|polisi tidur|speed bump|zebra cross"),
    ("penghijauan", r"penghijauan|pohon|taman\b|rth\b|tanaman hias"),
    ("internet", r"internet|wifi|wi fi"),
    ("jalan", r"jalan|jln|gang|paving|aspal|pengaspalan|rabat|cor\b|corblok|conblok|betonisasi|makadam"),
    ("kebencanaan", r"bencana|banjir|apar\b|kebakaran|tanggap darurat|tsunami|gempa"),
    ("gizi", r"gizi|stunting|tengkes|pmt\b|makanan tambahan|vitamin"),
    ("disabilitas", r"difabel|disabilitas|kursi roda|alat bantu (?:dengar|pendengaran)|abk\b"),
    ("kesehatan", r"posyandu|kesehatan|puskesmas|ambulan\w*|posbindu|gula darah|sunat\w*|khitan\w*|lansia"),
    ("pendidikan", r"paud|beasiswa|sekolah|belajar|buku|guru|pendidik\w*|perpustakaan|tk\b|putus sekolah"),
    ("keagamaan", r"masjid|mesjid|musholl?a|mushalla|tpa\b|tpq\b|rois|gereja|pengajian|keagamaan"),
    ("seni_olahraga", r"olah ?raga|lapangan|voli|basket|futsal|kesenian|musik|hadroh|marawis|rebana|seni\b"),
    ("perlindungan", r"kdrt|perlindungan|perempuan dan anak|kekerasan"),
    ("santunan", r"santunan|sembako|yatim|jompo|bantuan (?:sosial|tunai)"),
    ("fasilitas_umum", r"poskamling|pos kamling|balai|cctv|gedung serba|fasilitas umum|makam|tpu\b"),
    ("perikanan", r"ikan|lele|nila|perikanan|nelayan|tambak|kolam|perahu"),
    ("peternakan", r"ternak|kambing|ayam|sapi|bebek|itik"),
    ("pertanian", r"tani|pupuk|bibit|sayur|hidroponik|cabai|padi|herbal"),
    ("wisata", r"wisata|homestay|pokdarwis"),
    ("modal_usaha", r"modal|dana bergulir|pinjaman"),
    ("pelatihan", r"pelatihan|kursus|keterampilan|bimtek|workshop"),
    ("peralatan_usaha", r"peralatan|mesin|kompor|alat (?:usaha|masak|jahit)|pengering|kios|rumah produksi"),
    ("padat_karya", r"padat karya|cash for work"),
    ("kelembagaan", r"kelembagaan|kapasitas (?:bkm|lkm|ksm|pengurus)|penguatan (?:bkm|ksm|lembaga)"),
)
_PATTERNS: Final = tuple((code, re.compile(rf"\b(?:{pattern})")) for code, pattern in _RULES)
# A course is a course whatever it is about.
_FIRST: Final = re.compile(r"^(?:pelatihan|kursus|bimtek)\b")


def guess_category(title: str) -> str:
    """Return the code of the likeliest category, "" when nothing speaks for one. Ask before using it."""
    words = normal(title)
    if _FIRST.match(words):
        return "pelatihan"
    return next((code for code, pattern in _PATTERNS if pattern.search(words)), "")
