"""Logging in, asking for a code, and a forgotten password."""

from typing import Any

from allauth.account import forms as library
from allauth.account.adapter import get_adapter
from allauth.account.internal import flows
from allauth.core import context
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import UNPROVED, has_verified_contact
from forum_site.accounts.forms.contact import Contact, ContactField, Plain


def remember_unproved(user: Any) -> None:
    """Note in the session that the account behind the contact was never proved: see the adapter."""
    if user and not has_verified_contact(user):
        context.request.session[UNPROVED] = user.pk


class LoginForm(Plain, library.LoginForm):
    labels = {
        "login": _("E-mail or mobile number"),
        "password": _("Password"),
        "remember": _("Remember me on this phone"),
    }
    hints = {"remember": _("Do not choose this on a phone used by others")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        self.fields["login"].widget.attrs["maxlength"] = "254"


class RequestCodeForm(Plain, library.RequestLoginCodeForm):
    """One field where the library has two. Whether an account exists changes nothing one can see."""

    dropped = ("email", "phone")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact"] = ContactField()
        self.fields["contact"].widget.attrs["autocomplete"] = "username"

    def clean(self) -> dict[str, Any]:
        contact: Contact | None = self.cleaned_data.get("contact")
        if contact:
            self.cleaned_data.update(contact._asdict())
            self.clean_email() if contact.email else self.clean_phone()
            remember_unproved(self._user)
        return self.cleaned_data


class ResetPasswordForm(Plain, library.ResetPasswordForm):
    """An address gets a link; a number gets a code, after which a new password can be chosen."""

    dropped = ("email",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact"] = ContactField()
        self.fields["contact"].widget.attrs["autocomplete"] = "username"

    def clean(self) -> dict[str, Any]:
        contact: Contact | None = self.cleaned_data.get("contact")
        if contact and contact.email:
            self.cleaned_data["email"] = contact.email
            self.clean_email()
        return self.cleaned_data

    def save(self, request: Any, **kwargs: Any) -> str:
        contact: Contact = self.cleaned_data["contact"]
        if contact.email:
            return super().save(request, **kwargs)
        user = get_adapter().get_user_by_phone(contact.phone)
        remember_unproved(user)
        flows.login_by_code.LoginCodeVerificationProcess.initiate(
            request=request, user=user, phone=contact.phone
        )
        return contact.phone
