"""The record (berita acara) of a decided ranking as data for its page and its PDF. Always Indonesian."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format

from forum_site.core.dates import long_day
from partnerships import ranking_words as words
from partnerships.display import shown_count
from partnerships.models import RankedNeed, RankingMeeting
from partnerships.papers.press import print_paper
from partnerships.ranking_facts import criteria_of

RULE: Final = (
    "Bila nilainya sama: KK miskin lebih banyak didahulukan, lalu nilai kemendesakan lebih tinggi,"
    " lalu urutan abjad nama kebutuhan, lalu nomor kebutuhan. Jumlah di bawah lima ditulis “< 5” dan"
    " dibandingkan sebagai empat; yang tidak diketahui sebagai nol."
)
CLOSING: Final = "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya."


def record_data(
    meeting: RankingMeeting, rows: Sequence[RankedNeed], *, today: date | None = None
) -> dict[str, Any]:
    """Texts ready to print; `rows` in the order of their ranks. Only public words and counts."""
    with translation.override("id"):
        criteria = criteria_of(meeting)
        return {
            "title": f"Berita acara peringkat kebutuhan, {meeting.board.name}",
            "heading": "Berita acara rapat peringkat kebutuhan",
            "board": meeting.board.name.upper(),
            "place_of_board": _place_of(meeting),
            "number": _number(meeting),
            "opening": _opening(meeting),
            "facts": _facts(meeting),
            "decisions": _decisions(meeting, rows),
            "ranks": [[str(row.rank), _title(row), _poor(row), words.points(row.total)] for row in rows],
            "criteria": [[words.label(one), str(one.weight)] for one in criteria],
            "short_criteria": [chr(ord("A") + at) for at in range(len(criteria))],
            "key": [[chr(ord("A") + at), words.label(one)] for at, one in enumerate(criteria)],
            "score_rows": [
                [str(row.rank), _title(row), *(str(row.scores[one.code]) for one in criteria),
                 words.points(row.total)]
                for row in rows
            ],
            "rule": RULE,
            "notes": meeting.notes.split("\n") if meeting.notes else [],
            "dissent": meeting.dissent.split("\n") if meeting.dissent else [],
            "closing": CLOSING,
            "signs": ["Pimpinan rapat", "Notulis", _village_head(meeting)],
            "printed": f"Dicetak dari {_address(meeting)} pada {long_day(today or timezone.localdate())}.",
            "sha256": meeting.sha256,
        }  # fmt: skip


def record_pdf(meeting: RankingMeeting, rows: Sequence[RankedNeed], *, today: date | None = None) -> bytes:
    """The record as A4 pages with lines to sign on; the scores of each need follow on a page of their own."""
    return print_paper("ranking.typ", record_data(meeting, rows, today=today)).content


def _place_of(meeting: RankingMeeting) -> str:
    village = meeting.board.territory
    return f"{village.kind_word} {village.label}" if village else ""


def _village_head(meeting: RankingMeeting) -> str:
    village = meeting.board.territory
    if village is None:
        return "Mengetahui"
    head = "Kepala Desa" if village.kind_word == "Desa" else "Lurah"
    return f"Mengetahui, {head} {village.name}"


def _number(meeting: RankingMeeting) -> str:
    """That of the signed paper once it is here; a line to write on before."""
    number = meeting.record.number if meeting.record else ""
    return f"Nomor {number}" if number else "Nomor ………………………"


def _opening(meeting: RankingMeeting) -> str:
    day = f"{date_format(meeting.held_on, 'l')}, {long_day(meeting.held_on)}"
    at = f", bertempat di {meeting.place}" if meeting.place else ""
    plan = f"PJM Pronangkis {meeting.plan.period}"
    return (
        f"Pada hari {day}{at}, {meeting.board.name} mengadakan rapat untuk menyusun peringkat kebutuhan"
        f" {plan} dengan kehadiran sebagai berikut."
    )


def _facts(meeting: RankingMeeting) -> list[list[str]]:
    rows = [
        ["Anggota berhak", str(meeting.entitled)],
        ["Hadir", f"{meeting.present} orang"],
        ["Kuorum", f"{meeting.quorum}, tercapai"],
    ]
    if meeting.women is not None:
        rows.insert(2, ["Perempuan / laki-laki", f"{meeting.women} / {meeting.present - meeting.women}"])
    return rows


def _decisions(meeting: RankingMeeting, rows: Sequence[RankedNeed]) -> list[str]:
    measures = len(meeting.criteria)
    said = [
        f"Menetapkan peringkat {len(rows)} kebutuhan PJM Pronangkis {meeting.plan.period} menurut {measures}"
        " ukuran berbobot di bawah ini.",
        "Mengumumkan peringkat beserta nilai dan cara menghitungnya kepada warga.",
    ]
    if meeting.dissent:
        said.append("Mencatat pandangan yang berbeda sebagaimana di bawah ini.")
    return said


def _title(row: RankedNeed) -> str:
    return str(row.facts.get("title", ""))


def _poor(row: RankedNeed) -> str:
    return shown_count(row.facts.get("poor")) or "–"


def _address(meeting: RankingMeeting) -> str:
    origin = str(settings.SITE_URL).partition("://")[2].rstrip("/")
    return f"{origin}{meeting.get_absolute_url()}"
