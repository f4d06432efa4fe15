"""What the frame of every page asks."""

from typing import Any

from forum_site.notifications.models import Notification


def unread_count(user: Any) -> int:
    """Notices not opened and not put away; one statement on a partial index, none for visitors."""
    return Notification.objects.visible_to(user).unread().count() if user.is_authenticated else 0
