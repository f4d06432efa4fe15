"""A person's notices in the copy of their data, and how they are forgotten."""

from typing import Any

from forum_site.accounts.models import User
from forum_site.notifications.models import InboxFeed, Notification, Preference, Rhythm, Watch


def copy_for(user: User) -> dict[str, Any]:
    told = Notification.objects.visible_to(user)
    return {
        "notices": list(told.values("event__kind", "event__data", "created_at", "read_at", "archived_at")),
        "preferences": list(Preference.objects.filter(user=user).values("group", "channel", "frequency")),
        "following": list(
            Watch.objects.of(user).values("content_type__model", "object_id", "level", "created_at")
        ),
        "rhythm": list(
            Rhythm.objects.filter(user=user).values("quiet", "quiet_from", "quiet_until", "weekends")
        ),
        "inbox_feed": list(InboxFeed.objects.filter(user=user).values("created_at")),
        "devices": list(user.push_subscriptions.values("device", "created_at", "used_at")),
        "channel_consents": list(user.channel_consents.values("channel", "address", "act", "how", "at")),
    }


def forget(user: User) -> None:
    """Removes inbox, choices, devices and watches, also those of others on the person.

    Deliveries go with notices.
    """
    for rows in (Notification.objects.visible_to(user), Watch.objects.of(user), Watch.objects.on(user)):
        rows.delete()
    for model in (Preference, Rhythm, InboxFeed):
        model._default_manager.filter(user=user).delete()
    user.push_subscriptions.all().delete()
    user.channel_consents.all().delete()
