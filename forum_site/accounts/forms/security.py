"""Codes, passwords and contacts of an account: the library's forms with our words."""

from typing import Any

from allauth.account import forms as library
from allauth.mfa.base import forms as second_factor
from allauth.mfa.recovery_codes import forms as recovery
from allauth.mfa.totp import forms as totp
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.forms.contact import PASSWORD_HINT, OneCode, Plain

NEW_PASSWORD = {"password1": _("New password"), "oldpassword": _("Present password")}


class ConfirmLoginCodeForm(OneCode, library.ConfirmLoginCodeForm):
    pass


class ConfirmEmailCodeForm(OneCode, library.ConfirmEmailVerificationCodeForm):
    pass


class VerifyPhoneForm(OneCode, library.VerifyPhoneForm):
    pass


class ChangePasswordForm(Plain, library.ChangePasswordForm):
    labels, hints, dropped = NEW_PASSWORD, {"password1": PASSWORD_HINT}, ("password2",)


class SetPasswordForm(Plain, library.SetPasswordForm):
    labels, hints, dropped = NEW_PASSWORD, {"password1": PASSWORD_HINT}, ("password2",)


class ResetPasswordKeyForm(Plain, library.ResetPasswordKeyForm):
    labels, hints, dropped = NEW_PASSWORD, {"password1": PASSWORD_HINT}, ("password2",)


class ReauthenticateForm(Plain, library.ReauthenticateForm):
    labels = {"password": _("Password")}


class AddEmailForm(Plain, library.AddEmailForm):
    labels = {"email": _("New e-mail address")}
    hints = {"email": _("We send a code to this address.")}


class ChangePhoneForm(Plain, library.ChangePhoneForm):
    labels = {"phone": _("New mobile number")}
    hints = {"phone": _("We send a code to this number.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phone"].widget.attrs.update({"autocomplete": "tel", "inputmode": "tel"})


class SecondFactorForm(Plain, second_factor.AuthenticateForm):
    """Takes a code of the app or a recovery code."""

    labels = {"code": _("Code from your app, or a recovery code")}


class SecondFactorAgainForm(Plain, second_factor.ReauthenticateForm):
    labels = {"code": _("Code from your app, or a recovery code")}


class ActivateAppForm(OneCode, totp.ActivateTOTPForm):
    labels = {"code": _("Code from your app")}


class DeactivateAppForm(Plain, totp.DeactivateTOTPForm):
    pass


class RecoveryCodesForm(Plain, recovery.GenerateRecoveryCodesForm):
    pass
