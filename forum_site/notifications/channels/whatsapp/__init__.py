"""WhatsApp: short templates with a title and a link, to numbers whose owners confirmed them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.models import User
from forum_site.notifications.channels.base import Letter
from forum_site.notifications.channels.whatsapp.provider import Provider, provider, switched_on
from forum_site.notifications.groups import Group
from forum_site.notifications.models import Frequency, Phone

__all__ = ["CODE", "WhatsAppChannel", "provider", "switched_on"]

CODE: Final = "whatsapp"
AT_ONCE: Final = {"tasks", "partnership"}  # what holds once a number is confirmed


class WhatsAppOutlet:
    def __init__(self, carrier: Provider) -> None:
        self.carrier = carrier

    def send(self, letter: Letter, address: str) -> str:
        """One notice leads to its thing, several lead to the inbox."""
        first, *more = letter.lines
        link = settings.SITE_URL + reverse("notifications:inbox") if more else first.url
        return self.carrier.send_notice(address, letter.user.language, letter.title or first.title, link)


class WhatsAppChannel:
    code = CODE
    label = _("WhatsApp")
    frequencies: Sequence[str] = (Frequency.INSTANT, Frequency.OFF)

    def default(self, group: Group) -> str:
        return Frequency.INSTANT if group.code in AT_ONCE else Frequency.OFF

    def reached(self) -> QuerySet[Any, Any]:
        return Phone.objects.filter(confirmed_at__isnull=False).values("user_id")

    def addresses(self, users: Iterable[User]) -> dict[int, str]:
        rows = Phone.objects.filter(user__in=list(users), confirmed_at__isnull=False)
        return dict(rows.values_list("user_id", "number"))

    @contextmanager
    def open(self) -> Iterator[WhatsAppOutlet]:
        """No connection is kept: each message is a request of its own."""
        yield WhatsAppOutlet(provider())
