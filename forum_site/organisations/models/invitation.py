"""A one-time way in, printed on a letter or sent by mail."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models.choices import Role
from forum_site.organisations.models.organisation import Organisation
from forum_site.organisations.querysets import InvitationQuerySet


class Invitation(TimeStamped):
    """A one-time way in, printed on a letter as code and QR; only the code's hash is kept."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    code_hash = models.CharField(max_length=64, unique=True)
    email = models.EmailField(blank=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)  # a newer letter took its place
    used_at = models.DateTimeField(null=True, blank=True)
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")

    def __str__(self) -> str:
        return f"{self.organisation}, {self.get_role_display()}"

    @property
    def has_expired(self) -> bool:
        """Nobody used it in time, or a newer letter replaced it."""
        return self.used_at is None and (self.revoked_at is not None or self.expires_at <= timezone.now())
