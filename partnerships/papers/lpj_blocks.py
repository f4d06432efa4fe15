"""The parts of a report on paper: each takes what `report_data` says and gives one block, always Indonesian.

A block is {"kind": "pairs" | "table" | "text" | "pictures" | "signs", "title", …}, drawn alike by typst
and in the docx. Call it with Indonesian active.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from forum_site.core.dates import day, long_day
from forum_site.core.money import number, percent, rupiah_full
from partnerships.channelling.report_page import signed
from partnerships.choices import SOURCE_KINDS
from partnerships.display import shown_count
from partnerships.models import CostItem, NeedPhoto, Report
from partnerships.papers.lpj_pictures import pictures

Block = dict[str, Any]
Data = dict[str, Any]
NARROW: Final = frozenset({"Tanggal", "Volume"})  # columns as wide as their words


@dataclass(frozen=True)
class Told:
    """The report and what it says."""

    report: Report
    data: Data


def rp(amount: int) -> str:
    """The heading font has no no-break space."""
    return rupiah_full(amount).replace("\N{NO-BREAK SPACE}", " ")


def line_words(line: Data) -> str:
    if line["name"]:
        return str(line["name"])
    return "Di luar RAB" if line["key"].startswith("x") else "Seluruh kegiatan, tanpa rincian"


def source_words(kind: str) -> str:
    return str(dict(SOURCE_KINDS).get(kind, kind))


def _day(text: str) -> str:
    return day(date.fromisoformat(text))


def table(title: str, head: list[tuple[str, bool]], rows: list[Any], total: Any = None) -> Block | None:
    if not rows:
        return None
    return {
        "kind": "table", "title": title,
        "head": [[words, right, words in NARROW] for words, right in head],
        "rows": [[str(cell) for cell in row] for row in rows],
        "total": [str(cell) for cell in total] if total else None,
    }  # fmt: skip


def facts(told: Told) -> Block:
    data, left = told.data, told.data["received"] - told.data["spent"]
    rows = [
        ["Pelaksana", data["board"]], ["Mitra", data["partner"]], ["Perjanjian", _agreement(data)],
        ["Nilai perjanjian", rp(data["value"])], ["Dana diterima", rp(data["received"])],
        ["Dana terpakai", f"{rp(data['spent'])} ({percent(data['spent'], data['received'])})"],
        ["Sisa dana", rp(left)], ["Pekerjaan selesai", percent(data["percent"], 100)],
        ["Hari orang kerja (HOK)", number(data["labour_days"])],
        ["Keluarga penerima", shown_count(data["beneficiaries"]) or "–"],
        ["Keadaan per", long_day(date.fromisoformat(data["as_of"]))],
    ]  # fmt: skip
    return {"kind": "pairs", "title": "", "rows": [row for row in rows if row[1]]}


def _agreement(data: Data) -> str:
    made = data["agreement"]
    return str(made["number"]) if made else ""


def activity(told: Told) -> Block:
    data = told.data
    rows = [["Kegiatan", row["title"]] for row in data["needs"]]
    rows += [
        ["Pelaksana", data["board"]], ["Mitra", data["partner"]], ["Perjanjian", _agreement(data)],
        ["Keluarga penerima", shown_count(data["beneficiaries"]) or "–"],
        ["Keadaan per", long_day(date.fromisoformat(data["as_of"]))],
    ]  # fmt: skip
    return {"kind": "pairs", "title": "Kegiatan", "rows": [row for row in rows if row[1]]}


def narrative(told: Told) -> Block | None:
    texts = [one.strip() for one in told.data["narrative"].splitlines() if one.strip()]
    return {"kind": "text", "title": "Capaian", "paragraphs": texts} if texts else None


def funds(told: Told) -> Block:
    data = told.data
    rows = [
        ["Nilai perjanjian", rp(data["value"])], ["Dana diterima", rp(data["received"])],
        ["Dana terpakai", rp(data["spent"])], ["Sisa dana", rp(data["received"] - data["spent"])],
    ]  # fmt: skip
    return {"kind": "pairs", "title": "Dana", "rows": rows}


def lines(told: Told) -> list[Block | None]:
    """A table a need: RAB against what was spent."""
    head = [("Baris RAB", False), ("Volume", False), ("Rencana", True), ("Terpakai", True), ("Selisih", True)]
    found = []
    for row in told.data["needs"]:
        cells = [
            [line_words(one), one["volume"] or "–", number(one["planned"]), number(one["spent"]),
             signed(one["difference"])]
            for one in row["lines"]
        ]  # fmt: skip
        total = ["Jumlah", "", number(row["planned"]), number(row["spent"]),
                 signed(row["planned"] - row["spent"])]  # fmt: skip
        found.append(table(f"Realisasi anggaran (rupiah): {row['title']}", head, cells, total))
    return found


def groups(told: Told) -> Block | None:
    """By kind of cost, as a local budget asks."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in told.data["needs"]:
        for line in row["lines"]:
            sums[line["group"] or CostItem.Group.OTHER][0] += line["planned"]
            sums[line["group"] or CostItem.Group.OTHER][1] += line["spent"]
    labels = dict(CostItem.Group.choices)
    rows = [
        [labels[code], number(planned), number(spent), signed(planned - spent), percent(spent, planned)]
        for code, (planned, spent) in sorted(sums.items(), key=lambda one: list(labels).index(one[0]))
    ]
    head = [("Jenis belanja", False), ("Rencana", True), ("Terpakai", True), ("Selisih", True), ("%", True)]
    return table("Menurut jenis belanja (rupiah)", head, rows)


def sources(told: Told) -> Block | None:
    rows = told.data["sources"]
    cells = [
        [source_words(row["kind"]), number(row["received"]), number(row["spent"]),
         signed(row["received"] - row["spent"]), percent(row["spent"], row["received"])]
        for row in rows
    ]  # fmt: skip
    came, went = (sum(row[name] for row in rows) for name in ("received", "spent"))
    total = ["Jumlah", number(came), number(went), signed(came - went), percent(went, came)]
    head = [("Sumber dana", False), ("Diterima", True), ("Terpakai", True), ("Sisa", True), ("%", True)]
    return table("Penggunaan dana menurut sumber (rupiah)", head, cells, total)


def explanations(told: Told) -> Block | None:
    rows = [
        [line_words(one), one["explanation"]]
        for row in told.data["needs"]
        for one in row["lines"]
        if one["explanation"]
    ]
    return table("Penjelasan selisih", [("Baris RAB", False), ("Penjelasan", False)], rows)


def _expense_table(title: str, rows: list[Data]) -> Block | None:
    cells = [
        [_day(one["day"]), one["what"], one["line"] or "–",
         "Ada" if one["receipt"] else f"Tidak: {one['no_receipt']}", number(one["amount"])]
        for one in rows
    ]  # fmt: skip
    head = [("Tanggal", False), ("Untuk", False), ("Baris RAB", False), ("Kuitansi", False), ("Jumlah", True)]
    total = ["Jumlah", "", "", "", number(sum(one["amount"] for one in rows))]
    return table(title, head, cells, total)


def expenses(told: Told) -> Block | None:
    return _expense_table("Pengeluaran (rupiah)", told.data["expenses"])


def expenses_by_source(told: Told) -> list[Block | None]:
    found: dict[str, list[Data]] = defaultdict(list)
    for one in told.data["expenses"]:
        found[one["source"]].append(one)
    return [
        _expense_table(f"Pengeluaran dari {source_words(kind)} (rupiah)", rows)
        for kind, rows in sorted(found.items())
    ]


def progress(told: Told) -> Block | None:
    rows = [
        [_day(one["day"]), percent(one["percent"], 100), one["what"],
         number(one["labour_days"]) if one["labour_days"] else "–",
         " ".join(filter(None, (one["problem"], one["decision"]))) or "–"]
        for one in told.data["progress"]
    ]  # fmt: skip
    head = [("Tanggal", False), ("%", True), ("Yang dikerjakan", False), ("HOK", True),
            ("Kendala dan keputusan", False)]  # fmt: skip
    return table("Kemajuan pekerjaan", head, rows)


def progress_short(told: Told) -> Block | None:
    titles = {row["need"]: row["title"] for row in told.data["needs"]}
    rows = [
        [_day(one["day"]), titles.get(one["need"], ""), percent(one["percent"], 100)]
        for one in told.data["progress"]
    ]
    head = [("Tanggal", False), ("Kegiatan", False), ("Selesai", True)]
    return table("Kemajuan", head, rows)


def asnaf(told: Told) -> Block | None:
    """Recipients by asnaf: poor households as counted in the plan, the others as the rest."""
    needs = told.data["needs"]
    poor = sum(row["poor"] or 0 for row in needs)
    all_of_them = told.data["beneficiaries"]
    rest = max(0, all_of_them - poor) if all_of_them is not None else None
    rows = [["Fakir dan miskin", shown_count(poor)]] if poor else []
    if rest:
        rows.append(["Penerima manfaat lain", shown_count(rest)])
    head = [("Golongan (asnaf)", False), ("Keluarga", True)]
    return table("Penerima manfaat", head, rows)


def photos(told: Told) -> Block | None:
    rows = NeedPhoto.objects.filter(pk__in=[one["id"] for one in told.data["photos"]])
    found = pictures(rows.select_related("need").order_by("-taken_on", "-pk"))
    return {"kind": "pictures", "title": "Foto", "rows": found} if found else None


def signs(told: Told) -> Block:
    return {
        "kind": "signs", "title": "",
        "signs": [f"Untuk {told.data['board']}", f"Menerima, untuk {told.data['partner']}"],
    }  # fmt: skip


BLOCKS: Final[dict[str, Callable[[Told], Block | list[Block | None] | None]]] = {
    one.__name__: one
    for one in (
        facts, activity, narrative, funds, lines, groups, sources, explanations, expenses,
        expenses_by_source, progress, progress_short, asnaf, photos, signs,
    )
}  # fmt: skip


def blocks_of(told: Told, names: tuple[str, ...]) -> list[Block]:
    """In the order of the layout, without those that have nothing to say."""
    found: list[Block] = []
    for name in names:
        made = BLOCKS[name](told)
        found += [one for one in (made if isinstance(made, list) else [made]) if one is not None]
    return found
