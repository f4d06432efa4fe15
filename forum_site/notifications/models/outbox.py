"""The outbox: what happened, who is told, and by which channel.

`Event` is the fact, written in the transaction of the change. `Notification` is one person's copy of
it, shown in the inbox. `Delivery` is one copy on its way out by one channel; several of one person go
in one letter.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.notifications.models.choices import Frequency
from forum_site.notifications.querysets import DeliveryQuerySet, EventQuerySet, NotificationQuerySet


class Event(models.Model):
    """A fact people are told about. `data` keeps the words of that moment (JSON, ids and short texts).

    `audience` is `{reason: [user ids]}` until the fan-out is done, then empty. What it is `about` is told
    together in the inbox (a reply: its topic); empty where that is the subject itself.
    """

    kind = models.CharField(max_length=60)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    subject: Any = GenericForeignKey("content_type", "object_id")  # words run only while it exists
    about_type = models.ForeignKey(
        ContentType, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    about_id = models.PositiveBigIntegerField(null=True, blank=True)
    data = models.JSONField(default=dict, blank=True)
    key = models.CharField(max_length=200, blank=True)
    audience = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    fanned_out_at = models.DateTimeField(null=True, blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], condition=~Q(key=""), name="one_event_per_key")
        ]
        indexes = [
            models.Index(fields=["content_type", "object_id"]),
            models.Index(fields=["created_at"], condition=Q(fanned_out_at=None), name="event_not_fanned_out"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def place(self) -> tuple[int, int]:
        """(content type id, object id) of what it is about."""
        if self.about_type_id is not None and self.about_id is not None:
            return self.about_type_id, self.about_id
        return self.content_type_id, self.object_id


class Notification(models.Model):
    """One person's copy of an event; `reason` says why this person is told (see `reasons.py`)."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="notifications")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notifications")
    reason = models.CharField(max_length=160, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["event", "user"], name="each_person_told_once")]
        indexes = [
            models.Index(fields=["user", "-created_at"]),
            models.Index(
                fields=["user"], condition=Q(read_at=None, archived_at=None), name="notification_unread"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event_id} → {self.user_id}"


class Delivery(models.Model):
    """One notification on its way by one channel; `next_try_at` is when it may go (a digest: its hour)."""

    class Status(models.TextChoices):
        QUEUED = "queued", _("waiting")
        CLAIMED = "claimed", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("could not be delivered")
        SKIPPED = "skipped", _("not sent")
        DEAD = "dead", _("given up after several tries")

    notification = models.ForeignKey(Notification, on_delete=models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=20)
    frequency = models.CharField(max_length=10, choices=Frequency.choices, default=Frequency.INSTANT)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(default=timezone.now)
    claim = models.CharField(max_length=32, blank=True)  # the worker's token: what it finds its rows by
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)
    letter = models.CharField(max_length=60, blank=True)  # the key of the message it went in
    receipt = models.CharField(max_length=200, blank=True)  # what the other side calls that message
    created_at = models.DateTimeField(default=timezone.now)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.UniqueConstraint(fields=["notification", "channel"], name="one_delivery_per_channel")
        ]
        indexes = [
            # read by the claim and the sweeper: only rows that still wait
            models.Index(
                fields=["next_try_at"], condition=Q(status__in=["queued", "claimed"]), name="delivery_waiting"
            ),
            # counted by /healthz; the spacing of letters asks what left lately
            models.Index(fields=["sent_at"], condition=Q(status="sent"), name="delivery_sent"),
            models.Index(fields=["status"], condition=Q(status__in=["failed", "dead"]), name="delivery_lost"),
            models.Index(fields=["claim"], condition=~Q(claim=""), name="delivery_claim"),
            # what a carrier reports later is found by its name for the message
            models.Index(fields=["receipt"], condition=~Q(receipt=""), name="delivery_receipt"),
        ]

    def __str__(self) -> str:
        return f"{self.notification_id} {self.channel} {self.status}"
