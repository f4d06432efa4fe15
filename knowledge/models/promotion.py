"""From talk to knowledge: which article came from what, and who gets the credit."""

from __future__ import annotations

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone

from knowledge.models.articles import ArticlePage


class Promotion(models.Model):
    """`subject` is what was promoted, such as a topic of the forum: `origins.py` says where it stands.

    `contributors`: the people whose words or trials are in it; they hear when it is published.
    """

    article = models.OneToOneField(ArticlePage, models.CASCADE, related_name="promotion")
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("content_type", "object_id")
    promoted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    promoted_at = models.DateTimeField(default=timezone.now)
    contributors = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="one_article_a_subject")
        ]

    def __str__(self) -> str:
        return f"{self.article_id} ← {self.content_type_id}:{self.object_id}"
