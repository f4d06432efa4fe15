"""Reading and putting away: each person's own rows only, so there is nothing to announce or audit."""

from datetime import datetime
from typing import Any

from django.db.models.functions import Coalesce
from django.utils import timezone

from forum_site.notifications.models import Notification
from forum_site.notifications.querysets import NotificationQuerySet


def mark_read(notification: Notification) -> None:
    """Remembers the first opening."""
    Notification.objects.filter(pk=notification.pk, read_at=None).update(read_at=timezone.now())


def mark_all_read(rows: NotificationQuerySet, *, by: Any) -> int:
    """Of `rows`, those of the person; returns how many were unread."""
    return rows.visible_to(by).unread().update(read_at=timezone.now())


def those_with(notification: Notification) -> NotificationQuerySet:
    """The reader's notices about the same object up to this one: what came later was not seen yet."""
    rows = Notification.objects.filter(user=notification.user_id, pk__lte=notification.pk)
    return Notification.objects.filter(pk__in=rows.about(notification.event.place).values("pk"))


def put_away(rows: NotificationQuerySet, *, by: Any) -> datetime | None:
    """Archive the person's own of `rows`; they count as read. When, or None when nothing was left to do."""
    now = timezone.now()
    mine = rows.visible_to(by).archived(False)
    return now if mine.update(archived_at=now, read_at=Coalesce("read_at", now)) else None


def bring_back(rows: NotificationQuerySet, *, by: Any) -> None:
    rows.visible_to(by).archived().update(archived_at=None)
