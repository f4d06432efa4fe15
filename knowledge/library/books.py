"""Articles about the UPK: its books, its cash, its loans."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import ECONOMIC, LibraryArticle, sources

DAILY_BOOKS: Final = LibraryArticle(
    shelf="keuangan-dan-upk",
    slug="buku-upk-harian",
    title="Buku harian UPK: mencatat uang masuk dan keluar setiap hari",
    intro="Pembukuan UPK tidak sulit bila dikerjakan hari itu juga. Ini buku yang diperlukan, contoh isinya, dan cara menutup bulan.",
    sector=ECONOMIC,
    tags=("UPK", "pembukuan", "pinjaman bergulir", "keuangan"),
    body=stream(
        essence(
            "Setiap transaksi punya bukti bernomor; tanpa bukti tidak dicatat, tanpa catatan tidak dibayar.",
            "Catat pada hari kejadian. Yang ditunda seminggu sudah menjadi cerita.",
            "Yang memegang uang bukan yang mencatat, dan yang mencatat bukan yang menyetujui.",
            "Kas ditutup setiap hari kerja, buku ditutup setiap akhir bulan.",
        ),
        h("Tiga bukti, satu urutan nomor"),
        p(
            "Petunjuk pembukuan UPK mengenal tiga macam bukti: bukti kas masuk, bukti kas keluar, dan bukti pemindahbukuan untuk perpindahan yang tidak lewat uang tunai. Beri nomor berurut per bulan, misalnya KM-05/001. Nomor yang meloncat adalah hal pertama yang ditanyakan auditor."
        ),
        table(
            "Buku yang diperlukan UPK",
            [("Buku", "text"), ("Isi", "text"), ("Diisi", "text")],
            ("Buku harian kas", "Semua uang tunai masuk dan keluar", "Setiap hari"),
            ("Buku bank", "Setoran, penarikan, bunga, biaya", "Setiap ke bank atau ada mutasi"),
            ("Kartu pinjaman", "Satu kartu per KSM dan per anggota: pokok, jasa, sisa", "Setiap angsuran"),
            ("Daftar sisa pinjaman", "Jumlah semua kartu, siapa menunggak berapa kali", "Akhir bulan"),
            ("Buku inventaris", "Barang UPK, tanggal beli, keadaan", "Bila ada perubahan"),
            (
                "Buku besar dan neraca",
                "Kumpulan per pos: kas, piutang, modal, pendapatan, biaya",
                "Akhir bulan",
            ),
        ),
        h("Satu hari di UPK"),
        steps(
            "Pagi: hitung uang di kotak. Sama dengan saldo kemarin? Kalau tidak, cari dulu sebelum membuka layanan.",
            "Anggota membayar: tulis bukti kas masuk rangkap dua, satu untuk anggota. Tulis pokok dan jasa terpisah.",
            "Catat di kartu pinjaman saat itu juga, di depan anggota, dan biarkan ia melihat sisanya.",
            "Pengeluaran: minta persetujuan dulu, baru bayar, baru bukti. Nota kecil ditempel di lembar kosong supaya tidak hilang.",
            "Sore: jumlahkan. Saldo awal + masuk − keluar harus sama dengan uang di kotak.",
            "Setor ke bank bila kas melewati batas yang ditetapkan BKM. Simpan slip setoran.",
        ),
        h("Contoh buku harian kas"),
        table(
            "Senin, 4 Mei",
            [
                ("Bukti", "text"),
                ("Uraian", "text"),
                ("Masuk", "number"),
                ("Keluar", "number"),
                ("Saldo", "number"),
            ],
            ("", "Saldo kemarin", "", "", "640.000"),
            ("KM-05/011", "Angsuran KSM Melati ke-4: pokok", "1.000.000", "", "1.640.000"),
            ("KM-05/012", "Angsuran KSM Melati ke-4: jasa", "150.000", "", "1.790.000"),
            ("KK-05/007", "Alat tulis", "", "75.000", "1.715.000"),
            ("KK-05/008", "Setor ke bank", "", "1.500.000", "215.000"),
        ),
        p(
            "Sore itu kotak harus berisi Rp 215.000. Bila berisi Rp 220.000, tulis selisih Rp 5.000 dan cari; jangan disimpan di saku “untuk menutup kalau kurang”."
        ),
        h("Menutup bulan"),
        points(
            "Kerjakan tanggal 1 sampai 5, lalu laporkan ke BKM:",
            "cocokkan buku bank dengan rekening koran;",
            "jumlahkan sisa pinjaman semua kartu; harus sama dengan pos piutang di neraca;",
            "hitung pendapatan jasa dikurangi biaya: untung atau rugi bulan ini;",
            "pindahkan saldo ke bulan berikutnya dan kunci halamannya dengan tanda tangan manajer dan pengawas;",
            "tempel ringkasannya di papan informasi.",
        ),
        callout(
            "bad",
            "Empat kebiasaan yang menjatuhkan UPK",
            "Uang UPK dipinjam pengurus walau sehari; memakai satu buku untuk UPK dan BKM; menghapus dengan penghapus atau cairan koreksi; menerima angsuran di jalan tanpa bukti. Salah tulis? Coret satu garis, tulis yang benar di atasnya, paraf.",
        ),
        h("Buku tulis atau komputer?"),
        p(
            "Keduanya boleh. Yang penting satu yang resmi. Bila memakai lembar kerja di komputer, cetak dan tandatangani setiap akhir bulan, simpan salinan di tempat lain, dan batasi siapa yang boleh mengubah. Buku tulis bergaris tetap paling tahan listrik padam."
        ),
        callout(
            "ok",
            "Latih dua orang",
            "Pembukuan yang hanya dipahami satu orang berhenti ketika orang itu sakit. Sekali sebulan, biarkan petugas kedua menutup buku dari awal sampai akhir.",
        ),
        *sources(cited.UPK_BOOKS, cited.UPK_SCORES, cited.AUDIT_GUIDE, cited.OWN_ADVICE),
    ),
)

RECONCILING: Final = LibraryArticle(
    shelf="keuangan-dan-upk",
    slug="mencocokkan-kas-dan-bank",
    title="Mencocokkan kas dan bank: setengah jam yang menyelamatkan lembaga",
    intro="Setiap akhir bulan, tiga angka harus bertemu: buku, rekening koran, dan uang di tangan. Ini cara mencocokkannya dan apa yang dilakukan bila selisih.",
    sector=ECONOMIC,
    tags=("pembukuan", "keuangan", "UPK", "audit"),
    body=stream(
        essence(
            "Cocokkan kas dan bank sekali sebulan, paling lambat tanggal lima, oleh orang yang bukan pemegang kas.",
            "Selisih dicari pada empat tempat: setoran di jalan, biaya bank, salah tulis, dan transaksi yang belum dibukukan.",
            "Setiap pencocokan menghasilkan selembar berita acara bertanda tangan.",
            "Penarikan bank selalu oleh dua orang.",
        ),
        h("Dua pekerjaan yang berbeda"),
        table(
            "Opname kas dan rekonsiliasi bank",
            [("Hal", "text"), ("Opname kas", "text"), ("Rekonsiliasi bank", "text")],
            ("Yang dicocokkan", "Uang di kotak dengan buku kas", "Rekening koran dengan buku bank"),
            ("Kapan", "Tiap bulan, dan sesekali mendadak", "Tiap bulan"),
            ("Siapa", "Pengawas bersama pemegang kas", "Pencatat, diperiksa pengawas"),
            ("Hasil", "Berita acara pecahan uang", "Lembar pencocokan"),
        ),
        h("Opname kas"),
        steps(
            "Pemegang kas menutup buku per jam itu, tulis saldonya.",
            "Pengawas menghitung semua uang, pecahan demi pecahan, di depan pemegang kas.",
            "Bon yang belum dibukukan dikumpulkan dan dicatat terpisah. Bon lebih dari tiga hari tidak boleh ada.",
            "Bandingkan. Tulis selisih, lebih atau kurang, beserta sebabnya bila diketahui.",
            "Dua orang menandatangani dan menempelnya di buku kas.",
        ),
        h("Rekonsiliasi bank"),
        p(
            "Ambil rekening koran dari bank atau aplikasi lembaga. Tandai setiap baris yang ada di kedua tempat. Sisanya dijelaskan:"
        ),
        table(
            "Contoh pencocokan akhir Mei",
            [("Uraian", "text"), ("Buku", "number"), ("Rekening koran", "number")],
            ("Saldo akhir", "18.750.000", "17.262.500"),
            ("Setoran 31 Mei, masuk 1 Juni", "", "+1.500.000"),
            ("Biaya administrasi bank", "−15.000", ""),
            ("Bunga bersih", "+2.500", ""),
            ("Koreksi: angsuran tercatat dua kali", "−250.000", ""),
            ("Setelah dikoreksi", "18.487.500", "18.762.500"),
            ("Masih berbeda", "", "275.000"),
        ),
        p(
            "Selisih Rp 275.000 di atas belum boleh ditutup. Setelah dicari, ternyata satu setoran anggota langsung ke rekening belum dibukukan. Setelah dicatat, kedua angka bertemu di Rp 18.762.500. Mencari lebih baik daripada “menyesuaikan”."
        ),
        h("Empat tempat mencari selisih"),
        points(
            "",
            "<b>Waktu.</b> Setoran akhir bulan yang baru masuk esok harinya, atau cek yang belum dicairkan.",
            "<b>Bank.</b> Biaya administrasi, pajak bunga, dan bunga yang belum dicatat di buku.",
            "<b>Salah tulis.</b> Angka terbalik: selisihnya habis dibagi sembilan, misalnya 630 menjadi 360.",
            "<b>Belum dibukukan.</b> Transfer masuk tanpa keterangan. Minta setiap mitra dan anggota mengirim bukti transfernya.",
        ),
        h("Aturan yang mencegah selisih"),
        points(
            "",
            "Rekening atas nama lembaga, penarikan dengan dua tanda tangan. Kartu ATM dan kata sandi tidak dipegang satu orang sendirian.",
            "Rekening untuk pekerjaan mitra dipisahkan dari kas BKM dan dari UPK.",
            "Batas uang tunai di kotak ditetapkan, misalnya Rp 1.000.000; selebihnya disetor hari itu.",
            "Tidak ada pinjaman kepada pengurus, termasuk “sampai besok”.",
            "Pengawas boleh melakukan opname mendadak. Itu bukan tuduhan; itu perlindungan bagi pemegang kas.",
        ),
        callout(
            "warn",
            "Bila uang benar-benar kurang",
            "Tulis dalam berita acara hari itu juga, laporkan ke rapat BKM, sepakati siapa menelusuri dan sampai kapan. Jangan menutup dengan uang pribadi lalu diam: cara itu membuat orang jujur pun terlihat salah. Kekurangan karena kejahatan dilaporkan ke polisi dengan pendampingan.",
        ),
        h("Menyimpan buktinya"),
        p(
            "Jilid rekening koran, lembar pencocokan, dan berita acara opname per bulan, lalu simpan bersama bukti kas. Foto atau pindai setiap halaman. Berapa lama disimpan? Ikuti perjanjian dengan pemberi dana; bila tidak diatur, simpan setidaknya sampai satu periode pengurus berikutnya selesai diaudit."
        ),
        *sources(cited.AUDIT_GUIDE, cited.UPK_BOOKS, cited.OWN_ADVICE),
    ),
)

HEALTHY_LOANS: Final = LibraryArticle(
    shelf="keuangan-dan-upk",
    slug="pinjaman-bergulir-yang-sehat",
    title="Pinjaman bergulir yang sehat: memilih peminjam dan membaca lima angka",
    intro="Dana bergulir hidup bila kembali. Kuncinya bukan penagih yang galak, melainkan kelompok yang saling kenal dan angka yang dibaca setiap bulan.",
    sector=ECONOMIC,
    tags=("pinjaman bergulir", "UPK", "KSM", "keuangan"),
    body=stream(
        essence(
            "Pinjaman untuk usaha keluarga miskin yang berjalan, bukan untuk menutup utang atau pesta.",
            "Kelompok dulu, uang kemudian: KSM yang menabung tiga bulan membayar lebih baik.",
            "Angsuran ditetapkan dari arus kas usaha, bukan dari keinginan cepat lunas.",
            "Lima angka dihitung setiap bulan; batasnya ditetapkan BKM dan diketahui warga.",
        ),
        h("Untuk siapa dan untuk apa"),
        p(
            "Dana bergulir UPK berasal dari warga dan untuk warga: keluarga miskin yang punya usaha atau rencana usaha nyata. Ia bukan bank dan bukan bantuan sosial. Bila diberikan sebagai hadiah, modalnya habis dalam setahun. Bila ditarik dengan kekerasan, kepercayaannya habis dalam sebulan.",
        ),
        points(
            "Aturan yang layak disepakati di rembug warga dan ditempel:",
            "besar pinjaman pertama, dan syarat naik pada pinjaman berikutnya;",
            "jasa pinjaman, dihitung dari sisa atau tetap, dan contohnya dalam rupiah;",
            "lama pinjaman dan cara mengangsur; untuk usaha musiman boleh tidak bulanan;",
            "tanggung renteng: apa yang dilakukan kelompok bila satu anggota gagal;",
            "apa yang terjadi bila usaha rugi karena bencana atau sakit.",
        ),
        h("Memeriksa sebelum memberi"),
        steps(
            "Temui di tempat usaha, bukan di kantor. Lihat barang, catatan, dan langganan.",
            "Hitung uang masuk dan keluar seminggu bersama calon peminjam. Sisa itulah batas angsuran; pakai paling banyak sepertiganya.",
            "Tanyakan utang lain. Tiga pinjaman di tempat berbeda adalah tanda bahaya.",
            "Periksa kelompoknya: sudah bertemu berapa kali, tabungan berapa, siapa ketuanya.",
            "Periksa riwayat di UPK. Penunggak lama boleh kembali setelah jadwal ulangnya berjalan.",
            "Keputusan diambil petugas bersama wakil BKM; alasan menolak disampaikan dengan sopan.",
        ),
        h("Lima angka bulanan"),
        p(
            "Prosedur operasional pinjaman bergulir PNPM Mandiri Perkotaan tahun 2013 memakai lima ukuran di bawah. Batas di bawah hanya acuan: cocokkan dengan pedoman yang dipakai kota Anda. BKM boleh menetapkan yang lebih ketat, dan mitra bank sering memakai ukurannya sendiri."
        ),
        table(
            "Ukuran kesehatan pinjaman",
            [("Ukuran", "text"), ("Cara menghitung", "text"), ("Baik", "text"), ("Perlu dibenahi", "text")],
            (
                "LAR",
                "KSM menunggak 3 bulan atau 3 angsuran ÷ KSM yang masih punya pinjaman",
                "di bawah 10%",
                "di atas 20%",
            ),
            ("PAR", "Sisa pinjaman KSM tersebut ÷ seluruh sisa pinjaman", "di bawah 10%", "di atas 20%"),
            ("RR", "(Sisa pinjaman − tunggakan) ÷ sisa pinjaman", "di atas 90%", "di bawah 80%"),
            ("CCr", "Pendapatan ÷ biaya sejak Januari", "di atas 125%", "di bawah 100%"),
            ("ROI", "Laba sejak Januari, disetahunkan, ÷ modal", "di atas 10%", "negatif"),
        ),
        p(
            "Contoh: 20 KSM masih meminjam Rp 80 juta. Tiga KSM dengan sisa Rp 6,4 juta menunggak empat bulan. LAR 3 ÷ 20 = 15%; PAR 6,4 ÷ 80 = 8%. Artinya kelompok yang bermasalah banyak, tetapi uangnya kecil: dampingi kelompoknya, jangan tambah dulu jumlah KSM."
        ),
        h("Bila mulai menunggak"),
        steps(
            "Minggu pertama: hubungi. Sering hanya lupa atau sakit.",
            "Bulan pertama: kunjungi bersama ketua KSM. Tanyakan usahanya, bukan hanya uangnya.",
            "Bulan kedua: jadwal ulang tertulis bila usahanya masih hidup, dengan angsuran yang sanggup dibayar.",
            "Bulan ketiga: bawa ke rapat BKM. Terapkan tanggung renteng sesuai aturan yang disepakati.",
            "Yang benar-benar tidak mungkin tertagih dibahas di rembug warga, dengan nomor KSM, bukan nama orang.",
        ),
        callout(
            "bad",
            "Menagih dengan mempermalukan",
            "Menempel nama penunggak, menyita alat usaha, mengancam, atau menagih kepada anak adalah perbuatan yang merusak dan bisa melanggar hukum. Data pinjaman orang termasuk data keuangan pribadi.",
        ),
        callout(
            "warn",
            "Kedudukan hukum UPK",
            "Usaha simpan pinjam diatur undang-undang lembaga keuangan mikro dan pengawasannya di OJK. Banyak UPK lahir sebelum aturan itu dan belum jelas bentuknya. Jangan menghimpun simpanan masyarakat umum, dan tanyakan kepada dinas koperasi atau OJK setempat bentuk yang sesuai: koperasi, badan hukum perkumpulan, atau kerja sama dengan bank.",
        ),
        *sources(cited.LOANS, cited.MICROFINANCE, cited.PRIVACY, cited.UPK_SCORES, cited.OWN_ADVICE),
    ),
)

ARTICLES: Final = (DAILY_BOOKS, RECONCILING, HEALTHY_LOANS)
