"""Articles about the board's meetings and about upkeep."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, quote, steps, stream, table
from knowledge.demo.shape import ENVIRONMENT, DemoArticle

MINUTES: Final = DemoArticle(
    shelf="kelembagaan",
    slug="berita-acara-rembug-warga",
    title="Berita acara rembug warga yang tahan diperiksa",
    intro="Berita acara adalah bukti bahwa keputusan memang keputusan warga. Dua halaman cukup, asal delapan hal ini ada.",
    tags=("rembug warga", "berita acara", "musyawarah", "dokumen"),
    credit="Ditulis dari pengalaman BKM Bukit Batuah dan LKM Massedi Pannampu",
    published_days_ago=27,
    reviewed_days_ago=15,
    body=stream(
        essence(
            "Tulis keputusan apa adanya, termasuk yang tidak setuju.",
            "Catat jumlah yang hadir: laki-laki, perempuan, dan keluarga miskin.",
            "Bacakan sebelum ditutup, tanda tangani hari itu juga.",
        ),
        h("Sebelum rembug"),
        steps(
            "Undang sedikitnya seminggu sebelumnya, lewat RT, pengajian, gereja, arisan, dan grup pesan warga. Sebutkan apa yang akan diputuskan.",
            "Pilih waktu yang bisa dihadiri perempuan dan pekerja harian. Tanyakan, jangan menebak.",
            "Bagikan bahan satu halaman: pilihan yang ada dan biayanya.",
            "Tetapkan siapa memimpin, siapa mencatat, siapa menghitung hadirin. Pengusul kegiatan tidak memimpin pembahasannya.",
        ),
        h("Delapan hal yang harus ada"),
        table(
            "Isi berita acara",
            [("Bagian", "text"), ("Contoh", "text")],
            ("Hari, tanggal, jam, tempat", "Sabtu, 14 Maret, 19.30–21.45, balai RW 02"),
            ("Acara", "Menetapkan prioritas tahun pertama PJM"),
            ("Yang hadir", "52 orang: 28 laki-laki, 24 perempuan, 19 dari keluarga miskin"),
            ("Pimpinan dan pencatat", "Dipilih dari hadirin"),
            ("Pokok pembahasan", "Usulan, pertanyaan, jawaban, tanpa menyebut keadaan keluarga tertentu"),
            ("Keputusan", "Satu kalimat untuk satu keputusan, bernomor"),
            ("Cara memutuskan", "Mufakat, atau suara: 41 setuju, 8 tidak, 3 tidak memilih"),
            ("Tindak lanjut", "Siapa mengerjakan apa, sampai kapan"),
        ),
        h("Musyawarah dulu"),
        p(
            "Keputusan BKM diambil bersama dalam rapat, dan musyawarah adalah jalan utamanya. Pemungutan suara dipakai bila mufakat tidak tercapai, dan caranya disepakati sebelum dihitung. Pendapat yang kalah tetap ditulis; sering kali di situlah letak masalah yang muncul setahun kemudian."
        ),
        callout(
            "warn",
            "Daftar hadir tidak diterbitkan",
            "Daftar hadir memuat nama dan tanda tangan, jadi disimpan sekretariat. Yang diterbitkan hanya jumlahnya. Begitu juga nomor telepon dan NIK: tidak perlu diminta.",
        ),
        h("Menutup rembug"),
        steps(
            "Pencatat membacakan semua keputusan.",
            "Hadirin membetulkan kalimat yang keliru; pembetulan dicatat.",
            "Pimpinan, pencatat, dan dua wakil hadirin menandatangani.",
            "Foto setiap halaman, unggah ke situs, tempel salinannya paling lambat tiga hari kemudian.",
        ),
        h("Rembug warga tahunan"),
        p(
            "Sekali setahun, lazimnya Desember, BKM mempertanggungjawabkan pekerjaannya. Acara yang biasa dipakai:"
        ),
        points(
            "",
            "memilih pimpinan dan pencatat, menyepakati tata tertib;",
            "hasil tinjauan partisipatif dan laporan pertanggungjawaban;",
            "tanggapan warga dan musyawarah;",
            "pengesahan program kerja, anggaran, Renta, dan usulan ke Musrenbang.",
        ),
        p(
            "Bagikan salinan hasil audit tahun lalu sebelum acara dimulai, supaya warga bertanya dengan angka di tangan."
        ),
        quote(
            "Petugas dinas hanya bertanya satu hal: mana berita acaranya. Sejak itu kami menulisnya malam itu juga, tidak pernah menunggu besok.",
            "Sekretaris BKM Bukit Batuah",
        ),
    ),
)

UPKEEP: Final = DemoArticle(
    shelf="pekerjaan-dan-pemeliharaan",
    slug="merawat-drainase-bersama-kpp",
    title="Merawat drainase: KPP, jadwal kecil, dan iuran yang masuk akal",
    intro="Saluran yang baru dibangun bisa mampet dalam dua musim hujan. Yang menentukan bukan betonnya, melainkan siapa yang mengangkat lumpurnya.",
    kind="practice",
    sector=ENVIRONMENT,
    tags=("drainase", "KPP", "pemeliharaan", "gotong royong"),
    credit="Ditulis dari pengalaman KPP di RW 02 Menteng dan bantaran Kali Pepe",
    published_days_ago=11,
    reviewed_days_ago=4,
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
            "Dengan hitungan di tangan, warga kami menyepakati Rp 3.500 sebulan. Keluarga yang tidak mampu menyumbang giliran kerja. Kas dan sisa kas ditempel di pos ronda setiap tiga bulan."
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
    ),
)

ARTICLES: Final = (MINUTES, UPKEEP)
