"""The note of an endorsement, and an official answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.models import OfficialAnswer


class EndorseForm(forms.Form):
    note = forms.CharField(label=_("Why you support it"), required=False, max_length=400)


class AnswerOfficiallyForm(forms.Form):
    """Which office the person answers for is decided by the view, not here."""

    state = forms.ChoiceField(label=_("Your answer"), choices=OfficialAnswer.State, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("What speaks for or against it, and what the board can do next. Everybody can read it."),
    )
    signer = forms.CharField(
        label=_("Signed by (office)"),
        max_length=120,
        help_text=_("The office, not the name: “Kepala Bidang Permukiman”."),
    )
    reference = forms.CharField(label=_("Letter number"), max_length=120, required=False)
    answered_on = forms.DateField(label=_("Date"), widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("answered_on", timezone.localdate())

    def clean_answered_on(self) -> Any:
        day = self.cleaned_data["answered_on"]
        if day > timezone.localdate():
            raise ValidationError(_("This day is still to come. Write the day of the answer."))
        return day
