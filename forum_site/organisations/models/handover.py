"""An office passes from one person to another: both say so, the secretariat is the witness."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.handover_querysets import HandoverQuerySet
from forum_site.organisations.models.choices import Role
from forum_site.organisations.models.invitation import Invitation
from forum_site.organisations.models.membership import Membership
from forum_site.organisations.models.organisation import Organisation

_PERSON: dict[str, Any] = {"null": True, "blank": True, "on_delete": models.SET_NULL, "related_name": "+"}


class Handover(TimeStamped):
    """The role changes hands once it is witnessed; until then the outgoing person holds it.

    `successor` is null while the invited person has not come yet. `reason` says why it was witnessed
    without the word of the outgoing person; of one that was stopped by itself it is `ROLE_ENDED`.
    """

    ROLE_ENDED = "role_ended"

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="handovers")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="handovers")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    successor = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    invitation = models.ForeignKey(
        Invitation, null=True, blank=True, on_delete=models.SET_NULL, related_name="handovers"
    )
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    note = models.TextField(_("note for the successor"), blank=True, max_length=2000)
    pass_watches = models.BooleanField(default=True)
    outgoing_at = models.DateTimeField(null=True, blank=True)
    incoming_at = models.DateTimeField(null=True, blank=True)
    witnessed_at = models.DateTimeField(null=True, blank=True)
    witnessed_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    reason = models.TextField(_("reason"), blank=True, max_length=2000)
    cancelled_at = models.DateTimeField(null=True, blank=True)

    objects = HandoverQuerySet.as_manager()

    class Meta:
        verbose_name = _("handover of office")
        verbose_name_plural = _("handovers of office")
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["membership"],
                condition=Q(witnessed_at=None, cancelled_at=None),
                name="one_open_handover_a_role",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.organisation}"

    def get_absolute_url(self) -> str:
        return reverse("organisations:handover_state", args=[self.pk])

    @property
    def is_open(self) -> bool:
        return self.witnessed_at is None and self.cancelled_at is None

    @property
    def stopped_with_role(self) -> bool:
        """Called off by itself, because the role was ended before the witness."""
        return self.cancelled_at is not None and self.reason == self.ROLE_ENDED
