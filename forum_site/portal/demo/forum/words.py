"""What the invented forum talks about: sentences of which titles and texts are made."""

from __future__ import annotations

from random import Random
from typing import Final

from forum_site.portal.demo.nation.shapes import WORKS

CATEGORIES: Final = (
    "Tanya jawab", "Pengalaman", "Kemitraan", "Kelembagaan", "Drainase dan jalan", "Air bersih", "Sanitasi",
    "Persampahan", "Rumah layak huni", "Pertanian", "Perikanan", "Modal usaha", "Pelatihan", "Pendidikan",
    "Kesehatan", "Kebencanaan", "Pembukuan", "Rapat dan pemilihan", "Papan pengumuman", "Lain-lain",
)  # fmt: skip
GIVEN: Final = (
    "Siti", "Joko", "Rahma", "Yohanes", "Ketut", "Dewi", "Bambang", "Fatimah", "Agus", "Lestari", "Markus",
    "Wati", "Hendra", "Nurul", "Samsul", "Tuti", "Rizal", "Maria", "Darto", "Yuni",
)  # fmt: skip
FAMILY: Final = (
    "Saputra", "Handayani", "Wibowo", "Siregar", "Lumbantobing", "Kurniawan", "Rahayu", "Hidayat", "Mandala",
    "Pratiwi", "Sulaiman", "Anggraini", "Setiawan", "Wulandari", "Firdaus", "Marbun",
)  # fmt: skip
TITLES: Final = (
    "{work}: siapa yang sudah pernah?", "Berapa biaya {work} di tempat Bapak/Ibu?",
    "Pengalaman {work} dengan dana warga", "{work} tertunda, apa yang sebaiknya kami lakukan?",
    "Cara menghitung kebutuhan {work}", "Mitra untuk {work} tahun depan", "Laporan {work} sudah selesai",
)  # fmt: skip
SAID: Final = (
    "Di kelurahan kami pekerjaan ini dibahas dalam tiga kali rembug warga sebelum disepakati.",
    "Kelompok kerja menghitung ulang bahan di toko terdekat, lalu membandingkannya dengan standar kabupaten.",
    "Ibu-ibu mengusulkan agar jadwal kerja bakti dimulai setelah pasar pagi selesai.",
    "Kami menyimpan semua nota di satu map, difoto, dan ditempel di papan informasi setiap Jumat.",
    "Tukang dari kampung sendiri dibayar harian, dan daftar hadirnya ditandatangani ketua RT.",
    "Yang paling sulit bukan uangnya, melainkan menyepakati letak pekerjaan di tanah warga.",
    "Dinas meminta gambar sederhana dan titik koordinat; keduanya kami buat dengan telepon genggam.",
    "Sisa dana dipakai untuk pemeliharaan, dicatat terpisah, dan dilaporkan pada rapat bulanan.",
    "Musim hujan datang lebih cepat, maka galian ditutup sementara dengan papan dan karung pasir.",
    "Saran saya, mulai dari ruas yang pendek dahulu supaya warga melihat hasilnya.",
    "Perusahaan di dekat sini bersedia menyumbang semen asalkan tenaga disiapkan oleh warga.",
    "Terima kasih atas penjelasannya, akan kami bawa ke rapat pengurus minggu depan.",
)
LISTED: Final = (
    "Surat kesepakatan warga",
    "Gambar dan volume",
    "Tiga penawaran harga",
    "Foto sebelum pekerjaan",
)


def person_name(dice: Random) -> str:
    return f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}"


def title(dice: Random) -> str:
    return dice.choice(TITLES).format(work=dice.choice(WORKS).title)[:160]


def text(dice: Random) -> str:
    """Markdown of 40 to 120 words; one in five has a list, one in six begins with a quotation."""
    parts = [" ".join(dice.sample(SAID, dice.randint(2, 4))) for _paragraph in range(dice.randint(1, 3))]
    if dice.random() < 1 / 5:
        parts.append("\n".join(f"- {line}" for line in dice.sample(LISTED, 3)))
    if dice.random() < 1 / 6:
        parts.insert(0, f"> {dice.choice(SAID)}")
    return f"{dice.choice(WORKS).problem} " + "\n\n".join(parts)
