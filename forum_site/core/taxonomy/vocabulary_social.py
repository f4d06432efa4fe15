"""What residents and programmes call things of the social sector; form as in `vocabulary_environment`."""

from typing import Final

SOCIAL_CONCEPTS: Final[dict[str, dict[str, str]]] = {
    "disabilitas": {
        "disability": (
            "disabilitas, difabel, penyandang disabilitas, penyandang cacat, berkebutuhan khusus, abk, "
            "odgj, tuna rungu, tuna netra, tuna wicara, tuna daksa, tunarungu, tunanetra, inklusif, "
            "inklusi, odkb"
        ),
        "assistive_device": (
            "kursi roda, alat bantu dengar, alat bantu pendengaran, kaki palsu, tongkat, alat bantu, "
            "protese, kruk, kaki tiruan"
        ),
    },
    "gizi": {
        "stunting": (
            "stunting, tengkes, gizi buruk, gizi kurang, cegah stunting, bgm, balita stunting, genting, "
            "kurang gizi"
        ),
        "supplementary_food": (
            "pmt, makanan tambahan, pemberian makanan tambahan, mp asi, mpasi, makanan pendamping asi, "
            "makanan sehat, makanan bergizi, susu, susu balita, vitamin, nutrisi, gizi, makan bergizi, "
            "bantuan makanan, dapur sehat, dashat"
        ),
        "toddler": "balita, baduta, bayi, bumil, ibu hamil, ibu menyusui, anak balita, kia",
    },
    "keagamaan": {
        "worship_place": (
            "masjid, mushola, mushalla, musala, musholla, langgar, surau, gereja, pura, vihara, "
            "klenteng, rumah ibadah, tempat ibadah, sarana ibadah, sarana peribadatan"
        ),
        "religious_teaching": (
            "tpa, tpq, guru ngaji, rois, madrasah diniyah, madin, pesantren, pondok pesantren, ponpes, "
            "guru mengaji, kaum rois, majelis taklim, santri, guru tpa, honor guru, keagamaan, hafiz, "
            "tahfiz"
        ),
    },
    "kebencanaan": {
        "disaster": (
            "bencana, kebencanaan, siaga bencana, tangguh bencana, destana, kaltana, katana, kampung "
            "siaga bencana, ksb, tagana, fprb, mitigasi, evakuasi, kedaruratan, bpbd, pengurangan "
            "risiko bencana, kawasan siaga bencana, desa tangguh bencana, tanggap darurat, gempa, "
            "longsor, ews, peringatan dini"
        ),
        "fire_safety": (
            "apar, pemadam, pemadam api, kebakaran, alat pemadam api ringan, hidran kebakaran, damkar, redkar"
        ),
    },
    "kelembagaan": {
        "village_enterprise": "bumdes, bumkal, bum desa, bumdesa, badan usaha milik desa",
        "institution": (
            "kelembagaan, penguatan kelembagaan, penguatan lembaga, organisasi, pembukuan, lkm, bkm, "
            "upk, ksm, lpmk, administrasi, sistem informasi desa, kapasitas kelembagaan, tata kelola, "
            "koperasi"
        ),
    },
    "kesehatan": {
        "health_post": (
            "posyandu, posyandu lansia, posyandu remaja, kader posyandu, posbindu, kader kesehatan, "
            "pustu, puskesmas pembantu, poskesdes, polindes, puskesmas, kader, timbangan bayi, alat "
            "posyandu"
        ),
        "treatment": (
            "kesehatan, pengobatan, berobat, biaya berobat, biaya pengobatan, pengobatan gratis, bpjs, "
            "jaminan kesehatan, khitan, khitanan, khitanan massal, sunatan, sunatan massal, operasi "
            "katarak, donor darah, kb, alkon, alat kesehatan, cek kesehatan, cek gula darah, klinik"
        ),
        "ambulance": "ambulans, ambulan, mobil siaga, mobil jenazah",
        "disease": "fogging, dbd, demam berdarah, jentik, jumantik, tbc, diare, hiv, penyemprotan, psn",
        "elderly": "lansia, lanjut usia, jompo, usia lanjut",
    },
    "pendidikan": {
        "scholarship": (
            "beasiswa, biaya sekolah, biaya pendidikan, spp, putus sekolah, rawan putus sekolah, anak "
            "asuh, tunggakan sekolah, perlengkapan sekolah, seragam sekolah, seragam, alat tulis, tas "
            "sekolah, siswa miskin, murid tidak mampu, siswa kurang mampu, pip, kip, siswa, pelajar, "
            "mahasiswa, murid, uang sekolah"
        ),
        "early_childhood": (
            "paud, tk, kober, kelompok bermain, ape, alat permainan edukatif, alat peraga edukasi, alat "
            "permainan, guru paud, pendidik paud, sps, himpaudi, ra, taman kanak kanak"
        ),
        "library": (
            "perpustakaan, taman baca, tbm, taman bacaan, rak buku, buku, literasi, pojok baca, buku bacaan"
        ),
        "school": (
            "sekolah, pendidikan, ruang kelas, guru, bimbel, bimbingan belajar, kejar paket, pkbm, "
            "komputer sekolah"
        ),
    },
    "perlindungan": {
        "protection": (
            "kekerasan, korban kekerasan, kdrt, perlindungan anak, perlindungan perempuan, ppa, layak "
            "anak, kampung ramah anak, remaja bermasalah, napza, narkoba, p2tp2a, kenakalan remaja, "
            "pernikahan dini, perlindungan, lks, lembaga kesejahteraan sosial, pekerja anak, anak "
            "jalanan, konseling"
        ),
        "women": (
            "perempuan, wanita, ibu ibu, ibu rumah tangga, pkk, tp pkk, desa prima, p2wkss, kaum ibu, "
            "kaum perempuan, perempuan indonesia maju mandiri, kelompok perempuan, ibu, pekka"
        ),
    },
    "santunan": {
        "orphan": "yatim, yatim piatu, piatu, anak yatim, yapitu, panti asuhan",
        "poor_aid": (
            "santunan, sembako, jaminan hidup, jadup, bantuan tunai, blt, paket sembako, pmks, ppks, "
            "kebutuhan pokok, bantuan langsung tunai, bantuan pangan, baksos, bakti sosial"
        ),
        "poor": (
            "miskin, keluarga miskin, kk miskin, warga miskin, kurang mampu, tidak mampu, tak mampu, "
            "dhuafa, duafa, mustahik, fakir miskin, fakir, prasejahtera, pra sejahtera, berpenghasilan "
            "rendah, mbr, gakin, ekonomi lemah, kemiskinan ekstrem, miskin ekstrem, pengentasan "
            "kemiskinan, masyarakat berpenghasilan rendah, p3ke, dtks, dtsen, rumah tangga miskin"
        ),
    },
    "seni_olahraga": {
        "arts": (
            "kesenian, seni, seni budaya, budaya, karawitan, gamelan, hadroh, hadrah, marawis, rebana, "
            "sanggar, tari, kostum, wayang, alat musik, alat kesenian, jathilan, aksara jawa, kostum "
            "seni, kuda lumping, kebudayaan, band"
        ),
        "sport": (
            "olahraga, olah raga, lapangan, lapangan voli, voli, volley, basket, futsal, sepak bola, "
            "badminton, bulutangkis, gor, sarana olahraga, tenis meja, net, pemuda dan olahraga, "
            "gelanggang"
        ),
        "youth": "pemuda, karang taruna, karangtaruna, remaja, kepemudaan",
    },
}
