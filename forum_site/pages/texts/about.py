"""How it works, about, contact."""

# ruff: noqa: E501 - prose is read as it is written

from forum_site.core.content.writing import callout, h, p, points, steps, stream
from forum_site.pages.texts.shape import SiteText

HOW = SiteText(
    slug="cara-kerja",
    title="Cara kerja",
    title_en="How it works",
    intro="Dari rencana warga sampai serah terima: apa yang dikerjakan siapa, dan apa yang tidak pernah kami lakukan.",
    intro_en="From the residents' plan to the handover: who does what, and what we never do.",
    body=stream(
        h("Empat langkah"),
        steps(
            "<b>Terbitkan.</b> BKM/LKM mengunggah PJM Pronangkis atau Renta. Setiap kegiatan menjadi satu kebutuhan, lengkap dengan biaya, swadaya, dan yang masih kurang.",
            "<b>Cocokkan.</b> Dinas, perusahaan, lembaga zakat, bank, LSM, dan kampus memasang tawaran dengan kriterianya. Situs mempertemukan kebutuhan dan tawaran, dan menyebutkan alasannya satu per satu.",
            "<b>Sepakati.</b> Kedua pihak berbicara dan memutuskan sendiri. Minat belum mengikat; yang mengikat adalah perjanjian yang Anda tanda tangani.",
            "<b>Laporkan.</b> Komitmen, dana yang diterima, dana yang terpakai, dan bukti serah terima dicatat terbuka.",
        ),
        h("Untuk pengurus BKM/LKM"),
        steps(
            "Daftar dengan surel atau nomor HP, lalu pilih kelurahan atau desa Anda.",
            "Ajukan diri sebagai pengurus. Sekretariat kota memeriksa surat Anda dan menjawab dengan alasan bila ada yang kurang.",
            "Unggah berkas PJM. Anda melihat pratinjau dan setiap masalah dengan nomor barisnya; belum ada yang disimpan sebelum Anda setuju.",
            "Terbitkan. Anda dikabari begitu ada tawaran yang cocok.",
        ),
        h("Untuk dinas dan mitra"),
        steps(
            "Daftarkan lembaga Anda dan pasang tawaran: bentuk bantuan, bidang, wilayah, jumlah, batas waktu, dan syarat.",
            "Uji dulu sebelum terbit: berapa kebutuhan cocok, berapa hampir cocok, dan syarat mana yang paling banyak menyisihkan.",
            "Sekretariat memeriksa, lalu tawaran terbit dan BKM yang cocok dikabari.",
        ),
        h("Apa arti “masih kurang”"),
        p(
            "Masih kurang adalah biaya dikurangi swadaya yang sudah disanggupi, komitmen pasti dari mitra, dan dana yang sudah diterima. Rencana sumber dana di dalam PJM tidak mengurangi angka ini: rencana belum berarti ada uangnya."
        ),
        callout(
            "warn",
            "Situs ini tidak menyimpan uang",
            "Tidak ada rekening penampung dan tidak ada pembayaran melalui situs. Dana berpindah langsung antara mitra dan rekening atas nama lembaga. Bila ada yang meminta transfer atas nama situs ini, laporkan kepada sekretariat.",
        ),
    ),
    body_en=stream(
        h("Four steps"),
        steps(
            "<b>Publish.</b> A BKM/LKM uploads its PJM Pronangkis or Renta. Each activity becomes one need, with cost, residents' own contribution and what is still lacking.",
            "<b>Match.</b> Agencies, companies, zakat bodies, banks, NGOs and universities post offers with their criteria. The site brings needs and offers together and gives each reason.",
            "<b>Agree.</b> Both sides talk and decide for themselves. Interest binds nobody; what binds is the agreement you sign.",
            "<b>Report.</b> Commitments, money received, money spent and the proof of handover are recorded in the open.",
        ),
        h("For boards (BKM/LKM)"),
        steps(
            "Sign up with an e-mail address or mobile number and choose your kelurahan or village.",
            "Claim your board. The secretariat of the kota checks your letter and answers with a reason if something is missing.",
            "Upload the PJM sheet. You see a preview and each problem with its row; nothing is saved before you agree.",
            "Publish. You are told as soon as an offer fits.",
        ),
        h("For agencies and partners"),
        steps(
            "Register your organisation and post an offer: form of support, sector, region, amount, closing date and conditions.",
            "Test it before it is published: how many needs fit, how many nearly fit, and which condition excludes most.",
            "The secretariat checks it; then it is published and the boards it fits are told.",
        ),
        h("What “still lacking” means"),
        p(
            "Still lacking is the cost, less the contribution that residents have confirmed, firm commitments of partners and money already received. Sources that a PJM merely plans do not reduce it: a plan is not yet money."
        ),
        callout(
            "warn",
            "This site holds no money",
            "There is no escrow account and no payment through the site. Money moves directly between a partner and an account in the organisation's own name. If somebody asks for a transfer in the name of this site, tell the secretariat.",
        ),
    ),
)

ABOUT = SiteText(
    slug="tentang",
    title="Tentang Jejaring BKM",
    title_en="About Jejaring BKM",
    intro="Situs Forum Komunikasi Antar BKM/LKM: tempat lembaga warga saling belajar dan bertemu mitra.",
    intro_en="The site of the communication forum of BKM/LKM boards: where residents' bodies learn from each other and meet partners.",
    body=stream(
        h("Mengapa situs ini ada"),
        p(
            "Setiap BKM/LKM menyusun PJM Pronangkis bersama warga. Hanya sebagian kecil yang bisa dibiayai program; selebihnya menunggu sumber lain. Di sisi lain, dinas, perusahaan, dan lembaga sosial mencari kegiatan yang sudah disepakati warga dan bisa dipertanggungjawabkan.",
            "Jejaring BKM mempertemukan keduanya, dan menjadi tempat BKM bertukar pengalaman: apa yang berhasil, berapa biayanya, dan kesalahan apa yang bisa dihindari.",
        ),
        h("Siapa yang mengelola"),
        p(
            "Di setiap kota atau kabupaten, sekretariat penghubung memeriksa BKM/LKM dan tawaran mitra. Sekretariat biasanya berada di Pokja PKP atau perangkat daerah yang membidangi perencanaan. Sekretariat satu kota tidak dapat membuka meja kerja kota lain."
        ),
        h("Pegangan kami"),
        points(
            "",
            "<b>Terbuka.</b> Usulan, tawaran, komitmen, dan laporan bisa dibaca siapa saja tanpa masuk.",
            "<b>Beralasan.</b> Setiap kecocokan menyebutkan alasannya; yang belum diketahui ditulis belum diketahui.",
            "<b>Keputusan tetap pada manusia.</b> Situs mengurutkan dan mengingatkan, tidak memutuskan siapa yang dibantu.",
            "<b>Melindungi warga.</b> Tidak ada nama, NIK, atau nomor telepon penerima manfaat di situs ini.",
            "<b>Tidak menyimpan uang.</b> Kami mencatat komitmen dan bukti, bukan dana.",
        ),
        h("Kode terbuka"),
        p(
            "Perangkat lunak situs ini berlisensi BSD-3-Clause: kota lain boleh memakainya dan mengembangkannya."
        ),
    ),
    body_en=stream(
        h("Why this site exists"),
        p(
            "Every BKM/LKM writes a PJM Pronangkis with its residents. Programmes can pay for a small part only; the rest waits for other sources. Agencies, companies and social bodies, for their part, look for work that residents have agreed on and that somebody answers for.",
            "Jejaring BKM brings the two together, and it is where boards exchange what they learned: what worked, what it cost and which mistakes can be avoided.",
        ),
        h("Who runs it"),
        p(
            "In each kota or kabupaten a secretariat checks boards and partners' offers. It usually sits with the Pokja PKP or the local planning agency. The secretariat of one kota cannot open the desk of another."
        ),
        h("What we hold to"),
        points(
            "",
            "<b>Open.</b> Proposals, offers, commitments and reports can be read by anybody without logging in.",
            "<b>Reasoned.</b> Every match gives its reasons; what is unknown is called unknown.",
            "<b>People decide.</b> The site ranks and reminds; it does not decide who is helped.",
            "<b>Residents are protected.</b> No name, identity number or phone number of a beneficiary is on this site.",
            "<b>No money is held.</b> We record commitments and evidence, not funds.",
        ),
        h("Open source"),
        p(
            "The software of this site has the BSD-3-Clause licence: other cities may use it and develop it further."
        ),
    ),
    show_contact=True,
)

CONTACT = SiteText(
    slug="kontak",
    title="Kontak",
    title_en="Contact",
    intro="Pertanyaan, koreksi, dan laporan penyalahgunaan kami terima di sini.",
    intro_en="Questions, corrections and reports of misuse reach us here.",
    body=stream(
        h("Ke mana bertanya"),
        points(
            "Supaya cepat sampai pada orang yang tepat:",
            "<b>Tentang verifikasi BKM atau tawaran:</b> sekretariat kota Anda. Namanya ada di halaman setiap BKM.",
            "<b>Tentang satu kebutuhan atau kemitraan:</b> buka halamannya, lalu tulis topik. Pengurusnya langsung dikabari.",
            "<b>Tentang data pribadi Anda:</b> sekretariat forum, dengan alamat di halaman ini.",
            "<b>Tentang isi yang keliru atau tidak pantas:</b> sebutkan alamat halamannya supaya kami bisa memeriksa.",
        ),
        callout(
            "",
            "Jangan kirim data warga",
            "Jangan mengirim KTP, KK, atau daftar penerima manfaat lewat surel atau diskusi. Kami tidak membutuhkannya.",
        ),
    ),
    body_en=stream(
        h("Where to ask"),
        points(
            "So that the right person sees it soon:",
            "<b>About checking a board or an offer:</b> the secretariat of your kota. Its name is on each board's page.",
            "<b>About one need or partnership:</b> open its page and start a topic. The board is told at once.",
            "<b>About your personal data:</b> the forum secretariat, at the address on this page.",
            "<b>About content that is wrong or improper:</b> give the address of the page so that we can look.",
        ),
        callout(
            "",
            "Send no residents' data",
            "Do not send identity cards, family cards or lists of beneficiaries by e-mail or in discussions. We do not need them.",
        ),
    ),
    show_contact=True,
)
