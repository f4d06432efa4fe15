"""What coordinators would type on a cheap phone, and the page that answers it.

Written before the ranking was tuned and not changed since: a ranking that misses one is corrected, not the
question. Only titles and addresses of pages were known while writing, not their texts.
"""

from typing import Final, NamedTuple


class Question(NamedTuple):
    """`answer` is (kind, key): an article's slug, a regulation's code, else the exact name or title."""

    text: str
    answer: tuple[str, str]


def _article(slug: str, *texts: str) -> tuple[Question, ...]:
    return tuple(Question(text, ("article", slug)) for text in texts)


ABOUT_THE_BOARD: Final = (
    *_article("rembug-warga-yang-didengar", "cara rembug warga", "kumpulan warga sepi terus gimana"),
    *_article("memilih-pengurus-tanpa-kampanye", "cara pilih pengurus bkm", "pemilihan anggota bkm baru"),
    *_article("serah-terima-pengurus", "ganti pengurus bkm", "serah trima pengurus lama ke baru"),
    *_article("akta-anggaran-dasar-bkm", "ad art bkm", "bikin akta notaris bkm"),
    *_article("rapat-bkm-dan-notulen", "contoh notulen rapat"),
    *_article("papan-informasi-transparansi", "papan pengumuman bkm", "papan transparansi"),
    *_article("menangani-pengaduan", "warga protes soal uang bkm", "keluhan warga"),
    *_article("berita-acara-rembug-warga", "contoh berita acara"),
)
ABOUT_PLANS: Final = (
    *_article("pemetaan-swadaya", "pemetaan swadaya", "cara data warga miskin"),
    *_article("memilih-prioritas-bersama", "usulan mana yg didahulukan", "skor prioritas usulan"),
    *_article("membuat-rab", "cara bikin rab", "rencana angaran biaya"),
    *_article("mendekati-forum-csr", "cara dapat csr perusahaan", "forum tjslp"),
    *_article("mendekati-baznas", "gimana deketin baznas", "minta bantuan zakat buat warga"),
    *_article("mendekati-dinas-opd", "cara mengajukan ke dinas", "opd mana yg bisa bantu"),
    *_article("musrenbang-dan-pokir", "usulan musrembang", "pokir dewan"),
    *_article("nota-kesepahaman-mitra", "contoh mou", "surat kerjasama sama mitra"),
    *_article("swakelola-empat-tipe", "swakelola tipe 4", "suwakelola"),
    *_article("bekerja-dengan-kampus-kkn", "ngajak kampus kkn"),
    *_article("menyusun-pjm-yang-menarik-mitra", "bikin pjm", "pjm pronangkis"),
    *_article("proposal-ringkas-dua-halaman", "contoh proposal singkat", "proposal 2 lembar"),
    *_article("menyiapkan-dokumen-hibah-daerah", "syarat hibah pemkot", "dokumen hiba daerah"),
)
ABOUT_MONEY: Final = (
    *_article("menghitung-swadaya-hok", "hitung hok", "sambatan warga dihitung berapa rupiah"),
    *_article("menghidupkan-upk", "upk mati suri"),
    *_article("lpj-yang-jujur", "contoh lpj", "laporan pertanggung jawaban"),
    *_article("buku-upk-harian", "buku kas upk", "pembukuan upk"),
    *_article("mencocokkan-kas-dan-bank", "saldo kas beda sama rekening"),
    *_article("pinjaman-bergulir-yang-sehat", "pinjaman macet ksm", "simpan pinjam upk"),
    *_article("melapor-ke-mitra", "laporan ke donatur"),
    *_article("audit-tahunan-bkm", "audit bkm", "cara cari auditor"),
)
ABOUT_WORKS: Final = (
    *_article("merawat-drainase-bersama-kpp", "got mampet", "siring mampet siapa yg bersihkan"),
    *_article("memeriksa-mutu-pekerjaan", "cek kualitas cor", "ngawasi tukang"),
    *_article("jamban-dan-sanitasi-sehat", "wc sehat", "cara bikin septitank"),
    *_article("bedah-rumah-rtlh", "bedah rumah", "syarat rutilahu"),
    *_article("serah-terima-hasil-ke-kpp", "bast", "serah terima bangunan ke kpp"),
)
ABOUT_OTHERS: Final = (
    Question("bkm hendep", ("organisation", "BKM Handep")),
    Question("sipakatu lete", ("organisation", "BKM Sipakatau Lette")),
    Question("bkm pucang sawit", ("organisation", "BKM Tirta Pucangsawit")),
    Question("dinsos palangkaraya", ("organisation", "Dinas Sosial Kota Palangka Raya (contoh)")),
    Question("pokja solo", ("organisation", "Sekretariat Pokja PKP Kota Surakarta (contoh)")),
    Question("got gang manduhara", ("need", "Saluran drainase Gang Manduhara")),
    Question("mesin jahit mawar", ("need", "Mesin jahit KSM Mawar")),
    Question("jembatan kayu hamadi", ("need", "Jembatan kayu antarrumah tiang")),
    Question("modal bakul sayur", ("need", "Modal ibu-ibu pedagang sayur")),
    Question("kur upk", ("offer", "KUR mikro lewat UPK")),
    Question("bibit pohon gratis", ("offer", "Bibit pohon untuk sempadan sungai")),
    Question("pelatihan jualan online", ("offer", "Pelatihan foto produk dan pasar digital")),
    Question(
        "harga kayu naik rab boleh diubah",
        ("topic", "Harga kayu naik 15 persen, apakah RAB boleh direvisi?"),
    ),
    Question("talut retak", ("topic", "Talud retak: perbaiki sendiri atau tunggu dinas?")),
    Question(
        "septitank tanah gambut", ("topic", "Septic tank komunal di tanah gambut: biaya dan kesalahan kami")
    ),
    Question("laporan bulanan ditempel dimana", ("topic", "Laporan bulanan ditempel di mana saja?")),
    Question("apa itu renta", ("term", "Renta")),
    Question("kepanjangan nphd", ("term", "NPHD")),
    Question("perpres 16 2018", ("regulation", "perpres-16-2018")),
    Question("undang undang zakat", ("regulation", "uu-23-2011")),
)
QUESTIONS: Final[tuple[Question, ...]] = (
    *ABOUT_THE_BOARD,
    *ABOUT_PLANS,
    *ABOUT_MONEY,
    *ABOUT_WORKS,
    *ABOUT_OTHERS,
)
