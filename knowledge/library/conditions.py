"""An article for those who offer: conditions that choose well and can be checked."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import LibraryArticle, sources

CONDITIONS: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="menulis-syarat-tawaran",
    title="Menulis syarat tawaran: sedikit, jelas, bisa dicek",
    intro="Syarat yang tepat mempertemukan dana dengan kegiatan yang pas. Syarat yang terlalu banyak membuat tawaran sepi. Ini cara memilihnya, dan cara BKM membacanya.",
    tags=("kemitraan", "usulan", "dokumen", "data pribadi"),
    body=stream(
        essence(
            "Mulailah dari tujuan tawaran, bukan dari daftar surat.",
            "Syarat wajib hanya untuk yang benar-benar tidak bisa ditawar. Yang lain jadikan nilai tambah.",
            "Setiap syarat harus bisa dijawab ya atau tidak, dengan bukti yang dipunyai BKM.",
            "Uji coba dulu: lihat berapa kebutuhan yang cocok sebelum tawaran dikirim.",
        ),
        h("Yang sudah dihitung tanpa Anda tulis"),
        p(
            "Bidang kegiatan, wilayah, bentuk bantuan, besar dana, dan masa pengajuan diisi di bagian atas formulir. Semuanya sudah ikut dicocokkan. Bagian Syarat hanya untuk hal lain: keadaan BKM, kebutuhannya, penerima manfaatnya, pertanggungjawaban, dan surat-surat."
        ),
        h("Wajib atau menambah nilai"),
        table(
            "Dua macam syarat dan akibatnya",
            [("Hal", "text"), ("Wajib", "text"), ("Lunak", "text")],
            (
                "Jelas tidak dipenuhi",
                "Tidak cocok; bila masih bisa diurus BKM, “hampir cocok”",
                "Tetap ditawarkan, nilainya tidak bertambah",
            ),
            ("Belum diketahui", "Menjadi tugas BKM: “hampir cocok”", "Tidak menambah dan tidak mengurangi"),
            ("Dipenuhi", "Lolos", "Menambah nilai sesuai bobotnya, 0 sampai 100"),
            (
                "Pakailah untuk",
                "Aturan dana Anda, misalnya asnaf pada dana zakat",
                "Yang Anda sukai, misalnya bagian perempuan lebih besar",
            ),
        ),
        p(
            "Data yang belum ada tidak sama dengan syarat yang gagal. BKM yang belum mengunggah NPWP tidak dicoret; ia diberi tahu bahwa satu surat lagi membuka tawaran Anda. Karena itu Anda tidak perlu menolak lebih dulu."
        ),
        h("Memilih syarat, enam langkah"),
        steps(
            "Tulis tujuan tawaran dalam satu kalimat: siapa yang tertolong, apa yang berubah, sampai kapan.",
            "Baca aturan dana Anda. Catat yang memang diperintahkan: itulah syarat wajib.",
            "Untuk setiap syarat tanyakan: bukti apa yang menjawabnya, siapa yang menerbitkan, berapa lama mengurusnya?",
            "Coret yang hanya “biasanya diminta”. Bila tidak ada yang membaca suratnya, jangan diminta.",
            "Beri bobot pada syarat lunak. Bobot terbesar untuk yang paling dekat dengan tujuan.",
            "Simpan dan uji coba. Lihat daftar yang cocok, hampir cocok, dan alasan yang tersisih, lalu perbaiki.",
        ),
        h("Contoh menulis ulang"),
        table(
            "Dari kabur menjadi bisa dicek",
            [("Semula", "text"), ("Menjadi", "text")],
            ("BKM yang sehat", "BKM terverifikasi, audit paling lama dua tahun"),
            ("Mengutamakan warga miskin", "Bagian KK miskin paling sedikit 60 persen"),
            ("Lahan tidak bermasalah", "Ada surat kesediaan lahan"),
            ("Masyarakat berpartisipasi", "Swadaya paling sedikit 10 persen dari biaya, lunak, bobot 15"),
            ("Kegiatan sudah direncanakan", "Tercantum dalam PJM yang masih berlaku"),
        ),
        p(
            "Angka di tabel ini contoh. Pilih angka yang bisa Anda jelaskan alasannya, sebab BKM akan bertanya, dan halaman tawaran memperlihatkannya kepada semua orang."
        ),
        callout(
            "warn",
            "Jangan meminta data warga di muka",
            "Untuk menilai kecocokan cukup jumlah: berapa KK, berapa perempuan, berapa keluarga miskin. Daftar nama, NIK, atau foto rumah baru diperlukan setelah sepakat, seperlunya, lewat jalur yang aman. Undang-Undang Pelindungan Data Pribadi meminta pengumpulan data terbatas dan jelas tujuannya.",
        ),
        h("Jebakan yang sering terjadi"),
        points(
            "",
            "<b>Terlalu banyak surat.</b> Dua belas surat wajib berarti hanya BKM yang paling rapi yang masuk, padahal bisa jadi yang lain lebih membutuhkan.",
            "<b>Bertentangan.</b> Meminta pekerjaan belum dimulai dan sekaligus swadaya yang sudah terpasang.",
            "<b>Batas yang pas-pasan.</b> Paling sedikit 50 KK akan menyisihkan gang dengan 48 KK. Pakai sebagai syarat lunak.",
            "<b>Syarat yang mengarah.</b> Begitu sempit sehingga hanya satu BKM yang bisa lolos. Bila memang sudah ada pilihannya, ajak bicara langsung, jangan dibuat seolah terbuka.",
            "<b>Waktu yang mustahil.</b> Tawaran dibuka dua minggu, padahal SK atau audit butuh dua bulan.",
        ),
        h("Bila Anda membaca syarat sebagai BKM"),
        points(
            "",
            "Buka alasan di halaman kecocokan: mana yang terpenuhi, mana yang belum diketahui.",
            "Kerjakan dulu satu hal yang membuka paling banyak tawaran. Meja kerja BKM mengurutkannya.",
            "Syarat yang tidak jelas ditanyakan kepada narahubung tawaran, bukan ditebak.",
            "Jangan mengakali angka. Yang dicatat di PJM, RAB, dan laporan dibaca orang yang sama.",
        ),
        callout(
            "ok",
            "Perbaiki sebelum tayang",
            "Selama belum tayang, syarat boleh diperbaiki: tawaran kembali menjadi draf, lalu dikirim lagi ke sekretariat. Setelah tayang hanya batas waktu, kuota, dan narahubung yang bisa diubah, supaya BKM yang sudah bersiap tidak terkejut.",
        ),
        *sources(
            cited.PARTNERING,
            cited.LOCAL_FINANCE,
            cited.ZAKAT,
            cited.PRIVACY,
            cited.OWN_ADVICE,
        ),
    ),
)

ARTICLES: Final = (CONDITIONS,)
