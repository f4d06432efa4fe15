"""Web push: short notices on the phones and computers whose owners asked for them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.models import User
from forum_site.notifications.channels.push.outlet import PushOutlet
from forum_site.notifications.channels.push.vapid import own_key
from forum_site.notifications.groups import Group
from forum_site.notifications.models import Frequency, PushSubscription

__all__ = ["PushChannel", "own_key", "switched_on"]

BY_ITSELF: Final = {"tasks", "partnership"}  # what a person who turned a device on surely wants at once


class PushChannel:
    code = "push"
    label = _("Browser notice")
    frequencies: Sequence[str] = (Frequency.INSTANT, Frequency.DAILY, Frequency.OFF)

    def default(self, group: Group) -> str:
        return Frequency.INSTANT if group.code in BY_ITSELF else Frequency.OFF

    def reached(self) -> QuerySet[Any, Any]:
        return PushSubscription.objects.values("user_id")

    def addresses(self, users: Iterable[User]) -> dict[int, list[PushSubscription]]:
        """Each person's devices, newest first."""
        found: dict[int, list[PushSubscription]] = defaultdict(list)
        for device in PushSubscription.objects.filter(user__in=list(users)).order_by("-pk"):
            found[device.user_id].append(device)
        return dict(found)

    @contextmanager
    def open(self) -> Iterator[PushOutlet]:
        outlet = PushOutlet()
        try:
            yield outlet
        finally:
            outlet.close()


def switched_on() -> bool:
    """Without a key nothing of it is shown or sent."""
    return bool(settings.VAPID_PRIVATE_KEY)
