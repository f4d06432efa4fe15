"""Accounts: how people sign up, prove a contact, log in, and what slows down who tries too often."""

from typing import Any

from forum_site.settings import env

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["forum_site.accounts.backends.Backend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk/"
LOGOUT_REDIRECT_URL = "/"
# How many proxies of our own stand before the site and add to X-Forwarded-For: limits count addresses.
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXIES", 1)
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_ADAPTER = "forum_site.accounts.adapter.AccountAdapter"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = env.text("SITE_URL", "http://127.0.0.1:8000").partition(":")[0]
ACCOUNT_LOGIN_METHODS = {"email", "phone"}
# The form asks for one of the two contacts; the library wants to hear that both count.
ACCOUNT_SIGNUP_FIELDS = ["email*", "phone*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None  # the handle is a public name, never a login
ACCOUNT_USER_DISPLAY = "forum_site.accounts.models.name_of"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PHONE_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_CHANGE_EMAIL = True  # one address an account, replaced once the new one is proved
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_RATE_LIMITS = {  # a training room of forty people shares one address
    "signup": "60/10m/ip",
    "login": "120/m/ip",
    "login_failed": "60/m/ip,5/5m/key",
    "request_login_code": "60/m/ip,3/m/key,10/h/key",
    "verify_phone": "1/30s/key,10/h/key,60/m/ip",
    "confirm_email": "1/10s/key,10/h/key",
    "reset_password": "60/m/ip,5/h/key",
    "change_phone": "5/h/user",
}
ACCOUNT_FORMS = {
    "signup": "forum_site.accounts.forms.signup.SignupForm",
    "login": "forum_site.accounts.forms.entrance.LoginForm",
    "request_login_code": "forum_site.accounts.forms.entrance.RequestCodeForm",
    "reset_password": "forum_site.accounts.forms.entrance.ResetPasswordForm",
    "confirm_login_code": "forum_site.accounts.forms.security.ConfirmLoginCodeForm",
    "confirm_email_verification_code": "forum_site.accounts.forms.security.ConfirmEmailCodeForm",
    "verify_phone": "forum_site.accounts.forms.security.VerifyPhoneForm",
    "change_password": "forum_site.accounts.forms.security.ChangePasswordForm",
    "set_password": "forum_site.accounts.forms.security.SetPasswordForm",
    "reset_password_from_key": "forum_site.accounts.forms.security.ResetPasswordKeyForm",
    "reauthenticate": "forum_site.accounts.forms.security.ReauthenticateForm",
    "add_email": "forum_site.accounts.forms.security.AddEmailForm",
    "change_phone": "forum_site.accounts.forms.security.ChangePhoneForm",
}
MFA_ADAPTER = "forum_site.accounts.mfa_adapter.SecondFactorAdapter"
MFA_TOTP_ISSUER = "Jejaring BKM"
MFA_TOTP_TOLERANCE = 1  # a code of the half minute before or after: phones' clocks differ
MFA_ALLOW_UNVERIFIED_EMAIL = True  # nobody gets in without one proved contact
MFA_FORMS = {
    "authenticate": "forum_site.accounts.forms.security.SecondFactorForm",
    "reauthenticate": "forum_site.accounts.forms.security.SecondFactorAgainForm",
    "activate_totp": "forum_site.accounts.forms.security.ActivateAppForm",
    "deactivate_totp": "forum_site.accounts.forms.security.DeactivateAppForm",
    "generate_recovery_codes": "forum_site.accounts.forms.security.RecoveryCodesForm",
}
# The version in force of each text a person agrees to; a new one is written into the consent log.
POLICY_VERSIONS = {"privacy": "2026-11", "terms": "2026-11"}
CODE_SENDER = env.text("CODE_SENDER", "forum_site.accounts.code_senders.ConsoleSender")
CODE_GATEWAY: dict[str, Any] = {  # read by GatewaySender
    "url": env.text("CODE_GATEWAY_URL", ""),
    "token": env.text("CODE_GATEWAY_TOKEN", ""),
    "to_field": env.text("CODE_GATEWAY_TO_FIELD", "to"),
    "text_field": env.text("CODE_GATEWAY_TEXT_FIELD", "message"),
    "extra": dict(pair.split("=", 1) for pair in env.words("CODE_GATEWAY_EXTRA")),
}
