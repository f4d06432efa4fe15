"""Articles about works: quality, sanitation, houses."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import ENVIRONMENT, LibraryArticle, sources

QUALITY: Final = LibraryArticle(
    shelf="pekerjaan-dan-pemeliharaan",
    slug="memeriksa-mutu-pekerjaan",
    title="Memeriksa mutu pekerjaan: apa yang dilihat sebelum tertutup beton",
    intro="Sebagian besar kerusakan dini terjadi di bagian yang tidak terlihat. Daftar periksa ini membantu warga memeriksa pada hari yang tepat.",
    sector=ENVIRONMENT,
    tags=("mutu", "drainase", "keselamatan"),
    body=stream(
        essence(
            "Periksa tiga kali: bahan datang, sebelum ditutup, dan setelah selesai.",
            "Ukur dengan meteran, catat, foto. Pendapat “sudah bagus” tidak bisa dibandingkan.",
            "Yang memeriksa bukan yang mengerjakan dan bukan yang menerima upah.",
            "Pekerjaan yang salah dihentikan hari itu, sebelum menjadi mahal.",
        ),
        h("Siapa memeriksa apa"),
        table(
            "Pembagian tugas",
            [("Peran", "text"), ("Memeriksa", "text"), ("Kapan", "text")],
            ("UPL atau pengawas BKM", "Ukuran, campuran, urutan kerja", "Tiap hari di lokasi"),
            ("Calon KPP", "Kemiringan, penutup, jalan masuk membersihkan", "Tiap minggu"),
            ("Fasilitator atau petugas dinas", "Gambar, tulangan, mutu beton", "Sebelum pengecoran"),
            ("Warga sekitar", "Kerapian, keselamatan, gangguan", "Kapan saja"),
        ),
        h("Bahan yang datang"),
        points(
            "Kembalikan yang tidak layak hari itu juga; besok sudah terpakai.",
            "<b>Semen</b>: kantong utuh, tidak mengeras, belum lewat tanggal pakai. Simpan di atas papan, jangan menyentuh lantai.",
            "<b>Pasir</b>: genggam dan lepaskan; bila tangan berlumpur, kadar lumpurnya tinggi. Bila ragu, endapkan dalam gelas air.",
            "<b>Batu dan kerikil</b>: bersih, tidak pipih, tidak rapuh bila dipukul.",
            "<b>Besi</b>: lurus, tidak berkarat mengelupas, diameter sesuai label. Ukur dengan jangka sorong bila ada.",
            "<b>Kayu</b>: kering, lurus, tidak dimakan bubuk.",
        ),
        h("Sebelum ditutup atau dicor"),
        steps(
            "Ukur galian: panjang, lebar, dalam. Bandingkan dengan gambar; catat selisihnya.",
            "Periksa kemiringan saluran dengan selang air atau waterpas. Untuk saluran kecil biasanya beberapa sentimeter turun setiap sepuluh meter; ikuti gambar.",
            "Periksa dasar: padat, tidak tergenang, dilapisi pasir sesuai tebalnya.",
            "Periksa tulangan: jarak, panjang sambungan, selimut beton dengan tahu beton.",
            "Periksa bekisting: rapat, tidak goyang, diolesi supaya mudah dibuka.",
            "Foto semuanya dengan meteran terlihat. Setelah dicor, tidak ada yang bisa membuktikan lagi.",
        ),
        h("Campuran dan perawatan"),
        table(
            "Yang paling sering menurunkan mutu",
            [("Kebiasaan", "text"), ("Akibat", "text"), ("Gantinya", "text")],
            (
                "Menambah air supaya mudah diaduk",
                "Beton rapuh, retak",
                "Air sesuai takaran; adukan kental tetapi mengalir",
            ),
            ("Takaran pakai sekop", "Campuran tidak tetap", "Pakai ember dengan ukuran sama"),
            (
                "Adukan dipakai setelah mengeras lalu ditambah air",
                "Kekuatan hilang",
                "Buang adukan yang sudah mengeras",
            ),
            (
                "Tidak disiram setelah dicor",
                "Retak permukaan",
                "Lembapkan dan tutup karung beberapa hari, lazimnya tujuh",
            ),
            ("Bekisting dibuka terlalu cepat", "Melendut atau pecah", "Ikuti petunjuk fasilitator teknik"),
        ),
        callout(
            "warn",
            "Beton bukan satu-satunya",
            "Perbandingan campuran, tulangan, dan tebal mengikuti gambar kerja dari tenaga teknik. Tabel ini membantu Anda mengawasi, bukan menggantikan insinyur. Untuk jembatan, dinding penahan tanah, dan bangunan bertingkat, mintalah pemeriksaan orang teknik.",
        ),
        h("Keselamatan kerja"),
        points(
            "",
            "Sepatu, helm, sarung tangan, dan rompi tersedia sejak hari pertama, dan masuk RAB.",
            "Galian lebih dalam dari pinggang diberi penahan dan pagar; malam hari diberi lampu.",
            "Jangan masuk ke lubang tertutup yang tidak berangin. Gasnya bisa mematikan dalam hitungan menit.",
            "Anak tidak bermain di lokasi; pasang tali dan papan.",
            "Catat setiap kecelakaan, sekecil apa pun. Siapkan nomor puskesmas dan kendaraan.",
        ),
        h("Setelah selesai"),
        steps(
            "Ukur lagi semua volume dan bandingkan dengan RAB. Inilah dasar pembayaran.",
            "Alirkan air. Berjalan lambat, tidak menggenang, tidak bocor di sambungan.",
            "Bersihkan sisa bahan, kembalikan jalan warga.",
            "Buat daftar kekurangan; pelaksana memperbaiki sebelum pembayaran terakhir.",
            "Tahan sebagian pembayaran sampai masa pemeliharaan habis, bila perjanjian mengaturnya.",
        ),
        callout(
            "ok",
            "Buku harian lapangan",
            "Satu buku di lokasi: tanggal, cuaca, jumlah pekerja, apa yang dikerjakan, bahan masuk, siapa datang memeriksa, apa katanya. Buku kecil ini menyelesaikan lebih banyak perselisihan daripada rapat.",
        ),
        *sources(cited.WORKS_TRAINING, cited.SITE_SAFETY, cited.COST_RULE, cited.OWN_ADVICE),
    ),
)

LATRINES: Final = LibraryArticle(
    shelf="pekerjaan-dan-pemeliharaan",
    slug="jamban-dan-sanitasi-sehat",
    title="Jamban dan sanitasi sehat: tangki septik yang benar, bukan sekadar lubang",
    intro="Jamban tanpa tangki septik hanya memindahkan masalah ke sumur tetangga. Ini syarat, pilihan, dan urutan kerjanya.",
    sector=ENVIRONMENT,
    tags=("sanitasi", "pemeliharaan", "keselamatan"),
    body=stream(
        essence(
            "Kotoran harus berakhir di tangki yang kedap, bukan di selokan atau sumur resapan asal gali.",
            "Tangki septik berjarak sedikitnya 10 meter dari sumur air bersih menurut SNI 2398:2017.",
            "Perubahan perilaku didahulukan; jamban yang tidak diminta jarang dipakai.",
            "Siapkan pengurasan sejak awal: siapa menyedot, ke mana dibuang.",
        ),
        h("Lima perilaku, bukan satu bangunan"),
        p(
            "Peraturan Menteri Kesehatan tentang Sanitasi Total Berbasis Masyarakat (STBM) menyebut lima pilar: berhenti buang air besar sembarangan, cuci tangan pakai sabun, pengelolaan air minum dan makanan rumah tangga, pengamanan sampah rumah tangga, dan pengamanan limbah cair rumah tangga. Jamban hanya pintu pertama. Karena itu ajak puskesmas memicu kesadaran lebih dulu, baru menghitung semen."
        ),
        h("Syarat yang tidak bisa ditawar"),
        table(
            "Jarak dan bagian menurut SNI 2398:2017",
            [("Hal", "text"), ("Ukuran atau keadaan", "text"), ("Alasan", "text")],
            ("Jarak ke sumur air bersih", "sedikitnya 10 m", "Bakteri meresap lewat tanah"),
            ("Jarak ke bangunan", "sedikitnya 1,5 m", "Pondasi dan perawatan"),
            ("Jarak ke sumur resapan air hujan", "sedikitnya 5 m", "Tidak saling mengganggu"),
            ("Tangki", "Kedap air, ada lubang kontrol dan pipa udara", "Limbah tidak merembes, gas keluar"),
            (
                "Air dari tangki",
                "Diolah lagi: bidang resapan, saringan, atau kolam sanita",
                "Belum aman dibuang",
            ),
            ("Arah air tanah", "Tangki di hilir, sumur di hulu", "Jarak saja tidak cukup bila arahnya salah"),
        ),
        p(
            "Di permukiman padat, jarak 10 meter sering tidak mungkin. Pilihannya: tangki septik komunal, sambungan ke instalasi pengolahan, tangki pabrikan berstandar, atau mengganti sumber air dengan perpipaan. Tanyakan ke dinas; jangan memutuskan sendiri."
        ),
        h("Memilih bentuk"),
        table(
            "Pilihan dan kecocokannya",
            [("Bentuk", "text"), ("Cocok bila", "text"), ("Perhatikan", "text")],
            (
                "Jamban keluarga dengan tangki septik",
                "Ada halaman, muka air tanah rendah",
                "Jarak ke sumur, akses sedot tinja",
            ),
            (
                "Tangki komunal untuk beberapa rumah",
                "Rumah berdempetan",
                "Siapa pemilik lahan, iuran, pengelola",
            ),
            ("MCK umum", "Banyak penyewa tanpa jamban", "Penjaga, air, listrik, jadwal bersih"),
            ("Sambungan ke jaringan kota", "Ada pipa di dekat gang", "Biaya sambungan dan bulanan"),
        ),
        h("Urutan kerja"),
        steps(
            "Pemicuan bersama puskesmas atau kader: hitung berapa rumah belum punya jamban, ke mana kotorannya mengalir.",
            "Sepakati siapa yang didahulukan: keluarga miskin, lansia, penyandang disabilitas, rumah dekat sumur umum.",
            "Tentukan bentuk bersama pemakainya. Tanyakan kepada perempuan: di mana, setinggi apa, bagaimana pintunya.",
            "Buat gambar dan RAB; minta petugas teknik memeriksa tangki, bukan hanya bilik.",
            "Kerjakan satu contoh dulu. Buka untuk dilihat, perbaiki, baru yang lain.",
            "Periksa sebelum tangki ditutup: kedap, ada sekat, ada lubang kontrol, ada pipa udara. Foto dengan meteran.",
            "Serahkan kepada pemilik dengan petunjuk satu halaman: apa yang tidak boleh masuk, kapan dikuras.",
        ),
        h("Perawatan dan pengurasan"),
        points(
            "",
            "Jangan membuang pembalut, tisu basah, minyak, dan cairan pembersih dalam jumlah besar.",
            "Tangki dikuras berkala, umumnya setiap tiga sampai lima tahun; jangan menunggu meluap.",
            "Lumpurnya dibawa truk resmi ke instalasi pengolahan, bukan ke sungai atau kebun.",
            "Simpan kartu tangki: tanggal dibangun, ukuran, tanggal dikuras.",
        ),
        callout(
            "bad",
            "Jangan masuk ke tangki",
            "Gas di dalam tangki septik dapat membunuh dalam hitungan menit, juga yang menolong. Pengurasan dan perbaikan dilakukan petugas yang punya alat. Buka tutup, biarkan berangin, dan jangan sendirian.",
        ),
        h("Pembiayaan"),
        points(
            "Yang sering berhasil digabungkan:",
            "pemilik: galian, dinding, pintu, tenaga;",
            "dana kelurahan atau dinas: tangki dan bidang resapan;",
            "zakat dan CSR: untuk keluarga miskin;",
            "UPK: cicilan kecil bagi yang mampu tetapi tidak punya uang muka.",
        ),
        callout(
            "ok",
            "Ukur pemakaian, bukan jumlah bangunan",
            "Enam bulan setelah selesai, datangi: masih dipakai, berapa orang memakainya, apakah ada air. Jamban yang berubah menjadi gudang lebih sering terjadi daripada yang dilaporkan.",
        ),
        *sources(cited.SANITATION, cited.SEPTIC, cited.WASTEWATER, cited.OWN_ADVICE),
    ),
)

HOUSES: Final = LibraryArticle(
    shelf="pekerjaan-dan-pemeliharaan",
    slug="bedah-rumah-rtlh",
    title="Bedah rumah (RTLH) bersama warga: dari pendataan sampai kunci",
    intro="Memperbaiki rumah orang menyentuh harga diri keluarga. Ini cara memilih, menghitung, dan mengerjakannya dengan hormat.",
    sector=ENVIRONMENT,
    tags=("RTLH", "sanitasi", "gotong royong", "data pribadi"),
    body=stream(
        essence(
            "Rumah dinilai dari empat hal: keselamatan bangunan, luas, sanitasi dan air, serta cahaya dan udara.",
            "Keluarga penerima ikut memutuskan dan ikut bekerja sebisanya.",
            "Satu rumah satu RAB dan satu berkas; uang tidak lewat tangan pengurus.",
            "Pastikan tanahnya jelas sebelum membeli satu batu pun.",
        ),
        h("Kapan sebuah rumah tidak layak huni"),
        p(
            "Program bantuan perumahan memakai penilaian kondisi bangunan, kesehatan (sanitasi dan air), serta luas lantai. Warga bisa memakai pertanyaan yang sama sebagai penyaring awal, sebelum petugas teknis menilai."
        ),
        table(
            "Penyaring awal oleh warga",
            [("Bagian", "text"), ("Tanda tidak layak", "text")],
            ("Struktur", "Tiang lapuk, dinding miring, tidak ada ikatan dinding dan atap"),
            ("Atap dan lantai", "Bocor di banyak tempat, lantai tanah lembap"),
            ("Luas", "Berdesakan: banyak orang tidur dalam satu ruang sempit"),
            ("Cahaya dan udara", "Ruang tidur tanpa jendela atau lubang angin"),
            ("Sanitasi", "Tidak ada jamban dengan tangki, air diambil jauh atau tercemar"),
            ("Lokasi", "Bantaran sungai, lereng longsor, bawah kabel tegangan tinggi"),
        ),
        h("Memilih keluarga"),
        steps(
            "Kumpulkan nama dari RT, posyandu, dan pemetaan swadaya. Simpan rapat.",
            "Kunjungi bersama dua orang, salah satunya perempuan. Minta izin sebelum masuk dan memotret.",
            "Nilai dengan daftar yang sama untuk semua rumah, angka 0 sampai 2 per bagian.",
            "Bahas di rembug tingkat kelurahan dengan nomor rumah, bukan nama. Kriteria dibacakan, skor ditempel.",
            "Tanyakan kesediaan keluarga dan kesanggupan swadaya. Boleh menolak.",
            "Buat daftar cadangan; sering ada yang mundur karena urusan tanah.",
        ),
        h("Tanah dan tetangga"),
        points(
            "Selesaikan sebelum uang diterima:",
            "bukti penguasaan tanah: sertifikat, surat kelurahan, atau surat izin pemilik bermeterai;",
            "pernyataan bersedia tinggal dan tidak menjual dalam jangka waktu yang disepakati program;",
            "persetujuan tetangga bila memakai dinding bersama atau jalan masuk;",
            "bagi penyewa: perjanjian tertulis dengan pemilik bahwa sewa tidak dinaikkan karena rumahnya diperbaiki.",
        ),
        h("Menghitung dan mengerjakan"),
        steps(
            "Gambar sederhana per rumah. Dahulukan struktur dan atap, lalu sanitasi, lalu lantai, lalu dinding. Cat paling akhir.",
            "RAB per rumah, disusun bersama keluarga. Bahan bekas yang masih baik dihitung dan dicatat.",
            "Beli bahan bersama untuk beberapa rumah supaya murah; terima dengan dua saksi.",
            "Tetapkan kelompok kerja per rumah: tukang setempat, keluarga, dan gotong royong dua kali seminggu.",
            "Carikan tempat menginap bagi keluarga selama atap dibuka, dan siapkan terpal.",
            "Periksa ikatan dinding ke tiang, tiang ke pondasi, dan atap ke dinding. Bagian ini yang menyelamatkan saat gempa atau angin.",
        ),
        callout(
            "bad",
            "Jangan jadikan tontonan",
            "Foto sebelum dan sesudah dilakukan dengan izin tertulis, tanpa wajah anak. Spanduk penyumbang tidak dipasang di rumah orang. Keluarga tidak perlu berpidato atau menangis di depan kamera.",
        ),
        h("Sumber pembiayaan dan aturannya"),
        p(
            "Bantuan Stimulan Perumahan Swadaya (BSPS) adalah bantuan bahan bangunan dan upah bagi keluarga berpenghasilan rendah, dengan syarat antara lain: keluarga WNI, memiliki tanah, menempati satu-satunya rumah yang tidak layak huni, dan belum pernah menerima bantuan serupa dalam sepuluh tahun. Besarannya berubah dari tahun ke tahun dan sekarang diurus Kementerian Perumahan dan Kawasan Permukiman; tanyakan ke dinas perumahan. Sumber lain: APBD, Baznas, CSR, dana kelurahan, dan gotong royong."
        ),
        points(
            "Menggabungkan sumber boleh, asal dicatat:",
            "tulis bagian setiap pemberi, jangan mengajukan biaya yang sama dua kali;",
            "bahan dari pemberi berbeda dipisahkan di gudang;",
            "laporan per rumah memuat semua sumber.",
        ),
        h("Setelah kunci diserahkan"),
        points(
            "",
            "Berita acara selesai per rumah, ditandatangani keluarga setelah memeriksa sendiri.",
            "Petunjuk perawatan satu halaman: atap, saluran, instalasi listrik, tangki septik.",
            "Kunjungi tiga bulan kemudian. Masih kering? Ada yang perlu dibetulkan?",
        ),
        callout(
            "ok",
            "Mulai dari yang paling mudah dibenarkan",
            "Satu rumah kecil yang selesai tepat waktu dengan laporan rapi membuka bantuan untuk sepuluh rumah berikutnya.",
        ),
        *sources(cited.HOUSING, cited.HOUSING_AID, cited.PRIVACY, cited.OWN_ADVICE),
    ),
)

ARTICLES: Final = (QUALITY, LATRINES, HOUSES)
