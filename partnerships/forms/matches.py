"""Why a match does not fit."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.models import Match
from partnerships.sheet_reading import masked

LONGEST = 240


class DismissForm(forms.Form):
    """A reason from the list; another one in own words, which are masked like all that people type."""

    reason = forms.ChoiceField(
        label=_("Reason"), choices=Match.DismissReason.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("In your words"),
        required=False,
        max_length=LONGEST,
        help_text=_("At most 240 characters; no names or numbers of residents."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean_note(self) -> str:
        return masked(self.cleaned_data["note"]).strip()[:LONGEST]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("reason") == Match.DismissReason.OTHER and not cleaned.get("note"):
            self.add_error("note", _("Say in your words why it does not fit."))
        return cleaned
