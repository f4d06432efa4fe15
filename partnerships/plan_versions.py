"""The lines of a plan at one moment, and the readable difference between two moments.

A snapshot holds public words only (`partnerships.privacy`): no small counts, no RT of single houses. The
difference is read with today's privacy as well: `hidden` names needs that became house-level since.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number, rupiah_full
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
    """One line that differs. `rows` are (label, before, after), empty where the line itself came or went."""

    need_id: int
    kind: str  # added, changed, removed
    title: str
    cost: int | None
    rows: tuple[tuple[str, str, str], ...] = ()


def snapshot(plan: MediumTermPlan) -> Lines:
    """{need id: {field: value}} of the lines that count; one statement. JSON, the same in every language."""
    needs = plan.needs.counted().only(*COLUMNS).order_by("pk")
    return {str(need.pk): line_of(need) for need in needs}


def line_of(need: Need) -> Line:
    """Empty values are left out. `rank` and `year` are numbers, `volume` is (quantity, unit)."""
    hides = few(need.households)
    counts = {name: getattr(need, name) for name in COUNTS if not hides or name == "households"}
    line: Line = {
        "title": need.public_title,
        "sector": need.sector,
        "category": need.category,
        "place": ", ".join(part for part in (place_words(need), need.public_address) if part),
        "volume": volume_of(need),
        "cost": need.cost,
        "self_help": need.swadaya_planned or None,
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


def diff(before: Lines, after: Lines, *, hidden: Collection[int] = ()) -> list[Change]:
    """What came, changed and went, in this order, each as the plan lists them."""
    came = [key for key in after if key not in before]
    went = [key for key in before if key not in after]
    both = [key for key in after if key in before and different(before[key], after[key])]
    return [
        *(_whole(key, "added", after[key], hidden) for key in came),
        *(_changed(key, before[key], after[key], hidden) for key in both),
        *(_whole(key, "removed", before[key], hidden) for key in went),
    ]


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


def _whole(key: str, kind: str, line: Line, hidden: Collection[int]) -> Change:
    return Change(int(key), kind, _title(line, int(key) in hidden), line.get("cost"))


def _changed(key: str, before: Line, after: Line, hidden: Collection[int]) -> Change:
    house = int(key) in hidden or bool(before.get("house") or after.get("house"))
    named = [name for name in FIELDS if before.get(name) != after.get(name)]
    rows = tuple(
        (label(name), words(name, before, house=house), words(name, after, house=house)) for name in named
    )
    told = tuple(row for row in rows if row[1] != row[2])
    return Change(int(key), "changed", _title(after, house), after.get("cost"), told)


def _title(line: Line, house: bool) -> str:
    return public_text(line.get("title", ""), house_level=house)


def label(name: str) -> str:
    return {
        "title": _("Activity"), "sector": _("Sector"), "category": _("Category"), "place": _("Place"),
        "volume": _("Volume"), "cost": _("Cost"), "self_help": _("Self-help planned"),
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
