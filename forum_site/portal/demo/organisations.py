"""Boards, agencies, secretariats and partners of the demo; every name is invented."""

# fmt: off
# ruff: noqa: E501
from typing import Final

from forum_site.portal.demo.shapes import DemoOrganisation as Org

SECRETARIATS: Final = (
    Org("pokja-pkp-palangka-raya", "secretariat", "Sekretariat Pokja PKP Kota Palangka Raya (contoh)",
        "62.71", "62.71", "Menghubungkan BKM/LKM dengan dinas dan mitra di Kota Palangka Raya.",
        "Pokja PKP", "Bapperida Kota Palangka Raya (contoh)"),
    Org("pokja-pkp-surakarta", "secretariat", "Sekretariat Pokja PKP Kota Surakarta (contoh)",
        "33.72", "33.72", "Memeriksa BKM/LKM dan tawaran mitra di Kota Surakarta.",
        "Pokja PKP", "Bapperida Kota Surakarta (contoh)"),
    Org("pokja-pkp-makassar", "secretariat", "Sekretariat Pokja PKP Kota Makassar (contoh)",
        "73.71", "73.71", "Meja penghubung BKM/LKM, OPD, dan mitra di Kota Makassar.",
        "Pokja PKP", "Dinas Perumahan dan Kawasan Permukiman Kota Makassar (contoh)"),
    Org("pokja-pkp-jayapura", "secretariat", "Sekretariat Pokja PKP Kota Jayapura (contoh)",
        "91.71", "91.71", "Meja penghubung BKM/LKM, OPD, dan mitra di Kota Jayapura.",
        "Pokja PKP", "Bapperida Kota Jayapura (contoh)"),
)

BOARDS: Final = (
    Org("bkm-handep", "board", "BKM Handep", "62.71.03.1002", "62.71.03.1002",
        "Berdiri dari rembug warga tahun 2008. Handep berarti bekerja bersama-sama; itu pula cara kami "
        "membangun saluran, jamban, dan usaha kecil di Menteng.", "BKM", founded=2008),
    Org("bkm-tepi-kahayan", "board", "BKM Tepi Kahayan", "62.71.01.1005", "62.71.01.1005",
        "Bekerja di permukiman panggung tepi Sungai Kahayan: titian, air bersih, dan septic tank di tanah "
        "pasang surut.", "BKM", founded=2007),
    Org("bkm-harapan-itah", "board", "BKM Harapan Itah", "62.71.01.1003", "62.71.01.1003",
        "Mendampingi empat posyandu dan dua belas kelompok usaha di Langkai.", "BKM", founded=2008),
    Org("bkm-sinar-sebangau", "board", "BKM Sinar Sebangau", "62.71.04.1003", "62.71.04.1003",
        "Kelurahan nelayan dan wisata dermaga Kereng Bangkirai. Banyak warga kami hidup dari ikan.",
        "BKM", founded=2009),
    Org("bkm-karya-panarung", "board", "BKM Karya Panarung", "62.71.01.1002", "62.71.01.1002",
        "UPK kami pernah vakum lima tahun dan aktif lagi sejak 2025.", "BKM", founded=2008),
    Org("lkm-rungan-sari", "board", "LKM Rungan Sari", "62.71.03.1001", "62.71.03.1001",
        "Kelurahan padat di pusat kota, dengan genangan setiap musim hujan.", "LKM", founded=2010),
    Org("bkm-bukit-batuah", "board", "BKM Bukit Batuah", "62.71.03.1003", "62.71.03.1003",
        "Wilayah yang cepat tumbuh; jalan lingkungan dan drainase selalu terlambat satu langkah.",
        "BKM", founded=2009),
    Org("bkm-danau-tundai", "board", "BKM Danau Tundai", "62.71.04.1005", "62.71.04.1005",
        "Kelurahan yang hanya bisa dijangkau lewat sungai saat air tinggi.", "BKM", founded=2011,
        state="pending"),
    Org("bkm-guyub-sangkrah", "board", "BKM Guyub Sangkrah", "33.72.03.1008", "33.72.03.1008",
        "Bantaran Kali Pepe; kami belajar hidup dengan air dan merawat pompa sendiri.", "BKM", founded=2005),
    Org("lkm-rukun-semanggi", "board", "LKM Rukun Semanggi", "33.72.03.1002", "33.72.03.1002",
        "Menata kampung bersama warga bantaran, rumah demi rumah.", "LKM", founded=2006),
    Org("bkm-makmur-gilingan", "board", "BKM Makmur Gilingan", "33.72.05.1003", "33.72.05.1003",
        "Kampung di belakang terminal, dengan banyak pedagang kecil dan kos.", "BKM", founded=2006),
    Org("bkm-tirta-pucangsawit", "board", "BKM Tirta Pucangsawit", "33.72.04.1006", "33.72.04.1006",
        "Kampung di tepi Bengawan Solo dengan bank sampah yang sudah berjalan delapan tahun.",
        "BKM", founded=2007),
    Org("bkm-sipakatau-lette", "board", "BKM Sipakatau Lette", "73.71.01.1004", "73.71.01.1004",
        "Sipakatau: saling memanusiakan. Kampung nelayan kota di pesisir Mariso.", "BKM", founded=2008),
    Org("lkm-massedi-pannampu", "board", "LKM Massedi Pannampu", "73.71.07.1001", "73.71.07.1001",
        "Sekitar pasar dan kanal Pannampu; sampah dan air adalah pekerjaan harian kami.",
        "LKM", founded=2009),
    Org("bkm-numbay-hamadi", "board", "BKM Numbay Hamadi", "91.71.02.1006", "91.71.02.1006",
        "Kampung di teluk: rumah tiang, pasar ikan, dan anak muda yang rajin.", "BKM", founded=2010),
    Org("lkm-argapura-maju", "board", "LKM Argapura Maju", "91.71.02.1001", "91.71.02.1001",
        "Lereng dan pantai; talud dan tangga kampung menjaga kami dari longsor.", "LKM", founded=2010),
)

AGENCIES: Final = (
    Org("dinas-permukiman-palangka-raya", "agency", "Dinas Permukiman Kota Palangka Raya (contoh)",
        "62.71", "62.71", "Drainase, jalan lingkungan, sanitasi, dan rumah layak huni."),
    Org("dinas-sosial-palangka-raya", "agency", "Dinas Sosial Kota Palangka Raya (contoh)", "62.71", "62.71",
        "Perlindungan keluarga miskin, lansia, dan penyandang disabilitas."),
    Org("dlh-palangka-raya", "agency", "Dinas Lingkungan Hidup Kota Palangka Raya (contoh)", "62.71", "62.71",
        "Persampahan, bank sampah, dan penghijauan."),
    Org("dinas-permukiman-surakarta", "agency", "Dinas Perumahan dan Permukiman Kota Surakarta (contoh)",
        "33.72", "33.72", "Penataan kampung, rumah tidak layak huni, dan sanitasi."),
    Org("dinas-koperasi-surakarta", "agency", "Dinas Koperasi dan UKM Kota Surakarta (contoh)",
        "33.72", "33.72", "Pelatihan, alat, dan pemasaran untuk usaha kecil."),
    Org("dinas-kesehatan-makassar", "agency", "Dinas Kesehatan Kota Makassar (contoh)", "73.71", "73.71",
        "Posyandu, gizi balita, dan sanitasi total berbasis masyarakat."),
    Org("dinas-pu-makassar", "agency", "Dinas Pekerjaan Umum Kota Makassar (contoh)", "73.71", "73.71",
        "Kanal, drainase, dan jalan lorong."),
    Org("dinas-permukiman-jayapura", "agency", "Dinas Permukiman Kota Jayapura (contoh)", "91.71", "91.71",
        "Air bersih, jalan kampung, dan talud."),
)

FUNDERS: Final = (
    Org("pt-rimba-terang", "company", "PT Rimba Terang (contoh)", "62.71", "62",
        "Program tanggung jawab sosial untuk usaha perempuan dan pendidikan di Kalimantan Tengah."),
    Org("laz-amanah-warga", "zakat", "LAZ Amanah Warga (contoh)", "33.72", "",
        "Zakat untuk jamban, air bersih, dan modal usaha keluarga miskin di seluruh Indonesia."),
    Org("laz-sinar-umat", "zakat", "Lembaga Zakat Sinar Umat (contoh)", "73.71", "73",
        "Menyalurkan zakat dan infak di Sulawesi Selatan."),
    Org("bank-tunas-nusantara", "bank", "Bank Tunas Nusantara (contoh)", "33.72", "",
        "Kredit usaha kecil dengan pendampingan UPK."),
    Org("yayasan-griya-sehat", "foundation", "Yayasan Griya Sehat (contoh)", "33.72", "",
        "Rumah sehat, lantai kering, dan jamban untuk keluarga dengan anak kecil."),
    Org("universitas-rungan-raya", "university", "Universitas Rungan Raya (contoh)", "62.71", "62",
        "KKN tematik, pemetaan, dan perencanaan teknis oleh mahasiswa dan dosen."),
    Org("pt-samudra-timur", "company", "PT Samudra Timur (contoh)", "73.71", "",
        "Program pesisir: air bersih, bank sampah, dan beasiswa anak nelayan."),
    Org("perkumpulan-air-lestari", "ngo", "Perkumpulan Air Lestari (contoh)", "91.71", "",
        "Pendamping air bersih dan sanitasi berbasis warga."),
    Org("forum-tjslp-surakarta", "csr_forum", "Forum TJSLP Kota Surakarta (contoh)", "33.72", "33.72",
        "Mempertemukan dua puluh perusahaan dengan usulan warga Kota Surakarta."),
    Org("keluarga-hartono", "donor", "Keluarga Hartono (contoh)", "33.72", "",
        "Donatur perorangan untuk pendidikan dan posyandu."),
    Org("koperasi-mekar-bersama", "bank", "Koperasi Mekar Bersama (contoh)", "62.71", "62.71",
        "Simpan pinjam dan pelatihan pembukuan untuk kelompok usaha."),
)

GROUPS: Final = (
    Org("ksm-gang-manduhara", "community_group", "KSM Gang Manduhara", "62.71.03.1002", "62.71.03.1002",
        "Dua belas tetangga yang mengerjakan dan merawat saluran Gang Manduhara.", "KSM", founded=2024),
)

ALL: Final = SECRETARIATS + BOARDS + AGENCIES + FUNDERS + GROUPS
