"""Ketentuan penggunaan."""

# ruff: noqa: E501 - prose is read as it is written

from forum_site.core.content.writing import callout, h, p, points, stream
from forum_site.pages.texts.shape import SiteText

TERMS = SiteText(
    slug="ketentuan",
    title="Ketentuan penggunaan",
    title_en="Terms of use",
    intro="Aturan main bersama, supaya situs ini bisa dipercaya warga, pengurus, dan mitra.",
    intro_en="The rules we share, so that residents, boards and partners can trust this site.",
    body=stream(
        h("Siapa yang boleh memakai"),
        points(
            "",
            "Membaca boleh siapa saja, tanpa akun.",
            "Akun untuk orang berusia 18 tahun ke atas, satu orang satu akun, dengan nama yang dikenal di lembaganya.",
            "Bertindak atas nama lembaga hanya boleh selama Anda memegang peran di sana. Bila masa bakti selesai, serahkan peran itu.",
        ),
        h("Yang Anda tulis"),
        points(
            "",
            "Tulis yang Anda ketahui, sebutkan sumber angka, dan akui bila belum tahu.",
            "Jangan menulis nama, NIK, nomor telepon, foto wajah, atau keadaan kesehatan warga tanpa izin mereka.",
            "Jangan menghina, menyebar kebencian, berkampanye politik, beriklan, atau meminta transfer uang.",
            "Tulisan, rencana, dan kebutuhan yang Anda terbitkan boleh dibaca dan dikutip siapa saja dengan menyebut sumbernya. Hak ciptanya tetap milik Anda atau lembaga Anda.",
        ),
        h("Kebutuhan, tawaran, dan minat"),
        points(
            "",
            "Angka dalam rencana adalah tanggung jawab lembaga yang menerbitkannya. Sekretariat memeriksa lembaga, bukan setiap angka.",
            "Tawaran bukan janji, dan “Kami berminat” belum mengikat siapa pun. Yang mengikat adalah perjanjian tertulis di antara para pihak.",
            "Kecocokan dihitung dari data yang tersedia dan bisa keliru. Alasannya selalu ditampilkan supaya bisa Anda periksa.",
        ),
        callout(
            "warn",
            "Tidak ada uang di situs ini",
            "Situs tidak menerima, menampung, atau meneruskan dana, dan tidak memungut biaya dari siapa pun.",
        ),
        h("Pemeriksaan dan sanksi"),
        p(
            "Sekretariat atau moderator dapat menunda, menyembunyikan, atau menghapus isi yang melanggar ketentuan ini, dan menutup akun yang berulang kali melanggar. Yang bersangkutan dikabari dengan alasan dan dapat meminta ditinjau ulang."
        ),
        h("Tanggung jawab kami"),
        p(
            "Kami berusaha menjaga situs tetap berjalan, aman, dan benar, tetapi tidak dapat menjamin tidak pernah terputus atau keliru. Kami bukan pihak dalam perjanjian antara BKM/LKM dan mitra."
        ),
        h("Hukum dan perubahan"),
        p(
            "Ketentuan ini tunduk pada hukum Republik Indonesia. Perselisihan diselesaikan dengan musyawarah lebih dulu. Setiap versi diberi nomor dan tanggal berlaku; versi yang Anda setujui tersimpan di akun Anda."
        ),
    ),
    body_en=stream(
        h("Who may use the site"),
        points(
            "",
            "Anybody may read, without an account.",
            "Accounts are for people of 18 years and older, one for each person, under the name known in your organisation.",
            "You may act for an organisation only while you hold a role in it. Hand the role over when your term ends.",
        ),
        h("What you write"),
        points(
            "",
            "Write what you know, name the source of figures, and say so when you do not know.",
            "Do not write names, identity numbers, phone numbers, faces or health of residents without their permission.",
            "Do not insult, spread hatred, campaign, advertise or ask for money transfers.",
            "What you publish may be read and quoted by anybody who names the source. The copyright stays with you or your organisation.",
        ),
        h("Needs, offers and interest"),
        points(
            "",
            "The figures of a plan are the responsibility of the organisation that publishes it. The secretariat checks the organisation, not each figure.",
            "An offer is not a promise, and “We are interested” binds nobody. What binds is a written agreement between the parties.",
            "Matches are computed from the data at hand and can be wrong. The reasons are always shown so that you can check them.",
        ),
        callout(
            "warn",
            "There is no money on this site",
            "The site does not receive, hold or pass on funds, and charges nobody.",
        ),
        h("Checks and sanctions"),
        p(
            "The secretariat or a moderator may hold back, hide or remove content that breaks these terms, and close an account that does so repeatedly. The person is told why and may ask for a review."
        ),
        h("Our responsibility"),
        p(
            "We work to keep the site running, safe and correct, but cannot promise that it is never interrupted or wrong. We are not a party to the agreements between boards and partners."
        ),
        h("Law and changes"),
        p(
            "These terms are subject to the law of the Republic of Indonesia. Disputes are first settled by talking (musyawarah). Each version has a number and a date; the version you agreed to is kept with your account."
        ),
    ),
)
