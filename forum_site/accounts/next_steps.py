"""Where a person goes after signing up, by what they said they are."""

from django.db import models
from django.shortcuts import resolve_url
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

SESSION_KEY = "signing_up_as"
PROFILE = "accounts:me"


class SigningUpAs(models.TextChoices):
    BOARD = "board", _("Board of a BKM/LKM")
    AGENCY = "agency", _("Officer of an agency or of government")
    PARTNER = "partner", _("Company, zakat body, bank, foundation, university")
    INDIVIDUAL = "individual", _("Private person")


EXPLAINED = {
    SigningUpAs.BOARD: _("Coordinator, secretary, UPK, UPL, UPS"),
    SigningUpAs.AGENCY: _("OPD, kelurahan, Pokja PKP"),
    SigningUpAs.PARTNER: _("Who wants to offer support"),
    SigningUpAs.INDIVIDUAL: _("Donor, volunteer or resident"),
}
# Names of pages of apps above this one; a name that does not exist yet leads to the desk.
PAGES = {
    SigningUpAs.BOARD: "organisations:create",
    SigningUpAs.AGENCY: "organisations:create",
    SigningUpAs.PARTNER: "organisations:create",
}


def after_sign_up(signing_up_as: str) -> str:
    """The address of the second step: choose or create the organisation, or the person's desk."""
    page = PAGES.get(signing_up_as)  # type: ignore[call-overload]
    if page:
        try:
            return f"{reverse(page)}?as={signing_up_as}"
        except NoReverseMatch:
            pass
    return resolve_url("/desk/")
