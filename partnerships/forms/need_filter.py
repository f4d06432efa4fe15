"""The filters above the list of needs, and how many each choice would show."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django import forms
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from forum_site.regions.picker import RegionField
from partnerships.choices import CATEGORIES, SECTORS
from partnerships.donors.orders import COMPUTED
from partnerships.models import Need
from partnerships.need_words import boards_named, telling_words, with_words
from partnerships.querysets import NeedQuerySet
from partnerships.totals import bands

MOST = 10**15
BANDS: dict[str, Any] = {
    "0-50": _("Up to Rp 50 million"),
    "50-100": _("Rp 50–100 million"),
    "100-250": _("Rp 100–250 million"),
    "250-": _("Above Rp 250 million"),
}
# Words, column, largest first? What is not known comes last; each order has its index (migration 0009).
ORDERS: dict[str, tuple[Any, str, bool]] = {
    "gap": (_("Largest gap"), "gap", True),
    "small": (_("Smallest gap"), "gap", False),
    "new": (_("Newest"), "opened_at", True),
    "cost": (_("Largest cost"), "cost", True),
    "cheap": (_("Smallest cost"), "cost", False),
}
ORDER_CHOICES = [(code, words) for code, (words, *_rest) in [*ORDERS.items(), *COMPUTED.items()]]
POOR = [("", _("All")), ("60", _("Three of five households poor, or more"))]
KNOWN = frozenset({"gap", "cost"})  # of every need that is ready
# Few of all needs, which stand together at one end of most orders: sorting them beats walking there.
FEW_STATES = frozenset({"plan", "work", "done", "works", "aside"})
STATES: dict[str, Any] = {
    "ready": _("Looking for partners, not fully funded"),
    "all": _("Every activity of the plans"),
    "looking": _("Open, in talks or committed"),
    "plan": _("In the plan, not open yet"),
    "work": _("In progress"),
    "done": _("Completed"),
    "works": _("Works handed over"),
    "aside": _("Deferred"),
}


def rupiah_of(text: str) -> int | None:
    """Amounts as people type them: "Rp 12.500.000", "12500000"; None for anything else."""
    digits = "".join(char for char in text if char.isascii() and char.isdigit())
    return int(digits) if digits and len(digits) <= 15 else None  # noqa: PLR2004 - MOST


class NeedFilter(forms.Form):
    """Reads the address; whatever it does not understand filters nothing."""

    mark_optional = False
    q = forms.CharField(label=_("Words"), required=False, max_length=80, widget=forms.SearchInput)
    region = RegionField(
        label=_("Place"), required=False, help_text=_("Kelurahan, kecamatan, kota or province")
    )
    sector = forms.MultipleChoiceField(
        label=_("Sector"), required=False, choices=SECTORS, widget=forms.CheckboxSelectMultiple
    )
    category = forms.ChoiceField(label=_("Category"), required=False, choices=[("", _("All")), *CATEGORIES])
    gap = forms.MultipleChoiceField(
        label=_("Still needed"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=list(BANDS.items()),
    )  # fmt: skip
    cost_min = forms.CharField(label=_("Cost from (Rp)"), required=False, max_length=24)
    cost_max = forms.CharField(label=_("Cost to (Rp)"), required=False, max_length=24)
    year = forms.IntegerField(label=_("Year"), required=False, min_value=2000, max_value=2100)
    state = forms.ChoiceField(label=_("State"), required=False, choices=list(STATES.items()))
    poor = forms.ChoiceField(label=_("Poor households"), required=False, choices=POOR)
    order = forms.ChoiceField(label=_("Sort"), required=False, choices=ORDER_CHOICES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("cost_min", "cost_max"):
            self.fields[name].widget.attrs["inputmode"] = "numeric"

    def found(self) -> dict[str, Any]:
        """What could be read, by field."""
        self.is_valid()
        return getattr(self, "cleaned_data", {})

    @property
    def state_now(self) -> str:
        """One of STATES; what looks for partners unless something else is asked."""
        return str(self.found().get("state") or "ready")

    def start(self) -> NeedQuerySet:
        """The rows before any filter."""
        rows: NeedQuerySet = Need.objects.in_state(self.state_now)
        return rows

    @cached_property
    def boards(self) -> dict[str, list[int]]:
        """Asked once, however often the filter is applied."""
        return boards_named(telling_words(self.found().get("q", "")))

    def apply(self, rows: NeedQuerySet, *, without: Collection[str] = ()) -> NeedQuerySet:
        """The rows that pass every filter but those `without` (for the counts beside their choices)."""
        found = {name: value for name, value in self.found().items() if name not in without and value}
        region = found.get("region")
        few = region is not None and region.level >= region.Level.REGENCY
        rows = with_words(rows, self.boards, few=few)
        if "region" in found:
            rows = rows.within(found["region"])
        if "sector" in found:
            rows = rows.filter(sector__in=found["sector"])
        if "category" in found:
            rows = rows.filter(category=found["category"])
        if "poor" in found:
            rows = rows.mostly_poor()
        if "gap" in found:
            wanted = Q()
            for code in found["gap"]:
                wanted |= bands.band_filter(code)
            rows = rows.filter(wanted)
        return self._by_cost(rows, found)

    def _by_cost(self, rows: NeedQuerySet, found: dict[str, Any]) -> NeedQuerySet:
        """A gap is never above its cost, so a bound of one is said of the other too: either index serves."""
        low, high = rupiah_of(found.get("cost_min", "")), rupiah_of(found.get("cost_max", ""))
        cost = "cost"
        if self.boards and (low is not None or high is not None):
            # Words leave few rows: reading all that cost so much from the index besides takes longer.
            rows, cost = rows.alias(cost_of_few=Coalesce("cost", "cost")), "cost_of_few"
        if low is not None:
            rows = rows.filter(**{f"{cost}__gte": low})
        if high is not None:
            rows = rows.filter(**{f"{cost}__lte": high})
            if self.state_now == "ready":  # elsewhere a gap may be unknown
                rows = rows.filter(gap__lte=high)
        if "gap" in found:
            rows = rows.filter(cost__gt=min(bands.BANDS[code][1] or 0 for code in found["gap"]))
        return rows.filter(year=found["year"]) if "year" in found else rows

    @property
    def order_now(self) -> str:
        """One of ORDERS or COMPUTED."""
        return str(self.found().get("order") or "gap")

    @property
    def is_computed(self) -> bool:
        """Is the order one without an index?"""
        return self.order_now in COMPUTED

    def order_waits(self, *, few: bool) -> bool:
        """Is the order one that so many rows cannot be sorted by? Then the largest gap comes first."""
        return self.is_computed and not few

    def ordering(self, *, few: bool = False) -> tuple[Any, ...]:
        """`few`: so few rows pass that sorting them beats walking all needs in their order."""
        if self.is_computed and few:
            return COMPUTED[self.order_now][1]()
        _words, name, falling = ORDERS.get(self.order_now, ORDERS["gap"])
        # An expression that is no column keeps the database from walking the index of the order.
        sort = few or self.state_now in FEW_STATES or self._is_far(name, falling=falling)
        column: Any = Coalesce(name, name) if sort else F(name)
        if falling:
            # Where all amounts are known, the rising index is read backwards: it tells other columns too.
            known = self.state_now == "ready" and name in KNOWN
            return (column.desc(nulls_last=None if known else True), "-pk")
        return (column.asc(nulls_last=True), "pk")

    def _is_far(self, name: str, *, falling: bool) -> bool:
        """Do all rows stand far from where a walk in this order would begin, and does no bound tell it?

        Gaps stay below a bound of the cost; where a gap may be unknown, the bound is not said of it.
        """
        bounded = rupiah_of(self.found().get("cost_max", "")) is not None
        return name == "gap" and falling and bounded and self.state_now != "ready"

    def active(self) -> list[tuple[str, str, str]]:
        """(field, value, words) of each filter that holds, for the row of tags that remove them."""
        found, tags = self.found(), []
        if found.get("q"):
            tags.append(("q", "", f"“{found['q']}”"))
        if found.get("region"):
            tags.append(("region", "", found["region"].label))
        tags += [("sector", code, str(dict(SECTORS)[code])) for code in found.get("sector", [])]
        if found.get("category"):
            tags.append(("category", "", str(dict(CATEGORIES)[found["category"]])))
        tags += [("gap", code, str(BANDS[code])) for code in found.get("gap", [])]
        if found.get("state"):
            choices: Any = self.fields["state"].choices  # type: ignore[attr-defined]
            tags.append(("state", "", str(dict(choices)[found["state"]])))
        if found.get("poor"):
            tags.append(("poor", "", str(dict(POOR)[found["poor"]])))
        for name in ("cost_min", "cost_max", "year"):
            if found.get(name):
                tags.append((name, "", f"{self.fields[name].label}: {found[name]}"))
        return tags
