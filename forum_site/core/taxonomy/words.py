"""Splits Indonesian text into comparable words and knows which words say nothing about an activity."""

import re
import unicodedata
from typing import Final

_WORD = re.compile(r"[a-z0-9]+")
# A digit glued to letters is part of a name (p2l, tps3r); a bare number never is.
_NUMBER = re.compile(r"\d+")

_FUNCTION_WORDS: Final = """
ada adalah agar akan akibat antara apa atas atau bagi bahkan bahwa banyak baru bawah beberapa belum berada
berbagai bersama besar bila bisa boleh bukan cukup dalam dan dapat dari daripada dengan di diperlukan dua
guna hanya harus hingga ia ini itu jadi jika juga kali karena kata ke kebutuhan kecil kecuali kembali kepada
ketika khusus kurang kurangnya lagi lain lalu lama lebih lewat maka maksimal masih masing melalui melakukan
memiliki mempunyai menjadi mencapai menurut merupakan mereka minimal minimnya mulai namun oleh pada paling
para per perlu pernah pula saat saja sama sambil sampai sangat satu se sebagai sebagian sebelum sebuah secara
sehingga sejak sejumlah sekali sekitar selain selalu selama seluruh semua sendiri seperti serta sesuai setiap
setelah sering suatu sudah sulit supaya tahun tapi telah tentang terdapat terhadap terkait termasuk tersebut
tetapi tidak tiga tiap tinggi total untuk utama yaitu yakni yang tak bawa cara sekaligus secukupnya
"""
_PROGRAMME_WORDS: Final = """
aksi alokasi anggaran bantuan bantun baantuan bansos bidang dana danais dinas diusulkan fasilitasi fasilitas
gerakan hibah jenis kabupaten kapanewon kecamatan kegiatan kelompok kelurahan kalurahan kampung kemasyarakatan
kementerian kepala keluarga kk klp kondisi konstruksi kota lembaga lembur lingkungan lokasi lpm lurah masyarakat
mendaftar meliputi melengkapi musrenbang nasional nilai operasional paket pedukuhan padukuhan pelaksanaan
pelayanan pemanfaatan pemasangan pembagangunan pembangunan pembuatan pemda pemeliharaan pemerintah pemberian
pemkab pemkot penambahan penanganan penataan pendukung pengadaan pengembangan pengelolaan pengajuan pengurus
peningkatan penyediaan perbaikan permohonan perumahan perusahaan pihak prasarana prioritas program proposal
proyek provinsi rehab rehap rehabilitasi renovasi rp rt rw rupiah sarana sarpras se sepanjang sistem skala sosial
stimulan sudin syarat tempat terdaftar tersedia tingkat uang unit usulan utilitas warga wilayah dusun dukuh
desa daerah dk domisili juta ribu miliar persen bulan hari minggu orang jiwa buah titik meter jalur ring
csr tjsl tsp apbd apbn bkk baznas laz ngo bumn bumd pt cv yayasan universitas kkn peserta penerima manfaat
bermitra mitra kerja sama kerjasama bina fisik khas produk produksi pemasaran hasil
"""
STOP_WORDS: Final[frozenset[str]] = frozenset((_FUNCTION_WORDS + _PROGRAMME_WORDS).split())


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order: lower case, without accents, punctuation and bare numbers."""
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return tuple(_without_nya(word) for word in _WORD.findall(plain) if not _NUMBER.fullmatch(word))


def _without_nya(word: str) -> str:
    # The one suffix that never changes what a noun means: "penerangannya" is "penerangan".
    return word[:-3] if len(word) > 6 and word.endswith("nya") else word


def tells_something(word: str) -> bool:
    """Tell whether a word can say what an activity is about."""
    return len(word) > 2 and word not in STOP_WORDS
