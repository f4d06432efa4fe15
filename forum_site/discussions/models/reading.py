"""How far a person has read, since when things are new to them, and what they have begun to write."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class ReadMark(models.Model):
    """How far a person has read a topic: the highest number seen."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    topic = models.ForeignKey("discussions.Topic", on_delete=models.CASCADE, related_name="read_marks")
    number = models.PositiveIntegerField()
    seen_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "topic"], name="one_read_mark")]

    def __str__(self) -> str:
        return f"{self.user}: {self.topic} #{self.number}"


class Visit(models.Model):
    """`since`: the end of the visit before this one; what is younger is new. `at`: seen last."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.user}: {self.at:%Y-%m-%d %H:%M}"


class Draft(models.Model):
    """What a person has typed and not sent. `key`: "new", "new:app.model:pk" or "topic:pk"."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=80)
    data = models.JSONField(default=dict)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_draft_a_place")]

    def __str__(self) -> str:
        return f"{self.user}: {self.key}"


class Standing(models.Model):
    """How far the forum trusts a person (`trust.py`): earned by texts and thanks, or given with a reason."""

    class Level(models.IntegerChoices):
        NEW = 0
        KNOWN = 1
        MEMBER = 2
        TRUSTED = 3

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    earned = models.PositiveSmallIntegerField(choices=Level.choices, default=Level.NEW)
    given = models.PositiveSmallIntegerField(choices=Level.choices, null=True, blank=True)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(max_length=240, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.user}: {self.earned}"
