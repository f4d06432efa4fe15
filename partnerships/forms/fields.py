"""Form fields for amounts, as people write them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.importers.money import read_money

LARGEST = 10**13


class AmountField(forms.CharField):
    """Whole rupiah, typed as "50000000", "Rp 50.000.000" or "50 juta"; cleans to int or None."""

    default_error_messages = {
        "amount": _("Write the amount as 50.000.000 or 50 juta."),
        "large": _("This amount is too large."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=40, **kwargs)
        self.widget.attrs["autocomplete"] = "off"

    def clean(self, value: Any) -> int | None:
        text = super().clean(value)
        if not text:
            return None
        found = read_money(text)
        if found.amount is None or found.problem or found.upper is not None:
            raise forms.ValidationError(self.error_messages["amount"], code="amount")
        if found.amount > LARGEST:
            raise forms.ValidationError(self.error_messages["large"], code="large")
        return found.amount

    def prepare_value(self, value: Any) -> Any:
        return f"{value:,}".replace(",", ".") if isinstance(value, int) else value
