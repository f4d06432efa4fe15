"""The inter-board forum: categories, topics, posts, and how far a person has read."""

from __future__ import annotations

from typing import Any, Final

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
from forum_site.discussions.querysets import CategoryQuerySet, PostQuerySet, TopicQuerySet
from forum_site.organisations.models import Organisation

POSTS_PER_PAGE: Final = 20


class State(models.TextChoices):
    VISIBLE = "visible", _("Visible")
    PENDING = "pending", _("Waiting for approval")
    HIDDEN = "hidden", _("Hidden")


class Category(models.Model):
    name = models.CharField(_("name"), max_length=60)
    slug = models.SlugField(max_length=60, unique=True)
    intro = models.CharField(_("introduction"), max_length=240, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    officers_only = models.BooleanField(
        _("only officers start topics"),
        default=False,
        help_text=_("Everybody may read and reply."),
    )

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("discussions:category", args=[self.slug])


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

    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="topics")
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
            models.Index(fields=["content_type", "object_id"], name="topic_about"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("discussions:topic", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        return slugify(self.title)[:60].strip("-") or "topik"

    @property
    def voice(self) -> str:
        """Who speaks, in a list: the organisation when it was written for one."""
        return self.organisation.name if self.organisation else str(self.author)

    def opening_text(self) -> str:
        """The first post, for the search index."""
        return self.posts.filter(number=1).values_list("source", flat=True).first() or ""

    @classmethod
    def get_indexed_objects(cls) -> Any:
        return cls.objects.public()

    @property
    def is_question(self) -> bool:
        return self.type == self.Type.QUESTION


class Post(TimeStamped, index.Indexed):
    """`number` counts from 1 in the topic and never changes; `html` is rendered and cleaned once."""

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="posts")
    number = models.PositiveIntegerField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="posts")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    source = models.TextField(_("text"), max_length=20_000)
    html = models.TextField(editable=False)
    status = models.CharField(max_length=8, choices=State.choices, default=State.VISIBLE)
    edited_at = models.DateTimeField(null=True, blank=True)

    objects = PostQuerySet.as_manager()

    search_fields = [index.SearchField("source"), index.FilterField("status")]

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["topic", "number"]
        constraints = [models.UniqueConstraint(fields=["topic", "number"], name="one_post_per_number")]
        indexes = [
            # the moderators' queue
            models.Index(fields=["status"], condition=~Q(status="visible"), name="post_not_visible")
        ]

    def __str__(self) -> str:
        return f"{self.topic} #{self.number}"

    def get_absolute_url(self) -> str:
        """The page of the topic on which the post stands, and its place there."""
        page = f"?page={self.page}" if self.page > 1 else ""
        return f"{self.topic.get_absolute_url()}{page}#post-{self.number}"

    @property
    def page(self) -> int:
        return (self.number - 1) // POSTS_PER_PAGE + 1

    @classmethod
    def get_indexed_objects(cls) -> Any:
        return cls.objects.public()


class ReadMark(models.Model):
    """How far a person has read a topic: the highest number seen."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="read_marks")
    number = models.PositiveIntegerField()
    seen_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "topic"], name="one_read_mark")]

    def __str__(self) -> str:
        return f"{self.user}: {self.topic} #{self.number}"
