"""What the frame of every page asks."""

from typing import Any

from django.db.models import Count

from forum_site.core.ready import ready
from forum_site.notifications.models import Notification


def unread_count(user: Any) -> int:
    """Notices not opened and not put away; one statement on a partial index, none for visitors."""
    return next(iter(_unread(user=user.pk)), 0) if user.is_authenticated else 0


@ready
def _unread(*, user: int) -> Any:
    rows = Notification.objects.filter(user=user).unread().order_by()
    return rows.values("user").annotate(n=Count("pk")).values_list("n", flat=True)
