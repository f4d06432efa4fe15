"""A person's notices in the copy of their data, and how they are forgotten."""

from typing import Any

from forum_site.accounts.models import User
from forum_site.notifications.models import Notification, Preference, Watch


def copy_for(user: User) -> dict[str, Any]:
    told = Notification.objects.visible_to(user)
    return {
        "notices": list(told.values("event__kind", "event__data", "created_at", "read_at", "archived_at")),
        "preferences": list(Preference.objects.filter(user=user).values("group", "channel", "frequency")),
        "following": list(
            Watch.objects.of(user).values("content_type__model", "object_id", "level", "created_at")
        ),
    }


def forget(user: User) -> None:
    """Removes inbox, choices and watches; deliveries go with the notices."""
    for rows in (Notification.objects.visible_to(user), Watch.objects.of(user)):
        rows.delete()
    Preference.objects.filter(user=user).delete()
