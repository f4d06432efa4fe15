"""The filters above the list of organisations."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from forum_site.core.arrays import is_among
from forum_site.organisations.models import Kind, Organisation
from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField

# Several kinds under one word: a visitor looks for "companies", not for a legal form.
GROUPS: dict[str, tuple[Any, frozenset[str]]] = {
    "board": (_("BKM/LKM"), frozenset({Kind.BOARD, Kind.BOARD_FORUM, Kind.COMMUNITY_GROUP})),
    "government": (_("Government"), frozenset({Kind.AGENCY, Kind.VILLAGE_OFFICE, Kind.SECRETARIAT})),
    "company": (_("Companies and banks"), frozenset({Kind.COMPANY, Kind.CSR_FORUM, Kind.BANK})),
    "zakat": (_("Zakat bodies"), frozenset({Kind.ZAKAT})),
    "civil": (
        _("Foundations, NGOs, universities"),
        frozenset({Kind.NGO, Kind.FOUNDATION, Kind.UNIVERSITY, Kind.DONOR}),
    ),
}


class OrganisationFilter(forms.Form):
    """Reads the address; whatever it does not understand filters nothing."""

    mark_optional = False
    q = forms.CharField(label=_("Name"), required=False, max_length=80, widget=forms.SearchInput)
    region = RegionField(
        label=_("Place"), required=False, help_text=_("Kelurahan, kecamatan, kota or province")
    )
    kind = forms.MultipleChoiceField(
        label=_("Kind"),
        required=False,
        choices=[(code, words) for code, (words, _kinds) in GROUPS.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    verified = forms.BooleanField(label=_("Verified only"), required=False)

    def apply(self, rows: QuerySet[Organisation]) -> QuerySet[Organisation]:
        """The rows that pass, by the fields that could be read."""
        self.is_valid()
        found = getattr(self, "cleaned_data", {})
        for word in found.get("q", "").split():
            rows = rows.filter(name__icontains=word)
        kinds = frozenset().union(*(GROUPS[code][1] for code in found.get("kind", [])))
        if kinds:
            rows = rows.filter(kind__in=kinds)
        if found.get("verified"):
            rows = rows.filter(verification="verified")
        region = found.get("region")
        return rows.filter(_in_place(region)) if region else rows

    @property
    def active(self) -> int:
        """How many filters hold, for the button on phones."""
        found = getattr(self, "cleaned_data", {})
        return sum(bool(found.get(name)) for name in ("q", "region", "kind", "verified"))


def _in_place(region: Region) -> Q:
    """By keys of the places: over two joined tables a database would read every place there is.

    Those of a kota are looked up one by one; of a province's thousands, all bodies are read sooner.
    """
    places = Region.objects.within(region).values("pk")
    if region.level < Region.Level.REGENCY:
        return Q(region__in=places) | Q(territory__in=places)
    return is_among("region", places) | is_among("territory", places)
