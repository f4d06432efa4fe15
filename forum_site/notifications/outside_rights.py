"""Ways to reach a person outside the site, in the copy of their data, and how they are forgotten."""

from typing import Any

from forum_site.accounts.models import User
from forum_site.notifications.models import Hook, InboundMail, Phone
from forum_site.notifications.stopped import stopped_of


def copy_for(user: User) -> dict[str, Any]:
    """The secret of the person's own system is left out: a copy may be passed on."""
    return {
        "whatsapp": list(Phone.objects.filter(user=user).values("number", "confirmed_at")),
        "own_system": list(Hook.objects.filter(user=user).values("url", "created_at", "stopped_at")),
        "answers_by_mail": list(
            InboundMail.objects.filter(user=user).values("received_at", "outcome", "detail")
        ),
        "stopped_addresses": list(stopped_of(user).values("address", "why", "stopped_at")),
    }


def forget(user: User) -> None:
    """Called while the person's mail addresses still stand."""
    stopped_of(user).delete()
    for model in (Phone, Hook, InboundMail):
        model._default_manager.filter(user=user).delete()
