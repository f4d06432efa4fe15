"""What a partner promises for a need: an amount, a form, and on which condition it holds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Kind as BodyKind
from forum_site.organisations.models import Organisation
from partnerships.choices import SOURCE_KINDS
from partnerships.commitments.querysets import FIRM_STATES, CommitmentQuerySet
from partnerships.models.funding import FundingEntry
from partnerships.models.interests import Interest
from partnerships.models.needs import Need

WAITS: Final = timedelta(days=90)  # so long a promise without a day of its own stands


class Commitment(TimeStamped):
    """`amount` is what was promised, `firm_amount` what counts; both integer rupiah.

    Only a firm one has an `entry` among the funds of its need, and only that entry lessens the gap.
    `others_percent` and `before` are its conditions; both may be set, or neither.
    """

    class Kind(models.TextChoices):
        MONEY = "money", _("Money")
        GOODS = "goods", _("Goods")
        LABOUR = "labour", _("Labour")
        TRAINING = "training", _("Training")
        LAND = "land", _("Land")
        EXPERTISE = "expertise", _("Expertise")

    class State(models.TextChoices):
        OFFERED = "offered", _("Waits for the board")
        CONDITIONAL = "conditional", _("Conditional")
        FIRM = "firm", _("Firm")
        REDUCED = "reduced", _("Given in part")
        FULFILLED = "fulfilled", _("Fulfilled")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Taken back")
        EXPIRED = "expired", _("Expired")
        CANCELLED = "cancelled", _("No longer counts")

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="commitments")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="commitments"
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments"
    )
    interest = models.ForeignKey(
        Interest, null=True, blank=True, on_delete=models.SET_NULL, related_name="commitments"
    )
    partnership = models.ForeignKey(
        "Partnership", null=True, blank=True, on_delete=models.SET_NULL, related_name="commitments"
    )
    kind = models.CharField(_("form of support"), max_length=10, choices=Kind.choices, default=Kind.MONEY)
    what = models.CharField(_("what is given"), max_length=160, blank=True)
    amount = models.BigIntegerField(_("value in rupiah"))
    source_kind = models.CharField(_("source"), max_length=20, choices=SOURCE_KINDS)
    others_percent = models.PositiveSmallIntegerField(
        _("only if others cover so many percent of the cost"), null=True, blank=True
    )
    before = models.DateField(_("only until"), null=True, blank=True)
    given_on = models.DateField(_("will be given by"), null=True, blank=True)
    note = models.TextField(_("note to the board"), blank=True, max_length=2000)
    state = models.CharField(max_length=12, choices=State.choices, default=State.OFFERED)
    reason = models.CharField(_("reason"), max_length=400, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    firm_at = models.DateTimeField(null=True, blank=True)
    firm_amount = models.BigIntegerField(default=0)
    ended_at = models.DateTimeField(null=True, blank=True)
    entry = models.OneToOneField(
        FundingEntry, null=True, blank=True, on_delete=models.RESTRICT, related_name="commitment"
    )

    objects: Any = CommitmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="commitment_amount_positive"),
            models.CheckConstraint(
                condition=Q(others_percent=None) | Q(others_percent__range=(1, 99)),
                name="commitment_percent_in_range",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=FIRM_STATES) | Q(entry__isnull=False, firm_amount__gt=0),
                name="firm_commitment_has_an_entry",
            ),
            models.CheckConstraint(
                condition=Q(firm_amount__gte=0, firm_amount__lte=models.F("amount")),
                name="commitment_counts_no_more_than_promised",
            ),
            models.UniqueConstraint(
                fields=["need", "user", "kind"],
                condition=Q(state__in=("offered", "conditional")),
                name="one_open_commitment_of_a_kind",
            ),
        ]
        indexes = [models.Index(fields=["state", "before"], name="commitment_due")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.amount}: {self.need}"

    @property
    def is_open(self) -> bool:
        return self.state in (self.State.OFFERED, self.State.CONDITIONAL)

    @property
    def is_firm(self) -> bool:
        """Its entry counts among the funds of the need."""
        return self.state in FIRM_STATES

    @property
    def last_day(self) -> date:
        """The last day on which it can become firm."""
        return self.before or (timezone.localdate(self.created_at) + WAITS)

    @property
    def public_body(self) -> Organisation | None:
        """The giver the public may know: an organisation, never a person, also not one with a page."""
        body = self.organisation
        return body if body is not None and body.kind != BodyKind.DONOR else None

    @property
    def giver_key(self) -> tuple[str, int]:
        """The same for all that one giver promises."""
        if self.organisation_id:
            return "organisation", self.organisation_id
        return ("user", self.user_id) if self.user_id else ("commitment", self.pk)
