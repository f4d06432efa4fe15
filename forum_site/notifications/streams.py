"""What a person can leave from inside a message, without logging in: one group, or one digest."""

from dataclasses import asdict, dataclass
from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core import tokens
from forum_site.notifications.groups import all_groups, get_group

PURPOSE: Final = "notifications.unsubscribe"


@dataclass(frozen=True)
class Stream:
    """`group` for messages about one group, `frequency` ("daily", "weekly") for a digest."""

    user: int
    channel: str
    group: str = ""
    frequency: str = ""

    def token(self) -> str:
        return tokens.sign(asdict(self), purpose=PURPOSE)

    def url(self) -> str:
        return settings.SITE_URL + reverse("notifications:unsubscribe", args=[self.token()])

    @property
    def code(self) -> str:
        return self.group or f"digest-{self.frequency}"

    def words(self) -> str:
        if self.group:
            return str(get_group(self.group).label)
        return _("Weekly digest") if self.frequency == "weekly" else _("Daily digest")


def stream_of(token: str) -> Stream | None:
    """None for a forged, damaged or outdated token. Tokens do not expire: old mail can be left too."""
    payload: Any = tokens.unsign(token, purpose=PURPOSE)
    try:
        stream = Stream(**payload)
    except TypeError:
        return None
    known = {group.code for group in all_groups()}
    return stream if not stream.group or stream.group in known else None
