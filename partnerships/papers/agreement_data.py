"""An agreement as plain data for the printers: parties, recitals, articles, schedule, signatures."""

from __future__ import annotations

from typing import Any, Final

from django.utils import translation

from forum_site.core.dates import long_day
from forum_site.core.money import number, rupiah_full
from forum_site.core.terbilang import rupiah_words
from partnerships import display
from partnerships.models import Agreement, Commitment, Instalment, Partnership
from partnerships.papers import agreement_words as words
from partnerships.papers.need_data import lines_of, plain
from partnerships.papers.press import Printed, print_paper

BLANK: Final = "……………………"
WEEKDAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
FORM_WORDS: Final = {
    "money": "uang", "goods": "barang", "labour": "tenaga kerja", "training": "pelatihan", "land": "lahan",
    "expertise": "keahlian",
}  # fmt: skip


def print_agreement(agreement: Agreement) -> Printed:
    return print_paper("agreement.typ", agreement_data(agreement))


def agreement_data(agreement: Agreement) -> dict[str, Any]:
    """Indonesian, whoever prints it. Strings, lists of strings and rows of strings; "" is left out."""
    with translation.override("id"):
        return _data(agreement, agreement.partnership, words.FORMS[agreement.kind])


def _data(made: Agreement, one: Partnership, form: words.Form) -> dict[str, Any]:
    kind = (
        f"Tipe {'I' * made.swakelola_type if made.swakelola_type < 4 else 'IV'}"
        if made.swakelola_type
        else ""
    )
    title = form.title.format(type=kind).strip()
    names = {"board": form.board, "partner": form.partner, "board_name": one.board.name, "paper": title}
    return {
        "title": title,
        "about": f"{form.about}: {plain(made.subject or one.title)}",
        "between": [plain(one.partner.name), plain(one.board.name)],
        "number": made.number or BLANK,
        "opening": _opening(made),
        "parties": _parties(made, one, form),
        "recitals": [text.format(**names) for text in (words.RECITAL_FORUM, words.RECITAL_PARTNER)],
        "basis": list(form.basis),
        "verb": form.verb,
        "article": form.article,
        "articles": _articles(made, one, form, names),
        "closing": words.CLOSING.format(paper=title, stamp=" bermeterai cukup" if form.stamp else ""),
        "signatures": _signatures(made, one, form),
        "draft": not made.is_confirmed,
        "address": one.board.territory.name if one.board.territory else "",
    }


def _opening(made: Agreement) -> str:
    day = made.signed_on
    when = (
        f"Pada hari {WEEKDAYS[day.weekday()]}, {long_day(day)}"
        if day
        else f"Pada hari {BLANK}, tanggal {BLANK}"
    )
    return f"{when}, kami yang bertanda tangan di bawah ini:"


def _parties(made: Agreement, one: Partnership, form: words.Form) -> list[list[str]]:
    """[name of the body, who signs, office, address, what it is called]"""
    partner = [
        one.partner.name,
        made.partner_signatory,
        made.partner_office,
        one.partner.address,
        form.partner,
    ]
    board = [one.board.name, made.board_signatory, made.board_office, one.board.address, form.board]
    return [[cell or BLANK for cell in row] for row in (partner, board)]


def _articles(
    made: Agreement, one: Partnership, form: words.Form, names: dict[str, str]
) -> list[dict[str, Any]]:
    """Each {"title", "texts", "head", "rows"}; a table may be empty."""
    found = [
        _article(
            "Lingkup kegiatan", *_scope(made), head=["Kegiatan", "Volume", "Nilai (Rp)"], rows=_needs(one)
        ),
        _article(form.value, *_value(made, names)),
        _article("Jangka waktu", _term(made)),
        _article(
            "Termin", *_schedule_words(one), head=["Termin", "Rencana", "Nilai (Rp)", "Syarat"],
            rows=_schedule(one),
        ),
        _article(
            f"Kewajiban {form.board}", *_list(words.DUTIES_BOARD), *lines_of(made.duties_board)
        ),
        _article(f"Kewajiban {form.partner}", *_list(words.DUTIES_PARTNER), *lines_of(made.duties_partner)),
    ]  # fmt: skip
    if made.kind == Agreement.Kind.CREDIT:
        found.append(_article("Pengembalian", *words.CREDIT_TERMS))
    for title, texts in (
        ("Laporan dan keterbukaan", words.REPORTING), ("Perubahan dan pengakhiran", words.CHANGES),
        ("Penyelesaian perselisihan", words.DISPUTES),
    ):  # fmt: skip
        found.append(_article(title, *(text.format(**names) for text in texts)))
    return found


def _article(title: str, *texts: str, head: Any = (), rows: Any = ()) -> dict[str, Any]:
    kept = list(rows)
    return {
        "title": title,
        "texts": [text for text in texts if text],
        "head": list(head) if kept else [],
        "rows": kept,
    }


def _list(texts: tuple[str, ...]) -> list[str]:
    return [f"{text[0].upper()}{text[1:]}." for text in texts]


def _scope(made: Agreement) -> list[str]:
    said = ["Kegiatan yang didukung beserta nilainya adalah:"]
    if made.kind == Agreement.Kind.SELF_MANAGED and made.swakelola_type:
        said.insert(0, f"Pekerjaan dilaksanakan dengan swakelola {words.SWAKELOLA[made.swakelola_type]}.")
    return said


def _needs(one: Partnership) -> list[list[str]]:
    lines = one.lines.select_related("need__village__parent", "need__plan")
    return [
        [
            plain(", ".join(filter(None, (line.need.public_title, display.place_words(line.need))))),
            plain(display.volume_words(line.need)) or "–", number(line.amount) if line.amount else "–",
        ]
        for line in lines
    ]  # fmt: skip


def _value(made: Agreement, names: dict[str, str]) -> list[str]:
    if not made.value:
        return [f"Nilai dukungan: {BLANK}."]
    full = f"{plain(rupiah_full(made.value))} ({rupiah_words(made.value)})"
    source = f", dari {made.get_source_kind_display()}" if made.source_kind else ""
    if made.support == Commitment.Kind.MONEY:
        how = f"Dana disalurkan langsung ke rekening bank atas nama {names['board_name']}."
    else:
        how = "Dukungan diserahkan di lokasi kegiatan dan dicatat dengan tanda terima."
    return [
        f"Dukungan berupa {FORM_WORDS[made.support]} senilai {full}{source}.", how,
        "Jejaring BKM mencatat komitmen dan bukti, dan tidak pernah menyimpan uang.",
    ]  # fmt: skip


def _term(made: Agreement) -> str:
    first, last = (long_day(day) if day else BLANK for day in (made.starts_on, made.ends_on))
    return f"Berlaku sejak {first} sampai dengan {last}."


def _schedule_words(one: Partnership) -> list[str]:
    if _rows(one):
        return ["Dukungan disalurkan menurut jadwal berikut:"]
    return ["Jadwal termin disepakati kedua pihak sebelum pekerjaan dimulai."]


def _rows(one: Partnership) -> list[Instalment]:
    return list(one.instalments.standing())


def _schedule(one: Partnership) -> list[list[str]]:
    rows = []
    for row in _rows(one):
        said = [f"pekerjaan paling sedikit {row.min_progress}%"] if row.min_progress else []
        said += [row.condition] if row.condition else []
        rows.append([str(row.number), long_day(row.due_on), number(row.amount), "; ".join(said) or "–"])
    return rows


def _signatures(made: Agreement, one: Partnership, form: words.Form) -> list[dict[str, Any]]:
    sides = (
        (form.partner, one.partner.name, made.partner_signatory, made.partner_office),
        (form.board, one.board.name, made.board_signatory, made.board_office),
    )
    return [
        {
            "called": called, "body": plain(body), "name": name or BLANK, "office": office or BLANK,
            "stamp": form.stamp,
        }
        for called, body, name, office in sides
    ]  # fmt: skip
