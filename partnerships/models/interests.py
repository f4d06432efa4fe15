""" "Kami berminat": a person or partner says they would like to help with a need. Not binding."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Organisation
from partnerships.choices import SUPPORT_FORMS
from partnerships.models.needs import Need
from partnerships.querysets import InterestQuerySet


class Interest(TimeStamped):
    class Status(models.TextChoices):
        OPEN = "open", _("Waiting for an answer")
        ANSWERED = "answered", _("Answered")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="interests")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="interests")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="interests"
    )
    support_form = models.CharField(_("form of support"), max_length=24, choices=SUPPORT_FORMS, blank=True)
    message = models.TextField(_("message to the board"), blank=True, max_length=2000)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    answer = models.TextField(_("answer"), blank=True, max_length=2000)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = InterestQuerySet.as_manager()

    class Meta:
        verbose_name = _("interest")
        verbose_name_plural = _("interests")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["need", "user"], condition=Q(status="open"), name="one_open_interest_per_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} → {self.need}"

    @property
    def giver(self) -> str:
        """Who would like to help: the organisation when the person speaks for one."""
        return self.organisation.name if self.organisation else self.user.name
