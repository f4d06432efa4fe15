"""Articles about giving account: reports to partners, the yearly audit."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import LibraryArticle, sources

REPORTING: Final = LibraryArticle(
    shelf="keuangan-dan-upk",
    slug="melapor-ke-mitra",
    title="Melapor ke mitra: tepat waktu, pendek, dan ada fotonya",
    intro="Laporan yang terlambat lebih merusak daripada laporan yang berisi kabar buruk. Ini irama, isi, dan contoh kalimatnya.",
    tags=("laporan", "LPJ", "kemitraan", "keterbukaan"),
    body=stream(
        essence(
            "Tanyakan bentuk dan jadwal laporan sebelum menerima uang, tulis di perjanjian.",
            "Laporan berkala satu halaman: rencana, kenyataan, uang, masalah, langkah berikut.",
            "Foto dari titik yang sama, bertanggal, dengan izin orang yang terlihat.",
            "Kabar buruk disampaikan lebih dulu daripada kabar baik.",
        ),
        h("Kapan melapor"),
        table(
            "Irama yang wajar",
            [("Saat", "text"), ("Isi", "text"), ("Bentuk", "text")],
            (
                "Uang diterima",
                "Jumlah, tanggal, rekening, ucapan terima kasih",
                "Surat atau pesan dengan bukti",
            ),
            ("Mulai bekerja", "Tanggal mulai, foto titik nol, pelaksana", "Pesan singkat"),
            ("Setiap bulan atau setiap termin", "Kemajuan dan pemakaian uang", "Satu halaman"),
            (
                "Ada masalah",
                "Apa, sejak kapan, apa yang dilakukan",
                "Hari itu juga, lewat telepon lalu tertulis",
            ),
            ("Selesai", "Laporan akhir (LPJ), serah terima, foto", "Paling lambat sebulan sesudahnya"),
            ("Enam bulan kemudian", "Masih berfungsi? Siapa merawat?", "Satu halaman, tanpa diminta"),
        ),
        p(
            "Baris terakhir jarang dilakukan dan paling diingat. Mitra yang menerima kabar setahun kemudian biasanya datang lagi."
        ),
        h("Laporan berkala satu halaman"),
        steps(
            "<b>Kemajuan</b>: volume rencana dan kenyataan, dalam meter atau unit, dengan persentase.",
            "<b>Uang</b>: diterima, terpakai, sisa. Tiga angka, cocok dengan rekening koran.",
            "<b>Orang</b>: berapa yang bekerja, berapa HOK, berapa yang mulai merasakan manfaat.",
            "<b>Masalah dan keputusan</b>: apa yang terjadi, siapa memutuskan, apa akibatnya pada waktu dan biaya.",
            "<b>Bulan depan</b>: dua hal yang akan selesai dan satu hal yang perlu dijawab mitra.",
        ),
        h("Contoh kalimat"),
        table(
            "Kalimat yang menenangkan",
            [("Bukan ini", "text"), ("Melainkan ini", "text")],
            ("Pekerjaan berjalan lancar", "Selesai 78 m dari 120 m (65%), tiga hari di belakang rencana"),
            (
                "Dana sudah digunakan sesuai RAB",
                "Terpakai Rp 21.400.000 dari Rp 27.000.000; sisa cocok dengan rekening koran 30 April",
            ),
            ("Terkendala cuaca", "Hujan sembilan hari; plesteran ditunda, pekerja dialihkan ke galian"),
            ("Masyarakat antusias", "34 orang ikut kerja bakti, 12 di antaranya perempuan; 29,5 HOK"),
        ),
        callout(
            "warn",
            "Jangan mengirim data orang",
            "Daftar penerima, salinan KTP, dan foto anak tidak dilampirkan kecuali diwajibkan perjanjian dan ada persetujuan. Kirim jumlahnya. Bila tetap diperlukan, kirim lewat jalur yang aman dan catat siapa menerimanya.",
        ),
        h("Foto yang bercerita"),
        points(
            "",
            "Tandai tiga titik di lokasi dengan cat kecil. Ambil foto dari sana sebelum, saat, dan sesudah, dengan arah yang sama.",
            "Masukkan benda pembanding: meteran, orang berdiri, atau tiang.",
            "Tulis tanggal di nama berkas: 2026-05-04-titik-a.jpg.",
            "Foto nota dan penerimaan barang di gudang, bukan hanya pekerjaannya.",
            "Sebelum mengirim, tanyakan kepada orang yang terlihat. Bila keberatan, potong atau buramkan.",
        ),
        h("Bila ada selisih atau keterlambatan"),
        points(
            "Sampaikan dalam tiga bagian, tanpa pembelaan panjang:",
            "<b>faktanya</b>: apa, berapa, sejak kapan;",
            "<b>akibatnya</b>: pada waktu, mutu, dan uang;",
            "<b>keputusannya</b>: apa yang sudah dilakukan dan apa yang dimohon, misalnya tambahan waktu dua minggu.",
        ),
        p(
            "Minta persetujuan tertulis untuk setiap perubahan, walau kecil. Perubahan yang disetujui bukan temuan; perubahan yang diam-diam hampir selalu menjadi temuan."
        ),
        h("Menyimpan dan memakai ulang"),
        p(
            "Simpan setiap laporan di halaman kemitraan situs ini. Angka yang sama dipakai untuk papan informasi, rembug tahunan, dan laporan akhir. Sekali tulis, empat kali pakai; dan tidak ada dua versi yang berbeda."
        ),
        callout(
            "ok",
            "Kalender lebih ampuh daripada ingatan",
            "Begitu perjanjian ditandatangani, masukkan semua tanggal laporan ke kalender sekretariat dengan pengingat sepuluh hari sebelumnya. Tunjuk satu penanggung jawab dan satu pengganti.",
        ),
        *sources(cited.PARTNERING, cited.AUDIT_GUIDE, cited.PRIVACY, cited.OWN_ADVICE),
    ),
)

AUDIT: Final = LibraryArticle(
    shelf="keuangan-dan-upk",
    slug="audit-tahunan-bkm",
    title="Audit tahunan BKM: menyiapkan, menjalani, dan memakai hasilnya",
    intro="Audit bukan pemeriksaan tersangka. Ia selembar surat yang membuat orang asing berani menitipkan uang kepada lembaga Anda.",
    tags=("audit", "pembukuan", "keterbukaan", "LPJ"),
    body=stream(
        essence(
            "Audit dilakukan setiap tahun oleh orang di luar lembaga, bukan oleh pengawas sendiri.",
            "Persiapan terbesar adalah pembukuan yang rapi sejak Januari, bukan lembur di Desember.",
            "Temuan adalah daftar kerja. Yang memalukan bukan temuannya, melainkan temuan yang sama tiga tahun berturut-turut.",
            "Hasilnya dibacakan di rembug warga, dengan kata-kata biasa.",
        ),
        h("Apa yang diperiksa"),
        p(
            "Pedoman pengelolaan keuangan LKM dari masa PNPM Mandiri Perkotaan memasukkan audit independen sebagai bagian kerja tahunan. Sampai sekarang pun sebagian kota menyelenggarakan audit BKM setiap tahun. Yang diperiksa biasanya bukan hanya UPK:"
        ),
        table(
            "Cakupan yang lazim",
            [("Bagian", "text"), ("Dokumen", "text")],
            ("Sekretariat", "Buku kas, buku bank, operasional, laporan bulanan"),
            ("UPK", "Buku harian, kartu pinjaman, daftar sisa, neraca, laba rugi"),
            ("Kegiatan dan KSM", "RAB, kuitansi, daftar hadir, foto, berita acara"),
            ("Kelembagaan", "AD/ART, SK pengurus, notulen, berita acara rembug"),
            ("Aset", "Buku inventaris dan keadaannya"),
        ),
        h("Tiga macam pemeriksaan"),
        points(
            "Sepakati mana yang Anda perlukan dan berapa biayanya:",
            "<b>Audit oleh akuntan publik</b>: menghasilkan pendapat (opini) atas laporan keuangan. Paling kuat, paling mahal; sering diminta untuk dana besar.",
            "<b>Pemeriksaan oleh instansi</b>: inspektorat atau BPKP memeriksa dana pemerintah, bukan atas permintaan Anda.",
            "<b>Pemeriksaan silang</b>: pengurus BKM lain atau kampus memeriksa pembukuan sesuai daftar. Murah dan mendidik, tetapi tidak menggantikan opini.",
        ),
        table(
            "Membaca opini",
            [("Opini", "text"), ("Artinya dengan kata biasa", "text")],
            ("Wajar tanpa pengecualian (WTP)", "Laporan dapat dipercaya"),
            ("Wajar dengan pengecualian (WDP)", "Dapat dipercaya, kecuali bagian yang disebut"),
            ("Tidak wajar (TW)", "Laporan tidak menggambarkan keadaan"),
            ("Tidak memberikan pendapat (TMP)", "Auditor tidak memperoleh bukti yang cukup"),
        ),
        p(
            "WTP bukan berarti tidak ada kecurangan, dan WDP bukan berarti ada kejahatan. Baca paragraf penjelasannya."
        ),
        h("Menyiapkan"),
        steps(
            "Tutup buku 31 Desember dalam dua minggu. Opname kas dan rekonsiliasi bank ditandatangani.",
            "Susun laporan keuangan: posisi keuangan, penghasilan komprehensif, perubahan aset neto, arus kas, dan catatan. Entitas nonlaba dapat memakai ISAK 335 (dahulu ISAK 35) sebagai acuan bentuk.",
            "Urutkan bukti per bulan. Setiap angka di laporan harus bisa ditunjuk nomornya dalam satu menit.",
            "Siapkan surat perjanjian, berita acara, dan daftar hadir untuk kegiatan yang diperiksa.",
            "Tunjuk satu orang yang menemani auditor dan satu yang mencarikan berkas. Berikan ruang dan air minum.",
            "Jawab jujur: “kami tidak tahu, akan kami cari” adalah jawaban yang baik.",
        ),
        h("Menanggapi temuan"),
        table(
            "Matriks tindak lanjut",
            [("Temuan", "text"), ("Sebab", "text"), ("Tindakan", "text"), ("Batas", "text")],
            (
                "Kuitansi tanpa tanda terima Rp 1.150.000",
                "Toko tidak menyediakan nota",
                "Surat pernyataan dan perbandingan harga",
                "30 hari",
            ),
            (
                "Kartu pinjaman tidak cocok",
                "Angsuran dicatat belakangan",
                "Dicocokkan dengan kartu anggota",
                "60 hari",
            ),
            (
                "Barang tidak ditemukan",
                "Dipinjam tanpa catatan",
                "Dikembalikan atau diganti, buku pinjam dibuat",
                "30 hari",
            ),
        ),
        points(
            "",
            "Setiap temuan punya penanggung jawab, bukan “pengurus”.",
            "Yang tidak bisa diperbaiki diakui dalam rembug, dengan alasannya.",
            "Laporkan kemajuan tindak lanjut setiap tiga bulan sampai tuntas.",
        ),
        callout(
            "warn",
            "Jangan memperbaiki bukti",
            "Kuitansi yang hilang tidak diganti dengan yang dibuat belakangan dan ditanggali mundur. Buat surat keterangan apa adanya, dengan tanggal hari itu. Pemalsuan mengubah kesalahan administrasi menjadi perkara pidana.",
        ),
        h("Memakai hasilnya"),
        points(
            "",
            "Bacakan ringkasan satu halaman di rembug warga tahunan, sebelum laporan pertanggungjawaban.",
            "Tempel ringkasannya; laporan lengkap boleh dibaca di sekretariat.",
            "Lampirkan dalam map dokumen lembaga. Banyak pemberi dana menanyakan audit terakhir lebih dulu daripada proposal.",
            "Masukkan biaya audit ke anggaran tahun berikutnya. Tanpa anggaran, audit selalu ditunda.",
        ),
        callout(
            "ok",
            "Belum mampu membayar akuntan?",
            "Mulai dengan pemeriksaan silang antar-BKM di kecamatan, dengan daftar periksa yang sama. Simpan hasilnya tiga tahun; itu modal ketika Anda akhirnya mengundang akuntan publik atau bekerja sama dengan jurusan akuntansi kampus.",
        ),
        *sources(
            cited.AUDIT_GUIDE, cited.UPK_SCORES, cited.NON_PROFIT_ACCOUNTS, cited.OPENNESS, cited.OWN_ADVICE
        ),
    ),
)

ARTICLES: Final = (REPORTING, AUDIT)
