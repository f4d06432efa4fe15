"""Who has read what everybody has to know."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Organisation
from knowledge.models.articles import ArticlePage


class Confirmation(TimeStamped):
    """ "I have read it", of one version, for the organisation the person acted for (null: for oneself)."""

    article = models.ForeignKey(ArticlePage, models.CASCADE, related_name="confirmations")
    version = models.PositiveSmallIntegerField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "version", "person", "organisation"], name="one_confirmation_a_body"
            ),
            models.UniqueConstraint(
                fields=["article", "version", "person"],
                condition=models.Q(organisation=None),
                name="one_confirmation_a_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} {self.version}: {self.person_id}"
