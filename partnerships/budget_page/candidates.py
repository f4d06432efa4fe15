"""Which needs the choice is made from, and what the choice is.

Where more than MOST needs fit the money, the MOST with the most poor households for the rupiah are taken;
what is then left over looks once more among the others, ROUNDS in all. The page says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from django.db.models import Case, F, FloatField, IntegerField, Q, TextField, Value, When
from django.db.models.functions import MD5, Cast, Coalesce

from partnerships.budget_set import BestSet, Item, best_set
from partnerships.matching.lots import lot_of
from partnerships.models import Need
from partnerships.privacy import LEAST_SHOWN
from partnerships.querysets import NeedQuerySet

if TYPE_CHECKING:
    from forum_site.regions.models import Region

MOST: Final = 400
ROUNDS: Final = 2
COLUMNS: Final = ("pk", "gap", "poor", "households", "village_id", "hidden")

# A count that the public may not know counts as one household: the choice must not tell more than the page.
HIDDEN: Final = Q(poor_households__gt=0) & (
    Q(poor_households__lt=LEAST_SHOWN) | Q(households__lt=LEAST_SHOWN)
)
POOR: Final = Case(
    When(HIDDEN, then=Value(1)), default=Coalesce("poor_households", 0), output_field=IntegerField()
)
# Poor households a rupiah; migration 0015 has an index of the same words.
PER_RUPIAH: Final = Cast(POOR, FloatField()) / F("gap")
DRAWN: Final = MD5(Cast("pk", TextField()))  # equals at the border are drawn by lot


@dataclass(frozen=True, slots=True)
class Wish:
    """What a visitor asks: money in rupiah, place (None: Indonesia), codes of sector and category or ""."""

    budget: int
    region: Region | None = None
    sector: str = ""
    category: str = ""

    @property
    def is_narrow(self) -> bool:
        """So few needs that sorting them beats walking an index of all."""
        return self.region is not None and self.region.level >= self.region.Level.REGENCY

    def needs(self) -> NeedQuerySet:
        """All that are ready, whatever they lack."""
        rows: NeedQuerySet = Need.objects.ready()
        if self.region is not None:
            rows = rows.within(self.region)
        if self.sector:
            rows = rows.filter(sector=self.sector)
        return rows.filter(category=self.category) if self.category else rows

    def query(self, budget: int | None = None) -> str:
        """The part of the address that asks the same again, perhaps with other money."""
        said = {"budget": str(self.budget if budget is None else budget)}
        if self.region is not None:
            said |= {"region": self.region.label, "region-code": self.region.code}
        said |= {"sector": self.sector, "category": self.category}
        return urlencode({name: value for name, value in said.items() if value})


@dataclass(frozen=True, slots=True)
class Line:
    """A candidate; of few poor households (`hidden`) `poor` is 1. `households` are as they were written."""

    pk: int
    gap: int
    poor: int
    households: int | None
    village: int
    hidden: bool


@dataclass(slots=True)
class Choice:
    """The set, its candidates by key, and whether more needs fitted than were compared."""

    wish: Wish
    lines: dict[int, Line] = field(default_factory=dict)
    keys: list[int] = field(default_factory=list)
    spent: int = 0
    exact: bool = True
    capped: bool = False

    @property
    def left(self) -> int:
        return self.wish.budget - self.spent

    @property
    def chosen(self) -> list[Line]:
        return [self.lines[key] for key in self.keys]

    @property
    def passed_over(self) -> Line | None:
        """Of those compared and not chosen the one with the most poor households."""
        taken = set(self.keys)
        others = [line for key, line in self.lines.items() if key not in taken and line.gap > self.left]
        return max(others, key=lambda line: (line.poor, lot_of(line.pk)), default=None)

    def add(self, found: BestSet) -> None:
        self.keys += found.keys
        self.spent += found.spent
        self.exact = self.exact and found.exact


def choose(wish: Wish) -> Choice:
    """One statement, or up to ROUNDS where very many needs fit."""
    choice = Choice(wish)
    for _round in range(ROUNDS):
        lines, more = _lines(wish, choice.left, choice.keys)
        choice.lines |= {line.pk: line for line in lines}
        choice.capped = choice.capped or more
        items = (Item(line.pk, line.gap, line.poor, lot_of(line.pk)) for line in lines)
        found = best_set(items, choice.left)
        choice.add(found)
        if not more or not found.keys:
            break
    return choice


def next_needs(choice: Choice, most: int = 3) -> list[Need]:
    """What the next money would complete, the smallest gap first; beyond what is left over."""
    wish = choice.wish
    if choice.capped and len(choice.keys) == len(choice.lines):
        return []  # there are more that fit; the page says so
    gap: Any = Coalesce("gap", "gap") if wish.is_narrow else F("gap")
    rows = wish.needs().filter(gap__gt=choice.left).exclude(pk__in=choice.keys)
    return list(
        rows.only("title", "category", "households", "poor_households", "gap").order_by(gap, DRAWN)[:most]
    )


def _lines(wish: Wish, budget: int, without: list[int]) -> tuple[list[Line], bool]:
    """The candidates, and whether there were more."""
    rows = wish.needs().filter(gap__lte=budget).exclude(pk__in=without)
    rows = rows.annotate(poor=POOR, hidden=Case(When(HIDDEN, then=Value(True)), default=Value(False)))
    worth: Any = Coalesce(PER_RUPIAH, PER_RUPIAH) if wish.is_narrow else PER_RUPIAH
    ordered = rows.order_by(worth.desc(), "gap", DRAWN)[: MOST + 1]
    found = [Line(*values) for values in ordered.values_list(*COLUMNS)]
    return found[:MOST], len(found) > MOST
