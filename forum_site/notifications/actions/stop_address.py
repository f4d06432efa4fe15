"""Mail addresses that bounced or complained: nothing more goes there until their owner says so."""

from typing import Any

from django.db import transaction

from forum_site.accounts.models import User
from forum_site.core import audit
from forum_site.notifications import consents
from forum_site.notifications.api import announce
from forum_site.notifications.channels import channel_of
from forum_site.notifications.models import Delivery, StoppedAddress

WHY_SKIPPED = "address stopped"


@transaction.atomic
def stop_address(address: str, why: str, detail: str = "") -> bool:
    """Stop an address of somebody here, skip what waits for it, and say so in the owner's inbox.

    False, and nothing changes, for an address that nobody here has or that is stopped already.
    """
    address = address.strip().lower()
    owners = list(User.objects.filter(emailaddress__email__iexact=address).distinct())
    if not owners:
        return False
    _row, new = StoppedAddress.objects.get_or_create(
        address=address, defaults={"why": why, "detail": detail[:300]}
    )
    if not new:
        return False
    skip_waiting(owners)
    for owner in owners:
        audit.record(owner, "notifications.stop_address", by=None, data={"why": why})
        tell_owner("notices.address_stopped", owner, {"address": consents.masked(address), "why": why})
    return True


def tell_owner(kind: str, owner: User, data: dict[str, Any]) -> None:
    """In the inbox only; about the person, so that it stays readable when the address is gone."""
    announce(kind, actor=None, subject=owner, recipients=[owner], reason="own_address", data=data)


def skip_waiting(owners: list[User]) -> int:
    """What waits for those who have no other address by now; returns how many deliveries."""
    channel = channel_of("email")
    reached = channel.addresses(owners) if channel else {}
    left = [owner.pk for owner in owners if owner.pk not in reached]
    waiting = Delivery.objects.filter(
        channel="email", status=Delivery.Status.QUEUED, notification__user__in=left
    )
    return waiting.update(status=Delivery.Status.SKIPPED, error=WHY_SKIPPED)


@transaction.atomic
def resume_address(stopped: StoppedAddress, *, by: Any) -> None:
    """The owner says that the address works: mail goes there again, from the next notice."""
    consents.note(by, "email", stopped.address, consents.Act.GIVEN, "tried again")
    StoppedAddress.objects.filter(pk=stopped.pk).delete()
