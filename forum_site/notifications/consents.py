"""The log of what people allowed and withdrew; addresses are kept only as far as they are recognised."""

from typing import Any

from forum_site.notifications.models import Consent

Act = Consent.Act


def masked(address: str) -> str:
    """ "a…@contoh.id" of a mail address, "+62…789" of a number; other addresses as they are, cut."""
    if address.startswith("+"):
        return f"{address[:3]}…{address[-3:]}"
    name, at, host = address.rpartition("@")
    return f"{name[:1]}…@{host}" if at and name else address[:200]


def note(user: Any, channel: str, address: str, act: Act, how: str = "") -> Consent:
    """One more row; nothing changes an earlier one."""
    return Consent.objects.create(user=user, channel=channel, address=masked(address), act=act, how=how[:60])
