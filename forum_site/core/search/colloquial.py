"""Everyday words of people who search, beside those in which the field writes.

Each line: ways to say nearly the same thing when somebody looks for it. They widen a search and say nothing
of what a need is, so they stand apart from the vocabulary of `core.taxonomy`.
"""

from typing import Final

EVERYDAY: Final = tuple(
    tuple(way.strip() for way in line.split(","))
    for line in """
    keluhan, pengaduan, komplain, protes, aduan, lapor masalah
    rembug, rembuk, musyawarah, kumpulan, rapat warga, pertemuan warga, urun rembug
    notulen, notula, catatan rapat, risalah
    berita acara, ba, bap
    uang, duit, dana, biaya, anggaran
    rab, rencana anggaran biaya, anggaran biaya, hitungan biaya
    swadaya, gotong royong, kerja bakti, sambatan, sumbangan warga, urunan, gugur gunung
    hok, hari orang kerja, upah harian, ongkos tukang
    utang, hutang, pinjaman, kredit, simpan pinjam
    macet, menunggak, nunggak, tunggakan, penunggak
    rekening, bank, tabungan
    pembukuan, buku kas, catatan keuangan
    lpj, laporan pertanggungjawaban, pertanggung jawaban, laporan keuangan
    donatur, penyumbang, pemberi dana, mitra, sponsor
    kerja sama, kerjasama, kemitraan, nota kesepahaman, mou, perjanjian
    proposal, surat permohonan, pengajuan
    lembar, halaman
    ringkas, singkat, pendek
    perusahaan, csr, tjsl, tjslp, pabrik
    zakat, baznas, infak, sedekah, laz
    dinas, opd, skpd, kantor pemerintah, pemkot, pemda
    kampus, kkn, mahasiswa, universitas, perguruan tinggi
    dewan, pokir, dprd, anggota dewan
    pengurus, anggota bkm, pimpinan kolektif
    pemilihan, pilih, milih, memilih
    ganti, pergantian, serah terima, estafet
    transparansi, papan informasi, papan pengumuman, keterbukaan
    prioritas, didahulukan, diutamakan, urutan, peringkat
    skor, nilai, bobot
    data warga miskin, pemetaan swadaya, pendataan, warga miskin
    mati suri, vakum, tidak jalan, macet
    got, selokan, parit, saluran, drainase, siring, riol
    mampet, tersumbat, buntu, mampat
    membersihkan, bersihkan, merawat, pemeliharaan, perawatan
    wc, kakus, jamban, toilet, mck, kloset
    septic tank, septitank, septiktank, tangki septik, sepiteng
    mengawasi, ngawasi, mengecek, cek, memeriksa, pengawasan
    kualitas, mutu, bagus tidaknya
    cor, beton, cor coran, corblok
    tukang, pekerja, pelaksana, borongan
    rutilahu, rtlh, rumah tidak layak huni, bedah rumah, bsps
    bast, serah terima hasil, serah terima bangunan
    notaris, akta, badan hukum
    audit, auditor, akuntan, pemeriksaan buku
    hibah, bantuan pemerintah, dana hibah
    jualan, pemasaran, dagang, pasar
    online, digital, daring
    bakul, pedagang, penjual, warung
    modal, pinjaman usaha, dana bergulir
    pelatihan, kursus, belajar
    mendekati, deketin, pendekatan, menghubungi, melobi
    gambut, rawa
    talud, talut, turap, plengsengan
    """.strip().splitlines()
)
