"""What residents and programmes call things of the environment sector.

Each category maps concept keys to phrases that mean the same, separated by commas: spelling variants,
acronyms, regional words. A phrase stands in one concept only. The table is general: no word is here for
the sake of one need or one offer.
"""

from typing import Final

ENVIRONMENT_CONCEPTS: Final[dict[str, dict[str, str]]] = {
    "air_bersih": {
        "clean_water": "air bersih, air minum, air layak minum, sab, krisis air, kekurangan air bersih",
        "water_system": (
            "spam, sistem penyediaan air minum, sistem air minum, pamsimas, hippam, kpspams, "
            "pipanisasi, perpipaan, jaringan pipa, pipa air, penyediaan air minum"
        ),
        "well": (
            "sumur, sumur bor, sumur gali, sumur dalam, sumur artesis, pompa air, mata air, sumber air, "
            "sumber mata air, pma, perlindungan mata air"
        ),
        "water_tank": (
            "tandon, tandon air, tower air, bak penampung, bak penampungan, reservoir, toren, hidran "
            "umum, kran umum, keran umum, terminal air"
        ),
        "water_connection": (
            "sambungan rumah air, sambungan air, sambungan air bersih, sambungan air minum, meteran "
            "air, pdam, pam, perumda air minum, mbr air, sr air, sambungan pdam"
        ),
        "water_trucking": "dropping air, droping air, tangki air, bantuan tangki, air tangki",
        "rainwater": "ipah, penampungan air hujan, pah, instalasi pemanenan air hujan, panen air hujan",
    },
    "drainase": {
        "drain": (
            "drainase, siring, selokan, got, parit, saluran air, saluran, saluran drainase, saluran "
            "pembuangan, saluran pembuangan air hujan, saluran penghubung, phb, saluran mikro, "
            "drainasi, u ditch, uditch, gorong gorong, gorong, crossing, box culvert, sodetan, tali "
            "air, riol"
        ),
        "dredging": (
            "pengerukan, pengurasan, normalisasi, normalisasi saluran, sedimen, endapan, pendangkalan"
        ),
        "flooding": "banjir, genangan, tergenang, luapan, rob, rumah pompa, pompa banjir, stasiun pompa",
    },
    "fasilitas_umum": {
        "guard_post": "poskamling, pos kamling, pos ronda, gardu ronda, pos keamanan, siskamling, gardu",
        "hall": (
            "balai warga, balai rw, balai pertemuan, gedung pertemuan, gedung serbaguna, aula, pendopo, "
            "sekretariat rw, kantor rw, balai desa, balai kelurahan"
        ),
        "park": "taman, taman rw, taman bermain, ruang terbuka, rptra, ruang bermain anak, taman warga",
        "cctv": "cctv, kamera pengawas",
        "market": "pasar, pasar desa, kios, los pasar, pujasera lapak, lapak",
        "cemetery": "makam, pemakaman, tpu, kuburan",
        "public_facility": "fasilitas umum, fasum, fasos, fasilitas sosial, sarana umum, gapura, pagar",
    },
    "internet": {
        "internet": (
            "internet, wifi, wi fi, jaringan internet, hotspot, rt rw net, telekomunikasi, digitalisasi"
        ),
    },
    "irigasi": {
        "irrigation": (
            "irigasi, jaringan irigasi, saluran irigasi, irigasi tersier, irigasi permukaan, saluran "
            "sekunder, saluran tersier, jut irigasi, p3tgai, p3 tgai, p3a, tata guna air, jitut, jides"
        ),
        "small_dam": "embung, bendung, bendungan, dam parit, long storage, pintu air, cekdam, check dam",
    },
    "jalan": {
        "road": (
            "jalan, jalan lingkungan, jalan kampung, jalan gang, jalan setapak, jalan orang, jalan "
            "lokal, jalan desa, gang, perkerasan jalan, bina marga, jalan poros, akses jalan, jaling"
        ),
        "concrete_road": (
            "rabat beton, rabat, cor beton, corblok, cor blok, cor jalan, betonisasi, semenisasi, jalan "
            "beton, jalan cor, beton jalan"
        ),
        "paving": "paving, paving block, conblok, conblock, con block, pavingisasi, pavling, paping",
        "asphalt": (
            "aspal, pengaspalan, hotmix, lapen, lasbutag, pengerasan jalan, pengerasan, makadam, telford"
        ),
        "evacuation_road": "jalan evakuasi, jalur evakuasi",
    },
    "jalan_usaha_tani": {
        "farm_road": (
            "jalan usaha tani, jalan usahatani, jalan pertanian, jalan produksi, jut, jalan sawah, "
            "jalan kebun, bulak"
        ),
    },
    "jembatan": {
        "bridge": (
            "jembatan, jembatan gantung, titian, jerambah, plat duiker, duiker, jembatan kayu, jembatan beton"
        ),
    },
    "keselamatan_jalan": {
        "road_sign": (
            "rambu, rambu rambu, rambu jalan, rambu lalu lintas, marka, marka jalan, cermin cembung, "
            "cermin lalu lintas, cermin tikungan, guardrail, pagar jalan, polisi tidur, speed bump, "
            "zebra cross, keselamatan jalan, lalu lintas"
        ),
    },
    "listrik_rumah": {
        "house_power": (
            "sambungan listrik, pasang baru listrik, meteran listrik, listrik rumah, sr listrik, bpbl, "
            "listrik gratis, kwh meter, listrik, instalasi listrik, elektrifikasi, penyambungan "
            "listrik, sambungan rumah listrik, sambungan listrik gratis, penyambungan gratis"
        ),
        "off_grid": (
            "mikrohidro, plts, plts komunal, lampu rumah, belum berlistrik, belum teraliri, lampu mandiri"
        ),
    },
    "penerangan_jalan": {
        "street_light": (
            "pju, lpju, pjuts, pju ts, pjul, penerangan jalan, penerangan jalan umum, lampu jalan, "
            "penerangan lampu jalan, lampu penerangan jalan, lampu penerangan, penerangan lingkungan, "
            "pencahayaan, pencahayaan kota, lampu gang, titik gelap"
        ),
        "solar": "tenaga surya, panel surya, surya, solar cell, solar",
    },
    "penghijauan": {
        "tree_planting": (
            "penghijauan, penanaman pohon, pohon, reboisasi, bibit pohon, mangrove, tanaman keras, "
            "daerah tangkapan air, daerah tangkapan, hutan, konservasi"
        ),
        "infiltration": "sumur resapan, biopori, resapan, lubang resapan",
        "urban_green": (
            "kampung iklim, proklim, kampung hijau, taman toga, toga, hidroponik, vertikal garden"
        ),
    },
    "persampahan": {
        "waste": (
            "sampah, persampahan, limbah sampah, pengelolaan sampah, kebersihan lingkungan, pengolahan "
            "sampah, lingkungan hidup"
        ),
        "waste_bank": "bank sampah, bsu, bank sampah unit",
        "recycling": (
            "daur ulang, 3r, tps3r, tps 3r, tpst, kompos, komposter, maggot, pencacah, mesin pencacah, "
            "sampah plastik, pemilahan, limbah organik, anorganik, sampah organik, kreasi sampah, mesin "
            "press"
        ),
        "waste_transport": (
            "gerobak sampah, motor sampah, gerobak, tong sampah, tempat sampah, tps, kontainer sampah, "
            "roda tiga, motor roda tiga, kendaraan roda tiga, viar, tossa, bentor, angkutan sampah"
        ),
    },
    "rtlh": {
        "house_repair": (
            "rtlh, rutilahu, rumah tidak layak huni, rumah tak layak huni, rumah layak huni, bedah "
            "rumah, bsps, bantuan stimulan perumahan swadaya, rehab rumah, perbaikan rumah, renovasi "
            "rumah, mahyani, rulahu, pugar rumah, pemugaran rumah, peningkatan kualitas rumah, "
            "plesterisasi"
        ),
        "house_parts": (
            "aladin, atap lantai dinding, lantainisasi, lantai rumah, atap rumah, dinding rumah, atap, "
            "dinding, plester lantai"
        ),
        "new_house": (
            "rumah baru, pembangunan rumah, rumah swadaya, kk tempel, kk ganda, rumah khusus, backlog, "
            "pbrs, rumah sederhana"
        ),
        "slum": (
            "kumuh, kawasan kumuh, permukiman kumuh, penataan kampung, penataan kawasan, kampung kumuh, "
            "rw kumuh, kotaku, peremajaan, neighborhood development"
        ),
    },
    "sanitasi": {
        "toilet": (
            "jamban, jamban keluarga, jamban sehat, jambanisasi, jambanisasi keluarga, wc, kakus, "
            "toilet, kloset, closet, kamar mandi, mandi cuci kakus, mck, babs, bab sembarangan, buang "
            "air besar sembarangan, buang air besar, buang air, stop babs, odf, stbm, kamar mandi layak"
        ),
        "wastewater": (
            "ipal, ipal komunal, air limbah, air limbah domestik, limbah domestik, limbah cair, spal, "
            "spald, sanimas, instalasi pengolah air limbah, instalasi pengolahan air limbah, limbah "
            "rumah tangga, air limbah rumah tangga, limbah ternak, biogas, lumpur tinja, ipal domestik"
        ),
        "septic_tank": (
            "septic tank, septik tank, septiktank, tangki septik, tangki septik komunal, sepiteng, "
            "septitank, septictank"
        ),
        "sanitation": (
            "sanitasi, sanitasi lingkungan, sanitasi dasar, penyehatan lingkungan, rawan sanitasi, "
            "phbs, cuci tangan, tempat cuci tangan, wastafel"
        ),
    },
    "talud": {
        "retaining_wall": (
            "talud, talut, turap, penurapan, bronjong, dinding penahan, dinding penahan tanah, dpt, "
            "tpt, tembok penahan tanah, tembok penahan, senderan, plengsengan, sheet pile, tebing, "
            "longsor tebing, batu kali"
        ),
    },
}
