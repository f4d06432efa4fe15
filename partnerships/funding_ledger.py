"""Where each amount of a need comes from: its entries by source, in words for its page.

Everything here may stand on a public page: who noted an entry is told by role and organisation.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.core.display.charts import SLICE_NAMES, Funding
from forum_site.core.money import number, rupiah_full, rupiah_short
from forum_site.organisations.models import Role
from partnerships import trace
from partnerships.choices import FundingStage
from partnerships.counted import entries_of, living
from partnerships.importers.fields import COST, FUNDING_PREFIX, SOURCE
from partnerships.models import FundingEntry, Need, SelfHelpContribution
from partnerships.plan_rows import FUNDING, SELF_HELP

STAGES: Final = tuple(FundingStage.values)


@dataclass
class Line:
    """One amount: what it is, where it stands written, who noted it. `void` says why it does not count."""

    stage: str
    words: str
    amount: int
    what: str = ""
    day: str = ""
    evidence: str = ""
    who: str = ""
    void: str = ""
    pk: int = 0
    has_file: bool = False


@dataclass
class Source:
    """A kind of source and its giver; `sums` are rupiah by stage, of what counts."""

    anchor: str
    label: str
    note: str
    sums: dict[str, int] = field(default_factory=lambda: dict.fromkeys(STAGES, 0))
    lines: list[Line] = field(default_factory=list)

    @property
    def counts(self) -> bool:
        return any(self.sums.values())


@dataclass
class Ledger:
    """All of it: `loose` are receipts that no commitment had announced."""

    sources: list[Source]
    total: dict[str, int]
    loose: int
    cost: str  # where the cost comes from, in words
    cost_anchor: str
    leverage: str

    @property
    def counting(self) -> list[Source]:
        return [source for source in self.sources if source.counts]

    @property
    def has_rows(self) -> bool:
        """Whether the board's book tells of this need: only planned amounts stand in no book."""
        return any(line.stage != FundingStage.PLANNED for source in self.sources for line in source.lines)


def ledger_of(need: Need) -> Ledger:
    """One statement, one more with planned self-help, one for the lines of the RAB unless prefetched."""
    entries = entries_of(need)
    planned_help = list(living(need).filter(entry=None)) if need.swadaya_planned else []
    sources: dict[tuple[str, int | None], Source] = {}
    for entry in entries:
        source = _source(sources, entry)
        source.lines += _lines(need, entry, planned_help)
        if entry.voided_at is None:
            source.sums[entry.stage] += entry.amount
    found = list(sources.values())
    loose = sum(
        one.amount
        for one in entries
        if one.stage == FundingStage.RECEIVED and one.of_id is None and one.voided_at is None
    )
    words, anchor = cost_origin(need)
    total = {stage: sum(source.sums[stage] for source in found) for stage in STAGES}
    return Ledger(found, total, loose, words, anchor, leverage(entries))


def _source(sources: dict[tuple[str, int | None], Source], entry: FundingEntry) -> Source:
    key = (entry.source_kind, entry.organisation_id)
    if key not in sources:
        giver = entry.organisation.name if entry.organisation else ""
        anchor = f"dana-{len(sources) + 1}"
        sources[key] = Source(anchor, str(entry.get_source_kind_display()), giver)
    return sources[key]


def _lines(need: Need, entry: FundingEntry, planned_help: list[SelfHelpContribution]) -> list[Line]:
    if entry.stage == FundingStage.PLANNED:
        if entry.source_kind == SELF_HELP and planned_help:
            words = str(FundingStage.PLANNED.label)
            return [
                Line(entry.stage, words, one.amount, contribution_words(one), day(one.created_at))
                for one in planned_help
            ]
        return [_line(entry, planned_origin(need, entry))]
    helped = getattr(entry, "self_help", None)
    return [_line(entry, contribution_words(helped) if helped else "")]


def _line(entry: FundingEntry, what: str) -> Line:
    words = str(entry.get_stage_display())
    if _is_loose(entry):
        words = _("Received without a commitment")
    elif entry.stage == FundingStage.COMMITTED:
        words = str(SLICE_NAMES["commit"])
    void = ""
    if entry.voided_at is not None:
        void = _("Void since %(day)s: %(reason)s") % {
            "day": day(entry.voided_at), "reason": entry.void_reason
        }  # fmt: skip
    return Line(
        entry.stage, words, entry.amount, what, day(entry.noted_on), entry.evidence, noted_by(entry), void,
        entry.pk, bool(entry.file),
    )  # fmt: skip


def _is_loose(entry: FundingEntry) -> bool:
    return entry.stage == FundingStage.RECEIVED and entry.of_id is None


def noted_by(entry: FundingEntry) -> str:
    """ "Manajer UPL, BKM Handep"; "" when it is not known."""
    role = str(Role(entry.noted_role).label) if entry.noted_role in Role.values else ""
    return ", ".join(part for part in (role, entry.noted_for.name if entry.noted_for else "") if part)


def contribution_words(one: SelfHelpContribution) -> str:
    """ "Tenaga: 12 orang × 3 hari (36 HOK) × Rp 90.000" or "Bahan: pasir"."""
    if one.labour_days and one.daily_wage:
        words = _("%(workers)s people × %(days)s days (%(hok)s HOK) × %(wage)s") % {
            "workers": number(one.workers or 0), "days": number(one.days or 0),
            "hok": number(one.labour_days), "wage": rupiah_full(one.daily_wage),
        }  # fmt: skip
        words = f"{one.what}, {words}" if one.what else words
    else:
        words = one.what
    return f"{one.get_kind_display()}: {words}" if words else str(one.get_kind_display())


def planned_origin(need: Need, entry: FundingEntry) -> str:
    """Sheet, row and column of an imported amount; who changed it since is in the trace."""
    before = need.source_values.get(FUNDING, {}).get(entry.source_kind)
    if before is None:
        return _("Noted on this site")
    words = sheet_words(need, f"{FUNDING_PREFIX}{entry.source_kind}", SOURCE)
    if before != entry.amount:
        return _("%(source)s said %(amount)s; changed on this site since") % {
            "source": words, "amount": rupiah_full(before)
        }  # fmt: skip
    return words


def cost_origin(need: Need) -> tuple[str, str]:
    """(words, id of the place on the page): the RAB, else the cell of the sheet, else who typed it."""
    if need.cost_items.exists():
        return _("Sum of the RAB"), "h-rab"
    before = need.source_values.get("cost")
    if before is not None and need.source_row:
        words = sheet_words(need, COST)
        if before != need.cost:
            words = _("%(source)s said %(amount)s; changed on this site since") % {
                "source": words, "amount": rupiah_full(before)
            }  # fmt: skip
        return words, "h-asal"
    return _("Written on this site by the board"), "h-asal"


def sheet_words(need: Need, *fields: str) -> str:
    """ "Sumber: PJM 2027–2029, lembar PJM, baris 4, kolom “Swadaya (Rp)”"."""
    words = trace.source_words(need) or _("The sheet")
    columns = (need.source.report.get("columns") or {}) if need.source else {}
    headings = [heading for heading, known in columns.items() if known in fields]
    if not headings:
        return words
    return _("%(source)s, column “%(column)s”") % {"source": words, "column": headings[0]}


def leverage(entries: list[FundingEntry]) -> str:
    """What one rupiah of the stimulus (BLM, else self-help) drew from others; "" unless both are firm."""
    firm = [
        entry
        for entry in entries
        if entry.voided_at is None and (entry.stage == FundingStage.COMMITTED or _is_loose(entry))
    ]
    by_kind: dict[str, int] = {}
    for entry in firm:
        by_kind[entry.source_kind] = by_kind.get(entry.source_kind, 0) + entry.amount
    kind = "BLM" if by_kind.get("BLM") else SELF_HELP
    own, others = by_kind.get(kind, 0), sum(by_kind.values()) - by_kind.get(kind, 0)
    if not own or not others:
        return ""
    tenths = (others * 10 + own // 2) // own
    ratio = number(tenths // 10) + (f",{tenths % 10}" if number(1000) == "1.000" else f".{tenths % 10}")
    words = {"ratio": ratio.removesuffix(",0").removesuffix(".0")}
    if kind == "BLM":
        return _("Rp 1 of stimulus (BLM) draws Rp %(ratio)s from others.") % words
    return _("Rp 1 of self-help draws Rp %(ratio)s from others.") % words


def slices(funding: Funding | None) -> list[tuple[str, Any, str]]:
    """(kind, its name, amount in words) for the key of the bar."""
    if funding is None:
        return []
    return [(kind, SLICE_NAMES[kind], rupiah_short(amount)) for kind, amount in funding.slices()]
