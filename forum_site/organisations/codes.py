"""The code of a letter: typed in any way people type, kept only as a hash."""

from __future__ import annotations

from django.utils.crypto import salted_hmac

from forum_site.core.tokens import CODE_ALPHABET
from forum_site.organisations.models import Invitation

_SALT = "organisations.invitation"


def normalise(typed: str) -> str:
    """ "mts7 4kq9-2xb" → "MTS74KQ92XB"; signs that no code holds are dropped."""
    return "".join(sign for sign in typed.upper() if sign in CODE_ALPHABET)


def hash_code(code: str) -> str:
    return salted_hmac(_SALT, normalise(code), algorithm="sha256").hexdigest()


def grouped(code: str) -> str:
    """As on paper: "MTS7 4KQ9 2XB"."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def find_invitation(typed: str) -> Invitation | None:
    """The invitation of this code in whatever state, or None."""
    return (
        Invitation.objects.filter(code_hash=hash_code(typed))
        .select_related("organisation__territory", "organisation__region")
        .first()
    )
