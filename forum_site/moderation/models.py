"""Reports about texts."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.moderation.querysets import FlagQuerySet, SanctionQuerySet


class Flag(TimeStamped):
    """One person's report about one text. `decided_by` is empty while it is open."""

    class Reason(models.TextChoices):
        PERSONAL = "personal", _("It shows personal data (NIK, number, name of a beneficiary)")
        INSULT = "insult", _("It insults or threatens someone")
        FALSE = "false", _("It is untrue or misleading")
        ADVERT = "advert", _("It is advertising, or the same text many times")
        OTHER = "other", _("Something else")

    class State(models.TextChoices):
        OPEN = "open", _("open")
        UPHELD = "upheld", _("text hidden")
        DISMISSED = "dismissed", _("text stays")

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    subject: Any = GenericForeignKey("content_type", "object_id")
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(_("reason"), max_length=10, choices=Reason.choices)
    note = models.CharField(_("what is wrong"), max_length=500, blank=True)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = models.Manager.from_queryset(FlagQuerySet)()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "reporter"],
                condition=Q(state="open"),
                name="one_open_flag_per_person",
            )
        ]
        indexes = [
            # the queue: which texts have open reports
            models.Index(
                fields=["content_type", "object_id"], condition=Q(state="open"), name="open_flag_about"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_reason_display()} ({self.get_state_display()})"


class Sanction(TimeStamped):
    """A person may not write (silence) or not come in (suspension) for a time, and is told why.

    `User.silenced_until` and `User.suspended_until` follow the latest end of those in force.
    """

    class Kind(models.TextChoices):
        SILENCE = "silence", _("may not write")
        SUSPEND = "suspend", _("may not log in")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sanctions")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    reason = models.CharField(_("reason, the person reads it"), max_length=500)
    ends_at = models.DateTimeField(_("until"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = models.Manager.from_queryset(SanctionQuerySet)()

    class Meta:
        verbose_name = _("sanction")
        verbose_name_plural = _("sanctions")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["user", "kind", "ends_at"])]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_kind_display()}"

    @property
    def is_in_force(self) -> bool:
        return self.lifted_at is None and self.ends_at > timezone.now()
