"""How the money was used: expenses against the RAB, the report of an instalment, the final one (LPJ)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from partnerships.models.channelling.agreements import Instalment
from partnerships.models.channelling.files import paper_path
from partnerships.models.channelling.partnership import Partnership
from partnerships.models.costs import CostItem
from partnerships.models.funding import FundingEntry
from partnerships.models.needs import Need


class Report(TimeStamped):
    """due → draft → submitted → returned (reason) → accepted; or waived (reason). Late past `due_on`.

    The report of an instalment names it; the final one (LPJ) has none. `explanations` is
    {cost item id: words} for lines that differ from the RAB. `frozen` keeps what was submitted.
    """

    class State(models.TextChoices):
        DUE = "due", _("Due")
        DRAFT = "draft", _("Draft")
        SUBMITTED = "submitted", _("Waits for the partner")
        RETURNED = "returned", _("Returned")
        ACCEPTED = "accepted", _("Accepted")
        WAIVED = "waived", _("Waived")

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="reports")
    instalment = models.OneToOneField(
        Instalment, null=True, blank=True, on_delete=models.CASCADE, related_name="report"
    )
    due_on = models.DateField(_("due"))
    state = models.CharField(max_length=10, choices=State.choices, default=State.DUE)
    narrative = models.TextField(_("what was achieved"), blank=True, max_length=6000)
    beneficiaries = models.PositiveIntegerField(_("households that benefit"), null=True, blank=True)
    explanations = models.JSONField(default=dict, blank=True)
    frozen = models.JSONField(default=dict, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(_("reason"), max_length=400, blank=True)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership"], condition=Q(instalment=None), name="one_final_report"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("returned", "waived")) | ~Q(reason=""), name="report_has_a_reason"
            ),
        ]
        indexes = [models.Index(fields=["state", "due_on"], name="report_due")]

    def __str__(self) -> str:
        return f"{self.partnership_id}: {self.instalment or 'LPJ'}"

    @property
    def is_final(self) -> bool:
        return self.instalment_id is None

    def is_late(self, today: date) -> bool:
        waiting = self.State.DUE, self.State.DRAFT, self.State.RETURNED
        return self.state in waiting and self.due_on < today


class Expense(TimeStamped):
    """Money spent, or in-kind support used: always with a receipt or the words why there is none.

    `entry` is its row (spent) among the funding entries of the need; a mistake is voided there.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="expenses")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="expenses")
    cost_item = models.ForeignKey(
        CostItem, null=True, blank=True, on_delete=models.SET_NULL, related_name="expenses"
    )
    spent_on = models.DateField(_("date"))
    what = models.CharField(_("for what"), max_length=240)
    amount = models.BigIntegerField(_("amount"))
    receipt = models.FileField(upload_to=paper_path, storage=private_storage, blank=True)
    receipt_sha256 = models.CharField(max_length=64, blank=True)
    no_receipt = models.CharField(_("why there is no receipt"), max_length=240, blank=True)
    entry = models.OneToOneField(FundingEntry, on_delete=models.PROTECT, related_name="expense")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("expense")
        verbose_name_plural = _("expenses")
        ordering = ["spent_on", "pk"]
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="expense_positive")]

    def __str__(self) -> str:
        return f"{self.what}: {self.amount}"
