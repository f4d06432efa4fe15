"""What the board of not yet funded plans is narrowed by; read from the address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.choices import SECTORS
from partnerships.forms.need_filter import STATES
from partnerships.region_sums import Cut


class GapFilter(forms.Form):
    """Whatever it does not understand narrows nothing."""

    mark_optional = False
    sector = forms.ChoiceField(label=_("Sector"), required=False, choices=[("", _("All")), *SECTORS])
    year = forms.IntegerField(label=_("Year"), required=False, min_value=2000, max_value=2100)
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", STATES["all"]), *list(STATES.items())[:1]]
    )

    @property
    def cut(self) -> Cut:
        self.is_valid()
        found: dict[str, Any] = getattr(self, "cleaned_data", {})
        return Cut(found.get("state") or "all", found.get("sector") or "", found.get("year"))

    @property
    def query(self) -> dict[str, str]:
        """The parameters that narrow, for links to other places and to the list of needs."""
        cut = self.cut
        said = {"sector": cut.sector, "year": str(cut.year or ""), "state": cut.state}
        return {name: value for name, value in said.items() if value and (name, value) != ("state", "all")}
