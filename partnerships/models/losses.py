"""What keeps needs from fitting offers, counted for an offer and for a kota or kabupaten."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.regions.models import Region
from partnerships.models.offers import Offer


class LossCount(models.Model):
    """What was counted: for one offer, or for one kota and all offers that reach it.

    `needs` are those within reach and field, `looked_at` so many of them that were asked: all, or an even
    sample. `fit`, `nearly` and `not_fit` add up to those whose place and field agree; of a kota each need
    counts as its best offer has it.
    """

    offer = models.OneToOneField(
        Offer, null=True, blank=True, on_delete=models.CASCADE, related_name="loss_count"
    )
    place = models.OneToOneField(
        Region, null=True, blank=True, on_delete=models.CASCADE, related_name="loss_count"
    )
    counted_at = models.DateTimeField()
    offers = models.PositiveIntegerField(default=1)
    needs = models.PositiveIntegerField(default=0)
    looked_at = models.PositiveIntegerField(default=0)
    fit = models.PositiveIntegerField(default=0)
    nearly = models.PositiveIntegerField(default=0)
    not_fit = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("count of lost matches")
        verbose_name_plural = _("counts of lost matches")
        constraints = [
            models.CheckConstraint(
                condition=Q(offer=None, place__isnull=False) | Q(offer__isnull=False, place=None),
                name="loss_count_of_one_thing",
            )
        ]

    def __str__(self) -> str:
        return f"{self.offer or self.place}: {self.looked_at}/{self.needs}"

    @property
    def is_sample(self) -> bool:
        return self.looked_at < self.needs


class OfferLoss(models.Model):
    """A condition with an outcome (`analysis.outcomes`): how many pairs, needs and boards, and their gap.

    `alone` counts the needs that lack nothing but this one condition, `alone_gap` what they lack (rupiah).
    `criterion` is the condition as `matching.criteria.parsing` reads it; of a kota only its code counts.
    """

    count = models.ForeignKey(LossCount, on_delete=models.CASCADE, related_name="losses")
    code = models.CharField(max_length=40)
    criterion = models.JSONField()
    outcome = models.CharField(max_length=8)
    pairs = models.PositiveIntegerField()
    needs = models.PositiveIntegerField()
    boards = models.PositiveIntegerField()
    gap = models.BigIntegerField()
    alone = models.PositiveIntegerField()
    alone_gap = models.BigIntegerField()

    class Meta:
        verbose_name = _("lost match")
        verbose_name_plural = _("lost matches")
        ordering = ["-needs", "code", "pk"]

    def __str__(self) -> str:
        return f"{self.code} {self.outcome}: {self.needs}"
