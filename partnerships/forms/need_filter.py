"""The filters above the list of needs, and how many each choice would show."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from forum_site.regions.picker import RegionField
from partnerships.choices import CATEGORIES, SECTORS
from partnerships.querysets import NeedQuerySet

MILLION = 1_000_000
MOST = 10**15
# "up to 50", "50–100", … million: (from, to) in rupiah, the lower end belongs to the band above
BANDS: dict[str, tuple[int | None, int | None, Any]] = {
    "0-50": (None, 50 * MILLION, _("Up to Rp 50 million")),
    "50-100": (50 * MILLION, 100 * MILLION, _("Rp 50–100 million")),
    "100-250": (100 * MILLION, 250 * MILLION, _("Rp 100–250 million")),
    "250-": (250 * MILLION, None, _("Above Rp 250 million")),
}
ORDERS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "gap": (_("Largest gap"), ("-gap", "pk")),
    "small": (_("Smallest gap"), ("gap", "pk")),
    "new": (_("Newest"), ("-opened_at", "-pk")),
    "cost": (_("Largest cost"), ("-cost", "pk")),
    "cheap": (_("Smallest cost"), ("cost", "pk")),
}


def band_filter(code: str) -> Q:
    low, high, _label = BANDS[code]
    condition = Q()
    if low is not None:
        condition &= Q(gap__gt=low)
    if high is not None:
        condition &= Q(gap__lte=high)
    return condition


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
        choices=[(code, band[2]) for code, band in BANDS.items()],
    )  # fmt: skip
    cost_min = forms.CharField(label=_("Cost from (Rp)"), required=False, max_length=24)
    cost_max = forms.CharField(label=_("Cost to (Rp)"), required=False, max_length=24)
    year = forms.IntegerField(label=_("Year"), required=False, min_value=2000, max_value=2100)
    order = forms.ChoiceField(
        label=_("Sort"), required=False, choices=[(code, words) for code, (words, _by) in ORDERS.items()]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("cost_min", "cost_max"):
            self.fields[name].widget.attrs["inputmode"] = "numeric"

    def found(self) -> dict[str, Any]:
        """What could be read, by field."""
        self.is_valid()
        return getattr(self, "cleaned_data", {})

    def apply(self, rows: NeedQuerySet, *, without: str = "") -> NeedQuerySet:
        """The rows that pass every filter, or every one but `without` (for the counts beside it)."""
        found = {name: value for name, value in self.found().items() if name != without and value}
        for word in found.get("q", "").lower().split():
            rows = rows.filter(
                Q(public_words__contains=word)
                | Q(board__name__icontains=word)
                | Q(village__name__icontains=word)
            )
        if "region" in found:
            rows = rows.within(found["region"])
        if "sector" in found:
            rows = rows.filter(sector__in=found["sector"])
        if "category" in found:
            rows = rows.filter(category=found["category"])
        if "gap" in found:
            bands = Q()
            for code in found["gap"]:
                bands |= band_filter(code)
            rows = rows.filter(bands)
        return self._by_cost(rows, found)

    def _by_cost(self, rows: NeedQuerySet, found: dict[str, Any]) -> NeedQuerySet:
        low, high = rupiah_of(found.get("cost_min", "")), rupiah_of(found.get("cost_max", ""))
        if low is not None:
            rows = rows.filter(cost__gte=low)
        if high is not None:
            rows = rows.filter(cost__lte=high)
        return rows.filter(year=found["year"]) if "year" in found else rows

    def ordering(self) -> tuple[str, ...]:
        return ORDERS[self.found().get("order") or "gap"][1]

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
        tags += [("gap", code, str(BANDS[code][2])) for code in found.get("gap", [])]
        for name in ("cost_min", "cost_max", "year"):
            if found.get(name):
                tags.append((name, "", f"{self.fields[name].label}: {found[name]}"))
        return tags


def facets(form: NeedFilter, rows: NeedQuerySet) -> dict[str, dict[str, int]]:
    """How many each choice of sector and gap would show, the other filters as they are; two statements."""
    sectors = form.apply(rows, without="sector").order_by().values_list("sector").annotate(n=Count("pk"))
    bands = {f"b{index}": Count("pk", filter=band_filter(code)) for index, code in enumerate(BANDS)}
    counted = form.apply(rows, without="gap").order_by().aggregate(**bands)
    return {
        "sector": dict(sectors),
        "gap": {code: counted[f"b{index}"] for index, code in enumerate(BANDS)},
    }
