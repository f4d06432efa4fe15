"""The filters above the list of offers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Exists, F, OuterRef, Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField
from partnerships.choices import SECTORS, SUPPORT_FORMS
from partnerships.models import Offer
from partnerships.querysets import OfferQuerySet

ORDERS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "due": (_("Closing next"), (F("closes_on").asc(nulls_last=True), "pk")),
    "new": (_("Newest"), (F("published_at").desc(nulls_last=True), "-pk")),
    "amount": (_("Largest amount"), (F("amount_max").desc(nulls_last=True), "pk")),
}


class OfferFilter(forms.Form):
    """Reads the address; whatever it does not understand filters nothing."""

    mark_optional = False
    q = forms.CharField(label=_("Words"), required=False, max_length=80, widget=forms.SearchInput)
    region = RegionField(
        label=_("Applies in"), required=False, help_text=_("Kelurahan, kecamatan, kota or province")
    )
    sector = forms.MultipleChoiceField(
        label=_("Sector"), required=False, choices=SECTORS, widget=forms.CheckboxSelectMultiple
    )
    form = forms.MultipleChoiceField(
        label=_("Form of support"),
        required=False,
        choices=SUPPORT_FORMS,
        widget=forms.CheckboxSelectMultiple,
    )
    order = forms.ChoiceField(
        label=_("Sort"), required=False, choices=[(code, words) for code, (words, _by) in ORDERS.items()]
    )

    def apply(self, rows: OfferQuerySet) -> OfferQuerySet:
        """The rows that pass, in the order asked for."""
        self.is_valid()
        found = getattr(self, "cleaned_data", {})
        rows = rows.alias(
            sectors_text=Cast("sectors", TextField()), forms_text=Cast("support_forms", TextField())
        )
        for word in found.get("q", "").split():
            rows = rows.filter(
                Q(title__icontains=word) | Q(summary__icontains=word) | Q(organisation__name__icontains=word)
            )
        if found.get("sector"):
            rows = rows.filter(listing("sectors_text", found["sector"]) | Q(sectors_text="[]"))
        if found.get("form"):
            rows = rows.filter(listing("forms_text", found["form"]))
        region = found.get("region")
        rows = rows.filter(applies_in(region)) if region else rows
        return rows.order_by(*ORDERS[found.get("order") or "due"][1])

    @property
    def active(self) -> int:
        """How many filters hold, for the button on phones."""
        found = getattr(self, "cleaned_data", {})
        return sum(bool(found.get(name)) for name in ("q", "region", "sector", "form"))


def listing(name: str, codes: list[str]) -> Q:
    """Whose JSON list, as text under this alias, holds one of the codes; the same on every database."""
    condition = Q()
    for code in codes:
        condition |= Q(**{f"{name}__contains": f'"{code}"'})
    return condition


def applies_in(region: Region) -> Q:
    """Offers for all of the place, for a part of it, or for the whole country."""
    links = Offer.regions.through.objects.filter(offer=OuterRef("pk"))  # not joined: an offer stays one row
    meeting = links.filter(region__lo__lte=region.hi, region__hi__gte=region.lo)
    return Q(Exists(meeting)) | Q(~Exists(links))
