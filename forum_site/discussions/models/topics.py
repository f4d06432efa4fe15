"""Topics: what is talked about, where it stands, and where its counters are kept."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.search import index

from forum_site.core.models import TimeStamped
from forum_site.discussions.models.choices import Pinned, State
from forum_site.discussions.querysets import TopicQuerySet
from forum_site.organisations.models import Organisation


def slug_of(title: str) -> str:
    return slugify(title)[:60].strip("-") or "topik"


@lru_cache(maxsize=5_000)
def address_of(pk: int, title: str) -> str:
    """A list asks for thirty, a topic with its feeds and links for as many."""
    return reverse("discussions:topic", args=[pk, slug_of(title)])


class Topic(TimeStamped, index.Indexed):
    """`reply_count`, `last_post_at` and `last_number` are kept by the actions that add or hide posts.

    `subject` is whatever the topic hangs on (a need, an offer, a match); `subjects.py` says what may be
    one and who may see it.
    """

    class Type(models.TextChoices):
        DISCUSSION = "discussion", _("Discussion")
        QUESTION = "question", _("Question")
        EXPERIENCE = "experience", _("Experience")
        ANNOUNCEMENT = "announcement", _("Announcement")

    category = models.ForeignKey("discussions.Category", on_delete=models.PROTECT, related_name="topics")
    type = models.CharField(_("type"), max_length=12, choices=Type.choices, default=Type.DISCUSSION)
    title = models.CharField(_("title"), max_length=160)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="topics")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    content_type = models.ForeignKey(ContentType, null=True, blank=True, on_delete=models.CASCADE)
    object_id = models.PositiveBigIntegerField(null=True, blank=True)
    subject = GenericForeignKey("content_type", "object_id")
    status = models.CharField(max_length=8, choices=State.choices, default=State.VISIBLE)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged"
    )
    pinned = models.PositiveSmallIntegerField(choices=Pinned.choices, default=Pinned.NO)
    pinned_until = models.DateTimeField(null=True, blank=True)
    slow_minutes = models.PositiveSmallIntegerField(null=True, blank=True)  # else the category's
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    claimed_until = models.DateTimeField(null=True, blank=True)
    tried = models.PositiveIntegerField(default=0)  # organisations that did the same
    locked = models.BooleanField(default=False)
    reply_count = models.PositiveIntegerField(default=0)
    last_number = models.PositiveIntegerField(default=0)
    last_post_at = models.DateTimeField()
    answer = models.ForeignKey("Post", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    tags = TaggableManager(blank=True)

    objects = TopicQuerySet.as_manager()

    search_fields = [
        index.SearchField("title", boost=4),
        index.AutocompleteField("title"),
        index.SearchField("opening_text"),
        index.FilterField("status"),
    ]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["-last_post_at"]
        indexes = [
            models.Index(fields=["status", "-last_post_at"], name="topic_latest"),
            models.Index(fields=["category", "status", "-last_post_at"], name="topic_of_category"),
            models.Index(fields=["status", "-created_at"], name="topic_newest"),
            models.Index(fields=["content_type", "object_id"], name="topic_about"),
            models.Index(fields=["pinned"], condition=Q(pinned__gt=0), name="topic_pinned"),
            models.Index(fields=["type", "-last_post_at"], condition=Q(answer=None), name="topic_unanswered"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return address_of(self.pk, self.title)

    @property
    def slug(self) -> str:
        return slug_of(self.title)

    @property
    def voice(self) -> str:
        """Who speaks, in a list: the organisation when it was written for one."""
        return self.organisation.name if self.organisation else str(self.author)

    def opening_text(self) -> str:
        """The first post, for the search index."""
        return self.posts.filter(number=1).values_list("source", flat=True).first() or ""

    @classmethod
    def get_indexed_objects(cls) -> Any:
        """Visible ones of all categories: who may see a hit is asked when it is found."""
        return cls.objects.filter(status=State.VISIBLE)

    @property
    def is_question(self) -> bool:
        return self.type == self.Type.QUESTION
