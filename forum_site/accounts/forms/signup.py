"""Signing up: who you are, one contact, where you live, what you agree to."""

from typing import Any

from allauth.account import forms as library
from django import forms
from django.contrib.auth import get_user_model
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.actions.record_consents import record_consents
from forum_site.accounts.actions.release_contact import release_contact
from forum_site.accounts.forms.contact import PASSWORD_HINT, Contact, ContactField, Plain
from forum_site.accounts.next_steps import EXPLAINED, SESSION_KEY, SigningUpAs
from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField

SHORTEST_FILLING = 3  # seconds; nobody types all this faster, programs do
STAMP = signing.TimestampSigner(salt="accounts.sign-up")


class SignupForm(Plain, library.SignupForm):
    """`contact` stands for the library's e-mail and phone. An existing account changes nothing one can
    see: the same next page, about the same time, and word goes only to the contact itself."""

    dropped = ("email", "phone")
    labels = {"password1": _("Password")}
    hints = {
        "name": _("Shown when you write in the forum"),
        "contact": _("We send a code there to verify it"),
        "home": _("Type the name of the kelurahan, then the kecamatan if needed"),
        "password1": PASSWORD_HINT,
    }
    mark_optional = False
    data: Any

    signing_up_as = forms.ChoiceField(
        label=_("You are signing up as"),
        choices=SigningUpAs.choices,
        initial=SigningUpAs.BOARD,
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=_("Full name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    contact = ContactField(widget=forms.TextInput(attrs={"autocomplete": "email"}))
    home = RegionField(label=_("Kelurahan or desa"), level=Region.Level.VILLAGE, required=False)
    agreed = forms.BooleanField(
        label=_("I agree"), error_messages={"required": _("Without this we may not open an account for you.")}
    )
    adult = forms.BooleanField(
        label=_("I am 18 years old or older"),
        error_messages={"required": _("Accounts are for adults.")},
    )
    homepage = forms.CharField(required=False, widget=forms.TextInput)  # people never see this one
    opened = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["opened"].initial = STAMP.sign("")
        self.fields["homepage"].widget.attrs.update({"tabindex": "-1", "autocomplete": "off"})
        self.fields["password1"].widget.render_value = True  # nothing typed is lost on an error

    def roles(self) -> list[tuple[Any, Any]]:
        """Each radio button with its explanation."""
        return [(button, EXPLAINED[button.data["value"]]) for button in self["signing_up_as"]]

    def clean(self) -> dict[str, Any]:
        contact: Contact | None = self.cleaned_data.get("contact")
        if contact:
            self._clean_contact(contact)
        needs_home = self.cleaned_data.get("signing_up_as") in {SigningUpAs.BOARD, SigningUpAs.AGENCY}
        if needs_home and not self.cleaned_data.get("home") and "home" not in self.errors:
            self.add_error("home", _("Choose your kelurahan or desa."))
        self._check_filling_time()
        return super().clean()

    def _clean_contact(self, contact: Contact) -> None:
        release_contact(email=contact.email, phone=contact.phone)
        self.cleaned_data["phone"] = contact.phone
        # None, not "": the column is unique
        self.cleaned_data["email"] = self.validate_unique_email(contact.email) if contact.email else None

    def _check_filling_time(self) -> None:
        opened = self.cleaned_data.get("opened", "")
        try:
            STAMP.unsign(opened, max_age=SHORTEST_FILLING)
        except signing.SignatureExpired:
            return
        except signing.BadSignature:
            self.data = {**self.data.dict(), "opened": STAMP.sign("")}
        self.add_error(None, _("That was very quick. Check what you filled in, then press the button again."))

    def try_save(self, request: HttpRequest) -> tuple[Any, HttpResponse | None]:
        request.session[SESSION_KEY] = self.cleaned_data["signing_up_as"]
        if self.cleaned_data["homepage"]:  # a program: it is told what everybody is told
            return None, HttpResponseRedirect(reverse("account_email_verification_sent"))
        if self.account_already_exists:  # hash as for a new account, so that both take equally long
            get_user_model()().set_password(self.cleaned_data["password1"])
        return super().try_save(request)

    def custom_signup(self, request: HttpRequest, user: Any) -> None:
        record_consents(user, by=user)
