"""Money, place and theme of a donor; all of it stands in the address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.regions.picker import RegionField
from partnerships.budget_page.candidates import Wish
from partnerships.choices import CATEGORIES, SECTORS
from partnerships.forms.fields import AmountField

USUAL = 100_000_000


class BudgetForm(forms.Form):
    mark_optional = False
    budget = AmountField(label=_("Your money (Rp)"), initial=USUAL)
    region = RegionField(
        label=_("Place"), required=False, help_text=_("Kelurahan, kota, province, or leave it empty")
    )
    sector = forms.ChoiceField(
        label=_("Theme"), required=False, choices=[("", _("All")), *SECTORS], widget=forms.RadioSelect,
        initial="",
    )  # fmt: skip
    category = forms.ChoiceField(label=_("Category"), required=False, choices=[("", _("All")), *CATEGORIES])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["budget"].widget.attrs["inputmode"] = "numeric"

    def clean_budget(self) -> int:
        amount = self.cleaned_data["budget"]
        if not amount or amount < 1:
            raise forms.ValidationError(_("Write an amount above zero."), code="small")
        return int(amount)

    @property
    def wish(self) -> Wish | None:
        """None while something is missing or not understood."""
        return Wish(**self.cleaned_data) if self.is_bound and self.is_valid() else None
