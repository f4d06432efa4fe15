"""Posts, the versions they had, what is attached to them and whom they call."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from forum_site.discussions.models.choices import State
from forum_site.discussions.querysets import PostQuerySet
from forum_site.organisations.models import Organisation, Role

POSTS_PER_PAGE: Final = 20


class Post(TimeStamped, index.Indexed):
    """`number` counts from 1 in the topic and is changed by a split or a merge only; `html` is rendered
    and cleaned once.

    `said_by`: whose words the author wrote down (assisted posting), as the person wants to be called.
    `parts`: of an experience, its five answers by name (`experience.py`); `source` is made from them.
    `taken_back`: a moderator hid what its author had taken back already; shown again it is taken back.
    `thanks`, `agrees`: kept by `actions.react`.
    """

    topic = models.ForeignKey("discussions.Topic", on_delete=models.CASCADE, related_name="posts")
    number = models.PositiveIntegerField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="posts")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    source = models.TextField(_("text"), max_length=20_000)
    html = models.TextField(editable=False)
    status = models.CharField(max_length=8, choices=State.choices, default=State.VISIBLE)
    edited_at = models.DateTimeField(null=True, blank=True)
    said_by = models.CharField(_("who says it"), max_length=80, blank=True)
    parts = models.JSONField(null=True, blank=True, editable=False)
    taken_back = models.BooleanField(default=False, editable=False)
    thanks = models.PositiveIntegerField(default=0)
    agrees = models.PositiveIntegerField(default=0)

    objects = PostQuerySet.as_manager()

    search_fields = [index.SearchField("source"), index.FilterField("status")]
    search_auto_update = False  # `indexing` does it

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
        """Visible ones of all categories: who may see a hit is asked when it is found."""
        return cls.objects.filter(status=State.VISIBLE, topic__status=State.VISIBLE)


class Revision(models.Model):
    """A post as it was before a change; `title` only of the first post, whose topic it names.

    `blanked`: a moderator took its words away for good.
    """

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="revisions")
    title = models.CharField(max_length=160, blank=True)
    source = models.TextField()
    parts = models.JSONField(null=True, blank=True)
    blanked = models.BooleanField(default=False, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()  # when this version was written
    created_at = models.DateTimeField(auto_now_add=True)  # when it was replaced

    class Meta:
        ordering = ["post", "pk"]

    def __str__(self) -> str:
        return f"{self.post} {self.made_at:%Y-%m-%d %H:%M}"


def attachment_path(attachment: Attachment, name: str) -> str:
    return f"discussions/{attachment.token[:2]}/{attachment.token}/{name}"


class Attachment(models.Model):
    """A checked file; a picture is re-encoded without EXIF, at most 1600 px, `thumbnail` 480 px.

    `post` is empty while the text is still being written. `token` stands in its address.
    """

    token = models.CharField(max_length=32, unique=True)
    post = models.ForeignKey(
        Post, null=True, blank=True, on_delete=models.CASCADE, related_name="attachments"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    file = models.FileField(upload_to=attachment_path, storage=private_storage)
    thumbnail = models.FileField(upload_to=attachment_path, storage=private_storage, blank=True)
    name = models.CharField(max_length=80)
    content_type = models.CharField(max_length=80)
    size = models.PositiveIntegerField()
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["created_at"], condition=Q(post=None), name="attachment_loose")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("discussions:attachment", args=[self.token, self.name])

    @property
    def thumbnail_url(self) -> str:
        """Where the small copy of a picture is."""
        return reverse("discussions:attachment_small", args=[self.token, self.name])

    @property
    def is_picture(self) -> bool:
        return self.content_type.startswith("image/")


class Mention(models.Model):
    """Whom a post calls: a person, an organisation, or whoever holds a role in it today."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="mentions")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    role = models.CharField(max_length=24, choices=Role.choices, blank=True)
    unit = models.CharField(max_length=12, blank=True)  # "upk" narrows a role to a unit of the organisation

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["post", "user"], condition=Q(organisation=None), name="one_mention_a_person"
            ),
            models.UniqueConstraint(
                fields=["post", "organisation", "role", "unit"],
                condition=Q(user=None),
                name="one_mention_a_body",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.post}: {self.user or self.organisation}"
