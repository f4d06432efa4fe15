"""Why a text is reported, and why it is hidden."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.moderation.models import Flag


class ReportForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("What is wrong with it?"), choices=Flag.Reason.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("Explain it in a sentence"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = self.cleaned_data
        if given.get("reason") == Flag.Reason.OTHER and not given.get("note"):
            self.add_error("note", _("Write what is wrong, so that the secretariat can find it."))
        return given


class HideForm(forms.Form):
    reason = forms.CharField(
        label=_("Word to the author"),
        help_text=_("Say what is wrong and what the author can do. The author gets it as a notice."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
