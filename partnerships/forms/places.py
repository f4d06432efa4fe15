"""Several places in one form: those chosen stay ticked, and the picker adds one more by its name."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField

MOST_REGIONS: Final = 30


def chosen_regions() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("Chosen places"), required=False, widget=forms.CheckboxSelectMultiple
    )


def further_region() -> RegionField:
    return RegionField(
        label=_("Add a place"), required=False, help_text=_("Kelurahan, kecamatan, kota or province")
    )


class PlacesMixin(forms.BaseForm):
    """For a model form with `regions` (codes that stay ticked) and `region` (adds one more).

    The form calls `prepare_places` when it is made and `check_places` when it is cleaned; then `places`
    holds the regions. Without JavaScript a button "add" calls `add_region` and draws the form again.
    """

    data: QueryDict  # of a form that was sent
    instance: Any
    cleaned_data: dict[str, Any]
    _errors: ErrorDict | None

    def prepare_places(self, organisation: Organisation) -> None:
        self.organisation = organisation
        self.places: list[Region] = []
        self._offer_chosen()
        self.initial.setdefault("regions", [region.code for region in self.chosen])
        self.fields["region"].within = organisation.territory  # type: ignore[attr-defined]

    def _offer_chosen(self) -> None:
        """The regions that stay ticked: those sent, or those stored, and one just added."""
        if self.is_bound:
            wanted = self.data.getlist(self.add_prefix("regions"))[:MOST_REGIONS]
            self.chosen = list(Region.objects.filter(code__in=wanted).order_by("code"))
        else:
            stored = self.instance.regions.order_by("code") if self.instance.pk else []
            self.chosen = list(stored)
        regions: Any = self.fields["regions"]
        regions.choices = [(region.code, region.label) for region in self.chosen]

    def add_region(self) -> bool:
        """Move what the picker found to the ticked ones; False (with an error there) when it found none."""
        field: Any = self.fields["region"]
        try:
            region = field.clean(self["region"].data)
        except forms.ValidationError as problem:
            self._errors = self._errors or ErrorDict()
            self._errors["region"] = self.error_class(problem.messages)
            return False
        if region is not None:
            self.data = self.data.copy()
            codes = [*self.data.getlist("regions"), region.code]
            self.data.setlist("regions", list(dict.fromkeys(codes)))
            self.data["region"] = self.data["region-code"] = ""
            self._offer_chosen()
        return region is not None

    def check_places(self) -> None:
        """Only where the organisation works; the picker narrows, a forged or stored code does not pass."""
        territory = self.organisation.territory
        found = {one.code: one for one in [*self.chosen, self.cleaned_data.get("region")] if one}
        self.places = list(found.values())
        outside = [one.name for one in self.places if territory and not territory.contains(one)]
        if outside:
            words = gettext("%(place)s lies outside the area of %(organisation)s.")
            said = {"place": ", ".join(outside), "organisation": self.organisation.name}
            self.add_error("regions", words % said)
