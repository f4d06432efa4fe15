"""The lines of a plan at one moment, and the readable difference between two moments.

A snapshot holds public words only (`partnerships.privacy`): no small counts, no RT of single houses. The
difference is read with today's privacy as well: `house` says that the need became one of single houses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number, rupiah_full
from partnerships import self_help
from partnerships.choices import CATEGORIES, SECTORS
from partnerships.choices import NeedStatus as S
from partnerships.display import FEW, few_families, place_words
from partnerships.privacy import few, public_text

if TYPE_CHECKING:
    from partnerships.models import MediumTermPlan, Need, PlanVersion

Line = dict[str, Any]
Lines = dict[str, Line]

COUNTS: Final = ("households", "poor_households", "people", "women")
FIELDS: Final = (
    "title", "sector", "category", "place", "volume", "cost", "self_help", *COUNTS, "year", "rank", "standing"
)  # fmt: skip
COLUMNS: Final = (
    "title sector category rt rw address quantity unit cost swadaya_planned households poor_households"
    " people women year priority_rank status plan_id board_id public_words id"
).split()
STANDINGS: Final = {
    S.DEFERRED: "deferred", S.IN_PROGRESS: "in_progress", S.COMPLETED: "done", S.HANDED_OVER: "done",
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One line that differs: `before` is empty for an added one, `after` for a removed one."""

    need_id: int
    kind: str  # added, changed, removed
    before: Line
    after: Line

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(name for name in FIELDS if self.before.get(name) != self.after.get(name))


def snapshot(plan: MediumTermPlan) -> Lines:
    """{need id: {field: value}} of the lines that count; two statements. JSON, the same in every language."""
    needs = list(plan.needs.counted().only(*COLUMNS).order_by("pk"))
    given = self_help.totals(needs)
    return {str(need.pk): line_of(need, given[need.pk]) for need in needs}


def line_of(need: Need, given: int) -> Line:
    """Empty values are left out. `rank` and `year` are numbers, `volume` is (quantity, unit).

    `given` is the whole self-help, in rupiah.
    """
    hides = few(need.households)
    counts = {name: getattr(need, name) for name in COUNTS if not hides or name == "households"}
    line: Line = {
        "title": need.public_title,
        "sector": need.sector,
        "category": need.category,
        "place": ", ".join(part for part in (place_words(need), need.public_address) if part),
        "volume": volume_of(need),
        "cost": need.cost,
        "self_help": given or None,
        **{name: FEW if few(count) else count for name, count in counts.items()},
        "year": need.year,
        "rank": need.priority_rank,
        "standing": STANDINGS.get(S(need.status), ""),
        "house": need.is_house_level or None,
    }
    return {name: value for name, value in line.items() if value not in (None, "")}


def volume_of(need: Need) -> list[str] | None:
    if need.quantity is None:
        return None
    return [FEW if few_families(need) else f"{need.quantity.normalize():f}", need.unit]


def total_cost(lines: Lines) -> int:
    return sum(line.get("cost") or 0 for line in lines.values())


def diff(before: Lines, after: Lines) -> list[Change]:
    """What came, changed and went, in this order, each as the plan lists them."""
    came = [Change(int(key), "added", {}, line) for key, line in after.items() if key not in before]
    both = [
        Change(int(key), "changed", before[key], line)
        for key, line in after.items()
        if key in before and different(before[key], line)
    ]
    went = [Change(int(key), "removed", line, {}) for key, line in before.items() if key not in after]
    return [*came, *both, *went]


def different(before: Line, after: Line) -> bool:
    return any(before.get(name) != after.get(name) for name in FIELDS)


def counts_of(before: Lines, after: Lines) -> dict[str, int]:
    """`n` lines after, and how many were added, changed and removed."""
    return {
        "n": len(after),
        "added": sum(key not in before for key in after),
        "changed": sum(key in before and different(before[key], line) for key, line in after.items()),
        "removed": sum(key not in after for key in before),
    }


def title_of(change: Change, *, house: bool = False) -> str:
    """As it was called last; `house`: the need counts as single houses today."""
    line = change.after or change.before
    return public_text(line.get("title", ""), house_level=house or bool(line.get("house")))


def rows_of(change: Change, *, house: bool = False) -> list[tuple[str, str, str]]:
    """(label, before, after) of a changed line; what may not be told is left out."""
    house = house or bool(change.before.get("house") or change.after.get("house"))
    rows = [
        (label(name), words(name, change.before, house=house), words(name, change.after, house=house))
        for name in change.fields
    ]
    return [row for row in rows if row[1] != row[2]]


def label(name: str) -> str:
    return {
        "title": _("Activity"), "sector": _("Sector"), "category": _("Category"), "place": _("Place"),
        "volume": _("Volume"), "cost": _("Cost"), "self_help": _("Self-help"),
        "households": _("Households"), "poor_households": _("Poor households"), "people": _("People"),
        "women": _("Women"), "year": _("Year"), "rank": _("Priority"), "standing": _("State"),
    }[name]  # fmt: skip


def words(name: str, line: Line, *, house: bool) -> str:
    """A value as people read it; "–" for nothing; less where single houses could be known by it."""
    value = line.get(name)
    if name == "standing":
        return standing_words(str(value or ""))
    if value is None:
        return "–"
    if house and name in {"place", "volume", *COUNTS}:
        return _("not shown")
    if name in {"cost", "self_help"}:
        return rupiah_full(value)
    if name == "title":
        return public_text(value, house_level=house)
    if name == "volume":
        return " ".join(part for part in (_quantity(value[0]), value[1]) if part)
    if name in COUNTS:
        return value if isinstance(value, str) else number(value)
    choices = {"sector": dict(SECTORS), "category": dict(CATEGORIES)}.get(name, {})
    return str(choices.get(value, value))


def _quantity(text: str) -> str:
    whole, _dot, rest = text.partition(".")
    if not whole.isdecimal():
        return text
    return (
        f"{number(int(whole))}{',' if number(1000) == '1.000' else '.'}{rest}" if rest else number(int(whole))
    )


def standing_words(code: str) -> str:
    return {
        "deferred": _("deferred"), "in_progress": _("in progress"), "done": _("done"),
    }.get(code, _("planned"))  # fmt: skip


def occasion(version: PlanVersion) -> str:
    """Why this version was made, in the active language."""
    code, _colon, year = version.reason.partition(":")
    return {
        "agreed": _("Agreed in rembug warga"),
        "review": _("Participatory review of %(year)s") % {"year": year},
        "import": _("A sheet was saved"),
        "edits": _("Activities came or went"),
    }.get(code, version.reason)


def change_words(counts: Mapping[str, int]) -> str:
    """ "3 added, 5 changed, 1 removed"; "" when nothing is different."""
    said = (
        ("added", lambda n: ngettext("%(n)s added", "%(n)s added", n)),
        ("changed", lambda n: ngettext("%(n)s changed", "%(n)s changed", n)),
        ("removed", lambda n: ngettext("%(n)s removed", "%(n)s removed", n)),
    )
    return ", ".join(
        form(counts[name]) % {"n": number(counts[name])} for name, form in said if counts.get(name)
    )
