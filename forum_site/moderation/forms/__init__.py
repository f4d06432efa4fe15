"""Why a text is reported, and why it is hidden."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.moderation.models import Flag, Sanction


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


class KeepForm(forms.Form):
    word = forms.CharField(
        label=_("Word to the author"),
        help_text=_("Only when you want to say something; the author gets it as a notice."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class SanctionForm(forms.Form):
    """How long, and why: the person reads it."""

    kind = forms.ChoiceField(
        label=_("What"), choices=Sanction.Kind.choices, widget=forms.RadioSelect, initial="silence"
    )
    days = forms.TypedChoiceField(
        label=_("For how long"),
        choices=[
            (1, _("1 day")),
            (3, _("3 days")),
            (7, _("1 week")),
            (30, _("1 month")),
            (90, _("3 months")),
        ],
        coerce=int,
        initial=3,
    )
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Say what happened and what is expected. The person reads exactly this."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HideForm(forms.Form):
    reason = forms.CharField(
        label=_("Word to the author"),
        help_text=_("Say what is wrong and what the author can do. The author gets it as a notice."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
