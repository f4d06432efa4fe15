"""The one form of core: how the site looks and speaks."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class DisplayForm(forms.Form):
    theme = forms.ChoiceField(
        label=_("Colours"),
        choices=[("auto", _("As my device")), ("light", _("Light")), ("dark", _("Dark"))],
        widget=forms.RadioSelect,
    )
    language = forms.ChoiceField(
        label=_("Language"),
        choices=[(code, name) for code, name in (("id", "Indonesia"), ("en", "English"))],
        widget=forms.RadioSelect,
    )
    next = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_language(self) -> str:
        language: str = self.cleaned_data["language"]
        if language not in dict(settings.LANGUAGES):
            raise forms.ValidationError(_("Choose one of the languages shown."))
        return language
