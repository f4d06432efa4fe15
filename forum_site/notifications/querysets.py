"""Read adjectives of the outbox."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Count, F, Max, Q, Window
from django.db.models.functions import Coalesce, RowNumber
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

    def placed(self) -> NotificationQuerySet:
        """Each with `place_type` and `place_id`: what it is about (`Event.place`)."""
        return self.annotate(
            place_type=Coalesce("event__about_type_id", "event__content_type_id"),
            place_id=Coalesce("event__about_id", "event__object_id"),
        )

    def about(self, *places: tuple[int, int]) -> NotificationQuerySet:
        """Those about one of `places`."""
        wanted = Q(pk__in=[])
        for type_id, object_id in places:
            wanted |= Q(place_type=type_id, place_id=object_id)
        return self.placed().filter(wanted)

    def threads(self) -> models.QuerySet[Any, dict[str, Any]]:
        """A row an object: `place_type`, `place_id`, `newest`, `last`, `count`, `unread`; newest first."""
        rows = self.placed().order_by().values("place_type", "place_id")
        return rows.annotate(
            newest=Max("created_at"),
            last=Max("pk"),
            count=Count("pk"),
            unread=Count("pk", filter=Q(read_at=None)),
        ).order_by("-newest", "-last")

    def newest_of_each(self, most: int) -> NotificationQuerySet:
        """Of placed rows at most so many for each object, newest first."""
        among = Window(
            RowNumber(),
            partition_by=[F("place_type"), F("place_id")],
            order_by=[F("created_at").desc(), F("pk").desc()],
        )
        return self.annotate(nth=among).filter(nth__lte=most)


class DeliveryQuerySet(models.QuerySet[Any]):
    def pending(self, now: datetime | None = None) -> DeliveryQuerySet:
        """Due and not yet sent, claimed ones included: what people are waiting for."""
        return self.filter(status__in=["queued", "claimed"], next_try_at__lte=now or timezone.now())

    def rates(self, now: datetime) -> dict[str, int]:
        """Sent in the last hour, failed and given up: one statement on two small indexes."""
        lately, lost = Q(status="sent", sent_at__gt=now - timedelta(hours=1)), ["failed", "dead"]
        counts = {"sent_last_hour": Count("pk", filter=Q(status="sent"))}
        counts |= {status: Count("pk", filter=Q(status=status)) for status in lost}
        return self.filter(lately | Q(status__in=lost)).aggregate(**counts)

    def due(self, now: datetime) -> DeliveryQuerySet:
        """Free to be claimed."""
        return self.filter(status="queued", next_try_at__lte=now)

    def instant(self) -> DeliveryQuerySet:
        return self.filter(frequency="instant")

    def in_digests(self) -> DeliveryQuerySet:
        return self.filter(frequency__in=["daily", "weekly"])

    def of_kinds(self, codes: Iterable[str]) -> DeliveryQuerySet:
        return self.filter(notification__event__kind__in=list(codes))

    def placed(self) -> DeliveryQuerySet:
        """With `place_type` and `place`: the ids of what the event is about (`Event.place`)."""
        path = "notification__event__"
        return self.annotate(
            place_type=Coalesce(path + "about_type_id", path + "content_type_id"),
            place=Coalesce(path + "about_id", path + "object_id"),
        )

    def given_up(self) -> DeliveryQuerySet:
        """Refused for good, or tried in vain too often."""
        return self.filter(status__in=["failed", "dead"])


class WatchQuerySet(models.QuerySet[Any]):
    def on(self, obj: models.Model) -> WatchQuerySet:
        return self.filter(content_type=ContentType.objects.get_for_model(obj), object_id=obj.pk)

    def of(self, user: Any) -> WatchQuerySet:
        return self.filter(user_id=user.pk)

    def chosen(self) -> WatchQuerySet:
        """What differs from a stranger's level: followed, tracked or muted."""
        return self.exclude(level="normal")
