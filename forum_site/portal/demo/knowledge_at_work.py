"""What the demo's boards and secretariats do with the knowledge base. Everybody here is invented."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

REVIEWER: Final = "pokja-palangka"
PROMOTER: Final = "pokja-makassar"
TOLD: Final = "Lorong terang: lampu dirawat pemuda, listrik dibayar iuran kopi"
TOLD_SHELF: Final = "pekerjaan-dan-pemeliharaan"
# before what the site puts together of the topic and of who tried it
TOLD_TEXT: Final = """Enam belas lampu di satu lorong menyala dua tahun tanpa tagihan yang menunggak. Rahasianya bukan lampunya, melainkan siapa yang merawat dan dari mana uang listriknya.

# Langkahnya

1. Hitung pemakaian: jumlah lampu, daya, dan jam menyala. Dari situ keluar tagihan sebulan.
2. Sepakati sumber iuran di rembug RT. Di lorong ini warung kopi menyisihkan seribu rupiah sehari.
3. Tunjuk dua pemuda sebagai perawat, dengan jadwal piket dan satu kotak alat.
4. Tempel catatan iuran dan tagihan di pos ronda setiap bulan.

# Yang perlu dijaga

Iuran yang kecil tetap perlu dicatat. Bila tiga bulan berturut-turut kurang, bahas di rembug sebelum lampu dipadamkan.
"""
QUOTED_POST: Final = 2

WAITS_BY: Final = "kahayan-upl"
WAITS_SHELF: Final = "pekerjaan-dan-pemeliharaan"
WAITS_TITLE: Final = "Septic tank komunal di tanah gambut"
WAITS_INTRO: Final = "Tanah yang turun dan air yang tinggi merusak tangki biasa. Ini cara yang bertahan di tempat kami, dan yang tidak."
WAITS_TEXT: Final = """Di tanah gambut tangki beton yang berat bisa miring dalam setahun. Kami belajar dari dua kegagalan.

# Sebelum menggali

1. Ukur tinggi air pada musim hujan, bukan musim kemarau.
2. Tanyakan kepada Dinas Permukiman tentang tangki pabrikan yang ringan.
3. Sepakati siapa yang menyedot lumpur, berapa biayanya, dan kapan.

# Yang kami ubah

| Percobaan | Yang terjadi | Yang diganti |
|---|---|---|
| Beton cor di tempat | Miring setelah delapan bulan | Tangki pabrikan di atas cerucuk |
| Pipa kaku | Patah di sambungan | Sambungan lentur dan bak kontrol |
"""

MANDATORY: Final = "papan-informasi-transparansi"
STILL_TO_READ: Final = "bkm-handep"  # whose coordinator has a login of the demo
USED: Final = 3  # templates that boards say they use
