"""The rights of a person over their data (UU 27/2022): a copy, and to be forgotten.

Each app registers its part from its AppConfig.ready():

    register_exporter("discussions", posts_of)     # fn(user) -> what JSON can hold
    register_eraser("discussions", forget_author)  # fn(user) -> None, inside the caller's transaction
"""

from collections.abc import Callable
from typing import Any

from allauth.account.models import EmailAddress
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.accounts.models import User

Exporter = Callable[[User], Any]
Eraser = Callable[[User], None]

_exporters: dict[str, Exporter] = {}
_erasers: dict[str, Eraser] = {}


def register_exporter(name: str, exporter: Exporter) -> None:
    """`name` is the key in the person's copy; a second registration replaces the first."""
    _exporters[name] = exporter


def register_eraser(name: str, eraser: Eraser) -> None:
    """Called once for each erased account, before its contacts are removed."""
    _erasers[name] = eraser


def erasers() -> list[Eraser]:
    return list(_erasers.values())


def collect(user: User) -> dict[str, Any]:
    """Everything we hold about a person, each app's part under its name; JSON with Django's encoder."""
    parts = {name: exporter(user) for name, exporter in _exporters.items()}
    return {"made_at": timezone.now(), "account": account_of(user), **parts}


def account_of(user: User) -> dict[str, Any]:
    consents = user.consents.order_by("created_at")
    return {
        "handle": user.handle,
        "name": user.name,
        "mobile_number": user.phone,
        "mobile_number_verified": user.phone_verified,
        "email_addresses": list(EmailAddress.objects.filter(user=user).values("email", "verified")),
        "kelurahan": user.home.label if user.home else None,
        "time_zone": user.time_zone,
        "language": user.language,
        "joined": user.date_joined,
        "last_login": user.last_login,
        "consents": list(consents.values("document", "version", "adult", "created_at", "withdrawn_at")),
        "actions": list(
            ModelLogEntry.objects.filter(user=user)
            .values("timestamp", "action", "label")
            .order_by("timestamp")
        ),
    }
