"""Articles about what follows the works: handing over and upkeep."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import ENVIRONMENT, LibraryArticle, sources

HANDING_OVER: Final = LibraryArticle(
    shelf="pekerjaan-dan-pemeliharaan",
    slug="serah-terima-hasil-ke-kpp",
    title="Serah terima hasil pekerjaan ke KPP: hari ketika tanggung jawab berpindah",
    intro="Pekerjaan belum selesai saat betonnya kering. Selesai ketika ada yang tahu cara merawatnya, dan menandatanganinya.",
    sector=ENVIRONMENT,
    tags=("KPP", "serah terima", "berita acara", "pemeliharaan", "mutu"),
    body=stream(
        essence(
            "KPP diajak sejak gambar dibuat, bukan dipanggil saat peresmian.",
            "Serah terima dilakukan setelah diuji, dengan daftar kekurangan yang sudah selesai.",
            "Yang diserahkan bukan hanya bangunan: gambar, daftar ukuran, alat, kunci, dan uang kas awal.",
            "Setelah serah terima, catat juga siapa pemilik asetnya.",
        ),
        h("Mengapa sering gagal"),
        p(
            "Bangunan rusak dalam dua tahun bukan karena warga malas, melainkan karena tidak ada yang merasa berhak memperbaikinya. Serah terima yang baik menjawab empat pertanyaan: siapa pemakai, siapa perawat, siapa pemilik, dan dari mana uangnya."
        ),
        h("Sebelum hari serah terima"),
        steps(
            "Bentuk KPP dari pemakai langsung, sedikitnya tiga orang, dengan paling tidak satu perempuan. Tunjuk ketua, bendahara, dan pemegang kunci.",
            "Jalan bersama di lokasi. Tunjukkan katup, tutup, saringan, dan bagian yang paling cepat rusak.",
            "Uji pemakaian: alirkan air, hidupkan pompa, buka tutup, angkat saringan.",
            "Buat daftar kekurangan. Pelaksana memperbaiki sebelum tanggal serah terima.",
            "Hitung biaya rawat setahun dan sepakati iurannya di depan pemakai.",
            "Siapkan berkas: gambar akhir, RAB, daftar toko dan harga suku cadang, nomor kontak tukang.",
        ),
        h("Isi berita acara serah terima"),
        table(
            "Delapan bagian",
            [("Bagian", "text"), ("Contoh", "text")],
            ("Apa yang diserahkan", "Saluran 120 m, 8 saringan, 12 penutup, 2 sekop"),
            ("Ukuran dan keadaan", "Sesuai gambar akhir; retak rambut 2 m dekat RT 04, diawasi"),
            ("Pemakai", "45 KK, termasuk 6 rumah sewa"),
            ("Perawat", "KPP, 5 orang, ketua dan bendahara disebut jabatannya"),
            ("Pemilik aset", "Dicatat kelurahan sebagai barang daerah, atau milik warga sesuai kesepakatan"),
            ("Iuran dan kas awal", "Rp 3.500 per KK sebulan; kas awal Rp 500.000 dari BKM"),
            ("Kewajiban BKM", "Memperbaiki cacat pekerjaan selama masa pemeliharaan"),
            ("Tanda tangan", "Pelaksana, BKM, KPP, lurah sebagai saksi"),
        ),
        callout(
            "warn",
            "Pemilik dan perawat bukan hal yang sama",
            "Saluran di tanah negara atau jalan umum biasanya menjadi barang milik daerah; KPP yang merawat. Tanyakan ke kelurahan supaya tercatat, karena tanpa pencatatan kerusakan besar sulit dibiayai APBD. Bangunan di tanah perorangan perlu perjanjian pakai.",
        ),
        h("Hari serah terima"),
        points(
            "",
            "Lakukan di lokasi, bukan di balai. Semua orang melihat barangnya.",
            "Bacakan daftar, tunjukkan satu per satu, uji sekali lagi.",
            "Serahkan alat dan kunci kepada bendahara KPP dengan tanda terima.",
            "Beri tahu apa yang harus dilakukan bila rusak: siapa dihubungi, batas waktunya, siapa membayar.",
            "Foto orang yang bersedia, dan catat tanggal di papan pekerjaan.",
        ),
        h("Pembagian tanggung jawab perbaikan"),
        table(
            "Siapa membayar apa",
            [("Kerusakan", "text"), ("Ditanggung", "text"), ("Contoh", "text")],
            ("Perawatan rutin", "KPP dari iuran", "Angkat lumpur, ganti saringan"),
            ("Cacat pekerjaan dalam masa pemeliharaan", "Pelaksana", "Plesteran mengelupas bulan ketiga"),
            ("Kerusakan besar", "BKM mengusulkan ke kelurahan atau mitra", "Dinding saluran roboh"),
            ("Karena perbuatan orang", "Yang menyebabkan, dengan bantuan RT", "Tutup dipecahkan kendaraan"),
        ),
        h("Setahun setelah serah terima"),
        steps(
            "Periksa bersama KPP: masih berfungsi berapa persen, apa yang pernah diperbaiki, berapa kasnya.",
            "Bandingkan dengan kartu pemeliharaan. Yang tidak pernah dicatat biasanya tidak pernah dikerjakan.",
            "Laporkan kepada mitra, satu halaman dengan dua foto dari titik yang sama.",
            "Bahas di rembug: bila iuran macet, turunkan dulu jumlahnya; iuran kecil yang terbayar lebih baik daripada iuran ideal yang menunggak.",
        ),
        callout(
            "ok",
            "Perawat juga perlu dirawat",
            "Sebut kerja KPP di rembug dan di papan informasi, beri sarung tangan dan topi baru, dan ganti giliran. Orang bertahan karena dihargai, bukan karena namanya tercantum di SK.",
        ),
        *sources(cited.BOARD_GUIDE, cited.WORKS_TRAINING, cited.OWN_ADVICE),
    ),
)

UPKEEP: Final = LibraryArticle(
    shelf="pekerjaan-dan-pemeliharaan",
    slug="merawat-drainase-bersama-kpp",
    title="Merawat drainase: KPP, jadwal kecil, dan iuran yang masuk akal",
    intro="Saluran yang baru dibangun bisa mampet dalam dua musim hujan. Yang menentukan bukan betonnya, melainkan siapa yang mengangkat lumpurnya.",
    sector=ENVIRONMENT,
    tags=("drainase", "KPP", "pemeliharaan", "gotong royong", "keselamatan"),
    body=stream(
        essence(
            "Bentuk KPP sebelum pekerjaan selesai, bukan sesudah serah terima.",
            "Jadwal pendek yang berjalan lebih baik daripada kerja bakti besar setahun sekali.",
            "Hitung biaya rawat setahun, lalu tentukan iurannya; bukan sebaliknya.",
        ),
        h("Kapan membentuk KPP"),
        p(
            "Kelompok Pemanfaat dan Pemelihara (KPP) adalah warga yang memakai dan merawat hasil pekerjaan. Ajak calon anggotanya sejak gambar dibuat: mereka tahu di mana air berkumpul dan penutup mana yang terlalu berat diangkat. Saat serah terima, KPP menerima gambar, daftar ukuran, dan alat."
        ),
        h("Siapa mengerjakan apa"),
        table(
            "Jadwal untuk saluran 120 m",
            [("Pekerjaan", "text"), ("Kapan", "text"), ("Siapa", "text"), ("Waktu", "text")],
            ("Angkat sampah di saringan", "Setiap Minggu pagi", "Bergilir, 2 rumah", "20 menit"),
            ("Buka penutup, angkat lumpur", "Sebelum musim hujan dan tengah musim", "Semua pemakai", "3 jam"),
            ("Periksa retak dan sambungan", "Setiap tiga bulan", "2 orang KPP", "1 jam"),
            ("Ganti penutup rusak", "Bila perlu", "KPP dan tukang", "Setengah hari"),
        ),
        h("Menghitung biaya rawat"),
        table(
            "Biaya setahun, 45 KK",
            [("Keperluan", "text"), ("Hitungan", "text"), ("Rupiah", "number")],
            ("Angkut lumpur", "2 kali × Rp 350.000", "700.000"),
            ("Penutup beton", "3 buah × Rp 120.000", "360.000"),
            ("Sarung tangan, karung, sekop", "per tahun", "280.000"),
            ("Cadangan perbaikan", "disisihkan", "500.000"),
            ("Jumlah", "Rp 3.407 per KK sebulan", "1.840.000"),
        ),
        p(
            "Dengan hitungan di tangan, warga bisa menyepakati misalnya Rp 3.500 sebulan. Keluarga yang tidak mampu menyumbang giliran kerja. Kas dan sisa kas ditempel di pos ronda setiap tiga bulan."
        ),
        h("Langkah membentuk KPP"),
        steps(
            "Undang semua rumah yang airnya masuk ke saluran itu, termasuk penyewa.",
            "Sepakati ketua, bendahara, dan satu orang yang memegang kunci alat. Sedikitnya satu perempuan.",
            "Bagi saluran menjadi ruas pendek; setiap ruas punya penanggung jawab.",
            "Tulis aturan satu halaman: giliran, iuran, larangan, cara melapor kerusakan.",
            "Tanda tangani bersama BKM dan lurah saat serah terima.",
        ),
        callout(
            "ok",
            "Saringan lebih murah daripada kerja bakti",
            "Saringan besi di tiga titik masuk menahan sebagian besar sampah. Biayanya sekali, dan yang perlu dibersihkan hanya saringannya.",
        ),
        callout(
            "warn",
            "Keselamatan",
            "Jangan masuk saluran tertutup atau septic tank: gasnya bisa mematikan. Buka penutup, biarkan berangin, kerjakan dari atas, dan jangan sendirian.",
        ),
        h("Bila mulai kendur"),
        points(
            "",
            "Umumkan yang sudah berjalan, bukan yang absen. Foto saluran bersih setelah hujan lebih ampuh daripada daftar nama.",
            "Tanyakan sebabnya: jadwal bentrok, alat kurang, atau merasa bukan salurannya?",
            "Kerusakan besar dilaporkan ke kelurahan dan dicatat sebagai kebutuhan baru di PJM. Merawat bukan berarti menanggung semuanya sendiri.",
        ),
        *sources(cited.BOARD_GUIDE, cited.WORKS_TRAINING, cited.OWN_ADVICE),
    ),
)

ARTICLES: Final = (HANDING_OVER, UPKEEP)
