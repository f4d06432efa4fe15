"""Articles about the plan, the short proposal and the papers for a grant."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import LibraryArticle, sources

PLAN: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="menyusun-pjm-yang-menarik-mitra",
    title="Menyusun PJM yang menarik mitra",
    intro="Mitra membaca rencana Anda dalam lima menit. Ini cara menulis setiap baris PJM supaya mereka berhenti dan bertanya lebih lanjut.",
    tags=("PJM", "usulan", "kemitraan", "RAB", "prioritas"),
    body=stream(
        essence(
            "Satu baris, satu pekerjaan, satu lokasi. Baris yang menggabungkan tiga gang tidak bisa didanai siapa pun.",
            "Tulis masalahnya dulu, baru kegiatannya. Mitra membiayai masalah yang selesai.",
            "Angka yang belum pasti ditulis belum pasti, bukan dikarang.",
        ),
        h("Apa yang dicari pembaca rencana"),
        p(
            "PJM Pronangkis disusun untuk menanggulangi kemiskinan di kelurahan sendiri, bukan untuk memikat donatur. Tetapi hanya sebagian kecil isinya yang bisa dibiayai program. Selebihnya menunggu mitra, dan mitra tidak ikut dalam rembug warga Anda. Yang mereka punya hanya baris di tabel.",
            "Petugas dinas, pengelola TJSL, dan amil zakat umumnya mencari lima hal yang sama: di mana, untuk siapa, seberapa banyak, berapa biayanya, dan apa yang sudah disiapkan warga.",
        ),
        h("Dari baris kabur menjadi baris yang bisa didanai"),
        table(
            "Baris yang sama, sebelum dan sesudah diperbaiki",
            [("Bagian", "text"), ("Sebelum", "text"), ("Sesudah", "text")],
            (
                "Masalah",
                "Lingkungan kurang sehat",
                "Gang tergenang 3–5 hari setiap hujan; air masuk ke 11 rumah",
            ),
            ("Kegiatan", "Perbaikan drainase", "Saluran drainase beton, penutup bisa dibuka"),
            ("Lokasi", "Wilayah RW 02", "RT 03/RW 02, gang ketiga dari timur"),
            ("Volume", "1 paket", "120 m, lebar 40 cm"),
            ("Penerima manfaat", "Warga sekitar", "45 KK, 30 di antaranya miskin"),
            ("Biaya", "± 200 juta", "Rp 186.400.000, RAB bulan ini"),
            ("Swadaya", "Gotong royong", "Tenaga 140 HOK dan 12 m³ pasir"),
        ),
        h("Langkah menyusunnya"),
        steps(
            "Ambil hasil pemetaan swadaya. Setiap kegiatan harus bisa ditunjuk asalnya: masalah nomor berapa, dibahas di rembug warga tanggal berapa.",
            "Pecah kegiatan yang besar. Jalan 900 meter bisa menjadi tiga ruas yang masing-masing selesai dan berguna sendiri.",
            "Isi volume dan satuan yang bisa diukur: meter, unit, orang. Hindari “paket” dan “ls”.",
            "Minta UPL, UPS, atau UPK memeriksa kelayakannya. Yang memeriksa bukan yang mengusulkan.",
            "Urutkan prioritas bersama, dengan kriteria yang disepakati sebelum nama kegiatannya dibacakan.",
            "Tulis tahun pelaksanaannya. Prioritas tahun pertama harus paling siap: lahan jelas, RAB ada, warga sudah sanggup.",
        ),
        h("Kriteria prioritas yang bisa dipakai"),
        p(
            "Tidak ada bobot yang berlaku untuk semua kelurahan. Daftar ini titik berangkat; ubah bersama warga, lalu tulis di berita acara."
        ),
        points(
            "",
            "<b>Bagian keluarga miskin</b> di antara penerima manfaat.",
            "<b>Mendesak atau membahayakan</b>: apakah menunggu setahun menambah korban atau biaya?",
            "<b>Jumlah penerima manfaat</b> dibandingkan biayanya.",
            "<b>Kesiapan swadaya</b>: tenaga, bahan, atau uang yang sudah disanggupi.",
            "<b>Kesiapan lahan dan teknis</b>: surat lahan, gambar sederhana, izin.",
            "<b>Kaitan dengan Musrenbang</b> atau rencana penataan permukiman.",
        ),
        callout(
            "warn",
            "Daftar warga miskin tidak ikut diterbitkan",
            "Hasil pemetaan memuat nama dan keadaan keluarga. Di PJM yang beredar cukup jumlahnya, beserta sumber dan tanggal datanya. Nama, NIK, dan alamat rumah tetap di sekretariat.",
        ),
        h("Sebelum diterbitkan"),
        points(
            "Baca sekali lagi dengan mata orang luar:",
            "Jumlah setiap bidang sama dengan jumlah seluruh rencana?",
            "Sumber dana yang belum pasti ditulis sebagai rencana, bukan seolah sudah ada?",
            "Tanggal rembug warga, jumlah yang hadir, dan berita acaranya tercantum?",
            "Kenaikan harga sejak RAB dibuat sudah diperhitungkan? RAB yang lebih tua dari setahun sebaiknya dihitung ulang.",
        ),
        callout(
            "ok",
            "Satu baris menjadi empat",
            "Baris “perbaikan drainase RW 02” yang dipecah menjadi empat ruas memberi mitra empat pilihan dengan harga yang berbeda. Kegiatannya tidak berubah, hanya cara menulisnya.",
        ),
        *sources(cited.BOARD_GUIDE, cited.PRIVACY, cited.OWN_ADVICE),
    ),
)

TEASER: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="proposal-ringkas-dua-halaman",
    title="Proposal ringkas: dua halaman yang dibaca sampai selesai",
    intro="Calon mitra tidak membaca proposal 40 halaman untuk memutuskan mau bertemu atau tidak. Kirim dua halaman; yang lengkap menyusul setelah ada minat.",
    tags=("proposal", "kemitraan", "usulan"),
    body=stream(
        essence(
            "Paling banyak dua halaman. Proposal lengkap dibuat setelah ada yang berminat.",
            "Sebut jumlah yang diminta di halaman pertama, dan sebut apa yang sudah ada.",
            "Satu proposal untuk satu calon mitra; sesuaikan dengan bidang yang mereka bantu.",
        ),
        h("Kapan memakai yang ringkas"),
        p(
            "Proposal ringkas dipakai saat menjajaki. Tujuannya satu: mendapat pertemuan. RAB terperinci, gambar kerja, dan salinan akta belum diperlukan, cukup disebut sudah siap. Menyiapkan proposal lengkap untuk setiap calon mitra menghabiskan tenaga sekretariat dan sering berakhir di laci."
        ),
        h("Halaman pertama"),
        steps(
            "<b>Judul</b> yang menyebut apa, berapa, dan di mana: “Jamban keluarga untuk 12 KK di RW 05”.",
            "<b>Masalah</b> dalam tiga kalimat dengan satu angka. Bukan sejarah kelurahan.",
            "<b>Yang akan dikerjakan</b> dan hasilnya setelah selesai.",
            "<b>Siapa yang merasakan</b>: jumlah KK, jiwa, perempuan, dan bagian keluarga miskin.",
            "<b>Biaya dan yang diminta</b>: biaya seluruhnya, swadaya, bantuan lain yang sudah pasti, dan yang masih kurang.",
        ),
        h("Halaman kedua"),
        steps(
            "<b>Bagian warga</b>: tenaga, bahan, lahan, dan siapa yang memutuskan.",
            "<b>Rencana kerja</b> per bulan, cukup satu tabel kecil.",
            "<b>Pemeliharaan</b>: siapa merawat setelah selesai dan dari mana biayanya.",
            "<b>Siapa kami</b>: tahun berdiri, pekerjaan yang pernah selesai, audit terakhir, nama rekening lembaga.",
            "<b>Langkah berikutnya</b>: satu permintaan yang jelas, misalnya “Kami mohon waktu 30 menit sebelum tanggal 15”.",
        ),
        h("Contoh ringkasan biaya"),
        table(
            "Jamban keluarga dan septic tank komunal, 12 unit",
            [("Sumber", "text"), ("Keadaan", "text"), ("Jumlah", "number")],
            ("Biaya seluruhnya", "RAB bulan lalu", "98.500.000"),
            ("Swadaya warga", "sudah disanggupi", "9.000.000"),
            ("Dana kelurahan", "komitmen tertulis", "15.000.000"),
            ("Masih kurang", "yang kami ajukan", "74.500.000"),
        ),
        callout(
            "ok",
            "Tulis juga yang belum siap",
            "“Surat pinjam pakai lahan sedang diurus, perkiraan selesai bulan depan.” Satu kalimat seperti ini lebih menenangkan calon mitra daripada menemukannya sendiri saat berkunjung.",
        ),
        h("Setelah dikirim"),
        points(
            "",
            "Catat tanggal, penerima, dan cara mengirim. Beri tahu rekan pengurus supaya tidak terkirim dua kali.",
            "Hubungi lagi sekali setelah dua minggu kerja. Setelah itu anggap belum berjodoh dan lanjut ke calon berikutnya.",
            "Ditolak? Minta alasannya: di luar bidang, di luar wilayah, jumlah, dokumen, atau waktu anggaran. Alasan itu memperbaiki proposal berikutnya.",
            "Diminati? Baru siapkan proposal lengkap, dan sepakati dulu dokumen apa saja yang mereka perlukan.",
        ),
        *sources(cited.PARTNERING, cited.OWN_ADVICE),
    ),
)

GRANT: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="menyiapkan-dokumen-hibah-daerah",
    title="Menyiapkan dokumen untuk hibah pemerintah daerah",
    intro="Sebagian besar permohonan hibah kandas di kelengkapan, bukan di isi. Siapkan map ini jauh sebelum ada tawaran.",
    tags=("hibah", "dokumen", "legalitas", "kemitraan", "APBD"),
    body=stream(
        essence(
            "Siapkan dokumen lembaga sekali, perbarui setahun sekali.",
            "Usulan harus masuk sebelum anggaran tahun berikutnya dibahas; tanyakan tanggalnya ke dinas.",
            "Syarat berbeda di tiap daerah. Daftar ini bekal bertanya, bukan pengganti aturan setempat.",
        ),
        h("Sifat hibah yang perlu dipahami warga"),
        p(
            "Hibah dari pemerintah daerah diberikan untuk tujuan tertentu, tidak wajib, tidak mengikat, dan tidak terus-menerus setiap tahun. Jangan menjanjikan kepada warga bahwa pekerjaan tahun depan akan dibiayai hibah yang sama."
        ),
        h("Map dokumen lembaga"),
        table(
            "Dokumen yang lazim diminta",
            [("Dokumen", "text"), ("Biasanya diurus di", "text"), ("Perlu diperbarui", "text")],
            ("Akta notaris atau bukti badan hukum", "Notaris", "Bila pengurus atau AD berubah"),
            ("AD/ART", "BKM, disahkan rapat", "Bila diubah"),
            ("SK pengurus dengan masa bakti", "Sesuai aturan setempat", "Setiap pergantian"),
            ("Surat keterangan domisili", "Kelurahan", "Umumnya setahun sekali"),
            ("NPWP atas nama lembaga", "Kantor pajak", "Bila data berubah"),
            ("Rekening aktif atas nama lembaga", "Bank", "Jaga tetap aktif"),
            ("KTP ketua dan sekretaris", "Pengurus", "Setiap pergantian"),
            ("Laporan keuangan dan hasil audit terakhir", "UPK dan auditor", "Setiap tahun"),
        ),
        callout(
            "bad",
            "Rekening pribadi",
            "Jangan pernah memakai rekening pribadi pengurus, walau hanya “sementara”. Hampir semua pemberi dana menolaknya, dan pengurus yang bersangkutan ikut menanggung risikonya.",
        ),
        h("Dokumen untuk satu permohonan"),
        steps(
            "Proposal: latar belakang, tujuan, kegiatan, penerima manfaat, rencana biaya, jadwal.",
            "RAB yang ditandatangani penyusun dan pemeriksanya.",
            "Berita acara rembug warga yang memutuskan usulan ini.",
            "Surat pernyataan tanggung jawab dan, bila diminta, pernyataan dana pendamping.",
            "Bukti lahan: surat hibah, pinjam pakai, atau persetujuan pemilik.",
        ),
        h("Urutan waktunya"),
        p(
            "Bantuan dari APBD direncanakan setahun sebelumnya. Usulan perlu masuk lewat Musrenbang atau jalur permohonan yang ditetapkan daerah dan tercatat di SIPD, sebelum pembahasan anggaran dimulai. Permohonan yang datang sesudahnya biasanya menunggu tahun berikutnya.",
            "Tanyakan tiga tanggal kepada dinas: batas memasukkan usulan, waktu verifikasi lapangan, dan batas melengkapi dokumen. Tulis di kalender sekretariat.",
        ),
        h("Saat petugas berkunjung"),
        points(
            "",
            "Yang menerima sedikitnya dua orang, satu dari calon penerima manfaat.",
            "Tunjukkan lokasi, bukan hanya kantor. Siapkan ukuran dan foto keadaan sekarang.",
            "Pertanyaan yang belum bisa dijawab dicatat, dijawab tertulis dalam tiga hari.",
        ),
        callout(
            "",
            "Periksa aturan terbaru",
            "Aturan hibah dan pengadaan pernah berubah dan bisa berubah lagi. Minta salinan peraturan kepala daerah yang berlaku tahun ini sebelum menyusun permohonan.",
        ),
        *sources(cited.LOCAL_FINANCE, cited.LEGAL_BODY, cited.SIPD, cited.OWN_ADVICE),
    ),
)

ARTICLES: Final = (PLAN, TEASER, GRANT)
