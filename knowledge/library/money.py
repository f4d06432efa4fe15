"""Articles about the residents' own part, the revival of a UPK and the final account."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import ECONOMIC, LibraryArticle, sources

SELF_HELP: Final = LibraryArticle(
    shelf="keuangan-dan-upk",
    slug="menghitung-swadaya-hok",
    title="Menghitung swadaya: tunai, bahan, dan HOK",
    intro="Swadaya yang dihitung rapi menambah kepercayaan mitra. Yang dibesar-besarkan justru menguranginya. Ini cara menghitungnya.",
    tags=("swadaya", "HOK", "RAB", "gotong royong"),
    body=stream(
        essence(
            "Ada tiga bentuk: uang tunai, bahan, dan tenaga. Ketiganya dinilai dalam rupiah dan dicatat buktinya.",
            "HOK adalah satu orang bekerja satu hari penuh. Setengah hari dihitung setengah.",
            "Upah yang dipakai menilai HOK disepakati sekali setahun, sama untuk semua kegiatan.",
        ),
        h("Tiga bentuk swadaya"),
        table(
            "Cara menilai dan buktinya",
            [("Bentuk", "text"), ("Cara menilai", "text"), ("Bukti", "text")],
            ("Tunai", "Jumlah yang masuk kas", "Kuitansi dan buku kas"),
            ("Bahan", "Harga setempat hari itu", "Daftar bahan, foto, tanda terima"),
            ("Tenaga (HOK)", "Hari orang kerja × upah yang disepakati", "Daftar hadir harian"),
            ("Lahan", "Tidak dijumlahkan; disebut terpisah", "Surat hibah atau pinjam pakai"),
        ),
        h("Menghitung HOK"),
        steps(
            "Tetapkan jam kerja satu hari, misalnya 7 jam. Tulis di berita acara.",
            "Setiap sore catat nama panggilan, kelompok, dan jam kerja. Daftar ini disimpan sekretariat, tidak diterbitkan.",
            "Jumlahkan jam seluruh orang, bagi dengan jam kerja sehari. Hasilnya HOK hari itu.",
            "Kalikan jumlah HOK dengan upah harian yang disepakati rembug warga.",
        ),
        p(
            "Contoh: 18 orang bekerja 7 jam dan 12 orang bekerja 3,5 jam. Itu 126 + 42 = 168 jam, dibagi 7 menjadi 24 HOK, bukan 30."
        ),
        h("Contoh lengkap"),
        table(
            "Swadaya untuk saluran air, biaya Rp 48.000.000",
            [("Swadaya", "text"), ("Hitungan", "text"), ("Rupiah", "number")],
            ("Tenaga", "36 HOK × Rp 110.000", "3.960.000"),
            ("Batu belah", "4 m³ × Rp 300.000", "1.200.000"),
            ("Iuran", "45 KK × Rp 20.000", "900.000"),
            ("Jumlah", "12,6% dari biaya", "6.060.000"),
        ),
        h("Rencana, kesanggupan, dan kenyataan"),
        p(
            "Di PJM, swadaya baru rencana. Setelah warga menyanggupi dalam rembug dan BKM mengesahkannya, baru boleh mengurangi angka yang masih kurang. Setelah pekerjaan selesai, yang dilaporkan adalah yang benar-benar terjadi.",
            "Bila kenyataan lebih kecil dari rencana, tulis selisih dan sebabnya. Bila lebih besar, tulis juga: itu kabar baik yang pantas diketahui mitra.",
        ),
        callout(
            "warn",
            "Iuran bukan pungutan",
            "Jumlah dan cara membayar diputuskan warga sendiri, keluarga miskin boleh menyumbang tenaga atau tidak sama sekali, dan tidak ada yang ditolak layanannya karena belum menyumbang.",
        ),
        h("Kesalahan yang sering"),
        points(
            "",
            "Menghitung konsumsi dua kali: sudah masuk upah, dihitung lagi sebagai bahan.",
            "Memakai upah tukang untuk pekerjaan yang dilakukan tenaga biasa.",
            "Memasukkan pekerja yang dibayar proyek sebagai swadaya.",
            "Membulatkan ke atas supaya persentasenya tercapai. Lebih baik jujur di bawah syarat dan minta keringanan.",
        ),
        *sources(cited.WORKS_TRAINING, cited.OWN_ADVICE),
    ),
)

UPK: Final = LibraryArticle(
    shelf="keuangan-dan-upk",
    slug="menghidupkan-upk",
    title="Menghidupkan UPK: tutup buku, pilah penunggak, mulai kecil",
    intro="UPK yang lama vakum bisa berjalan lagi tanpa modal baru. Ini urutan langkahnya, contoh angka, dan kesalahan yang bisa Anda hindari.",
    sector=ECONOMIC,
    tags=("UPK", "pinjaman bergulir", "KSM", "pembukuan"),
    body=stream(
        essence(
            "Bereskan buku dan rekening lama sebelum meminjamkan apa pun.",
            "Penunggak dipilah di rembug warga, bukan oleh UPK sendiri.",
            "Perguliran baru dimulai dari dua KSM yang paling tertib.",
        ),
        h("Tutup buku lama"),
        p(
            "UPK yang vakum biasanya punya tiga angka yang berbeda: buku kas, rekening koran, dan ingatan pengurus. Samakan dulu. Minta rekening koran sejak transaksi terakhir, hitung kas bersama pengawas, lalu tuangkan dalam berita acara tutup buku.",
            "Bila ada selisih yang tidak bisa dijelaskan, tulis apa adanya. Mitra lebih percaya pada selisih yang diakui daripada angka yang terlalu rapi.",
        ),
        steps(
            "Bentuk tim tiga orang: satu dari BKM, satu pengawas, satu warga yang bukan peminjam.",
            "Kumpulkan kartu pinjaman, kuitansi, dan buku bank. Beri nomor, foto, simpan di satu tempat.",
            "Cocokkan sisa setiap peminjam dengan kartu yang mereka pegang.",
            "Tanda tangani berita acara, bacakan di rembug warga, tempel ringkasannya tanpa nama.",
        ),
        h("Pilah penunggak"),
        p(
            "Bagi peminjam lama menjadi tiga kelompok. Keputusannya di rembug warga, dengan daftar yang hanya menyebut nomor KSM."
        ),
        table(
            "Contoh hasil pemilahan",
            [
                ("Kelompok", "text"),
                ("Peminjam", "number"),
                ("Sisa pinjaman", "number"),
                ("Diperkirakan kembali", "number"),
            ],
            ("Mampu bayar", "14", "Rp 9,8 juta", "96%"),
            ("Perlu jadwal ulang", "26", "Rp 21,4 juta", "71%"),
            ("Tidak mungkin tertagih", "9", "Rp 6,1 juta", "0%"),
        ),
        p(
            "Yang tidak mungkin tertagih, karena meninggal atau pindah tanpa kabar, dikeluarkan dari piutang dengan keputusan rembug warga. Ini bukan hadiah bagi yang mampu: namanya tetap dalam catatan UPK bila kelak mengajukan lagi."
        ),
        callout(
            "ok",
            "Mulai dari yang melunasi",
            "Undangan dari lurah dan RT membuat orang datang, dan satu orang yang melunasi di depan warga lebih ampuh daripada sepuluh surat tagihan. Minta izinnya lebih dulu.",
        ),
        h("Mulai kecil"),
        steps(
            "Pilih dua KSM yang tabungannya berjalan tiga bulan.",
            "Batasi pinjaman pertama Rp 1 juta per orang, tanggung renteng tertulis.",
            "Umumkan angsuran tiap bulan di papan informasi dan di situs ini.",
            "Tambah satu KSM setelah tiga bulan tanpa tunggakan.",
        ),
        h("Angka yang dipantau"),
        points(
            "Hitung setiap bulan, walau pinjamannya baru sedikit:",
            "<b>Kelompok menunggak</b>: berapa KSM menunggak tiga angsuran atau lebih, dibagi semua KSM yang masih punya pinjaman.",
            "<b>Pinjaman berisiko</b>: sisa pinjaman kelompok itu, dibagi seluruh sisa pinjaman.",
            "<b>Menutup biaya</b>: pendapatan jasa dibagi biaya UPK sejak Januari.",
        ),
        p("Batas sehatnya ditetapkan BKM sendiri, mengacu pada pedoman yang dipakai kota Anda."),
        h("Kesalahan yang sering terjadi"),
        callout(
            "warn",
            "Menagih sebelum buku beres",
            "Menagih orang yang sebenarnya sudah lunas adalah cara tercepat kehilangan kepercayaan. Cocokkan kartunya dulu.",
        ),
        callout(
            "warn",
            "Honor dibayar dari modal",
            "Pada bulan-bulan pertama pendapatan jasa biasanya belum menutup honor. Jangan menutupnya dari modal; sepakati honor yang mengikuti pendapatan.",
        ),
        *sources(cited.UPK_BOOKS, cited.LOANS, cited.OWN_ADVICE),
    ),
)

REPORT: Final = LibraryArticle(
    shelf="keuangan-dan-upk",
    slug="lpj-yang-jujur",
    title="LPJ yang jujur: melaporkan yang meleset pun dipercaya",
    intro="Laporan pertanggungjawaban bukan lomba angka pas. Mitra kembali kepada lembaga yang selisihnya bisa dijelaskan.",
    tags=("LPJ", "laporan", "pembukuan", "audit", "keterbukaan"),
    body=stream(
        essence(
            "Kumpulkan bukti sejak hari pertama, bukan di akhir.",
            "Setiap angka LPJ bisa ditunjuk kuitansinya dalam satu menit.",
            "Selisih dan kegagalan ditulis, beserta apa yang sudah dilakukan.",
        ),
        h("Susunan yang dibaca sampai habis"),
        steps(
            "<b>Satu halaman ringkasan</b>: dijanjikan apa, selesai apa, dana diterima, terpakai, sisa.",
            "<b>Pekerjaan</b>: volume rencana dan kenyataan, foto sebelum, saat, dan sesudah dari titik yang sama.",
            "<b>Penerima manfaat</b>: jumlah KK dan jiwa, tanpa nama.",
            "<b>Keuangan</b>: rencana, kenyataan, selisih, sebab.",
            "<b>Swadaya</b>: tunai, bahan, dan HOK yang benar-benar terjadi.",
            "<b>Yang belum beres</b> dan siapa mengerjakannya sampai kapan.",
            "<b>Serah terima</b>: kepada siapa, siapa merawat.",
        ),
        h("Tabel selisih"),
        table(
            "Contoh: rencana dan kenyataan",
            [("Uraian", "text"), ("Rencana", "number"), ("Kenyataan", "number"), ("Selisih", "number")],
            ("Bahan", "28.500.000", "30.150.000", "−1.650.000"),
            ("Upah tukang", "9.000.000", "8.400.000", "600.000"),
            ("Alat dan angkutan", "3.500.000", "3.200.000", "300.000"),
            ("Jumlah", "41.000.000", "41.750.000", "−750.000"),
        ),
        p(
            "Di bawah tabel, satu kalimat untuk setiap selisih yang berarti: “Harga semen naik dari Rp 68.000 menjadi Rp 74.000 sejak Maret; kekurangan Rp 750.000 ditutup iuran warga, diputuskan rembug 4 April.”"
        ),
        h("Bukti yang rapi sejak awal"),
        points(
            "",
            "Satu map untuk satu kegiatan; kuitansi diberi nomor urut yang sama dengan buku kas.",
            "Kuitansi memuat tanggal, barang, jumlah, harga, toko. Nota tanpa nama toko ditulis sebabnya.",
            "Difoto hari itu juga. Kertas termal pudar dalam beberapa bulan.",
            "Yang membeli, yang mencatat, dan yang menyetujui adalah tiga orang yang berbeda.",
            "Saldo buku dicocokkan dengan rekening koran setiap akhir bulan.",
        ),
        callout(
            "bad",
            "Kuitansi kosong",
            "Jangan menerima atau menyimpan kuitansi bertanda tangan tanpa isi. Satu lembar yang ditemukan auditor menjatuhkan kepercayaan pada seluruh laporan.",
        ),
        h("Bila ada yang salah"),
        p(
            "Uang terpakai untuk keperluan lain, barang hilang, pekerjaan retak. Sampaikan kepada mitra sebelum mereka mendengarnya dari orang lain: apa yang terjadi, berapa nilainya, apa yang sudah dilakukan, kapan pulih. Catat dalam berita acara.",
        ),
        callout(
            "ok",
            "Kabar buruk yang jujur",
            "Saluran yang retak enam meter, dilaporkan lengkap dengan foto lalu diperbaiki, lebih meyakinkan mitra daripada laporan tanpa cela.",
        ),
        h("Setelah diterima"),
        points(
            "",
            "Ringkasan satu halaman ditempel di balai RW dan diterbitkan di situs.",
            "Bacakan di rembug warga tahunan, beri waktu bertanya.",
            "Simpan berkasnya sesuai masa simpan yang diminta pemberi dana.",
        ),
        *sources(cited.AUDIT_GUIDE, cited.PRIVACY, cited.OWN_ADVICE),
    ),
)

ARTICLES: Final = (SELF_HELP, UPK, REPORT)
