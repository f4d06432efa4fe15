"""Twenty-four topics of the demo forum, written as coordinators and officers would."""

# fmt: off
# ruff: noqa: E501
from typing import Final

from forum_site.portal.demo.shapes import DemoTopic as Topic

ASK: Final = "tanya-jawab"
STORY: Final = "pengalaman"
PARTNERS: Final = "kemitraan"
NEWS: Final = "pengumuman"
ORGANISING: Final = "kelembagaan"

TOPICS: Final = (
    Topic(ASK, "question", "panarung-sekre", "Bagaimana mengaktifkan lagi UPK yang sudah lama vakum?",
          "UPK kami berhenti lima tahun. Buku kas masih ada, tetapi pengurusnya sudah pindah. Dari mana "
          "sebaiknya mulai? Rekeningnya masih atas nama BKM.",
          (("rungan-sari", "Kami mulai dari **buku, bukan dari uang**. Tiga malam kami cocokkan saldo bank "
            "dengan kartu pinjaman, lalu umumkan hasilnya di rembug warga. Setelah itu warga baru mau "
            "menabung lagi."),
           ("pokja-palangka", "Langkah yang kami sarankan:\n\n1. Rapat BKM menetapkan petugas UPK baru.\n"
            "2. Berita acara serah terima buku dan rekening.\n3. Laporan posisi pinjaman diumumkan.\n"
            "4. Baru kemudian pinjaman baru, mulai dari kelompok yang sudah menabung tiga bulan."),
           ("mekar-ani", "Koperasi kami punya pelatihan pembukuan tiga pertemuan, gratis untuk UPK."),
           ("panarung-sekre", "Terima kasih. Sabtu ini kami mulai mencocokkan buku.")),
          9, ("upk", "pembukuan"), 2),
    Topic(STORY, "experience", "kahayan-upl", "Septic tank komunal di tanah gambut: biaya dan kesalahan kami",
          "**Keadaan.** Rumah panggung, air naik dua kali sehari.\n\n**Yang kami lakukan.** Empat unit untuk "
          "dua belas rumah, tangki fiber diberi pemberat beton.\n\n**Biaya.** Rp 31 juta per unit, swadaya "
          "tenaga 96 HOK.\n\n**Hasil.** Tiga unit baik, satu unit terangkat pada banjir Februari.\n\n"
          "**Pelajaran.** Pemberat harus menyatu dengan rangka, bukan digantung.",
          (("sebangau-rudi", "Kami sedang merancang hal yang sama. Boleh minta gambar rangkanya?"),
           ("kahayan-upl", "Boleh, gambar ada di UPL. Kirim orang saja, sekalian lihat di tempat."),
           ("hamadi-yosep", "Di teluk kami malah memakai biofilter terapung. Nanti kami tuliskan juga."),
           ("permukiman-wulan", "Dinas bisa membantu menghitung ulang pemberatnya. Catat di usulan ya."),
           ("lette-hasna", "Kami coba dengan pasir dalam drum. Sejauh ini tidak terangkat.")),
          6, ("sanitasi", "gambut")),
    Topic(PARTNERS, "discussion", "rungan-sari", "Contoh perjanjian pinjam pakai lahan untuk saluran air",
          "Saluran kami melewati pekarangan dua warga. Adakah contoh surat pinjam pakai yang diterima dinas?",
          (("semanggi-tri", "Kami pakai surat satu halaman: pemilik, ukuran lahan, lama pakai, saksi RT dan "
            "lurah. Dinas menerima."),
           ("pokja-solo", "Pastikan ada kalimat bahwa lahan tidak berpindah hak. Itu yang biasanya ditanya.")),
          3, ("lahan", "drainase")),
    Topic(ASK, "discussion", "gilingan-agus", "Upah harian swadaya tahun depan: kita pakai angka berapa?",
          "Tahun ini kami memakai Rp 90.000 per HOK. Dinas meminta angka yang sama untuk semua kelurahan.",
          (("pucang-endah", "Kami Rp 95.000, mengikuti kesepakatan tukang setempat."),
           ("sangkrah-bowo", "Kalau boleh usul, sepakati di forum kota saja supaya RAB tidak ditanya-tanya."),
           ("pokja-solo", "Usul Pak Bowo baik. Kami bawa ke pertemuan bulan depan.")),
          1, ("rab", "swadaya")),
    Topic(STORY, "experience", "semanggi-tri", "Tujuh rumah dalam satu bulan: cara kami membagi tukang",
          "Kuncinya bukan uang, melainkan urutan kerja. Atap semua rumah lebih dulu, baru lantai. Dengan "
          "begitu hujan tidak menghentikan kami, dan bahan dibeli sekaligus sehingga lebih murah 8 persen.",
          (("griya-ratna", "Ini sejalan dengan temuan kami. Boleh kami kutip di laporan?"),
           ("semanggi-tri", "Silakan, sebut nama LKM kami."),
           ("nyai-rahmi", "Kami tiru untuk tiga rumah di RW 05.")),
          12, ("rtlh",)),
    Topic(ASK, "question", "batuah-lina", "RAB untuk jembatan kecil: siapa yang boleh menghitung?",
          "Bentang jembatan kami enam meter. UPL ragu menghitung sendiri.",
          (("unrura-kkn", "Bentang enam meter sebaiknya dihitung orang teknik. Mahasiswa kami bisa membantu "
            "dalam KKN tematik, dosen yang memeriksa."),
           ("permukiman-wulan", "Betul. Setelah itu dinas memberi paraf pada gambar.")),
          4, ("rab", "jembatan"), 1),
    Topic(NEWS, "announcement", "pokja-palangka", "Jadwal pemeriksaan lapangan bulan ini",
          "Tim sekretariat berkunjung ke Menteng, Pahandut Seberang, dan Kereng Bangkirai. Siapkan berita "
          "acara rembug warga dan surat lahan bila ada.",
          (("nyai-rahmi", "Menteng siap. Titik kumpul di balai RW 02 ya, Bu."),
           ("kahayan-upl", "Kami sediakan kelotok dari dermaga.")), 2, ("jadwal",)),
    Topic(PARTNERS, "discussion", "rimba-dewi", "Apa yang membuat usulan kelompok usaha mudah disetujui?",
          "Dari sisi perusahaan, kami mencari tiga hal: siapa anggotanya, apa yang sudah dijual, dan siapa "
          "yang merawat alat. Teaser dua halaman sudah cukup untuk mulai bicara.",
          (("itah-langkai", "Apakah kelompok yang baru tiga bulan boleh mengajukan?"),
           ("rimba-dewi", "Boleh, asal sudah punya catatan penjualan walau sederhana."),
           ("pucang-endah", "Terima kasih, ini jelas sekali.")), 5, ("usaha", "csr")),
    Topic(ORGANISING, "discussion", "nyai-rahmi", "Pemilihan pengurus tanpa pencalonan: bagaimana warga muda ikut?",
          "Tahun depan masa bakti kami habis. Pemuda jarang datang ke rembug RT. Ada yang punya cara?",
          (("sangkrah-bowo", "Kami undang lewat karang taruna, rapatnya Sabtu malam, dan penghitungan suara "
            "disiarkan. Yang datang naik dua kali lipat."),
           ("hamadi-yosep", "Kami menyelipkan rembug setelah latihan bola."),
           ("rungan-sari", "Yang penting kriteria dibacakan pelan-pelan: jujur, peduli, mau bekerja.")),
          15, ("pemilihan",)),
    Topic(ASK, "question", "pannampu-amir", "Bagaimana menghitung swadaya tenaga supaya dipercaya mitra?",
          "Mitra bertanya dari mana angka swadaya kami. Apa bukti yang cukup?",
          (("lette-hasna", "Daftar hadir kerja bakti per hari, ditandatangani ketua RT, dikalikan upah "
            "setempat. Foto papan tulisnya."),
           ("pokja-makassar", "Contoh: 12 orang × 3 hari × Rp 90.000 = Rp 3.240.000. Simpan daftar hadirnya.")),
          7, ("swadaya",), 1),
    Topic(STORY, "experience", "pucang-endah", "Bank sampah delapan tahun: dari timbangan pinjaman ke mesin cacah",
          "Kami mulai dengan 23 nasabah. Sekarang 214. Yang menjaga kami tetap hidup: harga diumumkan setiap "
          "Minggu dan tabungan bisa dipakai membayar iuran sekolah.",
          (("dlh-maya", "Menginspirasi. Bolehkah BKM di kota kami berkunjung?"),
           ("pucang-endah", "Silakan, setiap Minggu pagi kami buka."),
           ("samudra-lia", "Kami tertarik dengan rencana mesin cacahnya.")), 20, ("persampahan",)),
    Topic(PARTNERS, "discussion", "tjslp-solo", "Cara forum TJSLP membagi usulan kepada perusahaan",
          "Setiap triwulan kami membacakan usulan yang sudah diperiksa sekretariat. Perusahaan memilih, "
          "sisanya dibahas bersama. Tidak ada usulan yang diam-diam hilang.",
          (("gilingan-agus", "Apakah usulan pelatihan juga diterima?"),
           ("tjslp-solo", "Diterima, asal ada rencana setelah pelatihan.")), 8, ("csr",)),
    Topic(ASK, "question", "argapura-marta", "Talud retak: perbaiki sendiri atau tunggu dinas?",
          "Retakan 20 meter di atas RT 02. Musim hujan sebentar lagi.",
          (("permukiman-jayapura", "Jangan menggali di kaki talud. Kami survei hari Kamis. Sementara itu "
            "tutup retakan dengan terpal dan alihkan air."),
           ("argapura-marta", "Siap, terpal dipasang sore ini.")), 2, ("talud", "bencana")),
    Topic(STORY, "experience", "lette-hasna", "Lorong terang: lampu dirawat pemuda, listrik dibayar iuran kopi",
          "Enam belas lampu sudah dua tahun menyala. Warung kopi di lorong menyisihkan seribu rupiah sehari.",
          (("rungan-sari", "Ide iuran kopi ini kami curi ya."),
           ("nyai-rahmi", "Kami coba untuk RW 04.")), 25, ("penerangan",)),
    Topic(ORGANISING, "discussion", "kahayan-upl", "Berita acara ditulis tangan: masih bolehkah?",
          "Sinyal dan listrik di tempat kami sering putus. Berita acara ditulis tangan lalu difoto.",
          (("pokja-palangka", "Boleh. Yang penting tanggal, tempat, jumlah hadir, keputusan, dan tanda "
            "tangan."),
           ("kahayan-upl", "Baik, kami unggah fotonya.")), 11, ("berita-acara",)),
    Topic(ASK, "question", "itah-langkai", "Posyandu kekurangan timbangan: ke dinas atau ke perusahaan?",
          "Empat posyandu hanya punya satu timbangan yang masih akurat.",
          (("sosial-petrus", "Coba keduanya. Dinas Kesehatan punya pengadaan tahunan, tetapi perusahaan "
            "biasanya lebih cepat untuk jumlah kecil."),
           ("rimba-dewi", "Masukkan ke usulan dengan harga alat dari toko setempat, kami bantu lihat.")),
          5, ("posyandu",)),
    Topic(PARTNERS, "discussion", "amanah-ridwan", "Siapa yang berhak menerima zakat: pertanyaan yang sering datang",
          "Kami membantu keluarga yang termasuk delapan asnaf. BKM cukup menyebut jumlah keluarga; nama "
          "diperiksa saat kunjungan dan tidak pernah ditulis di situs ini.",
          (("pannampu-amir", "Apakah warga pendatang tanpa KTP setempat bisa dibantu?"),
           ("amanah-ridwan", "Bisa, selama RT dan BKM mengenal keluarganya.")), 14, ("zakat",)),
    Topic(STORY, "experience", "sebangau-rudi", "Dari ikan busuk ke ikan asin ekspor antarpulau",
          "Kelompok Ruai menjual 300 kg sebulan sejak memakai rumah pengering sederhana. Sayangnya plastik "
          "UV-nya sobek oleh angin; kini kami mengusulkan mesin.",
          (("kahayan-upl", "Berapa harga plastik UV-nya waktu itu?"),
           ("sebangau-rudi", "Rp 38.000 per meter, lebar tiga meter.")), 18, ("perikanan", "usaha")),
    Topic(NEWS, "announcement", "pokja-solo", "Batas memasukkan usulan ke Musrenbang kelurahan",
          "Usulan yang memerlukan APBD perlu masuk Musrenbang. Sekretariat membantu BKM yang belum terbiasa.",
          (("sangkrah-bowo", "Terima kasih, kami bawa tiga usulan prioritas."),), 3, ("musrenbang",)),
    Topic(ASK, "question", "hamadi-yosep", "Harga kayu naik 15 persen, apakah RAB boleh direvisi?",
          "RAB jembatan dibuat delapan bulan lalu.",
          (("pokja-jayapura", "Boleh, lewat rapat BKM dengan berita acara perubahan harga dan tanggal survei "
            "harganya."),
           ("air-lestari", "Kami juga selalu meminta tanggal harga. Itu lebih jujur daripada angka bulat.")),
          10, ("rab",), 1),
    Topic(ORGANISING, "discussion", "sangkrah-bowo", "Laporan bulanan ditempel di mana saja?",
          "Kami menempel di lima pos ronda dan grup RT. Ada cara lain agar lansia juga membaca?",
          (("gilingan-agus", "Kami bacakan setelah arisan RT."),
           ("nyai-rahmi", "Dibacakan sebelum pengajian, lima menit saja.")), 22, ("transparansi",)),
    Topic(PARTNERS, "discussion", "unrura-kkn", "Mahasiswa KKN butuh rumah singgah dan data RT",
          "Tahun ini delapan kelurahan. BKM yang menyiapkan rumah singgah dan peta RT lama akan kami dahulukan.",
          (("batuah-lina", "Bukit Batuah siap, ada balai RW yang kosong."),
           ("nyai-rahmi", "Menteng juga siap. Peta RT kami tahun 2021.")), 4, ("kkn",)),
    Topic(STORY, "experience", "hamadi-yosep", "Menanam mangrove: yang hidup hanya yang dijaga",
          "Tahun pertama kami menanam 2.000 batang, yang hidup 600. Tahun kedua kami tanam 1.000 dan "
          "membentuk regu jaga: yang hidup 850.",
          (("samudra-lia", "Kami senang membaca laporan yang jujur seperti ini."),
           ("argapura-marta", "Regu jaganya dibayar atau sukarela?"),
           ("hamadi-yosep", "Sukarela, tetapi perahunya diisi bensin dari kas kelompok.")), 28,
          ("penghijauan",)),
    Topic(ASK, "discussion", "warga-tono", "Sebagai warga biasa, bagaimana saya bisa ikut mengawasi?",
          "Saya bukan pengurus, tetapi ingin membantu memeriksa pekerjaan paving di RT saya.",
          (("gilingan-agus", "Datang saja ke rapat kelompok pemelihara tiap Rabu. Semua catatan boleh dilihat."),
           ("pokja-solo", "Di halaman kebutuhan ada jejaknya. Bila ada yang janggal, tulis di sana atau "
            "hubungi sekretariat.")), 6, ("warga", "transparansi")),
)
