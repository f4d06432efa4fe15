"""What neighbouring boards and offices say of the demo's needs; every word is invented."""

from typing import Final

# (board and title of the need, who speaks, for which board, days ago, why)
ENDORSEMENTS: Final[tuple[tuple[str, str, str, str, int, str], ...]] = (
    (
        "bkm-handep", "Saluran drainase Gang Manduhara", "rungan-sari", "lkm-rungan-sari", 96,
        "Air dari Gang Manduhara mengalir ke RT 11 kami. Kalau saluran ini jadi, genangan di dua kelurahan "
        "ikut berkurang.",
    ),
    (
        "bkm-handep", "Saluran drainase Gang Manduhara", "batuah-lina", "bkm-bukit-batuah", 9,
        "Kami meminjamkan pompa dan cetakan beton selama pengerjaan.",
    ),
    (
        "bkm-handep", "Jamban keluarga RT 07", "kahayan-upl", "bkm-tepi-kahayan", 61,
        "Kami sudah membangun dua belas jamban seperti ini dan siap berbagi gambar kerjanya.",
    ),
    (
        "bkm-tepi-kahayan", "Titian kayu ulin menuju sekolah", "nyai-rahmi", "bkm-handep", 74,
        "Anak-anak dari kelurahan kami juga lewat titian ini.",
    ),
    (
        "bkm-tepi-kahayan", "Titian kayu ulin menuju sekolah", "sebangau-rudi", "bkm-sinar-sebangau", 58, "",
    ),
    (
        "bkm-guyub-sangkrah", "Pompa air dan pintu klep Kali Pepe", "semanggi-tri", "lkm-rukun-semanggi", 83,
        "Bila Kali Pepe meluap, RW 23 di Semanggi terendam lebih dulu.",
    ),
    (
        "lkm-massedi-pannampu", "TPS 3R Pasar Pannampu", "lette-hasna", "bkm-sipakatau-lette", 47,
        "Gerobak sampah kami akan menyetor ke sini.",
    ),
)  # fmt: skip
# (board and title of the need, who answers, for which office, days ago, state, signer, letter, reason)
ANSWERS: Final[tuple[tuple[str, str, str, str, int, str, str, str, str], ...]] = (
    (
        "bkm-handep", "Jalan titian dan pagar pengaman Gang Beringin", "permukiman-wulan",
        "dinas-permukiman-palangka-raya", 290, "accepted", "Kepala Bidang Kawasan Permukiman",
        "600/114/DPKP (contoh)",
        "Masuk paket titian kota tahun ini. Bahan dari dinas, tenaga dan pengawasan dari BKM.",
    ),
    (
        "bkm-handep", "Saluran drainase Gang Manduhara", "permukiman-wulan",
        "dinas-permukiman-palangka-raya", 70, "later", "Kepala Bidang Kawasan Permukiman",
        "600/402/DPKP (contoh)",
        "Anggaran drainase tahun ini sudah terbagi habis. Usulan dicatat untuk rencana kerja tahun depan.",
    ),
    (
        "bkm-handep", "Saluran drainase Gang Manduhara", "permukiman-wulan",
        "dinas-permukiman-palangka-raya", 12, "partly", "Kepala Bidang Kawasan Permukiman",
        "600/517/DPKP (contoh)",
        "Tahun depan dinas dapat mengerjakan 60 meter bagian hilir. Ruas dekat gang tetap dicarikan mitra; "
        "mohon BKM melengkapi gambar pertemuan dengan saluran kota.",
    ),
    (
        "bkm-handep", "Lampu jalan lingkungan tenaga surya", "permukiman-wulan",
        "dinas-permukiman-palangka-raya", 40, "question", "Kepala Seksi Prasarana Permukiman", "",
        "Mohon titik tiang ditandai pada peta dan dilampiri kesediaan warga merawat akinya.",
    ),
    (
        "bkm-tepi-kahayan", "Perahu sampah untuk bank sampah apung", "dlh-maya", "dlh-palangka-raya", 33,
        "accepted", "Kepala Bidang Pengelolaan Sampah", "660/88/DLH (contoh)",
        "Sampah dari perahu diterima di TPS Flamboyan setiap hari kerja. Dinas melatih tiga operator.",
    ),
    (
        "bkm-guyub-sangkrah", "Pompa air dan pintu klep Kali Pepe", "perkim-solo",
        "dinas-permukiman-surakarta", 52, "refused", "Kepala Bidang Prasarana Permukiman",
        "600/233/DPKP (contoh)",
        "Pintu air di kali induk bukan wewenang dinas. Usulan kami teruskan ke balai wilayah sungai; BKM "
        "dapat menanyakan kelanjutannya di sana.",
    ),
    (
        "lkm-massedi-pannampu", "TPS 3R Pasar Pannampu", "pu-makassar", "dinas-pu-makassar", 28, "later",
        "Kepala Bidang Cipta Karya", "600/71/DPU (contoh)",
        "Status lahan pasar diselesaikan lebih dahulu. Setelah ada surat pinjam pakai, usulan dibahas lagi.",
    ),
)  # fmt: skip
