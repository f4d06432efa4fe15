"""Articles about finding out, choosing together and counting the cost."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import LibraryArticle, sources

MAPPING: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="pemetaan-swadaya",
    title="Pemetaan swadaya: warga membaca kampungnya sendiri",
    intro="Rencana yang baik dimulai dari berjalan kaki. Pemetaan swadaya menemukan masalah, sebabnya, dan kekuatan yang sudah ada.",
    tags=("pemetaan swadaya", "PJM", "rembug warga", "perempuan", "data pribadi"),
    body=stream(
        essence(
            "Yang memetakan adalah warga; fasilitator dan BKM menemani.",
            "Cari tiga hal sekaligus: masalah, sebab, dan potensi yang sudah dimiliki.",
            "Bedakan pengalaman laki-laki dan perempuan, orang tua dan anak, pemilik dan penyewa.",
            "Daftar keluarga miskin disimpan rapat; yang diterbitkan hanya jumlah dan petanya.",
        ),
        h("Mengapa tidak cukup memakai data kelurahan"),
        p(
            "Data resmi memberi jumlah, tetapi tidak memberi sebab. Ia tahu ada 40 rumah tidak layak, tidak tahu bahwa 25 di antaranya tergenang karena satu gorong-gorong tersumbat. Pemetaan swadaya melengkapi data itu dengan pengetahuan orang yang tinggal di sana. Dan karena warga sendiri yang menemukannya, mereka mau ikut menyelesaikannya.",
            "Gunakan dua-duanya. Angka kemiskinan dari data pemerintah (sekarang DTSEN, dahulu DTKS) disebut sumber dan tanggalnya; hasil pemetaan disebut tanggal dan wilayahnya.",
        ),
        h("Membentuk tim"),
        points(
            "",
            "Tujuh sampai lima belas orang dari semua RW, separuhnya perempuan, ada anak muda yang bisa menggambar dan memakai telepon pintar.",
            "Bukan hanya pengurus. Tukang ojek, kader posyandu, dan guru mengaji melihat kampung dari sisi yang berbeda.",
            "Latihan setengah hari: cara bertanya, cara mencatat, dan apa yang tidak boleh ditanyakan.",
        ),
        h("Lima cara yang saling melengkapi"),
        table(
            "Pilih sedikitnya tiga",
            [("Cara", "text"), ("Menjawab", "text"), ("Waktu", "text")],
            ("Peta wilayah", "Di mana rumah, jalan, saluran, sumber air, genangan?", "Setengah hari per RW"),
            ("Transek (jalan kaki)", "Apa yang terlihat dari ujung ke ujung?", "Dua jam per jalur"),
            ("Peringkat kesejahteraan", "Menurut warga, apa ciri keluarga miskin di sini?", "Satu malam"),
            (
                "Diskusi kelompok terarah",
                "Mengapa terjadi, sejak kapan, siapa paling terdampak?",
                "Dua jam per kelompok",
            ),
            ("Wawancara rumah", "Bagaimana satu keluarga mengalaminya?", "30 menit per rumah"),
        ),
        h("Langkah kerja dua minggu"),
        steps(
            "<b>Hari 1–2.</b> Gambar peta dasar di kertas besar: batas RT, jalan, saluran, fasilitas. Peta dari internet boleh menjadi alas.",
            "<b>Hari 3–6.</b> Berjalan kaki. Tandai genangan, jamban, lampu mati, rumah rapuh, tanah kosong. Foto dari titik yang sama supaya bisa dibandingkan kelak.",
            "<b>Hari 7–9.</b> Diskusi kelompok: perempuan, laki-laki, anak muda, lansia. Tanyakan “apa yang terjadi kalau hujan tiga hari?”, bukan “apa masalah drainase?”.",
            "<b>Hari 10.</b> Cari sebabnya. Untuk setiap masalah tanyakan “mengapa” sampai tiga kali.",
            "<b>Hari 11–12.</b> Daftar potensi: tukang, lahan, kelompok arisan, usaha, relawan, toko yang mau memberi harga.",
            "<b>Hari 13–14.</b> Rembug warga memeriksa hasilnya. Yang keliru dibetulkan di peta, di depan semua.",
        ),
        h("Dari temuan menjadi rumusan masalah"),
        table(
            "Contoh satu baris hasil",
            [("Bagian", "text"), ("Isi", "text")],
            ("Masalah", "Air menggenang 3–5 hari di RT 03"),
            ("Akibat", "11 rumah kemasukan air, anak terlambat sekolah, diare naik setiap Januari"),
            ("Sebab", "Gorong-gorong 30 cm tersumbat, tidak ada yang bertugas membersihkan"),
            ("Yang terdampak", "45 KK, 30 di antaranya miskin menurut kriteria warga"),
            ("Potensi", "4 tukang batu, batu belah dari sungai, iuran RT berjalan"),
            ("Usulan warga", "Saluran 120 m dengan saringan, kelompok perawat"),
        ),
        callout(
            "bad",
            "Nama keluarga miskin bukan bahan pameran",
            "Peta yang dipajang hanya memuat jumlah per RT. Daftar nama disimpan satu orang di sekretariat, tidak difoto, tidak dikirim lewat grup. Minta izin sebelum memotret orang atau isi rumah.",
        ),
        h("Kapan diulang"),
        p(
            "Pemetaan lengkap lazimnya dilakukan menjelang penyusunan PJM baru. Setiap tahun cukup ditinjau: masalah mana yang selesai, mana yang muncul. Tandai langsung di peta lama, lalu simpan foto peta itu bersama berita acaranya."
        ),
        *sources(cited.MAPPING_4A, cited.MAPPING_4B, cited.PRIVACY, cited.OWN_ADVICE),
    ),
)

PRIORITY: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="memilih-prioritas-bersama",
    title="Memilih prioritas bersama: kriteria dulu, baru kegiatan",
    intro="Semua usulan penting, tetapi tidak semuanya bisa tahun ini. Ini cara memilih yang bisa diterima juga oleh yang belum kebagian.",
    tags=("prioritas", "PJM", "musyawarah", "usulan"),
    body=stream(
        essence(
            "Sepakati kriteria dan bobotnya sebelum nama kegiatan dibacakan.",
            "Nilai dengan bukti, bukan dengan perasaan. Yang belum ada buktinya ditulis belum ada.",
            "Hasil hitungan adalah bahan musyawarah, bukan pengganti musyawarah.",
            "Yang belum terpilih diberi alasan dan tahun.",
        ),
        h("Mengapa urutan itu penting"),
        p(
            "Mitra jarang bertanya “apa semua kebutuhan Anda?”. Mereka bertanya “apa yang paling mendesak, dan mengapa?”. Bila jawaban pengurus berbeda-beda, mereka mundur. Daftar prioritas yang disepakati warga memberi satu jawaban, dan melindungi pengurus dari tekanan “gang saya dulu”."
        ),
        h("Kriteria yang bisa dipakai"),
        p("Tabel ini titik berangkat. Ubah bobotnya bersama warga; jumlahnya tetap 100."),
        table(
            "Contoh kriteria dan bobot",
            [("Kriteria", "text"), ("Pertanyaan", "text"), ("Bobot", "number")],
            ("Bagian keluarga miskin", "Berapa persen penerima manfaat dari keluarga miskin?", "30"),
            ("Mendesak atau berbahaya", "Apa yang terjadi bila menunggu setahun?", "20"),
            ("Jumlah penerima manfaat", "Berapa KK dibandingkan biayanya?", "15"),
            ("Kesiapan swadaya", "Apa yang sudah disanggupi dan tertulis?", "15"),
            ("Kesiapan lahan dan teknis", "Surat lahan, ukuran, RAB sudah ada?", "10"),
            ("Kaitan dengan Musrenbang", "Sudah atau akan diusulkan tahun ini?", "10"),
        ),
        h("Langkah di rembug warga"),
        steps(
            "Bacakan kriteria, tanyakan apa yang kurang, ubah, lalu kunci bobotnya. Tulis di berita acara jam berapa bobot disepakati.",
            "Pasang usulan di dinding, satu lembar satu usulan, tanpa nama pengusul.",
            "Setiap unit (UPL, UPS, UPK) membacakan hasil pemeriksaan kelayakan. Yang memeriksa bukan yang mengusulkan.",
            "Beri nilai 1 sampai 5 untuk setiap kriteria, dalam kelompok kecil. Kelompok menulis alasan singkat di samping nilai.",
            "Jumlahkan nilai dikali bobot. Dua orang menghitung terpisah, lalu dicocokkan.",
            "Musyawarahkan urutannya. Bila warga ingin menukar urutan, boleh, asal alasannya ditulis.",
        ),
        h("Contoh hitungan"),
        table(
            "Nilai dikali bobot, dibagi 5",
            [
                ("Usulan", "text"),
                ("Miskin 30", "number"),
                ("Mendesak 20", "number"),
                ("Lainnya 50", "number"),
                ("Jumlah", "number"),
            ],
            ("Saluran RT 03", "24", "20", "36", "80"),
            ("Jamban 12 KK", "30", "16", "30", "76"),
            ("Pelatihan menjahit", "24", "8", "34", "66"),
            ("Gapura RW 01", "6", "4", "28", "38"),
        ),
        p(
            "Selisih empat angka antara saluran dan jamban bukan kemenangan mutlak. Di sinilah musyawarah bekerja: jamban lebih banyak menolong keluarga miskin, saluran lebih siap lahannya. Keduanya bisa masuk tahun pertama bila mitranya berbeda."
        ),
        callout(
            "warn",
            "Kepentingan sendiri",
            "Anggota BKM atau panitia yang rumahnya langsung mendapat manfaat menyampaikan hal itu sebelum penilaian, dan tidak ikut memberi nilai untuk usulan tersebut. Tulis di berita acara.",
        ),
        h("Bagi yang belum terpilih"),
        points(
            "",
            "Sampaikan tahun rencananya dan apa yang membuatnya naik: “lahan dihibahkan tertulis”, “RAB diperbarui”.",
            "Cari bagian kecil yang bisa dikerjakan dengan swadaya sekarang.",
            "Jangan menghapusnya dari daftar. Mitra dengan bidang yang cocok bisa datang kapan saja, dan boleh memilih yang bukan nomor satu.",
        ),
        h("Kapan urutan berubah"),
        p(
            "Bencana, harga, atau tawaran mitra dapat mengubah urutan. Itu wajar, asal melalui rapat BKM yang mencatat alasannya dan diberitahukan kepada warga. Yang merusak kepercayaan bukan perubahan, melainkan perubahan yang diam-diam."
        ),
        callout(
            "ok",
            "Pakai alat di situs ini",
            "Kriteria, bobot, dan nilai bisa dicatat di halaman rencana. Siapa pun dapat menghitung ulang dan memperoleh urutan yang sama.",
        ),
        *sources(cited.BOARD_GUIDE, cited.PLANNING_LAW, cited.OWN_ADVICE),
    ),
)

COST: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="membuat-rab",
    title="Membuat RAB: rencana anggaran biaya yang bisa ditunjuk asalnya",
    intro="RAB bukan tebakan yang dirapikan. Setiap angkanya punya ukuran, koefisien, dan harga yang bisa ditunjuk.",
    tags=("RAB", "swadaya", "usulan", "HOK"),
    body=stream(
        essence(
            "Mulai dari gambar dan ukuran, bukan dari uang yang tersedia.",
            "Volume dikali koefisien dikali harga: tiga angka, tiga sumber.",
            "Harga memakai survei setempat dengan tanggal; lebih dari setahun dihitung ulang.",
            "Swadaya dihitung di RAB seperti biaya lain, lalu ditandai siapa yang menanggung.",
        ),
        h("Empat bahan sebelum menghitung"),
        steps(
            "<b>Gambar sederhana</b> dengan ukuran: panjang, lebar, tinggi, dan potongan melintang. Gambar tangan boleh asal berskala dan terbaca.",
            "<b>Daftar pekerjaan</b> dari awal sampai selesai: pembersihan, galian, pasangan, plesteran, penutup, pembersihan akhir.",
            "<b>Survei harga</b> dari sedikitnya tiga toko. Catat tanggal, nama toko, dan apakah sudah termasuk ongkos kirim.",
            "<b>Koefisien</b> tenaga dan bahan dari analisis harga satuan pekerjaan (AHSP) yang berlaku. Mintalah kepada dinas atau fasilitator teknik; jangan menyalin dari proyek yang berbeda.",
        ),
        h("Menghitung volume"),
        p("Contoh: saluran batu kali sepanjang 120 m. Potongan melintangnya dua dinding dan satu lantai."),
        table(
            "Volume saluran 120 m",
            [("Pekerjaan", "text"), ("Hitungan", "text"), ("Volume", "number")],
            ("Galian tanah", "120 × 0,90 × 0,70", "75,60 m³"),
            ("Lantai kerja pasir", "120 × 0,80 × 0,05", "4,80 m³"),
            ("Pasangan batu, dua dinding", "2 × 120 × 0,20 × 0,50", "24,00 m³"),
            ("Lantai beton tumbuk", "120 × 0,40 × 0,08", "3,84 m³"),
            ("Plesteran bagian dalam", "120 × (0,50 + 0,40 + 0,50)", "168,00 m²"),
        ),
        h("Dari volume menjadi biaya"),
        p(
            "Setiap pekerjaan punya harga satuan: jumlah bahan, tenaga, dan alat untuk satu meter kubik atau satu meter persegi. Koefisien di bawah ini contoh cara membaca, bukan angka resmi. OH atau orang-hari sama artinya dengan HOK: satu orang bekerja satu hari."
        ),
        table(
            "Contoh harga satuan 1 m³ pasangan batu",
            [("Uraian", "text"), ("Koefisien", "number"), ("Harga", "number"), ("Jumlah", "number")],
            ("Batu belah, m³", "1,20", "300.000", "360.000"),
            ("Semen, kg", "160", "1.600", "256.000"),
            ("Pasir pasang, m³", "0,50", "280.000", "140.000"),
            ("Tukang, OH", "0,75", "150.000", "112.500"),
            ("Pekerja, OH", "1,50", "110.000", "165.000"),
            ("Harga satuan", "", "", "1.033.500"),
        ),
        p(
            "Maka 24,00 m³ × Rp 1.033.500 = Rp 24.804.000. Lakukan hal yang sama untuk setiap pekerjaan, lalu jumlahkan."
        ),
        h("Siapa menanggung apa"),
        table(
            "Rekapitulasi",
            [("Sumber", "text"), ("Bentuk", "text"), ("Rupiah", "number")],
            ("Swadaya warga", "36 HOK tenaga, batu 4 m³", "5.160.000"),
            ("Dana kelurahan", "Semen dan pasir", "15.000.000"),
            ("Yang dimohon kepada mitra", "Bahan lain, upah tukang, alat", "22.340.000"),
            ("Jumlah RAB", "", "42.500.000"),
        ),
        callout(
            "warn",
            "Empat yang paling sering terlupa",
            "Ongkos angkut ke gang sempit, sewa alat, papan nama dan alat pelindung diri, serta biaya pemeriksaan mutu. Tulis dari awal; menambah setelah disetujui jauh lebih sulit. Tanyakan juga pajak apa yang berlaku pada sumber dana Anda.",
        ),
        h("Memeriksa sebelum ditandatangani"),
        points(
            "",
            "Penyusun dan pemeriksa adalah dua orang yang berbeda. Pemeriksa menghitung ulang sedikitnya tiga baris.",
            "Tidak ada satuan “ls” atau “paket” untuk pekerjaan yang bisa diukur.",
            "Jumlah di rekapitulasi sama dengan jumlah rincian. Periksa pembulatan.",
            "Harga upah sama dengan yang dipakai menilai HOK swadaya.",
            "Tanggal survei harga tertulis di lembar pertama.",
            "Dinilai wajar oleh orang luar: bandingkan biaya per meter dengan pekerjaan serupa di kelurahan sebelah.",
        ),
        callout(
            "ok",
            "Simpan berkas hitungannya",
            "Kirimkan juga tabel hitungnya, bukan hanya hasil cetak. Petugas dinas yang bisa memeriksa rumus lebih cepat percaya dan lebih cepat membetulkan.",
        ),
        h("Bila harga naik di tengah jalan"),
        p(
            "Jangan mengurangi mutu diam-diam. Hitung ulang, lalu bawa tiga pilihan ke rembug: mengurangi panjang, menambah swadaya, atau meminta tambahan kepada mitra. Pilihannya ditulis dalam berita acara dan disampaikan kepada mitra sebelum bahan dibeli."
        ),
        *sources(cited.COST_RULE, cited.COST_CIRCULAR, cited.WORKS_TRAINING, cited.OWN_ADVICE),
    ),
)

ARTICLES: Final = (MAPPING, PRIORITY, COST)
