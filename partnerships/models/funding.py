"""Each amount of a need is a row with its source and evidence; the gap is computed from them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from forum_site.organisations.models import Organisation
from partnerships.choices import SOURCE_KINDS, FundingStage
from partnerships.models.needs import Need
from partnerships.models.records import record_path


class FundingEntry(TimeStamped):
    """`amount` is integer rupiah. A receipt of a commitment names it in `of`, so it counts once.

    Source columns of an imported plan become *planned* rows and never shrink the gap. A firm row is never
    changed or deleted: a mistake is voided with a reason, and no longer counts.
    """

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="funding")
    source_kind = models.CharField(max_length=20, choices=SOURCE_KINDS)
    stage = models.CharField(max_length=10, choices=FundingStage.choices)
    amount = models.BigIntegerField(_("amount"))
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    of = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL)
    evidence = models.CharField(_("evidence"), max_length=240, blank=True)
    noted_on = models.DateField(_("date"), null=True, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # As whom it was noted, for the public: a code of organisations Role and the organisation, no name.
    noted_role = models.CharField(max_length=20, blank=True)
    noted_for = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    file = models.FileField(upload_to=record_path, storage=private_storage, blank=True)
    voided_at = models.DateTimeField(null=True, blank=True)
    void_reason = models.CharField(_("why it no longer counts"), max_length=240, blank=True)
    voided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("funding entry")
        verbose_name_plural = _("funding entries")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="funding_amount_positive"),
            models.CheckConstraint(
                condition=Q(voided_at=None) | ~Q(void_reason=""), name="void_funding_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_source_kind_display()}: {self.amount}"
