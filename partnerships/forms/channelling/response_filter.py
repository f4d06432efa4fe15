"""The filters above the list of response times."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField
from partnerships.channelling.response_list import ORDERS

ORDER_WORDS: Final = {"name": _("Name"), "slowest": _("Slowest first"), "fastest": _("Fastest first")}


class ResponseFilter(forms.Form):
    """Reads the address; whatever it does not understand filters nothing."""

    mark_optional = False
    region = RegionField(label=_("Place"), required=False, help_text=_("Kota, kabupaten or province"))
    order = forms.ChoiceField(label=_("Sort"), required=False, choices=list(ORDER_WORDS.items()))

    def found(self) -> dict[str, Any]:
        self.is_valid()
        return getattr(self, "cleaned_data", {})

    @property
    def place_now(self) -> Region | None:
        return self.found().get("region")

    @property
    def order_now(self) -> str:
        return str(self.found().get("order") or ORDERS[0])
