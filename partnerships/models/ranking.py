"""A board meeting that ranks needs by weighted criteria, kept so that it can be computed again."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Organisation
from partnerships.models.needs import Need
from partnerships.models.plans import MediumTermPlan
from partnerships.models.records import SignedRecord
from partnerships.querysets import RankingQuerySet


class RankingMeeting(TimeStamped):
    """`criteria` is [{"code", "label", "weight"}], weights whole numbers adding up to 100.

    `present` of `entitled` members decide when `quorum` (a whole number of members) is reached. After
    the decision nothing here changes; `sha256` is that of the inputs.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", _("Being prepared")
        DECIDED = "decided", _("Decided")
        CANCELLED = "cancelled", _("Cancelled")

    board = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="ranking_meetings")
    plan = models.ForeignKey(MediumTermPlan, on_delete=models.CASCADE, related_name="ranking_meetings")
    held_on = models.DateField(_("date"))
    place = models.CharField(_("place"), max_length=120, blank=True)
    entitled = models.PositiveSmallIntegerField(_("members entitled to decide"))
    present = models.PositiveSmallIntegerField(_("of them present"))
    quorum = models.PositiveSmallIntegerField(_("quorum"))
    women = models.PositiveSmallIntegerField(_("women present"), null=True, blank=True)
    criteria = models.JSONField(default=list)
    notes = models.TextField(_("notes"), blank=True, max_length=2000)
    dissent = models.TextField(_("differing views"), blank=True, max_length=2000)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    sha256 = models.CharField(max_length=64, blank=True)
    record = models.ForeignKey(SignedRecord, null=True, blank=True, on_delete=models.SET_NULL)
    version = models.PositiveIntegerField(default=0)  # grows with each change of the draft

    objects = RankingQuerySet.as_manager()

    class Meta:
        verbose_name = _("ranking meeting")
        verbose_name_plural = _("ranking meetings")
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.board}, {self.held_on}"

    def get_absolute_url(self) -> str:
        return reverse("partnerships:ranking", args=[self.pk])


class RankedNeed(models.Model):
    """A need in a ranking meeting. `facts` are the counts the scores looked at, as they were then."""

    meeting = models.ForeignKey(RankingMeeting, on_delete=models.CASCADE, related_name="ranked")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="rankings")
    scores = models.JSONField(default=dict)  # {criterion code: 0 to 100}
    facts = models.JSONField(default=dict, blank=True)
    total = models.PositiveIntegerField(null=True, blank=True)  # hundredths: 8842 is 88.42
    rank = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        verbose_name = _("ranked need")
        verbose_name_plural = _("ranked needs")
        ordering = ["rank", "pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "need"], name="a_need_once_a_meeting")]

    def __str__(self) -> str:
        return f"{self.rank}. {self.need}"
