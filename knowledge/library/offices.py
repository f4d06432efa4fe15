"""Articles about who holds an office, and how it is handed over."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import LibraryArticle, sources

ELECTION: Final = LibraryArticle(
    shelf="kelembagaan",
    slug="memilih-pengurus-tanpa-kampanye",
    title="Memilih pengurus BKM tanpa calon dan tanpa kampanye",
    intro="Anggota BKM dipilih karena perbuatannya dikenal tetangga, bukan karena janjinya. Ini urutan, panitia, dan hal yang sering keliru.",
    tags=("pemilihan", "pengurus", "AD/ART", "rembug warga", "musyawarah"),
    body=stream(
        essence(
            "Tidak ada pencalonan dan tidak ada kampanye: setiap orang menulis nama yang paling ia percaya.",
            "Pemilihan dimulai dari RT atau kelompok terkecil, dengan kertas tertutup.",
            "Panitia terpisah dari pengurus lama; boleh tidaknya anggota panitia dipilih ditulis dalam tata tertib.",
            "Yang terpilih adalah pimpinan bersama; koordinator dipilih kemudian di antara mereka.",
        ),
        h("Mengapa tanpa calon"),
        p(
            "BKM atau LKM adalah pimpinan kolektif warga di kelurahannya. Wewenangnya datang dari kepercayaan, bukan dari jabatan atau kelompok. Karena itu tradisi pemilihannya berbeda dari pemilihan ketua RW: tidak ada daftar calon, tidak ada pidato, tidak ada tim sukses. Warga menulis nama orang yang selama ini terbukti jujur, adil, dan mau bekerja.",
            "Cara ini melindungi dua pihak. Warga tidak perlu berutang budi, dan orang baik yang enggan mencalonkan diri tetap bisa terpilih.",
        ),
        h("Panitia dan tata tertib"),
        p(
            "Bahan siklus P2KP membagi panitia menjadi tiga kelompok kerja. Pembagian itu masih layak dipakai:"
        ),
        table(
            "Tugas panitia",
            [("Kelompok kerja", "text"), ("Tugas", "text"), ("Jangan lupa", "text")],
            (
                "Perumus anggaran dasar",
                "Membaca ulang AD/ART, mengusulkan perubahan",
                "Masa bakti dan batas berapa kali boleh dipilih",
            ),
            (
                "Pemilihan",
                "Tata tertib, jadwal, kertas suara, penghitungan",
                "Siapa yang berhak memilih, termasuk penyewa",
            ),
            (
                "Pemantau partisipatif",
                "Mengamati dan mencatat jalannya pemilihan",
                "Hadir di setiap RT, bukan hanya di kelurahan",
            ),
        ),
        h("Urutan pemilihan"),
        steps(
            "<b>Sosialisasi di setiap RT.</b> Jelaskan tugas BKM, bahwa pekerjaan ini sukarela, dan sifat orang yang dibutuhkan.",
            "<b>Warga merumuskan sifatnya sendiri.</b> “Berani berkata tidak”, “menepati janji”, “mau mendengar orang miskin”. Tulis di kertas besar dan biarkan tergantung.",
            "<b>Pemilihan utusan di RT.</b> Setiap orang dewasa menulis nama secara tertutup. Kertas dihitung di depan warga, lalu dibuatkan berita acara.",
            "<b>Rembug warga kelurahan.</b> Para utusan mengesahkan perubahan AD, lalu memilih anggota BKM dengan cara yang sama: menulis nama, tertutup, tanpa calon.",
            "<b>Menanyakan kesediaan.</b> Yang terpilih boleh menolak; penggantinya urutan berikut.",
            "<b>Rapat pertama anggota terpilih.</b> Memilih koordinator, menyepakati jadwal rapat, dan menetapkan tanggal serah terima.",
        ),
        callout(
            "warn",
            "Jumlah ganjil, masa bakti jelas",
            "Lazimnya jumlah anggota ganjil supaya suara tidak seri. Berapa orang dan berapa tahun masa baktinya mengikuti AD Anda sendiri. Tulis kedua angka itu di undangan agar tidak diperdebatkan di akhir.",
        ),
        h("Menjaga keterwakilan"),
        points(
            "",
            "Hitung pemilih di setiap RT: berapa laki-laki, perempuan, dan dari keluarga miskin. RT yang sepi diulang, bukan dianggap selesai.",
            "Sediakan pendamping bagi yang tidak bisa menulis atau melihat. Pendamping dipilih pemilih, bukan panitia.",
            "Bila semua yang terpilih laki-laki, tanyakan mengapa sebelum mengesahkan. Sering penyebabnya jam pemilihan.",
            "Petugas UPK, UPL, UPS, dan sekretariat sebaiknya tidak merangkap sebagai anggota BKM: yang mengerjakan tidak mengawasi dirinya sendiri. Periksa aturan rangkap jabatan di ART Anda.",
        ),
        h("Yang sering keliru"),
        points(
            "",
            "Koordinator dipilih langsung oleh warga seperti ketua. Akibatnya anggota lain merasa menjadi bawahan.",
            "Kertas suara dihitung tertutup. Buka satu per satu di depan warga, bacakan, dan tulis di papan.",
            "Masa bakti habis, tetapi pemilihan ditunda terus. Mitra dan bank akan menanyakan SK pengurus yang masih berlaku.",
            "Berita acara RT tidak disimpan. Itulah bukti bahwa pengurus baru memang dipilih warga.",
        ),
        callout(
            "",
            "Pemilihan ulang bukan hukuman",
            "Pengurus lama yang terpilih lagi memperoleh kepercayaan baru; yang tidak terpilih tetap dibutuhkan pengalamannya. Sampaikan terima kasih di depan warga, dan minta mereka menemani tiga bulan pertama.",
        ),
        *sources(cited.BOARD_GUIDE, cited.BOARD_FLOW, cited.OWN_ADVICE),
    ),
)

HANDOVER: Final = LibraryArticle(
    shelf="kelembagaan",
    slug="serah-terima-pengurus",
    title="Serah terima pengurus: uang, dokumen, dan ingatan",
    intro="Pergantian pengurus paling sering gagal di lemari arsip. Daftar ini membuat pengurus baru bisa bekerja pada hari pertama.",
    tags=("pengurus", "serah terima", "dokumen", "pembukuan"),
    body=stream(
        essence(
            "Serah terima dilakukan barang demi barang, dengan daftar yang ditandatangani dua pihak.",
            "Uang dihitung bersama dan dicocokkan dengan rekening koran hari itu.",
            "Tanda tangan di bank dan akses ke situs diganti paling lambat seminggu.",
            "Yang belum selesai ditulis, termasuk janji kepada mitra.",
        ),
        h("Menyiapkan dua minggu sebelumnya"),
        steps(
            "Pengurus lama menutup buku per tanggal serah terima: kas, bank, pinjaman, dan barang.",
            "Sekretariat membuat daftar dokumen dan menandai mana yang asli, salinan, atau hilang.",
            "Pengawas atau dua warga yang ditunjuk rembug memeriksa daftar itu sebelum hari serah terima.",
            "Pengurus baru membaca laporan tahun terakhir dan menulis pertanyaan.",
        ),
        h("Daftar yang diserahkan"),
        table(
            "Lampiran berita acara serah terima",
            [("Kelompok", "text"), ("Isi", "text"), ("Yang diperiksa", "text")],
            (
                "Kelembagaan",
                "Akta, AD/ART, SK pengurus, NPWP, surat domisili",
                "Tanggal berlaku dan asli/salinan",
            ),
            (
                "Keuangan",
                "Buku kas, buku bank, rekening koran, kuitansi, laporan audit",
                "Saldo buku sama dengan bank dan uang di tangan",
            ),
            (
                "UPK",
                "Kartu pinjaman, daftar sisa pinjaman per KSM, jaminan bila ada",
                "Jumlah kartu sama dengan neraca",
            ),
            ("Rencana", "PJM, Renta, RAB, berita acara rembug", "Berkas digital ikut diserahkan"),
            (
                "Kemitraan",
                "MoU, perjanjian, surat masuk dan keluar, jadwal laporan",
                "Tenggat yang sedang berjalan",
            ),
            ("Barang", "Alat kerja, komputer, cap, kunci", "Jumlah dan keadaan"),
            ("Akses", "Akun situs, surel lembaga, media sosial", "Siapa pemegang baru"),
        ),
        h("Hari serah terima"),
        steps(
            "Hitung uang kas di depan kedua pihak; tulis pecahannya.",
            "Cocokkan saldo buku bank dengan rekening koran yang dicetak hari itu.",
            "Bacakan daftar dokumen. Yang tidak ada ditulis “tidak ada”, bukan dikosongkan.",
            "Pengurus lama menjelaskan pekerjaan yang masih berjalan dan orang yang perlu dihubungi.",
            "Kedua pihak, pengawas, dan lurah sebagai saksi menandatangani. Buat tiga rangkap.",
        ),
        callout(
            "bad",
            "Cap dan rekening tidak boleh menggantung",
            "Selama nama penanda tangan di bank belum diganti, jangan ada penarikan kecuali yang disetujui tertulis oleh pengurus baru. Cap lama yang masih beredar diumumkan tidak berlaku.",
        ),
        h("Minggu pertama pengurus baru"),
        points(
            "Enam urusan yang tidak boleh menunggu:",
            "mengganti contoh tanda tangan di bank, dengan berita acara pemilihan dan SK;",
            "memperbarui SK atau pencatatan pengurus di kelurahan, dan di notaris bila AD mensyaratkan;",
            "memperbarui data pengurus di situs ini supaya pemberitahuan sampai kepada orang yang tepat;",
            "menulis surat perkenalan singkat kepada setiap mitra yang perjanjiannya masih berjalan;",
            "mencatat tiga tenggat terdekat: laporan, angsuran, masa berlaku dokumen;",
            "menjadwalkan rapat BKM bulanan pertama.",
        ),
        h("Bila ada selisih"),
        p(
            "Selisih ditemukan? Tulis angkanya, jangan menunda serah terima. Sepakati siapa menelusuri dan sampai kapan, lalu bacakan hasilnya di rembug warga berikutnya. Pengurus baru tidak menanggung kesalahan yang tercatat dalam berita acara; yang tidak tercatat akan menjadi bebannya.",
        ),
        callout(
            "warn",
            "Data pribadi warga",
            "Daftar penerima bantuan dan peminjam berisi nama, alamat, dan keadaan keluarga. Serahkan dalam map tertutup kepada satu penanggung jawab. Salinan yang ada di telepon atau komputer pengurus lama dihapus, dan penghapusannya ditulis di berita acara.",
        ),
        *sources(cited.AUDIT_GUIDE, cited.BOARD_GUIDE, cited.PRIVACY, cited.OWN_ADVICE),
    ),
)

ARTICLES: Final = (ELECTION, HANDOVER)
