"""Somebody says: I act for this organisation; its secretariat decides."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from forum_site.organisations.models.choices import Role
from forum_site.organisations.models.organisation import Organisation
from forum_site.organisations.querysets import ClaimQuerySet


def claim_path(claim: Claim, filename: str) -> str:
    from forum_site.core.tokens import readable_code

    return f"claims/{readable_code(16).lower()}/{filename[-60:]}"


class Claim(TimeStamped):
    """A person says: I act for this organisation. The territory's secretariat decides."""

    class Status(models.TextChoices):
        PENDING = "pending", _("Waiting")
        ACCEPTED = "accepted", _("Accepted")
        RETURNED = "returned", _("Returned")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="claims")
    claimant = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="claims")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    term_end = models.DateField(_("term ends"), null=True, blank=True)
    note = models.TextField(_("note for the secretariat"), blank=True, max_length=2000)
    evidence = models.FileField(
        _("decree or minutes"), upload_to=claim_path, storage=private_storage, blank=True
    )
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.PENDING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True, max_length=2000)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "claimant"],
                condition=Q(status="pending"),
                name="one_open_claim_per_person",
            )
        ]

    def __str__(self) -> str:
        return f"{self.claimant} → {self.organisation}"
