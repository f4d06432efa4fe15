"""Read adjectives of the outbox."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone


class EventQuerySet(models.QuerySet[Any]):
    def left_behind(self, before: datetime) -> EventQuerySet:
        """Accepted before the moment, yet not everybody has been told."""
        return self.filter(fanned_out_at=None, created_at__lt=before)


class NotificationQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> NotificationQuerySet:
        """Each person sees their own, nobody else's."""
        return self.filter(user_id=user.pk) if getattr(user, "is_authenticated", False) else self.none()

    def unread(self) -> NotificationQuerySet:
        """Not opened and not put away."""
        return self.filter(read_at=None, archived_at=None)

    def archived(self, put_away: bool = True) -> NotificationQuerySet:
        return self.filter(archived_at__isnull=not put_away)

    def of_kinds(self, codes: Iterable[str]) -> NotificationQuerySet:
        return self.filter(event__kind__in=list(codes))


class DeliveryQuerySet(models.QuerySet[Any]):
    def pending(self, now: datetime | None = None) -> DeliveryQuerySet:
        """Due and not yet sent, claimed ones included: what people are waiting for."""
        return self.filter(status__in=["queued", "claimed"], next_try_at__lte=now or timezone.now())

    def due(self, now: datetime) -> DeliveryQuerySet:
        """Free to be claimed."""
        return self.filter(status="queued", next_try_at__lte=now)

    def instant(self) -> DeliveryQuerySet:
        return self.filter(frequency="instant")

    def in_digests(self) -> DeliveryQuerySet:
        return self.filter(frequency__in=["daily", "weekly"])

    def stale(self, before: datetime) -> DeliveryQuerySet:
        """Claimed so long ago that the worker must have died."""
        return self.filter(status="claimed", claimed_at__lt=before)


class WatchQuerySet(models.QuerySet[Any]):
    def on(self, obj: models.Model) -> WatchQuerySet:
        return self.filter(content_type=ContentType.objects.get_for_model(obj), object_id=obj.pk)

    def of(self, user: Any) -> WatchQuerySet:
        return self.filter(user_id=user.pk)

    def chosen(self) -> WatchQuerySet:
        """What differs from a stranger's level: followed, tracked or muted."""
        return self.exclude(level="normal")
