"""Where a person can be reached besides the inbox, and the proof that they wanted it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class PushSubscription(models.Model):
    """One browser of a person that shows notices (Web Push: RFC 8030, keys of RFC 8291, base64url)."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="push_subscriptions"
    )
    endpoint = models.URLField(max_length=1000, unique=True)
    p256dh = models.CharField(max_length=120)
    auth = models.CharField(max_length=40)
    device = models.CharField(max_length=120, blank=True)  # as the person recognises it
    created_at = models.DateTimeField(default=timezone.now)
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.user_id} {self.device}"


class Phone(models.Model):
    """A WhatsApp number (E.164, "+62…") that its owner confirmed by a code, of which the hash is kept."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="notice_phone"
    )
    number = models.CharField(_("number"), max_length=20)
    code_hash = models.CharField(max_length=128, blank=True)
    code_sent_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    confirmed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.user_id} {self.number}"


class Hook(models.Model):
    """An address of a person's own system that gets JSON signed with `secret`; stopped after failures."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="notice_hook"
    )
    url = models.URLField(_("address"), max_length=500)
    secret = models.CharField(max_length=64)
    failures = models.PositiveSmallIntegerField(default=0)
    stopped_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.user_id} {self.url}"


class InboxFeed(models.Model):
    """The secret in the address of a person's own feed; a new one ends the old address."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="inbox_feed"
    )
    key = models.CharField(max_length=43, unique=True)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.user_id}"


class Consent(models.Model):
    """The log of who allowed which channel to reach which address, when and how; rows are never changed."""

    class Act(models.TextChoices):
        ASKED = "asked", _("asked for")
        GIVEN = "given", _("allowed")
        WITHDRAWN = "withdrawn", _("withdrawn")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="channel_consents"
    )
    channel = models.CharField(max_length=20)
    address = models.CharField(max_length=200)  # shortened or masked: enough to recognise it
    act = models.CharField(max_length=10, choices=Act.choices)
    how = models.CharField(max_length=60, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["user", "channel"])]

    def __str__(self) -> str:
        return f"{self.user_id} {self.channel} {self.act}"


class StoppedAddress(models.Model):
    """An e-mail address that bounced or complained: nothing is sent there until its owner says so."""

    class Why(models.TextChoices):
        BOUNCE = "bounce", _("the mailbox does not exist")
        COMPLAINT = "complaint", _("our mail was reported as unwanted")

    address = models.EmailField(unique=True)  # in small letters
    why = models.CharField(max_length=10, choices=Why.choices)
    detail = models.CharField(max_length=300, blank=True)
    stopped_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "stopped addresses"

    def __str__(self) -> str:
        return f"{self.address} {self.why}"


class InboundMail(models.Model):
    """An answer that came by mail, under its Message-ID: taken once, however often it is handed to us."""

    class Outcome(models.TextChoices):
        POSTED = "posted", _("posted")
        REFUSED = "refused", _("refused")

    message_id = models.CharField(max_length=255, unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    detail = models.CharField(max_length=300, blank=True)
    received_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.message_id} {self.outcome}"
