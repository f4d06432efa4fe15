"""A need type as the secretariat writes it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.models import NeedType


class NeedTypeForm(forms.ModelForm[NeedType]):
    class Meta:
        model = NeedType
        fields = [
            "title", "category", "unit", "price_low", "price_high", "price_source", "responsible",
            "documents", "keywords", "active",
        ]  # fmt: skip
        help_texts = {
            "unit": _("As plans write it: m, m2, unit, KK."),
            "price_low": _("Rupiah a unit. Leave both empty when you have no source."),
            "keywords": _("Separated by commas; a title with one of these words gets this type proposed."),
        }
        widgets = {"documents": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        category: Any = self.fields["category"]
        category.choices = [("", _("Choose a category")), *(one for one in category.choices if one[0])]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        low, high = cleaned.get("price_low"), cleaned.get("price_high")
        for name, price in (("price_low", low), ("price_high", high)):
            if price is not None and price < 0:
                self.add_error(name, _("A price is not below zero."))
        if low is not None and high is not None and high < low:
            self.add_error("price_high", _("The highest price comes after the lowest."))
        if (low or high) and not cleaned.get("price_source"):
            self.add_error("price_source", _("Say where the prices come from, with the year."))
        return cleaned
