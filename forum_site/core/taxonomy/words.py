"""Splits Indonesian text into comparable words and knows which words say nothing about an activity."""

import re
import unicodedata
from typing import Final

_WORD = re.compile(r"[a-z0-9]+")
# A digit glued to letters is part of a name (p2l, tps3r); a bare number never is.
_NUMBER = re.compile(r"\d+")

_FUNCTION_WORDS: Final = """
ada adalah agar akan akibat antara apa atas atau bagi bahkan bahwa banyak baru bawa bawah beberapa belum
berada berbagai bersama besar bila bisa boleh bukan cara cukup dalam dan dapat dari daripada dengan di
diperlukan dua guna hanya harus hingga ia ini itu jadi jika juga kali karena kata ke kebutuhan kecil
kecuali kembali kepada ketika khusus kurang kurangnya lagi lain lalu lama lebih lewat maka maksimal masih
masing melakukan melalui memiliki mempunyai mencapai menjadi menurut mereka merupakan minimal minimnya
mulai namun oleh pada paling para per perlu pernah pula saat saja sama sambil sampai sangat satu se
sebagai sebagian sebelum sebuah secara secukupnya sehingga sejak sejumlah sekali sekaligus sekitar selain
selalu selama seluruh semua sendiri seperti sering serta sesuai setelah setiap suatu sudah sulit supaya
tahun tak tapi telah tentang terdapat terhadap terkait termasuk tersebut tetapi tiap tidak tiga tinggi
total untuk utama yaitu yakni yang
"""
_PROGRAMME_WORDS: Final = """
aksi alokasi anggaran apbd apbn baantuan bansos bantuan bantun baznas bermitra bidang bina bkk buah bulan
bumd bumn csr cv daerah dana danais desa dinas diusulkan dk domisili dukuh dusun fasilitas fasilitasi
fisik gerakan hari hasil hibah jalur jenis jiwa juta kabupaten kalurahan kampung kapanewon kecamatan
kegiatan kelompok keluarga kelurahan kemasyarakatan kementerian kepala kerja kerjasama khas kk kkn klp
kondisi konstruksi kota laz lembaga lembur lingkungan lokasi lpm lurah manfaat masyarakat melengkapi
meliputi mendaftar meter miliar minggu mitra musrenbang nasional ngo nilai operasional orang padukuhan
paket pedukuhan pelaksanaan pelayanan pemanfaatan pemasangan pemasaran pembagangunan pembangunan
pemberian pembuatan pemda pemeliharaan pemerintah pemkab pemkot penambahan penanganan penataan pendukung
penerima pengadaan pengajuan pengelolaan pengembangan pengurus peningkatan penyediaan perbaikan
permohonan persen perumahan perusahaan peserta pihak prasarana prioritas produk produksi program proposal
provinsi proyek pt rehab rehabilitasi rehap renovasi ribu ring rp rt rupiah rw sama sarana sarpras se
sepanjang sistem skala sosial stimulan sudin syarat tempat terdaftar tersedia tingkat titik tjsl tsp uang
unit universitas usulan utilitas warga wilayah yayasan
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
