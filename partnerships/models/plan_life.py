"""How a plan changes: versions, the yearly slice (Renta), the yearly review."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from partnerships.models.needs import Need
from partnerships.models.plans import MediumTermPlan
from partnerships.models.records import SignedRecord


class PlanVersion(TimeStamped):
    """The lines of a plan as they were at one moment; never changed afterwards.

    `lines` is {need id: {field: value}} in the shape that `plan_versions.snapshot` writes; `reason` is a
    code that `plan_versions.occasion` puts into words; `counts` are those of the lines and of what was
    added, changed and removed since the version before.
    """

    plan = models.ForeignKey(MediumTermPlan, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    reason = models.CharField(_("occasion"), max_length=160)
    record = models.ForeignKey(SignedRecord, null=True, blank=True, on_delete=models.SET_NULL)
    lines = models.JSONField(default=dict)
    total_cost = models.BigIntegerField(default=0)  # rupiah
    counts = models.JSONField(default=dict)  # n, added, changed, removed
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("plan version")
        verbose_name_plural = _("plan versions")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="one_version_a_number")]

    def __str__(self) -> str:
        return f"{self.plan}: {self.number}"


class AnnualPlan(TimeStamped):
    """Renta: the needs of a plan that residents chose for one year."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        AGREED = "agreed", _("Agreed")

    plan = models.ForeignKey(MediumTermPlan, on_delete=models.CASCADE, related_name="annual_plans")
    year = models.PositiveSmallIntegerField(_("year"))
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.DRAFT)
    record = models.ForeignKey(SignedRecord, null=True, blank=True, on_delete=models.SET_NULL)
    needs = models.ManyToManyField(Need, related_name="annual_plans", blank=True)

    class Meta:
        verbose_name = _("yearly plan (Renta)")
        verbose_name_plural = _("yearly plans (Renta)")
        ordering = ["year"]
        constraints = [models.UniqueConstraint(fields=["plan", "year"], name="one_annual_plan_a_year")]

    def __str__(self) -> str:
        return f"Renta {self.year}, {self.plan.board}"


class PlanReview(TimeStamped):
    """The participatory review of one year: each need of that year is done, carried over or dropped."""

    class Status(models.TextChoices):
        OPEN = "open", _("Under review")
        CLOSED = "closed", _("Closed")

    plan = models.ForeignKey(MediumTermPlan, on_delete=models.CASCADE, related_name="reviews")
    year = models.PositiveSmallIntegerField(_("year"))
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.OPEN)
    record = models.ForeignKey(SignedRecord, null=True, blank=True, on_delete=models.SET_NULL)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("plan review")
        verbose_name_plural = _("plan reviews")
        ordering = ["-year", "-pk"]
        constraints = [models.UniqueConstraint(fields=["plan", "year"], name="one_review_a_year")]

    def __str__(self) -> str:
        return f"{self.plan}, {self.year}"


class ReviewDecision(TimeStamped):
    """What the review said of one need. Applied to the need when the review is closed."""

    class Outcome(models.TextChoices):
        DONE = "done", _("Done")
        CARRIED_OVER = "carried_over", _("Carried over")
        DROPPED = "dropped", _("Dropped")

    review = models.ForeignKey(PlanReview, on_delete=models.CASCADE, related_name="decisions")
    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="review_decisions")
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    reason = models.CharField(_("reason"), max_length=400, blank=True)
    to_year = models.PositiveSmallIntegerField(_("new year"), null=True, blank=True)

    class Meta:
        verbose_name = _("review decision")
        verbose_name_plural = _("review decisions")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["review", "need"], name="one_decision_a_need")]

    def __str__(self) -> str:
        return f"{self.need}: {self.outcome}"
