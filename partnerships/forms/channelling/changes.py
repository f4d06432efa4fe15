"""A change that one side proposes, and the answer of the other."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.forms.channelling.agreements import day_field
from partnerships.forms.fields import AmountField


class ChangeForm(forms.Form):
    what = forms.CharField(
        label=_("What changes"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For example 20 m less channel. Everybody can read it."),
    )  # fmt: skip
    why = forms.CharField(label=_("Why"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    value_after = AmountField(
        label=_("New value of the agreement"), required=False, help_text=_("Leave it empty if it stays.")
    )
    ends_after = day_field(_("New last day"), _("Leave it empty if it stays."))


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label=_("Your words to the other side"), max_length=400, required=False,
        widget=forms.Textarea(attrs={"rows": 3}), help_text=_("Needed when you decline."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "decline" in self.data and not (cleaned.get("answer") or "").strip():
            self.add_error("answer", _("Write the reason."))
        return cleaned
