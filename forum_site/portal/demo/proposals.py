"""Proposals to BKM Handep in each state, as residents write them; every word is invented."""

from typing import Any, Final

# What a KSM, a resident and the unit proposed, and what became of it.
PROPOSALS: Final[tuple[dict[str, Any], ...]] = (
    {
        "who": "ksm-manduhara", "days": 4, "group": True, "labour": (12, 3),
        "fields": {
            "title": "Penutup saluran dan bak kontrol Gang Manduhara", "category": "drainase",
            "problem": "Anak kecil dan lansia beberapa kali terperosok ke saluran yang terbuka. Lumpur sulit "
            "diangkat karena tidak ada bak kontrol.",
            "rt": "03", "rw": "02", "quantity": 24, "unit": "unit", "households": 45, "poor_households": 30,
            "women": 91, "cost": 38_400_000,
        },
        "moves": (),
    },
    {
        "who": "warga-tono", "days": 31, "labour": None,
        "fields": {
            "title": "Sumur resapan di halaman langgar Al-Ikhlas", "category": "drainase",
            "problem": "Genangan di halaman langgar baru surut sore hari, jemaah lewat jalan raya.",
            "rt": "05", "rw": "03", "quantity": 4, "unit": "titik", "households": 62, "poor_households": 19,
            "women": 118, "cost": 22_000_000,
        },
        "moves": (("verify", "upl-handep", 12, ""),),
    },
    {
        "who": "upl-lestari", "days": 45, "name": "Posyandu Anggrek", "labour": (6, 2),
        "fields": {
            "title": "Kanopi dan rak alat timbang Posyandu Anggrek", "category": "kesehatan",
            "problem": "Penimbangan balita pindah-pindah rumah setiap kali hujan.",
            "rt": "", "rw": "04", "quantity": 1, "unit": "paket", "households": 74, "poor_households": 33,
            "women": 80, "cost": 14_500_000,
        },
        "moves": (
            ("return", "upl-handep", 40,
             "Lampirkan persetujuan tertulis pemilik halaman dan ukuran kanopinya."),
        ),
    },
    {
        "who": "ksm-manduhara", "days": 120, "group": True, "labour": (10, 2),
        "fields": {
            "title": "Taman bermain di lahan kosong ujung gang", "category": "fasilitas_umum",
            "problem": "Anak-anak bermain di badan jalan karena tidak ada tempat lain.",
            "rt": "02", "rw": "02", "quantity": 180, "unit": "m2", "households": 88, "poor_households": 37,
            "women": 160, "cost": 64_000_000,
        },
        "moves": (
            ("verify", "upl-handep", 104, ""),
            ("defer", "nyai-rahmi", 90, "Lahan masih dalam sengketa batas; menunggu surat dari kelurahan."),
        ),
    },
)  # fmt: skip

# The whole way of a need that is finished: (move, days ago, role, unit, reason, evidence, data).
DONE_TITLE: Final = "Jalan titian dan pagar pengaman Gang Beringin"
DONE: Final[dict[str, Any]] = {
    "problem": "Papan titian lapuk; dalam setahun tiga warga jatuh saat air pasang.",
    "category": "jembatan", "rt": "01", "rw": "01", "quantity": 65, "unit": "m", "cost": 92_500_000,
    "households": 38, "poor_households": 24, "people": 151, "women": 77,
}  # fmt: skip
COORDINATOR, UPL = ("board_coordinator", ""), ("unit_manager", "environment")
WAY: Final[tuple[tuple[str, str, str, int, tuple[str, str], str, str], ...]] = (
    ("propose", "draft", "proposed", 415, ("unit_staff", "environment"), "", ""),
    ("verify", "proposed", "verified", 398, UPL, "", ""),
    ("rank", "verified", "prioritised", 380, COORDINATOR, "", ""),
    ("adopt", "prioritised", "in_plan", 372, COORDINATOR, "", ""),
    ("open", "in_plan", "open_for_partners", 370, COORDINATOR, "", ""),
    ("talk", "open_for_partners", "in_talks", 330, COORDINATOR, "", "Dinas Permukiman dan PT Rimba Terang"),
    ("commit", "in_talks", "committed", 262, COORDINATOR, "Firm commitments cover the whole cost.", ""),
    ("start", "committed", "in_progress", 210, COORDINATOR, "", ""),
    ("complete", "in_progress", "completed", 128, UPL, "",
     "Laporan akhir UPL, foto 0, 50, dan 100 persen"),
    ("hand_over", "completed", "handed_over", 110, COORDINATOR, "",
     "BAST 04/BKM-HDP, diterima KPP Gang Beringin"),
)  # fmt: skip
# (source, organisation, amount, days ago of the commitment, of the receipt, of the spending)
MONEY: Final = (
    ("SELF_HELP", "", 12_500_000, 300, 240, 190),
    ("APBD_LOCAL", "dinas-permukiman-palangka-raya", 50_000_000, 280, 225, 170),
    ("CSR_PRIVATE", "pt-rimba-terang", 30_000_000, 262, 220, 150),
)
# How the best known need came to where it stands, days before its plan was agreed.
KNOWN_TITLE: Final = "Saluran drainase Gang Manduhara"
KNOWN: Final[tuple[tuple[str, str, str, int, str, tuple[str, str], dict[str, Any]], ...]] = (
    ("propose", "draft", "proposed", 51, "ksm-manduhara", ("group_leader", ""), {}),
    ("verify", "proposed", "verified", 32, "upl-handep", UPL, {"checklist": True}),
    ("rank", "verified", "prioritised", 14, "nyai-rahmi", COORDINATOR, {"rank": 2, "of": 17}),
)
NOTES: Final = {
    "land": "Badan saluran milik kota, surat kelurahan ada.", "technical": "Beda tinggi 38 cm, air mengalir.",
    "poor": "30 dari 45 KK menurut data BKM.", "upkeep": "KPP dibentuk, iuran Rp 5.000 per rumah.",
}  # fmt: skip
