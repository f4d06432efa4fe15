"""Articles about the residents' meeting, its minutes and the board's own meeting."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import LibraryArticle, sources

MEETING: Final = LibraryArticle(
    shelf="kelembagaan",
    slug="rembug-warga-yang-didengar",
    title="Rembug warga yang didengar: dari undangan sampai keputusan",
    intro="Rembug yang baik bukan yang ramai, melainkan yang keputusannya dijalankan. Ini cara menyiapkan, memimpin, dan menutupnya.",
    tags=("rembug warga", "musyawarah", "perempuan"),
    body=stream(
        essence(
            "Tulis satu kalimat: apa yang harus diputuskan malam ini. Bila tidak ada, jangan mengundang.",
            "Warga miskin, perempuan, dan penyewa datang bila waktunya cocok dan suaranya terpakai.",
            "Bicara dalam kelompok kecil dulu, baru bersama. Yang pendiam pun ikut bicara.",
            "Keputusan dibacakan sebelum bubar dan ditempel dalam tiga hari.",
        ),
        h("Kapan perlu rembug warga"),
        p(
            "Rembug warga adalah tempat warga memutuskan, bukan tempat pengurus mengumumkan. Karena itu tidak semua hal perlu dibawa ke sana. Pembelian alat tulis cukup diputuskan rapat BKM. Yang mengubah hidup orang banyak dibawa ke rembug."
        ),
        table(
            "Diputuskan di mana?",
            [("Perkara", "text"), ("Tempat memutuskan", "text")],
            ("Prioritas PJM dan rencana tahunan", "Rembug warga kelurahan"),
            ("Letak saluran atau jamban di satu RT", "Rembug pemakai di RT itu"),
            ("Aturan pinjaman UPK", "Rembug warga, atas usul BKM"),
            ("Persetujuan satu pinjaman", "UPK sesuai aturan yang sudah disepakati"),
            ("Laporan tahunan dan hasil audit", "Rembug warga tahunan"),
            ("Surat, jadwal, dan pembagian tugas", "Rapat BKM"),
        ),
        h("Seminggu sebelumnya"),
        steps(
            "Tulis pertanyaannya dengan jelas: “Tiga kegiatan mana yang dikerjakan tahun depan?” Bukan “Pembahasan rencana”.",
            "Pilih waktu dengan bertanya kepada orang yang paling sulit hadir: pedagang, buruh harian, orang tua yang punya anak kecil. Bila perlu, adakan dua kali.",
            "Undang lewat jalan yang benar-benar dipakai warga: RT, pengajian, gereja, arisan, posyandu, grup pesan. Surat saja tidak cukup.",
            "Bagikan bahan satu halaman: pilihan yang ada, biaya, siapa yang merasakan, apa akibatnya bila ditunda.",
            "Sepakati pembagian tugas: pemimpin, pencatat, penghitung hadirin, penjaga waktu. Pengusul kegiatan tidak memimpin pembahasannya.",
        ),
        h("Susunan acara 90 menit"),
        table(
            "Acara yang tidak melelahkan",
            [("Menit", "text"), ("Acara", "text"), ("Catatan", "text")],
            (
                "0–10",
                "Pembukaan, tata tertib, apa yang akan diputuskan",
                "Sambutan paling lama tiga menit seorang",
            ),
            ("10–25", "Penjelasan pilihan, dengan gambar atau foto", "Tanpa istilah program"),
            (
                "25–50",
                "Bicara dalam kelompok 5–8 orang",
                "Satu kelompok khusus perempuan bila mereka menghendaki",
            ),
            ("50–75", "Kelompok menyampaikan, tanya jawab", "Yang belum bicara didahulukan"),
            ("75–85", "Memutuskan", "Mufakat dulu; suara bila tidak tercapai"),
            ("85–90", "Pencatat membacakan keputusan", "Dibetulkan di tempat"),
        ),
        h("Memimpin tanpa menguasai"),
        points(
            "",
            "Tanya, lalu diam sepuluh detik. Jawaban sering datang pada detik kedelapan.",
            "Ulangi pendapat orang dengan kata-katanya sendiri sebelum menanggapi.",
            "Bila dua orang berdebat panjang, tanyakan kepada yang lain: “Bagaimana menurut yang rumahnya di gang itu?”",
            "Tulis semua usulan di kertas besar. Orang berhenti mengulang bila melihat usulnya sudah tertulis.",
            "Jangan menyebut keadaan keluarga tertentu di depan umum. Bicarakan keadaan gang, bukan keadaan rumah orang.",
        ),
        callout(
            "warn",
            "Kehadiran bukan persetujuan",
            "Tanda tangan di daftar hadir hanya berarti orang itu datang. Persetujuan dicatat tersendiri, dengan jumlahnya. Mencampur keduanya adalah awal dari banyak perselisihan.",
        ),
        h("Setelah rembug"),
        steps(
            "Malam itu juga: pencatat merapikan berita acara, pimpinan dan dua wakil hadirin menandatangani.",
            "Dalam tiga hari: keputusan ditempel di papan informasi dan dikirim ke grup RT. Yang diterbitkan hanya jumlah hadirin, bukan daftar namanya.",
            "Dalam dua minggu: kabarkan satu hal yang sudah dikerjakan. Tidak ada yang lebih mengundang orang ke rembug berikutnya.",
        ),
        callout(
            "ok",
            "Ukur dengan tiga angka",
            "Berapa yang hadir dari keluarga miskin, berapa perempuan, dan berapa keputusan rembug lalu yang sudah dijalankan. Catat ketiganya setiap kali; kecenderungannya lebih berguna daripada angka sekali.",
        ),
        *sources(cited.BOARD_GUIDE, cited.PRIVACY, cited.OWN_ADVICE),
    ),
)

MINUTES: Final = LibraryArticle(
    shelf="kelembagaan",
    slug="berita-acara-rembug-warga",
    title="Berita acara rembug warga yang tahan diperiksa",
    intro="Berita acara adalah bukti bahwa keputusan memang keputusan warga. Dua halaman cukup, asal delapan hal ini ada.",
    tags=("rembug warga", "berita acara", "musyawarah", "dokumen"),
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
        callout(
            "ok",
            "Tulis malam itu juga",
            "Pertanyaan pertama petugas dinas dan pemeriksa hampir selalu sama: mana berita acaranya? Yang ditulis malam itu lengkap; yang ditulis minggu depan tinggal ingatan.",
        ),
        *sources(cited.BOARD_GUIDE, cited.PRIVACY, cited.OWN_ADVICE),
    ),
)

BOARD_MEETING: Final = LibraryArticle(
    shelf="kelembagaan",
    slug="rapat-bkm-dan-notulen",
    title="Rapat BKM yang singkat dan notulen yang terpakai",
    intro="Rapat sebulan sekali, satu setengah jam, dengan notulen satu halaman. Itu cukup untuk membuat lembaga tetap hidup.",
    tags=("notulen", "berita acara", "musyawarah", "pengurus"),
    body=stream(
        essence(
            "Rapat dibuka dengan keputusan bulan lalu: sudah, belum, mengapa.",
            "Notulen hanya memuat keputusan, penanggung jawab, dan tanggal.",
            "BKM memutuskan bersama; koordinator memimpin rapat, bukan memutuskan sendiri.",
        ),
        h("Mengapa perlu rapat tetap"),
        p(
            "BKM adalah pimpinan kolektif. Keputusannya sah karena diambil bersama, bukan karena ditandatangani koordinator. Tanpa rapat tetap, keputusan pindah ke grup pesan atau ke teras rumah seseorang, dan enam bulan kemudian tidak ada yang ingat siapa menyetujui apa.",
            "Pilih hari yang sama setiap bulan, misalnya Jumat kedua. Jadwal tetap lebih kuat daripada undangan.",
        ),
        h("Acara tetap"),
        table(
            "Rapat bulanan 90 menit",
            [("Acara", "text"), ("Menit", "number"), ("Yang dibawa", "text")],
            ("Keputusan bulan lalu", "15", "Notulen terakhir"),
            ("Keuangan sekretariat dan UPK", "20", "Laporan bulan, saldo bank"),
            ("Pekerjaan yang berjalan", "15", "Foto, persentase, kendala"),
            ("Kemitraan: siapa dihubungi, apa jawabannya", "15", "Daftar calon mitra"),
            ("Satu pokok yang perlu keputusan", "20", "Bahan satu halaman, dibagikan tiga hari sebelumnya"),
            ("Membacakan keputusan", "5", "—"),
        ),
        h("Langkah pemimpin rapat"),
        steps(
            "Hitung kuorum sesuai AD/ART. Tidak cukup? Rapat boleh membahas, tetapi keputusan menunggu.",
            "Tanyakan apakah ada anggota yang punya kepentingan dalam salah satu acara. Yang berkepentingan menjelaskan lalu tidak ikut memutuskan.",
            "Beri setiap anggota giliran sekali sebelum ada yang bicara dua kali.",
            "Rumuskan keputusan dalam satu kalimat, ucapkan, tanya: “Ada yang keberatan?” Baru dicatat.",
            "Tutup tepat waktu. Yang tersisa menjadi acara pertama bulan depan.",
        ),
        h("Notulen satu halaman"),
        points(
            "Cukup memuat:",
            "tanggal, jam mulai dan selesai, jumlah yang hadir, siapa memimpin dan mencatat;",
            "keputusan bernomor, misalnya 2026/05-3: bulan kelima, keputusan ketiga;",
            "untuk setiap keputusan: siapa mengerjakan, sampai kapan, dari anggaran mana;",
            "pendapat yang berbeda, bila pemiliknya meminta dicatat;",
            "hal yang ditunda dan alasannya.",
        ),
        p(
            "Contoh kalimat yang baik: “Disetujui membeli mesin pemotong rumput paling mahal Rp 2.500.000 dari kas UPL; UPL meminta dua penawaran sebelum 20 Mei.” Contoh yang buruk: “Dibahas mengenai pengadaan mesin.”"
        ),
        callout(
            "ok",
            "Buku keputusan",
            "Salin semua keputusan ke satu buku atau satu tabel. Bila ada pertanyaan, Anda mencari di satu tempat, bukan membuka tiga tahun notulen.",
        ),
        h("Keputusan di antara dua rapat"),
        p(
            "Ada kalanya perlu cepat. Sepakati sebelumnya batas uang dan jenis perkara yang boleh diputuskan lewat pesan, siapa yang harus menjawab, dan bahwa keputusan itu dibacakan serta dicatat di rapat berikutnya. Tanpa kesepakatan ini, jangan memutuskan lewat grup."
        ),
        callout(
            "warn",
            "Bedakan notulen dan berita acara",
            "Notulen mencatat rapat pengurus. Berita acara mencatat keputusan warga atau peristiwa yang perlu saksi, seperti serah terima dan penghitungan kas. Mitra biasanya meminta berita acara.",
        ),
        h("Membuat rapat tetap didatangi"),
        points(
            "",
            "Mulai tepat waktu walau baru separuh yang datang.",
            "Bagi peran: memimpin dan mencatat bergilir, supaya tidak menumpuk pada dua orang.",
            "Anggota yang tiga kali tidak hadir dikunjungi, bukan disindir di grup. Tanyakan apa yang memberatkan.",
            "Sekali dalam tiga bulan, rapat di lokasi pekerjaan. Melihat lebih cepat daripada membaca laporan.",
        ),
        *sources(cited.BOARD_GUIDE, cited.AUDIT_GUIDE, cited.OWN_ADVICE),
    ),
)

ARTICLES: Final = (MEETING, MINUTES, BOARD_MEETING)
