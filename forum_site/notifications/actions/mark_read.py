"""Reading and putting away: each person's own rows only, so there is nothing to announce or audit."""

from typing import Any

from django.utils import timezone

from forum_site.notifications.models import Notification
from forum_site.notifications.querysets import NotificationQuerySet


def mark_read(notification: Notification) -> None:
    """Remembers the first opening."""
    Notification.objects.filter(pk=notification.pk, read_at=None).update(read_at=timezone.now())


def mark_all_read(rows: NotificationQuerySet, *, by: Any) -> int:
    """Of `rows`, those of the person; returns how many were unread."""
    return rows.visible_to(by).unread().update(read_at=timezone.now())


def put_away(notification: Notification, away: bool = True) -> None:
    """Archive a notice, or bring it back; an archived one counts as read."""
    now = timezone.now()
    mark_read(notification)
    Notification.objects.filter(pk=notification.pk).update(archived_at=now if away else None)
