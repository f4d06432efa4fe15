"""Where allauth's second factor meets this site."""

from io import BytesIO
from typing import Any

import segno
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator

from forum_site.accounts import phones, second_factor, wording


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = {**DefaultMFAAdapter.error_messages, **wording.SECOND_FACTOR_ERRORS}

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Officers keep theirs for as long as they are officers."""
        return not second_factor.is_required_of(authenticator.user)

    def get_totp_label(self, user: Any) -> str:
        """What the app shows beside the site's name: the contact, never an internal number."""
        if user.email:
            return str(user.email)
        return phones.shown(user.phone) if user.phone else str(user.handle)

    def build_totp_svg(self, url: str) -> str:
        """On white in every theme: an app cannot read it on a dark page."""
        picture = BytesIO()
        segno.make(url).save(picture, kind="svg", light="#fff", border=3, scale=4, xmldecl=False)
        return picture.getvalue().decode()
