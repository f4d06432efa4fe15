"""The handover record (BAST) as data for its PDF and docx: parties, works, value, signatures. Indonesian."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format

from forum_site.core.dates import long_day
from forum_site.core.money import number
from partnerships.display import volume_words
from partnerships.models import Handover, Need, Partnership
from partnerships.papers.docx_bast import docx_of
from partnerships.papers.press import Printed, print_paper

LINE: Final = "………………………………"
KEEPERS: Final = {
    "kpp": "Kelompok Pemanfaat dan Pemelihara (KPP)", "village": "Pemerintah kelurahan/desa",
    "agency": "Perangkat daerah", "group": "Kelompok warga",
}  # fmt: skip
CLAUSES: Final = (
    "PIHAK PERTAMA menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA menerima, hasil kegiatan sebagaimana"
    " tercantum dalam daftar di bawah ini dalam keadaan yang disebutkan.",
    "Sejak berita acara ini ditandatangani, PIHAK KEDUA memanfaatkan dan memelihara hasil kegiatan tersebut"
    " untuk kepentingan warga.",
    "Keadaan hasil kegiatan diperiksa bersama sedikitnya setahun sekali dan hasilnya diumumkan kepada warga.",
    "Kerusakan yang melampaui kemampuan pemeliharaan dibahas bersama dan dapat diusulkan sebagai kebutuhan"
    " baru.",
)
CLOSING: Final = (
    "Demikian berita acara serah terima ini dibuat dengan sebenarnya dalam rangkap secukupnya untuk"
    " dipergunakan sebagaimana mestinya."
)


def bast_data(partnership: Partnership) -> dict[str, Any]:
    """Texts ready to print; what is not written yet is a line to write on."""
    made = Handover.objects.filter(partnership=partnership).first()
    needs = [one.need for one in partnership.lines.select_related("need__village__parent__parent")]
    with translation.override("id"):
        return {
            "title": f"Berita acara serah terima, {partnership.title}",
            "heading": "Berita Acara Serah Terima (BAST)",
            "subject": partnership.title,
            "number": f"Nomor {made.number if made and made.number else LINE}",
            "opening": _opening(partnership, made),
            "parties": _parties(partnership, made),
            "basis": _basis(partnership),
            "clauses": list(CLAUSES),
            "works": [_work(need) for need in needs],
            "works_total": _total(needs),
            "facts": _facts(made),
            "closing": CLOSING,
            "signs": _signs(partnership, made),
            "printed": f"Dicetak dari {_address(partnership)} pada {long_day(timezone.localdate())}.",
        }  # fmt: skip


def bast_pdf(partnership: Partnership) -> Printed:
    return print_paper("bast.typ", bast_data(partnership))


def bast_docx(partnership: Partnership) -> bytes:
    return docx_of(bast_data(partnership))


def _opening(partnership: Partnership, made: Handover | None) -> str:
    when = "………………, tanggal ………………………………"
    if made:
        when = f"{date_format(made.handed_over_on, 'l')}, tanggal {long_day(made.handed_over_on)}"
    place = partnership.board.territory
    at = f", bertempat di {place.kind_word} {place.label}," if place else ","
    return f"Pada hari ini {when}{at} yang bertanda tangan di bawah ini:"


def _parties(partnership: Partnership, made: Handover | None) -> list[list[str]]:
    """[who, role]; persons are written by hand on the paper, so that no name is kept here."""
    keeper = LINE
    if made:
        keeper = ", ".join(part for part in (made.keeper_name, KEEPERS.get(made.keeper, "")) if part)
    return [
        [partnership.board.name, "yang menyerahkan, selanjutnya disebut PIHAK PERTAMA"],
        [keeper, "yang menerima dan memelihara, selanjutnya disebut PIHAK KEDUA"],
    ]


def _basis(partnership: Partnership) -> str:
    agreement = partnership.agreements.filter(replaced_at=None).first()
    words = (
        f"Kegiatan dilaksanakan dalam kemitraan {partnership.board.name} dengan {partnership.partner.name}"
    )
    if agreement is None or not agreement.number:
        return f"{words}."
    signed = f" tanggal {long_day(agreement.signed_on)}" if agreement.signed_on else ""
    return f"{words} berdasarkan perjanjian nomor {agreement.number}{signed}."


def _work(need: Need) -> list[str]:
    village = need.village
    place = f"{village.kind_word} {village.name}" if village else "–"
    return [need.public_title, place, volume_words(need) or "–", _cell(need.received), _cell(need.spent)]


def _total(needs: list[Need]) -> list[str]:
    received, spent = sum(need.received or 0 for need in needs), sum(need.spent or 0 for need in needs)
    return ["Jumlah", "", "", _cell(received), _cell(spent)]


def _cell(amount: int | None) -> str:
    return number(amount) if amount else "–"


def _facts(made: Handover | None) -> list[list[str]]:
    rows = [
        ["Yang diserahkan", made.what if made else ""],
        ["Keadaan", made.condition if made else ""],
        ["Pemeliharaan", made.upkeep if made else ""],
    ]
    return [[label, words or LINE] for label, words in rows]


def _signs(partnership: Partnership, made: Handover | None) -> list[list[str]]:
    return [
        ["PIHAK PERTAMA", partnership.board.name],
        ["PIHAK KEDUA", made.keeper_name if made else LINE],
        ["Mengetahui, mitra", partnership.partner.name],
    ]


def _address(partnership: Partnership) -> str:
    origin = settings.SITE_URL.rstrip("/").partition("//")[2]
    return f"{origin}{partnership.get_absolute_url()}"
