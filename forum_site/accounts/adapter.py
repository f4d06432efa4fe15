"""Where allauth meets this site: phones, mails, codes, where a person goes next."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from django import forms
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.accounts import mails, next_steps, phones, wording
from forum_site.accounts.contact import UNPROVED
from forum_site.accounts.entry import refused
from forum_site.accounts.handles import handle_from
from forum_site.accounts.models import User
from forum_site.accounts.tasks import deliver_mail, deliver_text
from forum_site.core import audit


class PhoneField(forms.CharField):
    """Cleans to E.164."""

    default_error_messages = {
        "number": gettext_lazy("Write the number with all its digits, for example 0812 3456 7890.")
    }

    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        number = phones.normalise(typed) if typed else ""
        if number is None or (number and not phones.is_mobile(number)):
            raise forms.ValidationError(self.error_messages["number"], code="number")
        return number


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {**DefaultAccountAdapter.error_messages, **wording.ACCOUNT_ERRORS}

    # --- phones -----------------------------------------------------------------------------
    def phone_form_field(self, **kwargs: Any) -> PhoneField:
        return PhoneField(**kwargs)

    def get_phone(self, user: User) -> tuple[str, bool] | None:
        return (user.phone, user.phone_verified) if user.phone else None

    def set_phone(self, user: User, phone: str, verified: bool) -> None:
        user.phone, user.phone_verified = phone, verified
        user.save(update_fields=["phone", "phone_verified"])

    def set_phone_verified(self, user: User, phone: str) -> None:
        self.set_phone(user, phone, True)

    def get_user_by_phone(self, phone: str) -> User | None:
        number = phones.normalise(phone)
        return User.objects.filter(phone=number).first() if number else None

    def send_verification_code_sms(self, user: Any, phone: str, code: str, **kwargs: Any) -> None:
        with translation.override(user.language):
            text = _("%(code)s is your Jejaring BKM code, valid for 10 minutes. Do not pass it on to anyone.")
        deliver_text.delay_on_commit(phone, text % {"code": code})

    def send_account_already_exists_sms(self, phone: str) -> None:
        text = _(
            "This number already has a Jejaring BKM account. To get in, choose “Log in”, then “Send a code”."
        )
        deliver_text.delay_on_commit(phone, text)

    # --- mails ------------------------------------------------------------------------------
    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Rendered in the language of the account behind the address, queued, never sent in the request."""
        with translation.override(mails.language_of(email)):
            message = self.render_mail(template_prefix, email, {"email": email, **context})
        html = message.alternatives[0][0]  # type: ignore[attr-defined]
        deliver_mail.delay_on_commit(email, str(message.subject), str(message.body), str(html))
        mails.keep_for_demo(email, context.get("code"))

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        return mails.render(template_prefix, email, context)

    # --- the person -------------------------------------------------------------------------
    def populate_username(self, request: HttpRequest, user: Any) -> None:
        user.handle = handle_from(user.name)

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> User:
        user.name = form.cleaned_data["name"]
        user.home = form.cleaned_data.get("home")
        user.time_zone = user.home.time_zone if user.home else settings.TIME_ZONE
        user.language = (translation.get_language() or settings.LANGUAGE_CODE)[:2]
        saved: User = super().save_user(request, user, form, commit)
        return saved

    def set_password(self, user: Any, password: str) -> None:
        super().set_password(user, password)
        audit.record(user, "accounts.set_password", by=user)

    def pre_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse | None:
        """An account proved for the first time by a code alone loses its password.

        Somebody else may have signed up with this contact and be waiting for its owner to prove it.
        """
        unproved = request.session.pop(UNPROVED, None) == user.pk
        methods = {record["method"] for record in get_authentication_records(request, user)}
        if unproved and methods == {"code"}:
            user.set_unusable_password()
            user.save(update_fields=["password"])
        answer: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return answer or refused(request, user)

    # --- where to ---------------------------------------------------------------------------
    def get_login_stages(self) -> list[str]:
        ours = {
            "allauth.account.stages.PhoneVerificationStage": "forum_site.accounts.stages.PhoneStage",
            "allauth.account.stages.EmailVerificationStage": "forum_site.accounts.stages.EmailStage",
        }
        return [ours.get(stage, stage) for stage in super().get_login_stages()]

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        return next_steps.after_sign_up(request.session.pop(next_steps.SESSION_KEY, ""))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse(next_steps.PROFILE)

    def get_email_verification_redirect_url(self, email_address: Any) -> str:
        return reverse(next_steps.PROFILE) if self.request.user.is_authenticated else str(settings.LOGIN_URL)
