"""A role with a term: the only source of authority."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models.choices import Role
from forum_site.organisations.models.organisation import Organisation, Unit
from forum_site.organisations.querysets import MembershipQuerySet


class Membership(TimeStamped):
    """A role with a term. Authority is this row and nothing else; it ends with the term."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.SET_NULL)
    term_start = models.DateField(_("term starts"))
    term_end = models.DateField(_("term ends"), null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)  # ended by hand, before the term did

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.CheckConstraint(
                condition=Q(term_end=None) | Q(term_end__gte=models.F("term_start")),
                name="term_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["user", "organisation", "role", "term_start"], name="one_role_per_term"
            ),
        ]
        indexes = [models.Index(fields=["user", "term_end"])]

    @property
    def has_lapsed(self) -> bool:
        """The last day of the term has passed."""
        return self.term_end is not None and self.term_end < timezone.localdate()

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}, {self.organisation}"
