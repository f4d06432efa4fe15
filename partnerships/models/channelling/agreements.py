"""What both sides sign: MoU, PKS, NPHD, swakelola contract, akad, or an informal letter."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from partnerships.channelling.querysets import InstalmentQuerySet
from partnerships.choices import SOURCE_KINDS
from partnerships.models.channelling.files import paper_path
from partnerships.models.channelling.partnership import Partnership
from partnerships.models.commitments import Commitment


class Agreement(TimeStamped):
    """`value` (rupiah) is the sum of what the partner brings to the needs (`PartnershipNeed.amount`).

    Signatories are offices with the names the paper bears: shown to the two sides and the secretariat
    alone. Each side confirms what is written; any change takes both confirmations back. The latest that is
    not `replaced_at` counts; an earlier one stays (a change of scope makes a new one).
    """

    class Kind(models.TextChoices):
        MOU = "MOU", _("MoU (memorandum of understanding)")
        COOPERATION = "COOPERATION", _("PKS (cooperation agreement)")
        LOCAL_GRANT = "LOCAL_GRANT", _("NPHD (local-government grant)")
        SELF_MANAGED = "SELF_MANAGED_CONTRACT", _("Swakelola contract")
        CREDIT = "CREDIT", _("Akad (credit agreement)")
        DISTRIBUTION = "DISTRIBUTION_RECORD", _("Record of distribution")
        INFORMAL = "INFORMAL", _("Informal letter")

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="agreements")
    kind = models.CharField(_("kind"), max_length=24, choices=Kind.choices, default=Kind.COOPERATION)
    swakelola_type = models.PositiveSmallIntegerField(
        _("type of swakelola"), null=True, blank=True,
        choices=[(1, _("Type I")), (2, _("Type II")), (3, _("Type III")), (4, _("Type IV"))],
    )  # fmt: skip
    support = models.CharField(
        _("form of support"), max_length=10, choices=Commitment.Kind.choices, default=Commitment.Kind.MONEY
    )
    source_kind = models.CharField(_("source of funds"), max_length=20, choices=SOURCE_KINDS, blank=True)
    number = models.CharField(_("number"), max_length=80, blank=True)
    subject = models.CharField(_("about"), max_length=240, blank=True)
    value = models.BigIntegerField(_("value"), null=True, blank=True)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    board_signatory = models.CharField(_("signs for the board"), max_length=120, blank=True)
    board_office = models.CharField(_("office"), max_length=120, blank=True)
    partner_signatory = models.CharField(_("signs for the partner"), max_length=120, blank=True)
    partner_office = models.CharField(_("office"), max_length=120, blank=True)
    duties_board = models.TextField(_("duties of the board"), blank=True, max_length=2000)
    duties_partner = models.TextField(_("duties of the partner"), blank=True, max_length=2000)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    file = models.FileField(upload_to=paper_path, storage=private_storage, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.PositiveIntegerField(default=0)  # bytes
    board_confirmed_at = models.DateTimeField(null=True, blank=True)
    board_confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    partner_confirmed_at = models.DateTimeField(null=True, blank=True)
    partner_confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(value=None) | Q(value__gt=0), name="agreement_value_positive"),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="agreement_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["partnership"], condition=Q(replaced_at=None), name="one_agreement_counts"
            ),
        ]
        indexes = [models.Index(fields=["ends_on"], name="agreement_ends")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    @property
    def is_confirmed(self) -> bool:
        return bool(self.board_confirmed_at and self.partner_confirmed_at)


class Instalment(TimeStamped):
    """Termin: planned → paid (proof by the partner) → received (confirmed by the board).

    `amount` is rupiah. `min_progress` percent of the work and the report of the one before come first
    (`channelling.instalment_conditions`). Received, it is a funding entry a need (`entries`).
    """

    class State(models.TextChoices):
        PLANNED = "planned", _("Planned")
        PAID = "paid", _("Sent, waits for confirmation")
        RECEIVED = "received", _("Received")
        CANCELLED = "cancelled", _("Cancelled")

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="instalments")
    number = models.PositiveSmallIntegerField(_("number"))
    amount = models.BigIntegerField(_("amount"))
    due_on = models.DateField(_("planned for"))
    min_progress = models.PositiveSmallIntegerField(_("work done, in percent, before it"), default=0)
    condition = models.CharField(_("other condition"), max_length=240, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    paid_on = models.DateField(_("sent on"), null=True, blank=True)
    proof = models.FileField(upload_to=paper_path, storage=private_storage, blank=True)
    proof_sha256 = models.CharField(max_length=64, blank=True)
    paid_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    ready_on = models.DateField(null=True, blank=True)  # when its conditions held: the partner's clock
    received_on = models.DateField(_("received on"), null=True, blank=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    entries = models.ManyToManyField("partnerships.FundingEntry", blank=True, related_name="instalments")

    objects: Any = InstalmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("instalment")
        verbose_name_plural = _("instalments")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="one_number_an_instalment"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="instalment_positive"),
            models.CheckConstraint(condition=Q(min_progress__lte=100), name="instalment_progress_in_percent"),
            models.CheckConstraint(
                condition=~Q(state="received") | Q(received_on__isnull=False), name="received_has_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partnership_id}: termin {self.number}"
