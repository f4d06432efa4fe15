"""Which browser of which kind of device, in words its owner recognises; which of them is this session's."""

from typing import Any, Final

from forum_site.notifications.actions.switch_device import drop_device
from forum_site.notifications.models import PushSubscription

THIS_DEVICE: Final = "push_device"  # in the session: what a log-out turns off
# The first mark found names it; most browsers carry the marks of others too.
BROWSERS: Final = (
    ("SamsungBrowser/", "Samsung Internet"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrom", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS: Final = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def device_name(agent: str) -> str:
    """ "Chrome · Android" from a User-Agent; "" when nothing is known in it."""
    found = (next((name for mark, name in marks if mark in agent), "") for marks in (BROWSERS, SYSTEMS))
    return " · ".join(filter(None, found))


def forget_on_logout(sender: Any, request: Any, user: Any, **_options: Any) -> None:
    """Whoever logs out on a shared phone takes their notices away from it."""
    number = getattr(request, "session", {}).get(THIS_DEVICE)
    if user is None or number is None:
        return
    for device in PushSubscription.objects.filter(pk=number, user=user):
        drop_device(device, how="logout")
