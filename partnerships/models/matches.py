"""What the engine found and what people made of it."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from partnerships.choices import MatchStatus
from partnerships.models.needs import Need
from partnerships.models.offers import Offer
from partnerships.querysets import MatchQuerySet


class Match(TimeStamped):
    """A stored pair: the best 50 needs of an offer and the best 20 offers of a need.

    `parts` and `answers` are the engine's JSON (named parts with value and max; criterion answers with
    reason code and params); sentences are made on display. Nothing a person decided is overwritten.
    """

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="matches")
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="matches")
    status = models.CharField(max_length=8, choices=MatchStatus.choices)
    score = models.PositiveSmallIntegerField()
    parts = models.JSONField(default=list)
    answers = models.JSONField(default=list)
    computed_at = models.DateTimeField()
    announced_at = models.DateTimeField(null=True, blank=True)
    dismissed_at = models.DateTimeField(null=True, blank=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = MatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("match")
        verbose_name_plural = _("matches")
        ordering = ["-score", "pk"]
        constraints = [models.UniqueConstraint(fields=["need", "offer"], name="one_match_per_pair")]
        indexes = [
            models.Index(fields=["offer", "-score"], name="match_of_offer"),
            models.Index(fields=["need", "-score"], name="match_of_need"),
        ]

    def __str__(self) -> str:
        return f"{self.need} × {self.offer}: {self.score}"

    def get_absolute_url(self) -> str:
        return reverse("partnerships:match", args=[self.pk])
