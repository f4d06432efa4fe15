"""What the engine found and what people made of it."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Organisation
from partnerships.choices import MatchStatus
from partnerships.models.needs import Need
from partnerships.models.offers import Offer
from partnerships.querysets import MatchQuerySet


class Match(TimeStamped):
    """A stored pair: one of the best 50 needs of an offer, of the best 20 offers of a need, or on its turn.

    Only the engine's figures are stored; `partnerships.explained` tells the reasons as they are today.
    Equal ranks are in the order of `lot`. Nothing a person decided is overwritten.
    """

    class DismissReason(models.TextChoices):
        OTHER_WORK = "other_work", _("It is about something else")
        REGION = "region", _("The place does not fit")
        AMOUNT = "amount", _("The amount does not fit")
        PAPERS = "papers", _("The papers asked cannot be had")
        TIME = "time", _("The time does not fit")
        DONE = "done", _("Already taken care of")
        OTHER = "other", _("Another reason")

    # Both are the first of an index below; millions of rows want no second one.
    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="matches", db_index=False)
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="matches", db_index=False)
    status = models.CharField(max_length=8, choices=MatchStatus.choices)
    score = models.PositiveSmallIntegerField()
    rank = models.PositiveIntegerField(default=0)  # as the index ranks: thousandths of a point, fit on top
    lot = models.BigIntegerField(default=0)
    lists = models.PositiveSmallIntegerField(default=0)  # bits of `choices.MatchList`
    computed_at = models.DateTimeField()
    announced_at = models.DateTimeField(null=True, blank=True)
    dismissed_at = models.DateTimeField(null=True, blank=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    dismiss_reason = models.CharField(_("why not"), max_length=12, choices=DismissReason.choices, blank=True)
    dismiss_note = models.CharField(_("in your words"), max_length=240, blank=True)

    objects = MatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("match")
        verbose_name_plural = _("matches")
        ordering = ["-rank", "lot"]
        constraints = [models.UniqueConstraint(fields=["need", "offer"], name="one_match_per_pair")]
        indexes = [
            # The needs of an offer, best first; the few offers of a need are read by the unique pair.
            models.Index(fields=["offer", "-rank", "lot"], name="match_of_offer"),
            # Few among millions: those with the bit `MatchList.TURN`.
            models.Index(fields=["offer"], condition=models.Q(lists__gte=4), name="match_on_turn"),
        ]

    def __str__(self) -> str:
        return f"{self.need} × {self.offer}: {self.score}"

    def get_absolute_url(self) -> str:
        return reverse("partnerships:match", args=[self.pk])


class MatchMark(TimeStamped):
    """What one side of a pair did with it: put by for later, or wrote to the other side."""

    class Kind(models.TextChoices):
        SAVED = "saved", _("Saved")
        CONTACTED = "contacted", _("Contacted")

    match = models.ForeignKey(Match, on_delete=models.CASCADE, related_name="marks")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("mark on a match")
        verbose_name_plural = _("marks on matches")
        constraints = [
            models.UniqueConstraint(
                fields=["match", "organisation", "kind"], name="one_mark_per_side_and_kind"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.match}"
