"""The link in a message that opens a person's choices without login."""

from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.urls import reverse

from forum_site.accounts.models import User
from forum_site.core import tokens

PURPOSE: Final = "notifications.choices"
DAYS: Final = 90


@dataclass(frozen=True)
class Opened:
    """Whose choices a token opens. `user` is None when it is too old, or the person is gone."""

    user: User | None


def choices_url(user: Any) -> str:
    """Absolute. Shows and changes only what is sent to this person and when; names nothing they follow."""
    return settings.SITE_URL + choices_path(user)


def choices_path(user: Any) -> str:
    return reverse("notifications:choices", args=[tokens.sign(user.pk, purpose=PURPOSE)])


def opened_by(token: str) -> Opened | None:
    """None for a forged or damaged token."""
    pk = tokens.unsign(token, purpose=PURPOSE)
    if not isinstance(pk, int):
        return None
    fresh = tokens.unsign(token, purpose=PURPOSE, max_age=DAYS * 24 * 60 * 60) is not None
    return Opened(User.objects.filter(pk=pk, is_active=True).first() if fresh else None)


def masked(address: str) -> str:
    """ "a•••@contoh.invalid": enough to recognise one's own, not to learn another's."""
    name, at, host = address.partition("@")
    return f"{name[:1]}•••{at}{host}" if at else ""
