"""What residents and programmes call things of the economic sector; form as in `vocabulary_environment`."""

from typing import Final

ECONOMIC_CONCEPTS: Final[dict[str, dict[str, str]]] = {
    "modal_usaha": {
        "capital": (
            "modal, modal usaha, permodalan, tambahan modal, penguatan modal, modal kerja, bantuan "
            "modal, pembiayaan, kredit, kredit mikro, kur, pinjaman, dana bergulir, pinjaman bergulir, "
            "mekaar, kredit usaha rakyat, simpan pinjam, bantuan usaha, hibah usaha, rintisan usaha, "
            "stimulan usaha, bahan baku, pumk, program kemitraan"
        ),
        "small_business": (
            "umkm, ukm, usaha mikro, usaha kecil, ultra mikro, usaha ultra mikro, pelaku usaha, "
            "wirausaha, kewirausahaan, pedagang, warung, warungan, usaha rumahan, industri rumah "
            "tangga, industri kecil, ikm, usaha, usaha produktif, ekonomi produktif, uep, kube, "
            "pemberdayaan ekonomi, kelompok usaha, usaha bersama, ekonomi masyarakat, usep, mata "
            "pencaharian, livelihood, wirausaha pemula, pelaku umkm, peluang pendapatan"
        ),
    },
    "padat_karya": {
        "cash_for_work": (
            "padat karya, pkt, padat karya tunai, tenaga kerja lokal, upah tenaga kerja, swakelola, "
            "gotong royong, tmmd, karya bakti"
        ),
    },
    "pelatihan": {
        "training": (
            "pelatihan, latihan, kursus, keterampilan, ketrampilan, bimtek, bimbingan teknis, diklat, "
            "vokasi, pelatihan kerja, blk, peningkatan kapasitas, pembinaan, pendampingan, lokakarya, "
            "workshop, kelas, pemberdayaan masyarakat, sosialisasi, penyuluhan, edukasi, kursus "
            "keterampilan, pemberdayaan, bina sosial, nonfisik"
        ),
        "sewing": (
            "menjahit, jahit, mesin jahit, busana, bordir, sulam, tata busana, konveksi, garmen, sulam jepang"
        ),
        "cooking": (
            "tata boga, memasak, kuliner, boga, kue, roti, catering, olahan pangan, olahan makanan, "
            "keripik, kerupuk"
        ),
        "beauty": "tata rias, rias, salon, kecantikan, barbershop, potong rambut, rias pengantin",
        "craft": (
            "kerajinan, kriya, souvenir, cinderamata, batik, membatik, anyaman, ukir, bambu, pengrajin, "
            "perajin, pegrajin, kerajinan tangan, sablon, kerajinan kayu, kriya kayu, meubel, mebel, "
            "pertukangan, industri kreatif"
        ),
        "workshop_trade": (
            "las, las listrik, montir, bengkel, otomotif, servis, service, elektro, teknisi, servis hp, "
            "las karbit"
        ),
        "driving": "mengemudi, stir mobil, setir, sim a, sopir, mengemudi mobil",
        "computing": (
            "komputer, teknologi informasi, pemasaran digital, digital marketing, desain grafis, "
            "perakitan komputer, pemasaran online, it, bahasa inggris"
        ),
        "job_seeker": (
            "pencari kerja, pengangguran, tenaga kerja, tenaga kerja mandiri, phk, kesempatan kerja, "
            "ketenagakerjaan, nakertrans, disnaker, nakertransgi"
        ),
        "licence_halal": (
            "sertifikat halal, nib, pirt, p irt, merek, izin usaha, legalitas usaha, halal, iumk"
        ),
    },
    "peralatan_usaha": {
        "tools": (
            "peralatan, peralatan usaha, alat usaha, mesin, peralatan produksi, alat produksi, alat "
            "produksi usaha, perlengkapan usaha, perlengkapan masak, peralatan masak, kompor, kompor "
            "gas, etalase, mesin produksi, alat kerja, teknologi tepat guna, ttg, mesin dtg, pengering, "
            "parut, alat dan mesin, peralatan menjahit, booth"
        ),
        "production_house": (
            "rumah produksi, sentra produksi, kios pemasaran, galeri, ruang produksi, gudang produksi, "
            "tempat usaha, sentra industri, rumah kemasan"
        ),
    },
    "perikanan": {
        "fishery": (
            "ikan, perikanan, bibit ikan, benih ikan, budidaya ikan, pokdakan, kolam, kolam ikan, lele, "
            "nila, nelayan, gurame, perahu, jaring, bioflok, tambak, pakan ikan, kelompok ikan, kjs, "
            "keramba"
        ),
    },
    "pertanian": {
        "farming": (
            "pertanian, tani, petani, kelompok tani, poktan, gapoktan, sawah, tanaman pangan, "
            "hortikultura, bawang merah, padi, kakao, coklat, kelapa, kopi, palawija, budidaya tanaman, "
            "tanaman herbal, perkebunan, kebun, nira"
        ),
        "farm_input": (
            "pupuk, pupuk organik, bibit, benih, bibit tanaman, bibit pertanian, bibit sayur, benih "
            "cabai, cabai, sayuran, pestisida, sarana produksi pertanian, saprodi, saprotan"
        ),
        "farm_machine": (
            "alsintan, traktor, hand traktor, traktor capung, sprayer, alat mesin pertanian, mesin "
            "pertanian, cultivator, alat pertanian, alat mesin, pompa irigasi, combine, perontok, power "
            "thresher"
        ),
        "home_garden": (
            "pekarangan, p2l, pekarangan pangan lestari, kwt, kelompok wanita tani, kebun bibit, rumah "
            "bibit, pangan lestari, ketahanan pangan, lumbung pangan, pangan bergizi, krpl, wanita "
            "tani, cadangan pangan, gerakan pangan"
        ),
    },
    "peternakan": {
        "livestock": (
            "ternak, peternakan, sapi, kambing, domba, ayam, itik, bebek, kandang, kandang komunal, "
            "bibit ternak, pakan ternak, kelompok ternak, babi, kelinci, ayam petelur, unggas, budi "
            "daya kambing, penggemukan, sapi bakalan, ekor"
        ),
    },
    "wisata": {
        "tourism": (
            "wisata, pariwisata, desa wisata, pokdarwis, agrowisata, homestay, objek wisata, destinasi, "
            "pos retribusi, kampung wisata, ekowisata, kelompok sadar wisata, joglo"
        ),
    },
}
