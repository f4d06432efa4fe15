"""Articles about partners that give money: companies and zakat bodies; and what is agreed with them."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import SOCIAL, LibraryArticle, sources

COMPANIES: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="mendekati-forum-csr",
    title="Mendekati forum CSR (TJSL): dari daftar kebutuhan ke pertemuan",
    intro="Perusahaan tidak mencari proposal paling tebal, melainkan kegiatan yang cocok, jelas ukurannya, dan bisa diceritakan kembali.",
    tags=("CSR", "kemitraan", "proposal"),
    body=stream(
        essence(
            "Cari tahu dulu: perusahaan ini membantu bidang apa, di wilayah mana, kapan anggarannya disusun.",
            "Banyak daerah punya forum TJSL. Masuk lewat forum lebih mudah daripada mengetuk satu per satu.",
            "Tawarkan kerja bersama, bukan meminta sumbangan.",
            "Bantuan bisa berupa barang, keahlian, atau pekerjaan jadi, tidak selalu uang.",
        ),
        h("Siapa yang punya kewajiban"),
        p(
            "Undang-Undang Perseroan Terbatas mewajibkan perseroan yang usahanya di bidang atau berkaitan dengan sumber daya alam melaksanakan tanggung jawab sosial dan lingkungan (TJSL). Rinciannya di Peraturan Pemerintah Nomor 47 Tahun 2012. BUMN punya aturan sendiri: programnya harus terpadu, terarah, terukur dampaknya, dan dapat dipertanggungjawabkan. Perusahaan lain melakukannya karena kebijakan sendiri atau peraturan daerah.",
            "Artinya tidak ada perusahaan yang wajib membantu BKM Anda. Yang ada adalah anggaran yang memang harus menemukan kegiatan yang tepat.",
        ),
        h("Tiga pintu masuk"),
        table(
            "Pilih yang sesuai",
            [("Pintu", "text"), ("Kelebihan", "text"), ("Yang perlu disiapkan", "text")],
            (
                "Forum atau tim fasilitasi TJSL daerah",
                "Sekali masuk, dilihat banyak perusahaan",
                "Usulan sesuai format forum, rekomendasi kelurahan",
            ),
            (
                "Perusahaan terdekat",
                "Kenal lingkungan, bisa melihat langsung",
                "Proposal ringkas dua halaman",
            ),
            (
                "BUMN dan cabang bank",
                "Program terukur, berulang tiap tahun",
                "Data penerima manfaat dan rencana laporan",
            ),
        ),
        p(
            "Tanyakan ke Bapperida atau Bappeda apakah daerah Anda punya forum TJSL, siapa sekretariatnya, dan kapan usulan dikumpulkan. Di sebagian daerah, daftar kebutuhan disusun pemerintah lalu perusahaan memilih; pastikan kegiatan Anda masuk daftar itu."
        ),
        h("Mengenali calon mitra"),
        steps(
            "Baca laporan tahunan atau keberlanjutan perusahaan: bidang apa yang tiga tahun ini dibantu?",
            "Catat wilayahnya. Banyak program dibatasi di sekitar tempat operasi.",
            "Cari tahu kapan anggaran disusun. Sering pada triwulan terakhir untuk tahun berikutnya; tanyakan, jangan menebak.",
            "Temukan bagian yang menangani, bukan hanya nama direktur. Tulis jabatannya, bukan nama perorangan, di catatan bersama.",
            "Periksa apakah ada hal yang tidak ingin Anda terima. Sepakati batas itu di rapat BKM: misalnya produk yang merugikan anak, atau bantuan bersyarat dukungan politik.",
        ),
        h("Pertemuan pertama, 30 menit"),
        points(
            "",
            "Datang berdua: satu pengurus, satu calon penerima manfaat.",
            "Lima menit tentang masalah dan angka; lima menit tentang yang sudah dikerjakan warga; sisanya mendengar.",
            "Bawa proposal ringkas dan satu foto lokasi. Proposal lengkap menyusul bila diminta.",
            "Sebut yang bisa mereka pilih: satu ruas, satu unit, pelatihan, atau bahan. Pilihan kecil membuka pintu.",
            "Akhiri dengan satu permintaan yang jelas: kunjungan lapangan pada tanggal tertentu.",
        ),
        h("Yang perlu diketahui perusahaan"),
        table(
            "Pertanyaan yang hampir pasti muncul",
            [("Pertanyaan", "text"), ("Jawaban yang disiapkan", "text")],
            ("Berapa orang merasakan manfaatnya?", "KK, jiwa, bagian keluarga miskin, perempuan"),
            ("Apa bagian warga?", "Swadaya yang sudah disanggupi dan buktinya"),
            ("Siapa yang merawat setelah selesai?", "KPP, jadwal, iuran"),
            ("Uangnya masuk ke mana?", "Rekening atas nama lembaga, dua penanda tangan"),
            ("Bagaimana kami melaporkannya?", "Jadwal laporan, foto dari titik yang sama, angka akhir"),
            ("Boleh dipublikasikan?", "Ya, dengan izin warga yang difoto"),
        ),
        callout(
            "warn",
            "Jangan menjanjikan nama",
            "Papan nama, spanduk, dan berita boleh, bila disepakati di awal dan tidak berlebihan. Jangan menukar keputusan warga dengan publikasi, dan jangan menyebut nama penerima bantuan dalam siaran pers.",
        ),
        h("Bila ditolak atau belum dijawab"),
        p(
            "Hubungi sekali lagi setelah dua minggu kerja, lalu berhenti. Tanyakan alasannya dan catat: di luar bidang, wilayah, waktu anggaran, atau dokumen. Sampaikan alasan itu kepada forum BKM; siapa tahu kelurahan sebelah cocok. Hubungan yang sopan hari ini sering menjadi bantuan tahun depan."
        ),
        callout(
            "ok",
            "Bantuan bukan uang pun berarti",
            "Sisa bahan bangunan yang layak, truk pengangkut, insinyur yang memeriksa gambar, atau pelatihan pembukuan sering lebih cepat disetujui daripada uang.",
        ),
        *sources(
            cited.COMPANY_LAW, cited.COMPANY_RULE, cited.STATE_COMPANY, cited.PARTNERING, cited.OWN_ADVICE
        ),
    ),
)

ZAKAT: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="mendekati-baznas",
    title="Mendekati Baznas dan lembaga zakat: asnaf, data, dan adab",
    intro="Dana zakat punya aturan sendiri tentang siapa yang berhak. BKM yang memahaminya menjadi perpanjangan mata yang dipercaya.",
    sector=SOCIAL,
    tags=("zakat", "kemitraan", "data pribadi"),
    body=stream(
        essence(
            "Zakat hanya untuk delapan golongan (asnaf). Kegiatan Anda harus bisa ditunjukkan sampai kepada mereka.",
            "Infak, sedekah, dan dana sosial keagamaan lebih longgar; tanyakan mana yang tersedia.",
            "BKM mengantar data dan warga; amil yang memutuskan dan menyalurkan.",
            "Jangan mengumpulkan zakat sendiri tanpa izin.",
        ),
        h("Memahami aturan mainnya"),
        p(
            "Menurut Undang-Undang Nomor 23 Tahun 2011, zakat disalurkan kepada mustahik sesuai syariat Islam, dengan skala prioritas serta memperhatikan pemerataan, keadilan, dan kewilayahan. Zakat boleh didayagunakan untuk usaha produktif bila kebutuhan dasar mustahik sudah terpenuhi. Undang-undang yang sama melarang orang bertindak sebagai amil tanpa izin pejabat yang berwenang.",
            "Karena itu BKM tidak meminta zakat untuk kas lembaga. BKM menunjukkan siapa yang berhak, kegiatan apa yang menolong mereka, dan menemani pelaksanaannya.",
        ),
        table(
            "Delapan asnaf dan contoh kegiatan",
            [("Asnaf", "text"), ("Artinya secara singkat", "text"), ("Contoh di kelurahan", "text")],
            ("Fakir", "Hampir tidak punya apa-apa", "Pangan, biaya berobat"),
            ("Miskin", "Berpenghasilan tetapi tidak cukup", "Jamban, perbaikan rumah, modal usaha"),
            ("Amil", "Pengelola zakat", "—"),
            ("Mualaf", "Baru memeluk Islam dan perlu dikuatkan", "Pendampingan, pendidikan"),
            ("Riqab", "Terbelenggu, misalnya korban perdagangan orang", "Pemulihan, pemulangan"),
            ("Gharim", "Berutang untuk kebutuhan pokok dan tidak mampu", "Pelunasan terbatas"),
            ("Fisabilillah", "Berjuang di jalan Allah", "Pendidikan, dakwah, sesuai tafsir lembaga"),
            ("Ibnu sabil", "Kehabisan bekal di perjalanan", "Pemulangan"),
        ),
        h("Yang lazim diminta"),
        points(
            "Syarat berbeda di setiap Baznas kota dan lembaga amil zakat. Yang sering diminta:",
            "surat permohonan, kadang dengan pengantar kelurahan atau desa;",
            "surat keterangan tidak mampu atau bukti terdaftar dalam data kesejahteraan;",
            "salinan KTP dan KK penerima, diserahkan langsung oleh yang bersangkutan;",
            "foto keadaan, misalnya rumah yang akan diperbaiki;",
            "RAB sederhana untuk kegiatan kelompok;",
            "kesediaan didatangi untuk verifikasi sebelum ada keputusan.",
        ),
        h("Langkah"),
        steps(
            "Tanyakan program yang sedang berjalan: rumah layak huni, sanitasi, beasiswa, kesehatan, modal usaha. Setiap lembaga menamainya berbeda.",
            "Cocokkan dengan kebutuhan di PJM. Pilih yang penerimanya jelas, bukan prasarana umum yang dipakai semua orang.",
            "Kunjungi calon penerima, jelaskan apa adanya, dan minta persetujuan tertulis sebelum datanya diberikan.",
            "Ajukan satu berkas per keluarga, atau satu proposal kelompok bila diminta.",
            "Dampingi petugas saat verifikasi. Biarkan keluarga bercerita sendiri.",
            "Setelah disalurkan, bantu memantau: dipakai sesuai tujuan, ada kuitansi, ada foto dengan izin.",
        ),
        callout(
            "warn",
            "Menjaga kehormatan penerima",
            "Jangan mengumpulkan mustahik di depan spanduk. Jangan mengirim foto wajah mereka ke grup. Data keuangan keluarga termasuk data pribadi yang dilindungi; berikan hanya kepada amil yang memerlukannya.",
        ),
        h("Zakat untuk prasarana?"),
        p(
            "Saluran dan jalan dipakai semua orang, termasuk yang mampu, sehingga banyak lembaga tidak membiayainya dari zakat. Jamban untuk keluarga miskin, sumur di permukiman mustahik, atau perbaikan rumah lebih mudah diterima. Untuk prasarana umum, tanyakan dana infak dan sedekah. Jawaban akhirnya ada pada amil dan dewan syariahnya, bukan pada BKM."
        ),
        h("Waktu yang baik"),
        points(
            "",
            "Jangan menunggu Ramadan untuk berkenalan; petugas paling sibuk saat itu. Datang dua atau tiga bulan sebelumnya.",
            "Tanyakan jadwal rapat pleno atau rapat penyaluran, supaya berkas masuk sebelum itu.",
            "Untuk program produktif, tanyakan apakah ada pendampingan dan bagaimana bila usaha gagal.",
        ),
        callout(
            "ok",
            "Warga bukan Muslim tidak ditinggalkan",
            "BKM melayani semua warga. Bila satu kegiatan dibiayai zakat dan hanya untuk mustahik, carikan sumber lain bagi keluarga miskin yang tidak termasuk, dan sampaikan itu di rembug sejak awal.",
        ),
        *sources(cited.ZAKAT, cited.ZAKAT_RULE, cited.PRIVACY, cited.OWN_ADVICE),
    ),
)

AGREEMENT: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="nota-kesepahaman-mitra",
    title="Nota kesepahaman dan perjanjian kerja sama: menulis janji yang jelas",
    intro="Kerja sama yang baik tetap perlu ditulis, justru karena semua pihak beriktikad baik. Ini bedanya MoU dan PKS, dan pasal yang harus ada.",
    tags=("MoU", "perjanjian", "kemitraan", "dokumen"),
    body=stream(
        essence(
            "MoU mencatat niat dan bidang kerja; PKS mencatat siapa mengerjakan apa, berapa, dan kapan.",
            "Perjanjian sah bila para pihak sepakat, cakap, ada hal tertentu, dan sebabnya tidak terlarang.",
            "Yang menandatangani harus berwenang menurut AD; bukan siapa yang sempat.",
            "Tulis juga cara mengakhiri. Itu bagian yang paling jarang ada dan paling sering dibutuhkan.",
        ),
        h("MoU atau PKS?"),
        table(
            "Bedanya",
            [("Hal", "text"), ("Nota kesepahaman (MoU)", "text"), ("Perjanjian kerja sama (PKS)", "text")],
            ("Isi", "Maksud, bidang, lama", "Pekerjaan, uang, jadwal, kewajiban"),
            ("Kapan", "Awal penjajakan", "Sebelum uang atau barang berpindah"),
            ("Panjang", "2–3 halaman", "4–8 halaman dengan lampiran"),
            ("Akibat hukum", "Tergantung isinya, biasanya niat baik", "Mengikat kedua pihak"),
        ),
        p(
            "Judul tidak menentukan segalanya. Bila sebuah “MoU” memuat jumlah uang, jadwal, dan sanksi, ia dapat dinilai sebagai perjanjian. Menurut Kitab Undang-Undang Hukum Perdata, perjanjian yang dibuat sah mengikat para pihak seperti undang-undang. Jadi bacalah isinya, bukan judulnya."
        ),
        h("Pasal yang harus ada dalam PKS"),
        steps(
            "<b>Para pihak</b>: nama lembaga, dasar hukum, siapa yang mewakili dan dasar wewenangnya.",
            "<b>Pekerjaan</b>: apa, di mana, berapa volumenya, dengan gambar dan RAB sebagai lampiran.",
            "<b>Bagian setiap pihak</b>: uang, bahan, tenaga, izin, pendampingan.",
            "<b>Jadwal dan penyaluran</b>: termin, syarat setiap termin, rekening atas nama lembaga.",
            "<b>Laporan dan pemeriksaan</b>: kapan, bentuknya apa, siapa boleh memeriksa.",
            "<b>Perubahan dan keadaan kahar</b>: bagaimana mengubah, siapa menyetujui.",
            "<b>Serah terima dan pemeliharaan</b>: kepada siapa hasil diserahkan, siapa merawat.",
            "<b>Publikasi dan data pribadi</b>: apa yang boleh diumumkan, data apa yang tidak berpindah.",
            "<b>Perselisihan dan pengakhiran</b>: musyawarah dulu, lalu jalur apa, dan apa yang terjadi dengan dana yang tersisa.",
        ),
        h("Sebelum menandatangani"),
        points(
            "",
            "Bacakan isinya di rapat BKM. Catat keputusannya di notulen.",
            "Periksa AD: siapa yang berwenang, apakah perlu dua tanda tangan.",
            "Jangan menandatangani kewajiban yang bukan di tangan Anda, misalnya “menjamin tidak ada gangguan warga”.",
            "Dengan pemerintah daerah ada jalurnya sendiri. Tanyakan ke bagian kerja sama dan bagian hukum, karena kerja sama daerah diatur peraturan pemerintah.",
            "Minta draf dalam berkas yang bisa diubah. Kembalikan dengan catatan yang sopan; itu wajar.",
        ),
        callout(
            "bad",
            "Jangan menandatangani kertas kosong",
            "Tidak ada alasan yang cukup baik untuk menandatangani halaman tanpa isi, tanggal mundur, atau kuitansi lebih besar dari yang diterima. Menolaknya melindungi Anda dan juga petugas mitra.",
        ),
        h("Meterai, rangkap, dan arsip"),
        p(
            "Surat perjanjian termasuk dokumen yang dikenai bea meterai, saat ini Rp 10.000. Meterai adalah pajak atas dokumen; yang membuat perjanjian sah adalah kesepakatannya. Buat rangkap sebanyak para pihak, paraf setiap halaman dan lampiran, lalu simpan aslinya di sekretariat dan salinan digital di halaman kemitraan."
        ),
        h("Bila MoU sudah ada tetapi tidak jalan"),
        points(
            "",
            "Undang mitra dan tanyakan apa yang berubah. Sering orangnya yang berganti, bukan niatnya.",
            "Pecah menjadi satu kegiatan kecil yang bisa selesai dalam dua bulan.",
            "Bila memang tidak lanjut, akhiri baik-baik dengan surat. Pintu yang ditutup rapi bisa dibuka lagi.",
        ),
        callout(
            "",
            "Ini bukan nasihat hukum",
            "Daftar di atas membantu Anda menyiapkan dan membaca. Untuk nilai besar, tanah, atau utang, mintalah notaris, bagian hukum pemerintah daerah, atau lembaga bantuan hukum kampus memeriksanya.",
        ),
        *sources(
            cited.CIVIL_CODE,
            cited.STAMP_DUTY,
            cited.LOCAL_COOPERATION,
            cited.PRIVACY,
            cited.PARTNERING,
            cited.OWN_ADVICE,
        ),
    ),
)

ARTICLES: Final = (COMPANIES, ZAKAT, AGREEMENT)
