"""A funding source of an organisation; why it is closed; the filters of the registry."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import Organisation
from forum_site.regions.picker import RegionField
from partnerships.choices import SECTORS, SOURCE_KINDS, SUPPORT_FORMS
from partnerships.forms.fields import AmountField
from partnerships.forms.offer_filter import listing
from partnerships.forms.offers import capital, several
from partnerships.forms.places import PlacesMixin, chosen_regions, further_region
from partnerships.models import FundingSource
from partnerships.sources.querysets import FundingSourceQuerySet

PLAIN: Final = tuple("name kind summary sectors support_forms amount_min amount_max calendar contact".split())


class SourceForm(PlacesMixin, forms.ModelForm[FundingSource]):
    sectors = several(SECTORS, _("Sectors"))
    support_forms = several(SUPPORT_FORMS, _("Form of support"))
    amount_min = AmountField(label=_("At least (Rp)"), required=False)
    amount_max = AmountField(label=_("At most (Rp)"), required=False)

    regions = chosen_regions()
    region = further_region()

    class Meta:
        model = FundingSource
        fields = PLAIN
        widgets = {"summary": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "calendar": _("Such as “proposals until February, work from June”"),
            "contact": _("An office or unit, no personal name or number"),
        }

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.prepare_places(organisation)
        for field in self.fields.values():
            field.label = capital(str(field.label))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        low, high = cleaned.get("amount_min"), cleaned.get("amount_max")
        if low is not None and high is not None and high < low:
            self.add_error("amount_max", _("The largest amount is below the smallest."))
        self.check_places()
        return cleaned

    def values(self) -> dict[str, Any]:
        """What `actions.save_source` takes."""
        return {name: self.cleaned_data[name] for name in PLAIN} | {"regions": self.places}


class CloseSourceForm(forms.Form):
    reason = forms.CharField(
        label=_("Why is it no longer given?"),
        help_text=_("Everybody reads it on the page of the source. No personal names or numbers."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SourceFilter(forms.Form):
    """Reads the address of the registry; whatever it does not understand filters nothing."""

    mark_optional = False
    q = forms.CharField(label=_("Words"), required=False, max_length=80, widget=forms.SearchInput)
    region = RegionField(
        label=_("Applies in"), required=False, help_text=_("Kelurahan, kecamatan, kota or province")
    )
    kind = several(SOURCE_KINDS, _("Kind"))
    form = several(SUPPORT_FORMS, _("Form of support"))
    sector = several(SECTORS, _("Sector"))

    def apply(self, rows: FundingSourceQuerySet) -> FundingSourceQuerySet:
        """The rows that pass. A source without sectors is for all of them."""
        self.is_valid()
        found = self.found
        rows = rows.alias(
            sectors_text=Cast("sectors", TextField()), forms_text=Cast("support_forms", TextField())
        )
        for word in found.get("q", "").split():
            named = Q(name__icontains=word) | Q(organisation__name__icontains=word)
            rows = rows.filter(named | Q(summary__icontains=word))
        if found.get("kind"):
            rows = rows.filter(kind__in=found["kind"])
        if found.get("form"):
            rows = rows.filter(listing("forms_text", found["form"]))
        if found.get("sector"):
            rows = rows.filter(listing("sectors_text", found["sector"]) | Q(sectors_text="[]"))
        return rows.given_in(found["region"]) if found.get("region") else rows

    @property
    def found(self) -> dict[str, Any]:
        return getattr(self, "cleaned_data", {})

    @property
    def active(self) -> int:
        """How many filters hold, for the button on phones."""
        return sum(bool(self.found.get(name)) for name in self.fields)
