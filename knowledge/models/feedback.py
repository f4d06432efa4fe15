"""Whether an article helped. Neither address nor device is stored."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from knowledge.models.articles import ArticlePage


class Feedback(TimeStamped):
    """One answer of a person about each revision, which may be changed; a visitor's answer has no person."""

    article = models.ForeignKey(ArticlePage, models.CASCADE, related_name="feedback")
    # Readers: the secretariat's list, which says which version the words are about.
    revision = models.ForeignKey("wagtailcore.Revision", models.SET_NULL, null=True, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    helpful = models.BooleanField(_("helpful"))
    reason = models.CharField(_("what was missing"), max_length=600, blank=True)

    class Meta:
        verbose_name = _("feedback on an article")
        verbose_name_plural = _("feedback on articles")
        constraints = [
            models.UniqueConstraint(fields=["article", "revision", "person"], name="one_feedback_a_revision")
        ]

    def __str__(self) -> str:
        return f"{self.article_id}: {'+' if self.helpful else '-'}"
