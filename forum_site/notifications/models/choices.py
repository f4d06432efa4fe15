"""What each person chose: what to follow, how often to hear of it, and at what time."""

from __future__ import annotations

from datetime import time
from typing import Final

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.notifications.querysets import WatchQuerySet

QUIET_FROM: Final = time(20)
QUIET_UNTIL: Final = time(6)


class Frequency(models.TextChoices):
    INSTANT = "instant", _("At once")
    DAILY = "daily", _("Daily digest")
    WEEKLY = "weekly", _("Weekly digest")
    OFF = "off", _("Not at all")


class Watch(models.Model):
    """How closely a person follows an object."""

    class Level(models.TextChoices):
        MUTED = "muted", _("muted")
        NORMAL = "normal", _("normal")
        TRACKING = "tracking", _("tracked")
        WATCHING = "watching", _("followed")
        FIRST = "first", _("first posts only")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="watches")
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    target = GenericForeignKey("content_type", "object_id")
    level = models.CharField(max_length=10, choices=Level.choices, default=Level.WATCHING)
    created_at = models.DateTimeField(default=timezone.now)

    objects = WatchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "watches"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["user", "content_type", "object_id"], name="one_watch_per_object")
        ]
        indexes = [models.Index(fields=["content_type", "object_id", "level"])]

    def __str__(self) -> str:
        return f"{self.user_id} {self.level} {self.content_type_id}:{self.object_id}"


class Preference(models.Model):
    """What a person chose for one group by one channel; without a row the group's default holds."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_preferences"
    )
    group = models.CharField(max_length=20)
    channel = models.CharField(max_length=20)
    frequency = models.CharField(max_length=10, choices=Frequency.choices)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "group", "channel"], name="one_preference_per_channel")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.group} {self.channel}: {self.frequency}"


class Rhythm(models.Model):
    """When a person is left in peace, in their own zone; without a row the defaults hold.

    What is due in the quiet hours waits for their end; nothing is dropped. `quiet_from` = `quiet_until`
    means no quiet hour at all. Without `weekends` nothing leaves on Saturday and Sunday.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="notice_rhythm"
    )
    quiet = models.BooleanField(_("quiet hours"), default=True)
    quiet_from = models.TimeField(_("from"), default=QUIET_FROM)
    quiet_until = models.TimeField(_("until"), default=QUIET_UNTIL)
    weekends = models.BooleanField(_("also on Saturday and Sunday"), default=True)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.user_id} {self.quiet_from}–{self.quiet_until}"
