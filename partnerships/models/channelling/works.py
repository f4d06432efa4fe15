"""The work itself: progress with photos, what it took, and changes both sides agree to."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from partnerships.models.channelling.partnership import SIDES, Partnership
from partnerships.models.needs import Need
from partnerships.models.photos import NeedPhoto


class ProgressNote(TimeStamped):
    """How far the work is. `percent` never falls without a `problem` that says why."""

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="progress")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="progress")
    noted_on = models.DateField(_("date"))
    percent = models.PositiveSmallIntegerField(_("work done, in percent"))
    what = models.TextField(_("what was done"), max_length=2000)
    labour_days = models.PositiveIntegerField(_("labour days (HOK)"), null=True, blank=True)
    materials = models.CharField(_("materials used"), max_length=400, blank=True)
    problem = models.TextField(_("problems"), blank=True, max_length=2000)
    decision = models.TextField(_("what was decided"), blank=True, max_length=2000)
    photos = models.ManyToManyField(NeedPhoto, blank=True, related_name="progress_notes")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("progress")
        verbose_name_plural = _("progress notes")
        ordering = ["noted_on", "pk"]
        constraints = [models.CheckConstraint(condition=Q(percent__lte=100), name="progress_in_percent")]

    def __str__(self) -> str:
        return f"{self.partnership_id}: {self.percent} %"


class ScopeChange(TimeStamped):
    """A change of scope, price or time that one side proposes and the other accepts or declines."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("Waits for the other side")
        AGREED = "agreed", _("Agreed")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Taken back")

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="changes")
    what = models.TextField(_("what changes"), max_length=2000)
    why = models.TextField(_("why"), max_length=2000)
    value_before = models.BigIntegerField(null=True, blank=True)
    value_after = models.BigIntegerField(_("new value"), null=True, blank=True)
    ends_before = models.DateField(null=True, blank=True)
    ends_after = models.DateField(_("new last day"), null=True, blank=True)
    proposed_by = models.CharField(max_length=12, choices=SIDES)
    proposer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answer = models.CharField(_("answer"), max_length=400, blank=True)

    class Meta:
        verbose_name = _("change of scope")
        verbose_name_plural = _("changes of scope")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership"], condition=Q(state="proposed"), name="one_open_change"
            )
        ]

    def __str__(self) -> str:
        return f"{self.partnership_id}: {self.what[:40]}"
