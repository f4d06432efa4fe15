"""Confirming that it is really you who wants to leave."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.models import User


class LeavingForm(forms.Form):
    """By password, or, for a person without one, by a code sent to the contact."""

    understood = forms.BooleanField(
        label=_("I understand that this cannot be undone after 14 days"),
        error_messages={"required": _("Tick this to go on.")},
    )

    def __init__(self, *args: Any, user: User, code: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.code = user, code
        if user.has_usable_password():
            self.fields["password"] = forms.CharField(
                label=_("Password"),
                widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
            )
        else:
            self.fields["sent_code"] = forms.CharField(
                label=_("Code"),
                widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
            )

    def clean_password(self) -> str:
        if not self.user.check_password(self.cleaned_data["password"]):
            raise forms.ValidationError(_("The password does not match. Check capital and small letters."))
        return ""

    def clean_sent_code(self) -> str:
        if not self.code or self.cleaned_data["sent_code"].strip() != self.code:
            raise forms.ValidationError(_("The code does not match. Check the digits, or ask for a new one."))
        return ""
