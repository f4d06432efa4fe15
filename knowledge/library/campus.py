"""Articles about work with universities."""

# ruff: noqa: E501 - prose is read as it is written

from typing import Final

from forum_site.core.content.writing import callout, essence, h, p, points, steps, stream, table
from knowledge.library import cited
from knowledge.library.shape import SOCIAL, LibraryArticle, sources

CAMPUS: Final = LibraryArticle(
    shelf="rencana-dan-kemitraan",
    slug="bekerja-dengan-kampus-kkn",
    title="Bekerja dengan kampus: KKN, pengabdian, dan dosen yang kembali",
    intro="Kampus punya tenaga dan ilmu, kelurahan punya masalah nyata. Supaya berbekas, sambungkan keduanya sebelum mahasiswa datang.",
    sector=SOCIAL,
    tags=("kampus", "kemitraan", "usulan"),
    body=stream(
        essence(
            "Hubungi lembaga pengabdian kampus jauh sebelum musim KKN.",
            "Tawarkan pekerjaan yang selesai dalam waktunya, bukan “silakan buat program”.",
            "Mahasiswa pulang; ilmunya tinggal bila ada warga yang dipasangkan sejak hari pertama.",
        ),
        h("Apa yang bisa diberikan kampus"),
        p(
            "Undang-Undang Pendidikan Tinggi mewajibkan perguruan tinggi menyelenggarakan pendidikan, penelitian, dan pengabdian kepada masyarakat. Jadi Anda tidak meminta belas kasihan: kampus memang membutuhkan tempat mengabdi. Bentuknya bermacam-macam."
        ),
        table(
            "Bentuk kerja sama dan kegunaannya",
            [("Bentuk", "text"), ("Lamanya", "text"), ("Cocok untuk", "text")],
            (
                "KKN mahasiswa",
                "30–45 hari",
                "Pemetaan, pendataan fasilitas, kampanye kesehatan, papan informasi",
            ),
            ("Magang atau kerja praktik", "2–4 bulan", "Gambar teknis, RAB, pembukuan UPK"),
            ("Tugas mata kuliah", "1 semester", "Survei, desain jamban, peta digital"),
            ("Skripsi atau tesis", "6–12 bulan", "Menilai dampak, menguji teknologi"),
            ("Pengabdian dosen", "1 tahun", "Pelatihan, alat tepat guna, pendampingan usaha"),
        ),
        h("Menyiapkan permintaan"),
        steps(
            "Pilih tiga kebutuhan dari PJM yang memerlukan ilmu, bukan uang: gambar saluran, kemasan produk KSM, peta genangan.",
            "Tulis masing-masing dalam satu halaman: masalah, hasil yang diharapkan, data yang ada, pasangan dari warga.",
            "Cari lembaga pengabdian (sering disingkat LPPM). Kirim permintaan sekurang-kurangnya tiga bulan sebelum musim KKN.",
            "Tanyakan jurusan yang akan datang. Teknik sipil untuk gambar, akuntansi untuk buku UPK, kesehatan masyarakat untuk sanitasi.",
            "Sepakati tertulis: tempat tinggal, jam kerja, hasil, siapa membayar bahan, dan siapa pemilik data.",
        ),
        h("Selama mahasiswa di kelurahan"),
        points(
            "",
            "Hari pertama: jalan kaki bersama, bertemu RT dan kader, bacakan daftar hal yang tidak boleh dilakukan.",
            "Setiap pekerjaan dipasangkan dengan satu warga yang akan melanjutkan.",
            "Rapat singkat setiap minggu: apa yang selesai, apa yang macet.",
            "Data warga tidak disimpan di komputer pribadi mahasiswa. Yang dibawa pulang hanya angka tanpa nama.",
            "Foto memakai izin. Untuk anak, izin orang tua.",
        ),
        callout(
            "warn",
            "Hindari program yang bagus difoto",
            "Papan nama gang dan pengecatan memang menarik, tetapi jarang menjawab kebutuhan. Bila warga belum memilihnya dalam rembug, tanyakan lagi apakah itu yang paling berguna.",
        ),
        h("Sebelum mahasiswa pulang"),
        steps(
            "Minta semua hasil dalam bentuk berkas yang bisa diubah, bukan hanya poster.",
            "Buat pertemuan serah terima: apa yang selesai, apa yang belum, siapa melanjutkan.",
            "Simpan kontak dosen pembimbing sebagai jabatan dan program studi. Dosen kembali setiap tahun, mahasiswa berganti.",
            "Tulis surat terima kasih yang menyebut hasilnya dengan angka. Surat itu berguna untuk akreditasi kampus, dan membuat mereka ingin datang lagi.",
        ),
        h("Menjadi hubungan tetap"),
        p(
            "Setelah dua kali berhasil, ajukan nota kesepahaman tiga tahun: kampus menempatkan kelompok setiap tahun, BKM menyediakan daftar kebutuhan dan pasangan warga. Dengan begitu tahun kedua melanjutkan tahun pertama, bukan mengulang perkenalan."
        ),
        callout(
            "ok",
            "Contoh permintaan yang baik",
            "“Kami membutuhkan gambar kerja dan RAB saluran 120 m di RT 03. Data ukuran sudah ada, fotonya terlampir. Dua warga kami siap menemani tiga minggu. Gambar akan kami pakai mengajukan usulan sebelum Februari.”",
        ),
        *sources(cited.UNIVERSITIES, cited.PRIVACY, cited.OWN_ADVICE),
    ),
)

ARTICLES: Final = (CAMPUS,)
