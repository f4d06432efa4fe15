"""The people of the demo. Passwords are made when the data is loaded, never written here."""

from typing import Final

from forum_site.portal.demo.shapes import DemoPerson as Person

PEOPLE: Final = (
    Person(
        "nyai-rahmi", "Rahmi Sulastri", "bkm-handep", "board_coordinator", "62.71.03.1002", "koordinator BKM"
    ),
    Person("upl-handep", "Darius Tundan", "bkm-handep", "unit_manager", "62.71.03.1002", "manajer UPL"),
    Person("upl-lestari", "Lestari Bungas", "bkm-handep", "unit_staff", "62.71.03.1002"),
    Person(
        "ksm-manduhara", "Suryani Garu", "ksm-gang-manduhara", "group_leader", "62.71.03.1002", "ketua KSM"
    ),
    Person("kahayan-upl", "Yulius Sahat", "bkm-tepi-kahayan", "board_coordinator", "62.71.01.1005"),
    Person("itah-langkai", "Norhayati", "bkm-harapan-itah", "board_coordinator", "62.71.01.1003"),
    Person("sebangau-rudi", "Rudi Hartawan", "bkm-sinar-sebangau", "board_coordinator", "62.71.04.1003"),
    Person("panarung-sekre", "Siti Aminah", "bkm-karya-panarung", "board_secretary", "62.71.01.1002"),
    Person("rungan-sari", "Teguh Prasetyo", "lkm-rungan-sari", "board_coordinator", "62.71.03.1001"),
    Person("batuah-lina", "Lina Marlina", "bkm-bukit-batuah", "board_coordinator", "62.71.03.1003"),
    Person("sangkrah-bowo", "Bowo Santoso", "bkm-guyub-sangkrah", "board_coordinator", "33.72.03.1008"),
    Person("semanggi-tri", "Tri Wahyuni", "lkm-rukun-semanggi", "board_coordinator", "33.72.03.1002"),
    Person("gilingan-agus", "Agus Riyanto", "bkm-makmur-gilingan", "board_coordinator", "33.72.05.1003"),
    Person("pucang-endah", "Endah Lestari", "bkm-tirta-pucangsawit", "board_coordinator", "33.72.04.1006"),
    Person("lette-hasna", "Hasnawati", "bkm-sipakatau-lette", "board_coordinator", "73.71.01.1004"),
    Person("pannampu-amir", "Amiruddin", "lkm-massedi-pannampu", "board_coordinator", "73.71.07.1001"),
    Person("hamadi-yosep", "Yosep Merauje", "bkm-numbay-hamadi", "board_coordinator", "91.71.02.1006"),
    Person("argapura-marta", "Marta Hamadi", "lkm-argapura-maju", "board_coordinator", "91.71.02.1001"),
    Person(
        "permukiman-wulan",
        "Wulan Sari",
        "dinas-permukiman-palangka-raya",
        "agency_officer",
        "62.71",
        "petugas dinas",
    ),
    Person("sosial-petrus", "Petrus Ardi", "dinas-sosial-palangka-raya", "agency_officer", "62.71"),
    Person("dlh-maya", "Maya Kusuma", "dlh-palangka-raya", "agency_officer", "62.71"),
    Person("perkim-solo", "Joko Susilo", "dinas-permukiman-surakarta", "agency_officer", "33.72"),
    Person("ukm-solo", "Retno Palupi", "dinas-koperasi-surakarta", "agency_officer", "33.72"),
    Person("dinkes-makassar", "Andi Rosmini", "dinas-kesehatan-makassar", "agency_officer", "73.71"),
    Person("pu-makassar", "Syamsul Bahri", "dinas-pu-makassar", "agency_officer", "73.71"),
    Person("permukiman-jayapura", "Elsye Rumbekwan", "dinas-permukiman-jayapura", "agency_officer", "91.71"),
    Person("rimba-dewi", "Dewi Anggraini", "pt-rimba-terang", "partner_officer", "62.71", "mitra perusahaan"),
    Person("amanah-ridwan", "Ridwan Hakim", "laz-amanah-warga", "partner_officer", "33.72"),
    Person("sinar-umat", "Nurlaela", "laz-sinar-umat", "partner_officer", "73.71"),
    Person("tunas-bima", "Bima Aditya", "bank-tunas-nusantara", "partner_officer", "33.72"),
    Person("griya-ratna", "Ratna Dewanti", "yayasan-griya-sehat", "partner_officer", "33.72"),
    Person("unrura-kkn", "Hendrik Salundik", "universitas-rungan-raya", "partner_officer", "62.71"),
    Person("samudra-lia", "Lia Permata", "pt-samudra-timur", "partner_officer", "73.71"),
    Person("air-lestari", "Obet Wanggai", "perkumpulan-air-lestari", "partner_officer", "91.71"),
    Person("tjslp-solo", "Haryono", "forum-tjslp-surakarta", "partner_officer", "33.72"),
    Person("hartono", "Hartono", "keluarga-hartono", "partner_officer", "33.72", "donatur perorangan"),
    Person("mekar-ani", "Ani Suryani", "koperasi-mekar-bersama", "partner_officer", "62.71"),
    Person(
        "pokja-palangka",
        "Kristina Lambung",
        "pokja-pkp-palangka-raya",
        "secretariat_officer",
        "62.71",
        "sekretariat kota",
    ),
    Person("pokja-solo", "Sri Mulyati", "pokja-pkp-surakarta", "secretariat_officer", "33.72"),
    Person("pokja-makassar", "Irfan Daeng", "pokja-pkp-makassar", "secretariat_officer", "73.71"),
    Person("pokja-jayapura", "Frans Kambu", "pokja-pkp-jayapura", "secretariat_officer", "91.71"),
    Person("warga-tono", "Tono Wibowo", place="33.72.05.1003", kind="warga tanpa jabatan"),
    Person("tundai-basri", "Basri", place="62.71.04.1005", kind="calon koordinator, menunggu pemeriksaan"),
)
