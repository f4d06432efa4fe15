"""The PJM Pronangkis of a board, and each sheet it was read from."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from forum_site.core.tokens import readable_code
from forum_site.organisations.models import Organisation
from partnerships.choices import PlanStatus, SheetKind
from partnerships.plan_periods import PeriodOverlap, lock_board, overlapping
from partnerships.querysets import PlanQuerySet


class MediumTermPlan(TimeStamped):
    """`period_start` and `period_end` are calendar years, both included.

    Two plans of a board never share a year: `save` asks under the board's lock whenever a plan is new
    or its years changed, and raises `plan_periods.PeriodOverlap`. Only `bulk_create` goes past it.
    """

    board = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="plans")
    period_start = models.PositiveSmallIntegerField(_("first year"))
    period_end = models.PositiveSmallIntegerField(_("last year"))
    status = models.CharField(max_length=12, choices=PlanStatus.choices, default=PlanStatus.DRAFT)
    agreed_on = models.DateField(_("date of the rembug warga"), null=True, blank=True)
    agreed_place = models.CharField(_("place"), max_length=120, blank=True)
    attendance_men = models.PositiveIntegerField(_("men"), null=True, blank=True)
    attendance_women = models.PositiveIntegerField(_("women"), null=True, blank=True)
    attendance_poor = models.PositiveIntegerField(_("from poor households"), null=True, blank=True)

    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        ordering = ["-period_start"]
        # The few whose needs no list shows.
        indexes = [models.Index(fields=["id"], condition=Q(status="draft"), name="plan_draft")]
        constraints = [
            models.CheckConstraint(
                condition=Q(period_end__gte=models.F("period_start")), name="plan_period_in_order"
            ),
            models.UniqueConstraint(fields=["board", "period_start"], name="one_plan_per_period"),
        ]

    def __str__(self) -> str:
        return f"PJM {self.period}, {self.board}"

    def clean(self) -> None:
        """For forms: the sentence beside the form instead of the exception of `save`."""
        if self.board_id and self.period_start and self.period_end:
            other = overlapping(self.board_id, (self.period_start, self.period_end), besides=self.pk)
            if other is not None:
                raise ValidationError(PeriodOverlap(other, (self.period_start, self.period_end)).sentence())

    def save(self, *args: Any, **kwargs: Any) -> None:
        fields = kwargs.get("update_fields")
        if fields is not None and not {"period_start", "period_end", "board"} & set(fields):
            super().save(*args, **kwargs)
            return
        with transaction.atomic():
            self.keep_period_free()
            super().save(*args, **kwargs)

    def keep_period_free(self) -> None:
        """Raise `PeriodOverlap` when a new or moved plan would cover a year twice."""
        period = (self.period_start, self.period_end)
        before = type(self).objects.filter(pk=self.pk).values_list("board_id", "period_start", "period_end")
        if self.pk and before.first() == (self.board_id, *period):
            return
        lock_board(self.board_id)
        other = overlapping(self.board_id, period, besides=self.pk)
        if other is not None:
            raise PeriodOverlap(other, period)

    def get_absolute_url(self) -> str:
        return reverse("partnerships:plan", args=[self.pk])

    @property
    def period(self) -> str:
        """With an en dash, as people write it: "2027–2029"."""
        return f"{self.period_start}–{self.period_end}"


def sheet_path(sheet: "PlanImport", filename: str) -> str:
    """A name of its own: that of the upload may tell a person's."""
    return f"plan-sheets/{readable_code(16).lower()}"


class PlanImport(TimeStamped):
    """An uploaded sheet on its way into a plan; nothing is saved to the plan until confirmed.

    `mapping` is {column letter: field}, `corrections` is {row key: {field: text}} as the person typed it,
    both masked; `report` is what the reader found. The file may hold personal data, so it lies in private
    storage only until the import is confirmed, cancelled or three days old; its hash stays as the origin.
    """

    class Status(models.TextChoices):
        UPLOADED = "uploaded", _("Being checked")
        SAVING = "saving", _("Being saved")
        CONFIRMED = "confirmed", _("Saved")
        CANCELLED = "cancelled", _("Cancelled")

    board = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="plan_imports")
    plan = models.ForeignKey(
        MediumTermPlan, null=True, blank=True, on_delete=models.CASCADE, related_name="imports"
    )
    kind = models.CharField(max_length=10, choices=SheetKind.choices, default=SheetKind.PLAN)
    period_start = models.PositiveSmallIntegerField(null=True, blank=True)
    period_end = models.PositiveSmallIntegerField(null=True, blank=True)
    file = models.FileField(upload_to=sheet_path, storage=private_storage, blank=True)
    filename = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64, db_index=True)
    sheet = models.CharField(max_length=120, blank=True)
    mapping = models.JSONField(default=dict, blank=True)
    corrections = models.JSONField(default=dict, blank=True)
    report = models.JSONField(default=dict, blank=True)
    removals = models.JSONField(default=list, blank=True)  # ids of needs to drop, missing in this sheet
    categories_confirmed = models.BooleanField(default=False)  # the person agrees with our guesses
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.UPLOADED)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("plan sheet")
        verbose_name_plural = _("plan sheets")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.filename
