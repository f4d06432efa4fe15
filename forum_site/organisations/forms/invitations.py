"""Typing a code, and inviting a colleague."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import KIND_ROLES


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("One-time code"),
        max_length=40,
        help_text=_("As on the letter. Spaces and small letters are fine."),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class InviteForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"))
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("Without an e-mail you get a letter with a code to print."),
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.value, role.label) for role in KIND_ROLES[kind]]  # type: ignore[attr-defined]


class PageForm(forms.Form):
    """The public words of an organisation."""

    summary = forms.CharField(
        label=_("About"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 6})
    )
    address = forms.CharField(label=_("Office address"), required=False, max_length=240)
    contact_email = forms.EmailField(label=_("Office e-mail"), required=False)
    contact_phone = forms.CharField(label=_("Office phone"), required=False, max_length=20)
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    founded_year = forms.IntegerField(label=_("Founded in"), required=False, min_value=1900, max_value=2100)
