"""Articles about working with the government: agencies, Musrenbang, swakelola."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import LibraryArticle, sources

AGENCIES: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="mendekati-dinas-opd",
    title="Mendekati dinas (OPD): bidang, kalender, dan orang yang tepat",
    intro="Dinas tidak membiayai lembaga, dinas menjalankan program. Temukan program yang bertemu dengan kebutuhan warga, lalu datang pada waktunya.",
    tags=("OPD", "Musrenbang", "APBD", "kemitraan", "usulan"),
    body=stream(
        essence(
            "Cari dulu dinas yang mengurus bidangnya; salah alamat menghabiskan setengah tahun.",
            "Uang tahun depan ditetapkan tahun ini. Datang setelah anggaran disahkan berarti menunggu setahun.",
            "Bantuan dinas tidak selalu uang: data, izin, alat, penyuluh, dan rekomendasi sering lebih cepat.",
        ),
        h("Siapa mengurus apa"),
        p(
            "Nama dinas berbeda di setiap daerah. Gunakan tabel ini untuk bertanya, bukan untuk menuliskan alamat surat."
        ),
        table(
            "Kebutuhan dan pintu pertamanya",
            [("Kebutuhan warga", "text"), ("Biasanya di", "text"), ("Yang bisa diminta", "text")],
            (
                "Jalan lingkungan, saluran, air minum, air limbah",
                "Dinas pekerjaan umum atau perumahan dan permukiman",
                "Masuk program, gambar standar, pemeriksaan mutu",
            ),
            (
                "Rumah tidak layak huni",
                "Dinas perumahan dan permukiman, dinas sosial",
                "Pendataan, usulan bantuan",
            ),
            ("Sampah", "Dinas lingkungan hidup", "Gerobak, bank sampah, jadwal angkut"),
            (
                "Posyandu, stunting, sanitasi sehat",
                "Dinas kesehatan, puskesmas",
                "Penyuluh, data, pemicuan sanitasi",
            ),
            (
                "Pelatihan kerja dan usaha",
                "Dinas tenaga kerja, dinas koperasi dan UKM",
                "Pelatihan, izin usaha, pameran",
            ),
            ("Keluarga miskin, lansia, disabilitas", "Dinas sosial", "Pemutakhiran data, bantuan sosial"),
            (
                "Perencanaan dan semua usulan",
                "Bapperida atau Bappeda, kecamatan, kelurahan",
                "Jadwal, jalur SIPD, forum lintas dinas",
            ),
        ),
        h("Kalender anggaran"),
        p(
            "Pembangunan daerah direncanakan setahun sebelumnya. Urutannya: Musrenbang kelurahan dan kecamatan di awal tahun, forum perangkat daerah, Musrenbang kota atau kabupaten, RKPD, KUA-PPAS, lalu pembahasan APBD sampai akhir tahun. Tanggalnya berbeda antardaerah dan bisa bergeser. Mintalah jadwal resmi kepada kelurahan setiap bulan Desember, lalu tempel di dinding sekretariat."
        ),
        h("Langkah mendekati"),
        steps(
            "Baca rencana kerja dinas (Renja) tahun berjalan; banyak yang diterbitkan di situs daerah. Cari kegiatan yang mirip dengan kebutuhan Anda.",
            "Minta waktu melalui surat kelurahan atau pertemuan forum BKM. Sebutkan satu pokok pembicaraan.",
            "Temui seksi teknis lebih dulu, bukan kepala dinas. Seksi tahu syarat yang sebenarnya.",
            "Bawa satu halaman: masalah dengan angka, lokasi, yang diminta, dan apa yang sudah disiapkan warga.",
            "Tanyakan empat hal: programnya apa, syaratnya apa, batas waktunya kapan, dan siapa yang memverifikasi.",
            "Pulang dengan catatan tertulis. Kirim ringkasannya lewat surat dalam tiga hari supaya sama-sama ingat.",
            "Masukkan usulannya melalui jalur resmi, Musrenbang atau permohonan yang ditetapkan daerah, sambil memberi tahu seksi bahwa usulan sudah masuk.",
        ),
        h("Bahasa yang dipahami dinas"),
        points(
            "",
            "<b>Indikator.</b> Dinas dinilai dari capaian, misalnya jumlah rumah dengan akses sanitasi. Tunjukkan berapa angka itu bertambah karena kegiatan Anda.",
            "<b>Kesiapan.</b> Lahan jelas, warga sepakat, gambar ada. Kegiatan yang siap sering masuk lebih dulu ketika ada perubahan anggaran.",
            "<b>Kewenangan.</b> Jalan provinsi, sungai, dan jaringan induk bukan wewenang kota. Tanyakan, lalu arahkan usulan ke tempat yang benar.",
            "<b>Keterpaduan.</b> Sebutkan bila kegiatan ini melengkapi program yang sudah berjalan di RT sebelah.",
        ),
        callout(
            "bad",
            "Tidak ada biaya di bawah meja",
            "Program pemerintah untuk warga tidak memungut biaya dari warga. Bila diminta “uang lelah” atau potongan, catat, jangan bayar, dan sampaikan melalui jalur pengaduan. Uang Anda lebih baik dipakai membeli semen.",
        ),
        h("Bila belum ada anggaran"),
        points(
            "Minta yang tidak memerlukan APBD:",
            "petugas lapangan memeriksa gambar atau mutu;",
            "data dan peta untuk melengkapi PJM;",
            "surat rekomendasi untuk calon mitra lain;",
            "ikut pelatihan yang sudah dibiayai;",
            "izin memakai aset atau lahan milik pemerintah, tertulis.",
        ),
        p(
            "Pekerjaan kecil yang berhasil dengan bantuan teknis tahun ini menjadi alasan dinas memasukkannya tahun depan. Kirimkan laporan dan foto walaupun mereka tidak membiayai."
        ),
        callout(
            "ok",
            "Pakai satu pintu bersama",
            "Bila beberapa BKM punya kebutuhan yang sama, ajukan bersama lewat forum BKM. Satu usulan dengan lima lokasi lebih mudah masuk daripada lima surat yang datang pada minggu yang sama.",
        ),
        *sources(cited.PLANNING_LAW, cited.PLANNING_RULE, cited.SIPD, cited.LOCAL_FINANCE, cited.OWN_ADVICE),
    ),
)

PLANNING_FORUM: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="musrenbang-dan-pokir",
    title="Musrenbang dan pokir DPRD: dua pintu masuk APBD",
    intro="Usulan warga bisa masuk anggaran lewat Musrenbang, lewat pokok-pokok pikiran DPRD, atau keduanya. Masing-masing punya waktu dan aturan.",
    tags=("Musrenbang", "pokir", "APBD", "usulan"),
    body=stream(
        essence(
            "Musrenbang menampung usulan warga dari bawah; pokir menampung aspirasi yang diserap anggota DPRD saat reses.",
            "Keduanya harus tercatat di SIPD supaya bisa dibahas sebagai anggaran.",
            "Usulan dari PJM yang sudah disepakati jauh lebih kuat daripada usulan spontan.",
            "Kawal sampai tahap terakhir; usulan yang tidak ditanyakan mudah hilang.",
        ),
        h("Jalannya usulan"),
        table(
            "Dari rembug warga ke APBD",
            [("Tahap", "text"), ("Kira-kira", "text"), ("Tugas BKM", "text")],
            ("Rembug warga dan pra-Musrenbang", "November–Januari", "Membawa prioritas PJM dan RAB"),
            ("Musrenbang kelurahan", "Januari–Februari", "Hadir, menjelaskan, memastikan tercatat"),
            ("Musrenbang kecamatan", "Februari–Maret", "Mengirim utusan, satu halaman per usulan"),
            ("Forum perangkat daerah", "Februari–Maret", "Menjawab pertanyaan teknis dinas"),
            ("Musrenbang kota/kabupaten", "Maret", "Memastikan usulan masuk RKPD"),
            ("KUA-PPAS dan APBD", "Juli–November", "Bertanya secara berkala, tanpa mendesak"),
        ),
        p(
            "Tanggal pasti ditetapkan daerah masing-masing. Di sebagian kota ada “kamus usulan”: daftar jenis kegiatan beserta satuan dan harganya. Usulan di luar kamus sering tertolak otomatis, jadi mintalah kamus itu sebelum menulis."
        ),
        h("Menyiapkan usulan yang lolos"),
        steps(
            "Ambil dari PJM atau Renta yang sudah disepakati warga; sebutkan tanggal berita acaranya.",
            "Tulis sesuai kamus: nama kegiatan, satuan, volume, lokasi sampai RT/RW.",
            "Periksa kewenangan. Sungai, jalan nasional, dan sekolah negeri mungkin bukan wewenang kota Anda.",
            "Siapkan foto, peta, dan RAB. Tanpa gambar dan ukuran, verifikator hanya bisa menebak.",
            "Pastikan lahannya jelas. Usulan di tanah sengketa hampir selalu berhenti.",
            "Tunjuk satu orang yang bisa dihubungi dan ditemui saat verifikasi lapangan.",
        ),
        h("Dana kelurahan"),
        p(
            "Di kota, kelurahan memperoleh anggaran untuk sarana dan prasarana lingkungan serta pemberdayaan masyarakat. Pemakaiannya ditetapkan dalam musyawarah pembangunan kelurahan. Pekerjaan kecil seperti perbaikan gang, saluran, posyandu, atau pelatihan biasanya lebih cepat lewat jalur ini daripada menunggu Musrenbang kota. Pelaksanaannya bisa melalui swakelola kelompok masyarakat."
        ),
        h("Tentang pokir DPRD"),
        p(
            "Anggota DPRD menyerap aspirasi pada masa reses dan merumuskannya menjadi pokok-pokok pikiran (pokir) sebagai masukan bagi penyusunan rencana daerah. Pokir bukan uang pribadi anggota dewan, dan bukan pula janji. Usulannya tetap harus masuk sistem, diperiksa dinas, dan masuk APBD."
        ),
        points(
            "Cara yang pantas:",
            "hadir saat reses dan sampaikan usulan tertulis, dengan salinan ke kelurahan;",
            "usulkan kegiatan yang sama dengan yang ada di PJM, bukan kegiatan baru;",
            "tanyakan apakah sudah diinput dan nomor usulannya;",
            "layani semua anggota dewan dengan cara yang sama, dan jangan menukar dukungan politik dengan kegiatan.",
        ),
        callout(
            "warn",
            "BKM bukan alat kampanye",
            "Jaga jarak dari pencalonan dan pemilihan. Bantuan yang diterima menjelang pemilihan diumumkan apa adanya: dari siapa, berapa, untuk apa, tanpa ajakan. Kepercayaan warga dari semua golongan adalah modal yang tidak bisa dibeli ulang.",
        ),
        h("Mengawal sampai akhir"),
        points(
            "",
            "Catat setiap usulan di daftar: tanggal, jalur, nomor, tahap sekarang, alasan bila berhenti.",
            "Setiap dua bulan tanyakan kepada kelurahan atau Bapperida: usulan nomor ini di tahap apa?",
            "Bila ditolak, minta alasannya. “Tidak sesuai kamus” bisa diperbaiki; “bukan kewenangan” perlu dialihkan.",
            "Bila diterima, siapkan lahan, KPP, dan swadaya sebelum pelaksanaan.",
            "Sampaikan hasilnya di rembug: mana yang masuk, mana yang tidak, apa langkah berikutnya.",
        ),
        callout(
            "ok",
            "Jangan menunggu satu pintu",
            "Musrenbang berjalan setahun. Sambil menunggu, tawarkan bagian kecilnya kepada mitra lain, atau kerjakan swadaya. Pekerjaan yang sudah dimulai sering lebih mudah dilanjutkan dengan APBD.",
        ),
        *sources(
            cited.PLANNING_LAW,
            cited.PLANNING_RULE,
            cited.SIPD,
            cited.COUNCIL,
            cited.KELURAHAN,
            cited.OWN_ADVICE,
        ),
    ),
)

SELF_MANAGED: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="swakelola-empat-tipe",
    title="Swakelola tipe I sampai IV: di mana BKM dan kelompok warga bisa bekerja",
    intro="Tidak semua pekerjaan pemerintah harus lewat kontraktor. Empat tipe swakelola menentukan siapa merencanakan, mengerjakan, dan mengawasi.",
    tags=("swakelola", "APBD", "perjanjian"),
    body=stream(
        essence(
            "Tipe I sampai IV dibedakan oleh siapa yang merencanakan, melaksanakan, dan mengawasi.",
            "Tipe IV dikerjakan dan diawasi kelompok masyarakat; tipe III dikerjakan ormas berbadan hukum.",
            "BKM tidak otomatis menjadi kelompok masyarakat (Pokmas) pelaksana; perlu ditetapkan untuk pekerjaan itu.",
            "Pekerjaan utamanya tidak boleh dialihkan kepada pemborong.",
        ),
        h("Empat tipe"),
        p(
            "Peraturan Presiden tentang Pengadaan Barang/Jasa Pemerintah (16/2018, diubah 12/2021 dan 46/2025) mengatur dua cara pengadaan: melalui penyedia, dan melalui swakelola. Rinciannya ada di Pedoman Swakelola LKPP Nomor 3 Tahun 2021."
        ),
        table(
            "Siapa melakukan apa",
            [("Tipe", "text"), ("Merencanakan", "text"), ("Melaksanakan", "text"), ("Mengawasi", "text")],
            ("I", "Penanggung jawab anggaran", "Penanggung jawab anggaran", "Penanggung jawab anggaran"),
            ("II", "Penanggung jawab anggaran", "Instansi pemerintah lain", "Penanggung jawab anggaran"),
            (
                "III",
                "Penanggung jawab anggaran",
                "Organisasi kemasyarakatan (ormas)",
                "Penanggung jawab anggaran",
            ),
            (
                "IV",
                "Penanggung jawab anggaran dan/atau usulan kelompok masyarakat",
                "Kelompok masyarakat",
                "Kelompok masyarakat",
            ),
        ),
        p(
            "Penanggung jawab anggaran adalah kementerian, lembaga, atau perangkat daerah yang memegang uangnya. Untuk dana kelurahan, biasanya kecamatan atau kelurahan."
        ),
        h("Di mana tempat BKM?"),
        points(
            "",
            "Bila pekerjaannya sederhana dan berada di lingkungan sendiri, misalnya gang, saluran, atau jamban, <b>tipe IV</b> paling cocok. Pelaksananya kelompok masyarakat setempat.",
            "Bila BKM berbadan hukum dan terdaftar sebagai ormas, pekerjaan seperti survei, pendampingan, atau pelatihan bisa lewat <b>tipe III</b>. Ada syarat legalitas dan pengalaman.",
            "Tipe I dan II dikerjakan pemerintah. Warga tetap bisa mengusulkan lokasi dan ikut mengawasi.",
        ),
        callout(
            "warn",
            "BKM dan Pokmas tidak otomatis sama",
            "Tanyakan kepada pejabat pembuat komitmen (PPK): lembaga apa yang diakui sebagai kelompok masyarakat pelaksana di daerah Anda, dan surat apa yang diperlukan. Di sebagian daerah BKM ditetapkan langsung; di tempat lain dibentuk Pokmas baru.",
        ),
        h("Penyelenggara tipe IV"),
        p(
            "Pimpinan kelompok masyarakat menetapkan tiga tim. Sebaiknya tidak ada yang merangkap, terutama antara pelaksana dan pengawas."
        ),
        table(
            "Tiga tim",
            [("Tim", "text"), ("Tugas", "text")],
            ("Persiapan", "Menyusun rencana kegiatan, jadwal, dan rencana biaya"),
            ("Pelaksana", "Mengerjakan, mencatat, mengevaluasi, melaporkan kemajuan dan pemakaian uang"),
            ("Pengawas", "Mengawasi persiapan dan pelaksanaan, fisik maupun administrasi"),
        ),
        h("Urutan kerja tipe IV"),
        steps(
            "Usulkan lewat musyawarah pembangunan kelurahan atau tanggapi tawaran PPK. Usulan baru berarti bila ada anggarannya.",
            "Kelompok ditetapkan sebagai calon pelaksana. Siapkan struktur, AD/ART, surat pengukuhan, sekretariat yang alamatnya jelas, dan bukti kemampuan.",
            "Ajukan proposal dan RAB. Negosiasi harga dengan PPK bila perlu.",
            "Tanda tangani kontrak swakelola: volume, jadwal, cara pembayaran, sanksi, serah terima.",
            "Beli bahan secara terbuka: sedikitnya bandingkan beberapa toko, simpan perbandingannya.",
            "Bayar tenaga sesuai daftar hadir. Upah tidak dibayar lewat kuitansi borongan tanpa rincian.",
            "Laporkan kemajuan berkala dengan foto dan volume. Pembayaran mengikuti kemajuan.",
            "Serahkan hasil dengan berita acara, lalu serahkan pemeliharaan kepada KPP.",
        ),
        h("Yang dilarang dan yang dianjurkan"),
        points(
            "",
            "Jangan mengalihkan pekerjaan utama kepada pemborong. Menyewa alat atau tukang ahli boleh, sesuai kontrak.",
            "Jangan mencampur uang pekerjaan dengan kas BKM atau UPK. Buka rekening tersendiri atas nama kelompok.",
            "Sisa uang dikembalikan sesuai kontrak, bukan dibagi.",
            "Papan pekerjaan memuat volume, biaya, sumber dana, dan nomor pengaduan lembaga.",
        ),
        callout(
            "ok",
            "Minta pendampingan sejak awal",
            "PPK menugaskan pegawai untuk menemani kelompok. Minta orangnya ditunjuk sebelum pekerjaan dimulai, dan jadwalkan satu jam seminggu di lokasi. Kekeliruan kecil yang dibetulkan minggu ini tidak menjadi temuan tahun depan.",
        ),
        *sources(
            cited.PROCUREMENT, cited.SELF_MANAGED, cited.ASSOCIATIONS, cited.KELURAHAN, cited.OWN_ADVICE
        ),
    ),
)

ARTICLES: Final = (AGENCIES, PLANNING_FORUM, SELF_MANAGED)
