"""Our words for what allauth says when something does not fit."""

from django.utils.translation import gettext_lazy as _

ACCOUNT_ERRORS = {
    "account_inactive": _("This account is closed."),
    "email_password_mismatch": _("The password does not match this e-mail address."),
    "phone_password_mismatch": _("The password does not match this mobile number."),
    "username_password_mismatch": _("Write an e-mail address or a mobile number, and your password."),
    "invalid_login": _("Write an e-mail address or a mobile number."),
    "duplicate_email": _("This address already belongs to your account."),
    "email_taken": _("This address belongs to another account. Use another one."),
    "phone_taken": _("This number belongs to another account. Use another one."),
    "enter_current_password": _("This is not your present password."),
    "incorrect_code": _("The code does not match. Check the digits, or ask for a new one."),
    "incorrect_password": _("The password does not match. Check capital and small letters."),
    "invalid_password_reset": _("This link has been used or has expired."),
    "too_many_login_attempts": _("Too many attempts. Wait five minutes, then try again."),
    "rate_limited": _("Wait a moment before you ask again."),
    "same_as_current": _("This is what you have now. Write the new one."),
    "unverified_primary_email": _("Prove this address first."),
    "cannot_remove_primary_email": _("You cannot remove your only address."),
}

SECOND_FACTOR_ERRORS = {
    "cannot_delete_authenticator": _("Officers need the second step for as long as they are officers."),
    "incorrect_code": _("The code does not match. Use the newest one in your app."),
    "unverified_email": _("Prove your e-mail address first."),
    "cannot_generate_recovery_codes": _("Set up your authenticator app first."),
}
