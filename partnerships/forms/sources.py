"""A funding source of an organisation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.choices import SECTORS, SUPPORT_FORMS
from partnerships.forms.fields import AmountField
from partnerships.forms.offers import capital, several
from partnerships.models import FundingSource


class SourceForm(forms.ModelForm[FundingSource]):
    sectors = several(SECTORS, _("Sectors"))
    support_forms = several(SUPPORT_FORMS, _("Form of support"))
    amount_min = AmountField(label=_("At least (Rp)"), required=False)
    amount_max = AmountField(label=_("At most (Rp)"), required=False)

    class Meta:
        model = FundingSource
        fields = [
            "name", "kind", "summary", "sectors", "support_forms", "amount_min", "amount_max", "calendar",
            "contact",
        ]  # fmt: skip
        widgets = {"summary": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "calendar": _("Such as “proposals until February, work from June”"),
            "contact": _("An office or unit, no personal name or number"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.label = capital(str(field.label))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        low, high = cleaned.get("amount_min"), cleaned.get("amount_max")
        if low is not None and high is not None and high < low:
            self.add_error("amount_max", _("The largest amount is below the smallest."))
        return cleaned
