"""Articles about the board as a body: its deed, its notice board, its answers to complaints."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import LibraryArticle, sources

DEED: Final = LibraryArticle(
    shelf="kelembagaan",
    slug="akta-anggaran-dasar-bkm",
    title="Akta dan anggaran dasar BKM: kapan perlu badan hukum",
    intro="Tidak semua BKM perlu menjadi perkumpulan berbadan hukum. Tetapi setiap BKM perlu anggaran dasar yang dibaca dan dipakai.",
    tags=("AD/ART", "legalitas", "hibah", "dokumen", "pengurus"),
    body=stream(
        essence(
            "Anggaran dasar adalah janji warga tentang cara memutuskan, bukan lampiran proposal.",
            "Akta notaris mencatat; pengesahan Kementerian Hukum menjadikan perkumpulan badan hukum. Keduanya berbeda.",
            "Badan hukum diperlukan bila BKM menandatangani perjanjian, menerima hibah, atau memiliki aset atas namanya sendiri.",
        ),
        h("Empat tingkat legalitas"),
        p(
            "Banyak BKM punya akta notaris dari masa P2KP atau PNPM dan mengira itu sudah badan hukum. Belum tentu. Periksa apa yang sebenarnya Anda miliki:"
        ),
        table(
            "Dokumen yang berbeda, kekuatan yang berbeda",
            [("Yang dimiliki", "text"), ("Artinya", "text"), ("Biasanya cukup untuk", "text")],
            (
                "Berita acara pembentukan dan AD",
                "Warga mengakui lembaga ini",
                "Bekerja di kelurahan, swadaya",
            ),
            (
                "Pencatatan atau SK kelurahan",
                "Pemerintah setempat mengetahui",
                "Kerja sama kecil dengan kelurahan",
            ),
            ("Akta notaris", "AD dan pengurus tercatat secara autentik", "Membuka rekening di sebagian bank"),
            (
                "Pengesahan Kementerian Hukum",
                "Perkumpulan berbadan hukum",
                "Hibah, perjanjian, kepemilikan aset",
            ),
        ),
        p(
            "Sejak 2025 pengesahan perkumpulan diatur dalam Permenkum Nomor 18 Tahun 2025 dan diajukan notaris secara daring melalui AHU Online. Aturan sebelumnya, Permenkumham Nomor 3 Tahun 2016 dan Nomor 10 Tahun 2019, tidak dipakai lagi. Tanyakan kepada notaris apakah akta lama Anda perlu disesuaikan."
        ),
        h("Apakah kami perlu badan hukum?"),
        points(
            "Kemungkinan besar ya, bila salah satu ini benar:",
            "BKM akan memohon hibah daerah. Penerima hibah berbentuk badan atau lembaga dinilai dari badan hukumnya; tanyakan syarat persisnya ke daerah Anda.",
            "Calon mitra meminta perjanjian dengan lembaga, bukan dengan orang.",
            "BKM memiliki atau akan menerima tanah, bangunan, atau kendaraan.",
            "UPK mengelola dana yang besar dan anggota ingin tanggung jawab pribadinya terlindung.",
        ),
        p(
            "Bila pekerjaan Anda kecil dan dibiayai swadaya, AD yang baik dan pencatatan di kelurahan sudah memadai. Biaya notaris lebih berguna untuk satu pekerjaan."
        ),
        h("Isi anggaran dasar yang benar-benar dipakai"),
        table(
            "Pasal yang perlu jelas",
            [("Pasal", "text"), ("Jawab pertanyaan ini", "text")],
            ("Nama, tempat, wilayah", "Melayani kelurahan mana, boleh bekerja di luar atau tidak?"),
            ("Maksud dan tujuan", "Apa yang boleh dan tidak boleh dikerjakan?"),
            ("Anggota dan pemilihan", "Berapa orang, masa bakti berapa tahun, boleh dipilih berapa kali?"),
            ("Rapat dan keputusan", "Berapa yang hadir supaya sah, bagaimana bila tidak mufakat?"),
            ("Rembug warga", "Perkara apa yang hanya boleh diputuskan warga?"),
            ("Unit dan sekretariat", "Siapa mengangkat dan memberhentikan petugas UPK, UPL, UPS?"),
            ("Kekayaan dan keuangan", "Siapa menandatangani penarikan, kapan diaudit?"),
            ("Perubahan AD dan pembubaran", "Suara berapa, dan kekayaan diserahkan kepada siapa?"),
        ),
        h("Langkah mengurusnya"),
        steps(
            "Baca AD lama bersama. Tandai pasal yang tidak pernah dijalankan: ubah pasalnya, atau ubah kebiasaannya.",
            "Bahas perubahan di rapat BKM, lalu sahkan di rembug warga sesuai syarat suara di AD lama. Buat berita acaranya.",
            "Pilih notaris. Tanyakan biaya seluruhnya secara tertulis, termasuk pengesahan, sebelum memulai.",
            "Siapkan AD, berita acara, daftar pengurus, salinan KTP pengurus, dan surat domisili. Nama perkumpulan dipesan lebih dulu secara daring oleh notaris.",
            "Setelah pengesahan terbit, urus NPWP atas nama lembaga dan perbarui rekening bank.",
            "Simpan aslinya di tempat aman, salinannya di sekretariat. Unggah ke map dokumen lembaga.",
        ),
        callout(
            "bad",
            "Jangan meminjam badan hukum",
            "Memakai yayasan orang lain “supaya cepat cair” berarti uang warga masuk ke kekayaan yayasan itu. Bila terjadi sengketa, warga tidak punya dasar menagih.",
        ),
        callout(
            "ok",
            "Ringkas menjadi satu halaman",
            "Setelah AD disahkan, buat ringkasan satu halaman: siapa memutuskan apa, siapa memegang uang, kapan rembug. Tempel di sekretariat. Inilah bagian yang dibaca orang.",
        ),
        h("Kapan diperbarui"),
        p(
            "Pergantian pengurus tidak selalu mengubah AD, tetapi hampir selalu perlu dilaporkan supaya data badan hukum sesuai kenyataan. Catat tanggal akhir masa bakti di kalender sekretariat, enam bulan sebelumnya mulai menyiapkan pemilihan."
        ),
        *sources(
            cited.LEGAL_BODY, cited.ASSOCIATIONS, cited.LOCAL_FINANCE, cited.BOARD_GUIDE, cited.OWN_ADVICE
        ),
    ),
)

BOARD: Final = LibraryArticle(
    shelf="kelembagaan",
    slug="papan-informasi-transparansi",
    title="Papan informasi yang dibaca: keterbukaan dengan selembar kertas",
    intro="Satu papan di tempat orang lewat lebih dipercaya daripada laporan tebal di lemari. Ini isinya, jadwalnya, dan yang tidak boleh ditempel.",
    tags=("keterbukaan", "papan informasi", "pembukuan", "data pribadi"),
    body=stream(
        essence(
            "Tempel di tempat orang menunggu: warung, posyandu, pos ronda. Bukan di dalam sekretariat.",
            "Empat lembar cukup: uang, pekerjaan, keputusan, cara bertanya.",
            "Tanggal pembaruan ditulis besar. Papan yang basi merusak kepercayaan.",
            "Nama penerima bantuan dan peminjam tidak pernah ditempel.",
        ),
        h("Untuk apa papan ini"),
        p(
            "Orang percaya kepada lembaga yang tidak menunggu ditanya. Papan informasi menjawab tiga pertanyaan yang selalu ada di kepala warga: uangnya berapa, dipakai apa, dan kapan giliran gang saya. Bila jawabannya tersedia, gosip kehilangan bahan.",
            "Badan publik wajib membuka informasi menurut Undang-Undang Keterbukaan Informasi Publik, termasuk organisasi nonpemerintah sepanjang dananya sebagian atau seluruhnya berasal dari APBN, APBD, sumbangan masyarakat, atau luar negeri. Papan yang baik adalah cara paling murah memenuhi semangat itu.",
        ),
        h("Empat lembar"),
        table(
            "Isi papan dan jadwalnya",
            [("Lembar", "text"), ("Isi", "text"), ("Diperbarui", "text")],
            (
                "Uang",
                "Saldo awal, masuk, keluar, saldo akhir; kas dan bank terpisah",
                "Setiap bulan, paling lambat tanggal 10",
            ),
            (
                "Pekerjaan",
                "Apa, di mana, biaya, sumber dana, kemajuan, foto",
                "Setiap dua minggu selama bekerja",
            ),
            ("Keputusan", "Keputusan rembug dan rapat BKM terakhir", "Tiga hari setelah rapat"),
            ("Bertanya", "Kepada siapa, jam berapa, berapa lama dijawab", "Bila berubah"),
        ),
        h("Membuatnya terbaca"),
        steps(
            "Pilih dua atau tiga titik yang dilewati perempuan dan anak sekolah. Tanyakan izin pemilik tempat.",
            "Tulis dengan huruf yang terbaca dari jarak satu meter. Lima angka penting, bukan lima puluh.",
            "Pakai kalimat: “Uang masuk bulan ini Rp 4.250.000 dari angsuran 23 anggota.” Bukan “Penerimaan jasa dan pokok pinjaman”.",
            "Tunjuk satu orang sebagai penanggung jawab dan satu pengganti. Tanpa nama, papan mati dalam tiga bulan.",
            "Foto papan setiap kali diperbarui. Foto itu menjadi bukti keterbukaan bagi mitra dan auditor.",
        ),
        h("Contoh lembar uang"),
        table(
            "Kas BKM bulan Mei",
            [("Uraian", "text"), ("Rupiah", "number")],
            ("Saldo awal (kas dan bank)", "12.400.000"),
            ("Masuk: iuran pemeliharaan 42 KK", "147.000"),
            ("Masuk: bantuan perusahaan untuk saluran", "25.000.000"),
            ("Keluar: bahan saluran RT 03", "−18.350.000"),
            ("Keluar: alat tulis dan fotokopi", "−210.000"),
            ("Saldo akhir", "18.987.000"),
        ),
        callout(
            "bad",
            "Jangan tempel daftar nama",
            "Nama penerima bantuan, peminjam, penunggak, penyandang disabilitas, atau anak tidak ditempel, tidak difoto, dan tidak dikirim ke grup. Keadaan keuangan dan kesehatan orang termasuk data pribadi yang dilindungi. Cukup tulis jumlahnya.",
        ),
        h("Papan dan situs"),
        p(
            "Situs ini menjangkau mitra di luar kelurahan; papan menjangkau warga tanpa kuota. Isi keduanya harus sama. Cara yang mudah: perbarui situs lebih dulu, lalu cetak halamannya untuk papan. Bila angkanya berbeda, orang akan memercayai yang lebih kecil."
        ),
        h("Tanda papan bekerja"),
        points(
            "",
            "Orang menunjuk angka di papan waktu bertanya di rembug.",
            "Ada yang mengoreksi. Ucapkan terima kasih di lembar berikutnya.",
            "Pengurus baru menemukan riwayatnya di foto-foto papan.",
        ),
        callout(
            "ok",
            "Tulis juga kabar buruk",
            "“Pekerjaan terlambat dua minggu karena hujan; perkiraan selesai 20 Juni.” Satu kalimat seperti ini menahan sepuluh pertanyaan.",
        ),
        *sources(cited.OPENNESS, cited.PRIVACY, cited.AUDIT_GUIDE, cited.OWN_ADVICE),
    ),
)

COMPLAINT: Final = LibraryArticle(
    shelf="kelembagaan",
    slug="menangani-pengaduan",
    title="Menangani pengaduan warga: cepat dijawab, tuntas dicatat",
    intro="Pengaduan adalah kabar gratis tentang apa yang rusak. Yang dibutuhkan bukan kotak saran yang bagus, melainkan orang yang menjawab.",
    tags=("pengaduan", "keterbukaan", "data pribadi", "musyawarah"),
    body=stream(
        essence(
            "Semua pengaduan dicatat, sekecil apa pun dan lewat jalan apa pun datangnya.",
            "Pengadu mendapat kabar pertama dalam tiga hari kerja, walau isinya “sedang kami periksa”.",
            "Yang diadukan tidak memeriksa pengaduannya sendiri.",
            "Jawaban ditutup bila pengadu mengerti hasilnya, bukan bila pengurus lelah.",
        ),
        h("Pintu yang banyak, buku yang satu"),
        p(
            "Warga mengadu lewat jalan yang mereka sukai: bertemu di jalan, pesan kepada anggota BKM, surat, atau pertanyaan tajam di rembug. Biarkan pintunya banyak. Tetapi semuanya berakhir di satu buku pengaduan yang dipegang sekretariat. Anggota BKM yang menerima keluhan di warung mencatatnya hari itu juga."
        ),
        table(
            "Kolom buku pengaduan",
            [("Kolom", "text"), ("Contoh", "text")],
            ("Nomor dan tanggal", "7/2026, 3 Mei"),
            ("Lewat apa", "Pesan kepada anggota BKM"),
            ("Isi singkat", "Saluran RT 05 retak setelah dua bulan"),
            ("Golongan", "Mutu pekerjaan"),
            ("Pemeriksa", "UPL dan satu warga RT 05"),
            ("Kabar pertama", "4 Mei"),
            ("Hasil", "Retak 2 m, diperbaiki pelaksana 15 Mei"),
            ("Pengadu diberi tahu", "16 Mei, menerima"),
        ),
        h("Memilah lebih dulu"),
        points(
            "Tidak semua pengaduan ditangani dengan cara yang sama:",
            "<b>Pertanyaan</b> (“kapan giliran RT kami?”): dijawab langsung oleh sekretariat.",
            "<b>Mutu pekerjaan atau pelayanan</b>: diperiksa unit terkait bersama satu warga.",
            "<b>Uang dan wewenang</b>: diperiksa pengawas atau tim yang ditunjuk rapat BKM; yang diadukan tidak ikut.",
            "<b>Keselamatan</b>: ditangani hari itu juga. Pasang tanda, hentikan pekerjaan, baru diperiksa.",
            "<b>Pidana</b> seperti pencurian, kekerasan, pelecehan: sampaikan hak pengadu melapor ke polisi dan dampingi. Jangan diselesaikan sendiri.",
        ),
        h("Enam langkah"),
        steps(
            "<b>Terima.</b> Dengarkan sampai selesai, ulangi dengan kata-kata sendiri, tanya apa yang diharapkan pengadu.",
            "<b>Catat.</b> Beri nomor. Tanyakan apakah namanya boleh disebut; bila tidak, rahasiakan.",
            "<b>Kabari.</b> Paling lambat tiga hari kerja: sudah dicatat, diperiksa siapa, kapan ada jawaban.",
            "<b>Periksa.</b> Lihat lokasi, buku, dan foto. Dengarkan kedua pihak terpisah sebelum mempertemukan.",
            "<b>Putuskan dan kerjakan.</b> Perbaiki, jelaskan, minta maaf, atau tolak dengan alasan.",
            "<b>Tutup.</b> Sampaikan hasilnya kepada pengadu, tanya apakah ia menerima, tulis jawabannya.",
        ),
        h("Batas waktu yang wajar"),
        p(
            "Layanan pengaduan nasional SP4N-LAPOR! mengenal tahapan: verifikasi sekitar tiga hari kerja, tindak lanjut sekitar lima hari kerja, dan sepuluh hari bagi pelapor untuk menanggapi. BKM bukan instansi pemerintah, tetapi ukuran itu patut ditiru. Tulis batas waktu Anda di papan informasi dan tepati."
        ),
        callout(
            "warn",
            "Lindungi pengadu",
            "Jangan menebak-nebak di grup siapa yang mengadu. Jangan menyampaikan nama pengadu kepada yang diadukan tanpa izin. Anggota BKM yang membocorkannya patut ditegur dalam rapat.",
        ),
        h("Bila tidak puas"),
        points(
            "Beri tahu jalan berikutnya; itu tanda lembaga yang percaya diri:",
            "meminta dibahas di rapat BKM atau rembug warga;",
            "forum BKM kecamatan atau sekretariat pendamping di kota;",
            "mitra pemberi dana, bila menyangkut uang mereka;",
            "SP4N-LAPOR! bila menyangkut pelayanan pemerintah.",
        ),
        h("Belajar dari buku pengaduan"),
        p(
            "Setiap tiga bulan hitung jumlah pengaduan per golongan, berapa yang dijawab tepat waktu, dan apa yang paling sering. Tiga pengaduan tentang hal yang sama berarti aturannya yang perlu diubah. Laporkan angkanya di rembug, tanpa nama."
        ),
        callout(
            "ok",
            "Nol pengaduan bukan kabar baik",
            "Biasanya itu berarti orang tidak tahu ke mana, takut, atau sudah tidak berharap. Tanyakan di posyandu dan pengajian sebelum merasa lega.",
        ),
        *sources(cited.COMPLAINTS, cited.PRIVACY, cited.BOARD_GUIDE, cited.OWN_ADVICE),
    ),
)

ARTICLES: Final = (DEED, BOARD, COMPLAINT)
