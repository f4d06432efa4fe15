"""A number, and the code that came to it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from forum_site.accounts import phones


class PhoneForm(forms.Form):
    number = forms.CharField(
        label=_("Your WhatsApp number"),
        help_text=_(
            "By sending the code you allow us to write to this number. You can take that back at any time."
        ),
        max_length=30,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
    )

    def clean_number(self) -> str:
        number = phones.normalise(self.cleaned_data["number"])
        if number is None or not phones.is_mobile(number):
            raise ValidationError(_("Write the number with all its digits, for example 0812 3456 7890."))
        return number


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("The six digits of the code"),
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )

    def clean_code(self) -> Any:
        return "".join(sign for sign in self.cleaned_data["code"] if sign.isdecimal())
