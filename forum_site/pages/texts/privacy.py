"""Kebijakan Privasi (UU 27/2022). It says what the software does: change both together, with the version."""

# ruff: noqa: E501 - prose is read as it is written

from forum_site.core.content.writing import callout, h, p, points, stream, table
from forum_site.pages.texts.shape import SiteText

PRIVACY = SiteText(
    slug="kebijakan-privasi",
    title="Kebijakan privasi",
    title_en="Privacy policy",
    intro="Data apa yang kami simpan tentang Anda, untuk apa, berapa lama, dan apa hak Anda menurut UU 27/2022 tentang Pelindungan Data Pribadi.",
    intro_en="What data we keep about you, what for, how long, and your rights under Law 27/2022 on Personal Data Protection.",
    body=stream(
        h("Pengendali data"),
        p(
            "Pengendali data pribadi di situs ini adalah sekretariat forum yang nama dan alamatnya tercantum di halaman ini. Sekretariat kota ikut mengolah data hanya untuk wilayahnya dan hanya untuk tujuan di bawah."
        ),
        h("Data yang kami simpan dan tujuannya"),
        table(
            "Data, tujuan, dan dasar pemrosesan",
            [("Data", "text"), ("Untuk apa", "text"), ("Dasar", "text")],
            (
                "Nama, nama tampilan, surel atau nomor HP, kata sandi (tersandi)",
                "Akun dan masuk dengan aman",
                "Persetujuan Anda",
            ),
            (
                "Kelurahan atau desa, zona waktu, bahasa",
                "Isi dan jam kabar yang sesuai tempat Anda",
                "Persetujuan Anda",
            ),
            (
                "Peran di lembaga dan masa baktinya, surat bukti",
                "Memastikan yang bertindak atas nama lembaga memang berwenang",
                "Kepentingan yang sah: kepercayaan antarlembaga",
            ),
            (
                "Tulisan dalam diskusi, minat, keputusan",
                "Percakapan dan jejak kemitraan yang terbuka",
                "Persetujuan Anda",
            ),
            (
                "Pilihan kabar dan catatan pengiriman",
                "Mengirim kabar yang Anda minta, sekali saja",
                "Persetujuan Anda",
            ),
            (
                "Catatan tindakan: siapa, apa, kapan",
                "Pertanggungjawaban dan penelusuran masalah",
                "Kepentingan yang sah",
            ),
            (
                "Alamat IP dalam catatan server",
                "Keamanan dan batas terhadap penyalahgunaan",
                "Kepentingan yang sah",
            ),
        ),
        points(
            "Yang tidak kami simpan:",
            "NIK, nomor KK, nama, dan nomor telepon warga penerima manfaat. Bila ada di berkas yang diunggah, situs menunjukkannya dan menyamarkannya sebelum disimpan.",
            "Jumlah penerima manfaat di bawah 5 KK ditampilkan sebagai “&lt; 5”, dan kebutuhan tingkat rumah ditampilkan paling rinci sampai RW.",
            "Lokasi dan data kamera di dalam foto: dihapus ketika foto diunggah.",
        ),
        h("Siapa yang melihat"),
        points(
            "",
            "Semua orang: nama tampilan, peran di lembaga, dan tulisan Anda di diskusi.",
            "Hanya Anda: surel, nomor HP, pilihan kabar. Keduanya tidak pernah ditampilkan kepada pengguna lain.",
            "Sekretariat kota Anda: pengajuan peran dan surat buktinya.",
            "Penyedia pengiriman surel dan pesan kode: alamat tujuan dan isi kabar, sebatas untuk mengirimkannya.",
        ),
        p("Kami tidak menjual data, tidak memasang iklan, dan tidak memakai pelacak pihak ketiga."),
        h("Berapa lama disimpan"),
        table(
            "Masa simpan",
            [("Data", "text"), ("Masa simpan", "text")],
            (
                "Akun",
                "Selama Anda memakainya. Setelah diminta hapus: 14 hari untuk berubah pikiran, lalu dihapus",
            ),
            (
                "Tulisan di diskusi",
                "Tetap ada tanpa nama setelah akun dihapus, supaya percakapan orang lain tidak putus",
            ),
            ("Surat bukti peran", "Sampai akun dihapus"),
            ("Catatan persetujuan dan tindakan", "Selama akun ada; setelah akun dihapus, tanpa nama Anda"),
            ("Salinan cadangan", "Tertimpa bergiliran, umumnya dalam 14 hari"),
        ),
        h("Hak Anda"),
        points(
            "Anda berhak, tanpa biaya dan tanpa perlu memberi alasan:",
            "melihat data Anda dan mengunduh salinannya dalam bentuk yang bisa dibaca komputer, di halaman profil;",
            "melengkapi dan memperbaiki data Anda, di halaman profil;",
            "menarik persetujuan dan menghapus akun, di halaman profil;",
            "meminta kami menunda atau membatasi pemrosesan, atau menyatakan keberatan;",
            "tidak menjadi sasaran keputusan yang semata-mata otomatis. Situs ini tidak menilai orang: yang dicocokkan adalah kebutuhan dan tawaran lembaga, dan yang memutuskan manusia;",
            "mengadu kepada lembaga pelindungan data pribadi yang berwenang.",
        ),
        p(
            "Permintaan yang tidak bisa dilakukan sendiri di halaman profil kami jawab paling lambat 3 × 24 jam sejak diterima."
        ),
        h("Bila terjadi kebocoran"),
        callout(
            "",
            "Paling lambat 3 × 24 jam",
            "Bila pelindungan data Anda gagal, kami memberi tahu Anda dan lembaga yang berwenang secara tertulis paling lambat 3 × 24 jam: data apa, kapan dan bagaimana terjadinya, serta apa yang kami lakukan untuk menangani dan memulihkannya.",
        ),
        h("Kuki"),
        points(
            "Hanya kuki yang diperlukan:",
            "kuki sesi dan pengaman formulir, setelah Anda masuk atau membuka formulir;",
            "kuki pilihan bahasa dan tampilan terang atau gelap, bila Anda memilihnya.",
        ),
        h("Hanya untuk orang dewasa"),
        p("Akun hanya untuk orang berusia 18 tahun ke atas. Akun yang ternyata milik anak kami hapus."),
        h("Perubahan kebijakan"),
        p(
            "Setiap versi diberi nomor dan tanggal berlaku. Versi yang Anda setujui dan waktunya tersimpan di akun Anda, dan bisa Anda lihat di salinan data."
        ),
    ),
    body_en=stream(
        h("Data controller"),
        p(
            "The controller of personal data on this site is the forum secretariat, whose name and address are on this page. The secretariat of a kota processes data for its own territory only, and only for the purposes below."
        ),
        h("What we keep, and what for"),
        table(
            "Data, purpose and basis",
            [("Data", "text"), ("What for", "text"), ("Basis", "text")],
            (
                "Name, public name, e-mail address or mobile number, password (hashed)",
                "Account and safe login",
                "Your consent",
            ),
            (
                "Kelurahan or village, time zone, language",
                "Content and hours of notices that fit where you are",
                "Your consent",
            ),
            (
                "Role in an organisation, its term, the letter that proves it",
                "Making sure that who acts for an organisation may do so",
                "Legitimate interest: trust between organisations",
            ),
            (
                "What you write in discussions, interest, decisions",
                "Conversation and an open trace of partnerships",
                "Your consent",
            ),
            (
                "Choice of notices and the record of sending",
                "Sending what you asked for, once",
                "Your consent",
            ),
            (
                "Log of actions: who, what, when",
                "Accountability and tracing of problems",
                "Legitimate interest",
            ),
            ("IP address in server logs", "Security and limits against misuse", "Legitimate interest"),
        ),
        points(
            "What we do not keep:",
            "Identity numbers, family card numbers, names and phone numbers of beneficiaries. If an uploaded sheet holds them, the site points them out and masks them before anything is saved.",
            "Counts below 5 households are shown as “&lt; 5”, and needs of a single house are placed no finer than the RW.",
            "Place and camera data inside photos: removed when a photo is uploaded.",
        ),
        h("Who sees it"),
        points(
            "",
            "Everybody: your public name, your role in an organisation and what you write in discussions.",
            "Only you: e-mail address, mobile number and choice of notices. Neither contact is ever shown to other users.",
            "The secretariat of your kota: your claim to a role and the letter that proves it.",
            "The services that deliver mail and codes: the address and the text, only to deliver them.",
        ),
        p("We sell no data, show no advertisements and use no third-party trackers."),
        h("How long we keep it"),
        table(
            "Retention",
            [("Data", "text"), ("Kept", "text")],
            (
                "Account",
                "As long as you use it. After you ask for deletion: 14 days to change your mind, then it is erased",
            ),
            (
                "What you wrote in discussions",
                "Stays without your name after the account is erased, so that others' conversations do not break",
            ),
            ("The letter that proves a role", "Until the account is erased"),
            (
                "Record of consent and actions",
                "While the account exists; without your name after it is erased",
            ),
            ("Backups", "Overwritten in turn, usually within 14 days"),
        ),
        h("Your rights"),
        points(
            "Free of charge and without giving a reason, you may:",
            "see your data and download a copy that a computer can read, on your profile page;",
            "complete and correct your data, on your profile page;",
            "withdraw consent and delete your account, on your profile page;",
            "ask us to suspend or restrict processing, or object to it;",
            "not be subject to a decision made by a machine alone. This site does not rate people: what is matched are needs and offers of organisations, and people decide;",
            "complain to the competent data protection authority.",
        ),
        p("What you cannot do yourself on the profile page we answer within 3 × 24 hours of your request."),
        h("If data leak"),
        callout(
            "",
            "Within 3 × 24 hours",
            "If the protection of your data fails, we tell you and the competent authority in writing within 3 × 24 hours: which data, when and how it happened, and what we do to deal with it and to recover.",
        ),
        h("Cookies"),
        points(
            "Only those that are needed:",
            "the session cookie and the one that protects forms, once you log in or open a form;",
            "the cookie of your choice of language and of light or dark, if you make one.",
        ),
        h("Adults only"),
        p(
            "Accounts are for people of 18 years and older. We erase an account that turns out to be a child's."
        ),
        h("Changes"),
        p(
            "Each version has a number and a date. The version you agreed to and the time are kept with your account, and you see them in the copy of your data."
        ),
    ),
)
