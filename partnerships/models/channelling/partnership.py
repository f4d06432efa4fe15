"""A board and a partner who work on one or several needs, from first contact to handover."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Organisation
from partnerships.channelling.querysets import PartnershipQuerySet
from partnerships.channelling.stages import ROAD, DeclineReason, Side, Stage
from partnerships.models.interests import Interest
from partnerships.models.needs import Need
from partnerships.models.offers import Offer

SIDES = [(Side.BOARD.value, Side.BOARD.label), (Side.PARTNER.value, Side.PARTNER.label)]


class Partnership(TimeStamped):
    """Kemitraan (channelling). `stage` changes only through `actions.channelling.advance`.

    `is_public` from the day both know each other (stage interested) on; a teaser nobody answered stays
    between the sides and the secretariat. `answer_from` owes an answer by `answer_due_on`; `asked_on` is
    when it was asked, `reminded_on` when that side was reminded. `stage_before` is where a suspended or
    lapsed one goes on. All its needs are of its board.
    """

    board = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="partnerships_as_board")
    partner = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="partnerships_as_partner"
    )
    title = models.CharField(_("title"), max_length=160)
    needs: Any = models.ManyToManyField(Need, through="PartnershipNeed", related_name="partnerships")
    offer = models.ForeignKey(
        Offer, null=True, blank=True, on_delete=models.SET_NULL, related_name="partnerships"
    )
    interest = models.ForeignKey(
        Interest, null=True, blank=True, on_delete=models.SET_NULL, related_name="partnerships"
    )
    started_by = models.CharField(max_length=12, choices=SIDES)
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.IDENTIFIED)
    stage_before = models.CharField(max_length=20, choices=Stage.choices, blank=True)
    stage_since = models.DateTimeField(default=timezone.now)
    is_public = models.BooleanField(default=False)
    is_physical = models.BooleanField(_("something is built or bought that is handed over"), default=True)
    reason_code = models.CharField(max_length=12, choices=DeclineReason.choices, blank=True)
    reason = models.CharField(_("reason"), max_length=400, blank=True)
    answer_from = models.CharField(max_length=12, choices=SIDES, blank=True)
    asked_on = models.DateField(null=True, blank=True)
    answer_due_on = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects: Any = PartnershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("partnership")
        verbose_name_plural = _("partnerships")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(board=F("partner")), name="partnership_has_two_bodies"),
            models.CheckConstraint(
                condition=Q(answer_from="", answer_due_on=None)
                | (~Q(answer_from="") & Q(answer_due_on__isnull=False)),
                name="answer_has_a_side_and_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["answer_due_on"], name="partnership_answer_due"),
            # The public list, the latest step first.
            models.Index(
                fields=["-stage_since", "-id"], condition=Q(is_public=True), name="partnership_public_new"
            ),
            models.Index(fields=["partner", "stage"], name="partnership_of_partner"),
            models.Index(fields=["board", "stage"], name="partnership_of_board"),
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.board} · {self.partner}"

    def get_absolute_url(self) -> str:
        return reverse("partnerships:partnership", args=[self.pk])

    @property
    def step_number(self) -> int:
        """1–12; of one that left the road, the stage where it left."""
        stage = self.stage if self.stage in ROAD else self.stage_before
        return ROAD.index(Stage(stage)) + 1 if stage in ROAD else 1


class PartnershipNeed(models.Model):
    """A need the partnership is about; `amount` (rupiah) is what the partner brings to it, once agreed."""

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="lines")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="partnership_lines")
    amount = models.BigIntegerField(_("amount"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("need of a partnership")
        verbose_name_plural = _("needs of partnerships")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "need"], name="one_line_a_need"),
            models.CheckConstraint(condition=Q(amount=None) | Q(amount__gt=0), name="line_amount_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.partnership_id}: {self.need}"


class PartnershipStep(models.Model):
    """One change of stage: who (side, role, body), when, why, with what evidence. Never changed.

    `answered_in` is how many working days the side took that owed this answer; null when none was owed.
    The public reads side, role and organisation, never the person's name.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="steps")
    move = models.CharField(max_length=20)
    from_stage = models.CharField(max_length=20, choices=Stage.choices, blank=True)
    to_stage = models.CharField(max_length=20, choices=Stage.choices)
    at = models.DateTimeField()
    side = models.CharField(max_length=12, choices=Side.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    role = models.CharField(max_length=20, blank=True)  # a code of organisations Role
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason_code = models.CharField(max_length=12, choices=DeclineReason.choices, blank=True)
    reason = models.CharField(_("reason"), max_length=400, blank=True)
    evidence = models.CharField(_("evidence"), max_length=240, blank=True)
    answered_in = models.PositiveSmallIntegerField(null=True, blank=True)  # working days
    data = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("step of a partnership")
        verbose_name_plural = _("steps of partnerships")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.partnership_id}: {self.move}"
