"""What members send in from the site: a whole article, or a correction of one."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from knowledge.models.articles import ArticlePage
from knowledge.proposal_lists import CorrectionQuerySet, ProposalQuerySet


class Proposal(TimeStamped):
    """An article written on the site, without the back office. Title, introduction and section stand in the
    page; `source` is the Markdown from which `revision` was made, so that its author can go on writing as
    long as no editor has.
    """

    article = models.OneToOneField(ArticlePage, models.CASCADE, related_name="proposal")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="article_proposals"
    )
    source = models.TextField(_("text"), max_length=20_000)
    revision = models.ForeignKey("wagtailcore.Revision", models.SET_NULL, null=True, related_name="+")

    objects = ProposalQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.article_id}: {self.person_id}"

    def get_absolute_url(self) -> str:
        return reverse("knowledge:proposal", args=[self.pk])


class Correction(TimeStamped):
    """What somebody found wrong in an article. `revision` is the one they read."""

    class Status(models.TextChoices):
        OPEN = "open", _("Waiting for a reviewer")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Not taken over")

    article = models.ForeignKey(ArticlePage, models.CASCADE, related_name="corrections")
    revision = models.ForeignKey("wagtailcore.Revision", models.SET_NULL, null=True, related_name="+")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="article_corrections"
    )
    wrong = models.TextField(_("what is wrong"), max_length=2_000)
    better = models.TextField(_("better text"), max_length=5_000, blank=True)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.OPEN)
    word = models.CharField(_("word to the sender"), max_length=600, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["created_at"], condition=models.Q(status="open"), name="correction_open")
        ]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.status}"

    def get_absolute_url(self) -> str:
        return reverse("knowledge:correction", args=[self.pk])
