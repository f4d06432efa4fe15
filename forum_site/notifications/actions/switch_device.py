"""A person's browsers that show notices: turned on and off by their owner, or gone; each change is logged."""

from typing import Any, Final
from urllib.parse import urlsplit

from django.db import transaction

from forum_site.notifications.consents import Act, note
from forum_site.notifications.models import PushSubscription

CHANNEL: Final = "push"
MOST_DEVICES: Final = 10


@transaction.atomic
def switch_on(endpoint: str, p256dh: str, auth: str, *, by: Any, device: str = "") -> PushSubscription:
    """This browser shows the person's notices from now on; repeating only renews its keys.

    A browser of somebody else becomes this person's: it is in their hands now. Beyond MOST_DEVICES the
    oldest one is dropped.
    """
    before = PushSubscription.objects.select_for_update().filter(endpoint=endpoint).first()
    if before and before.user_id != by.pk:
        drop_device(before, how="moved")
        before = None
    fresh = {"user": by, "p256dh": p256dh, "auth": auth, "device": device[:120]}
    found, _new = PushSubscription.objects.update_or_create(endpoint=endpoint, defaults=fresh)
    if before is None:
        note(by, CHANNEL, known_as(found), Act.GIVEN, "page")
    for extra in PushSubscription.objects.filter(user=by).order_by("-pk")[MOST_DEVICES:]:
        drop_device(extra, how="too many")
    return found


@transaction.atomic
def drop_device(device: PushSubscription, *, how: str) -> None:
    """`how`: "page", "logout", "moved", "too many", or "gone" when the push service says so.

    Nothing happens when it is gone already.
    """
    gone, _each = PushSubscription.objects.filter(pk=device.pk).delete()
    if gone:
        note(device.user, CHANNEL, known_as(device), Act.WITHDRAWN, how)


def known_as(device: PushSubscription) -> str:
    """As its owner recognises it; the address itself would let others write to it."""
    return ", ".join(filter(None, (device.device, urlsplit(device.endpoint).hostname)))
