"""After the work: handover, the yearly look at what was built, and how both sides judge each other."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from forum_site.organisations.models import Organisation
from partnerships.models.channelling.files import paper_path
from partnerships.models.channelling.partnership import SIDES, Partnership
from partnerships.models.needs import Need
from partnerships.models.photos import NeedPhoto


class Handover(TimeStamped):
    """BAST: what was built goes to those who keep it. One a partnership.

    `keeper_body` is the keeper where it has a page here: its officers note the yearly condition too.
    `next_check_on` is a year after the last look (`actions.channelling.check_condition`).
    """

    class Keeper(models.TextChoices):
        KPP = "kpp", _("Maintenance group (KPP)")
        VILLAGE = "village", _("Kelurahan or desa")
        AGENCY = "agency", _("An agency")
        GROUP = "group", _("Another group of residents")

    partnership = models.OneToOneField(Partnership, on_delete=models.CASCADE, related_name="handover")
    keeper = models.CharField(_("kept by"), max_length=8, choices=Keeper.choices)
    keeper_name = models.CharField(_("name of the group or office"), max_length=160)
    keeper_body = models.ForeignKey(
        Organisation, verbose_name=_("its page on this site"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="kept_works",
    )  # fmt: skip
    handed_over_on = models.DateField(_("date"))
    number = models.CharField(_("number"), max_length=80, blank=True)
    what = models.TextField(_("what is handed over"), max_length=2000)
    condition = models.CharField(_("condition"), max_length=240, blank=True)
    upkeep = models.TextField(_("how it is kept and paid for"), blank=True, max_length=2000)
    file = models.FileField(upload_to=paper_path, storage=private_storage, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    next_check_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("handover")
        verbose_name_plural = _("handovers")
        indexes = [models.Index(fields=["next_check_on"], name="handover_next_check")]

    def __str__(self) -> str:
        return f"{self.partnership_id}: {self.keeper_name}"


class ConditionCheck(TimeStamped):
    """The yearly look: does it still serve?"""

    class State(models.TextChoices):
        GOOD = "good", _("Good")
        LIGHT = "light", _("Lightly damaged")
        HEAVY = "heavy", _("Heavily damaged")
        GONE = "gone", _("No longer in use")

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="checks")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="condition_checks")
    checked_on = models.DateField(_("date"))
    state = models.CharField(_("condition"), max_length=5, choices=State.choices)
    note = models.CharField(_("what was found"), max_length=400, blank=True)
    photo = models.ForeignKey(NeedPhoto, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("check of condition")
        verbose_name_plural = _("checks of condition")
        ordering = ["checked_on", "pk"]

    def __str__(self) -> str:
        return f"{self.handover_id}: {self.state}"


class Evaluation(TimeStamped):
    """One side of the other, 1–5 on the five principles (`channelling.principles`).

    Public once both have answered or 30 days after the handover.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="evaluations")
    side = models.CharField(max_length=12, choices=SIDES)
    participation = models.PositiveSmallIntegerField(_("participation"))
    equality = models.PositiveSmallIntegerField(_("equality"))
    transparency = models.PositiveSmallIntegerField(_("transparency"))
    accountability = models.PositiveSmallIntegerField(_("accountability"))
    sustainability = models.PositiveSmallIntegerField(_("sustainability"))
    note = models.TextField(_("in your words"), blank=True, max_length=2000)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("evaluation")
        verbose_name_plural = _("evaluations")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "side"], name="one_evaluation_a_side"),
            models.CheckConstraint(
                condition=Q(
                    participation__range=(1, 5), equality__range=(1, 5), transparency__range=(1, 5),
                    accountability__range=(1, 5), sustainability__range=(1, 5),
                ),
                name="evaluation_from_1_to_5",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.partnership_id}: {self.side}"
