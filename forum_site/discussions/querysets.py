"""Read adjectives of the forum; lists, search, feeds and exports start at `visible_to(user)`."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Count, IntegerField, OuterRef, Q, Subquery, Value

from forum_site.moderation.territory import is_moderator, judged, judges

VISIBLE = "visible"


def readable(user: Any, prefix: str = "") -> Q:
    """Texts that are visible, one's own in any state, and those of the moderator's place."""
    seen = Q(**{f"{prefix}status": VISIBLE})
    if not getattr(user, "is_authenticated", False):
        return seen
    seen |= Q(**{f"{prefix}author": user})
    if is_moderator(user):
        seen |= judges(user, f"{prefix}organisation", f"{prefix}author__home")
    return seen


class CategoryQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        return self.all()

    def with_counts(self) -> Self:
        """`topic_count`: topics everybody sees."""
        return self.annotate(topic_count=Count("topics", filter=Q(topics__status=VISIBLE)))


class TopicQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        return self.filter(status=VISIBLE)

    def visible_to(self, user: Any) -> Self:
        """Public ones; one's own in any state; those a moderator of the place has to judge."""
        return self.filter(readable(user))

    def for_list(self) -> Self:
        return self.select_related("category", "author", "organisation")

    def latest(self) -> Self:  # type: ignore[override]
        return self.order_by("-last_post_at", "-pk")

    def for_reader(self, user: Any) -> Self:
        """`judged`: the reader judges it by place. `mark`: how far the reader has read, None for nowhere;
        `fresh`: how many visible posts came since, `first_fresh`: the number of the first of them.
        """
        rows = self.annotate(judged=judged(user, "organisation", "author__home"))
        if not getattr(user, "is_authenticated", False):
            nothing = Value(None, output_field=IntegerField())
            return rows.annotate(mark=nothing, fresh=nothing, first_fresh=nothing)
        from forum_site.discussions.models import Post, ReadMark  # models import this module

        marks = ReadMark.objects.filter(user=user, topic=OuterRef("pk"))
        since = Post.objects.filter(topic=OuterRef("pk"), number__gt=OuterRef("mark"), status=VISIBLE)
        return rows.annotate(
            mark=Subquery(marks.values("number")),
            fresh=Subquery(since.order_by().values("topic").annotate(n=Count("pk")).values("n")),
            first_fresh=Subquery(since.order_by("number").values("number")[:1]),
        )

    def waiting_of(self, user: Any) -> Self:
        """One's own topics that wait for approval."""
        return self.filter(author=user, status="pending")


class PostQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        return self.filter(status=VISIBLE, topic__status=VISIBLE)

    def visible_to(self, user: Any) -> Self:
        return self.filter(readable(user), readable(user, "topic__"))

    def in_topic(self, topic: Any, user: Any) -> Self:
        """Posts of a topic that the person may see already."""
        return self.filter(readable(user), topic=topic)

    def judged_by(self, user: Any) -> Self:
        """Those the person decides on: of the own territory, never one's own (except the administrator)."""
        rows = self.filter(judges(user, "organisation", "author__home"))
        return rows if getattr(user, "is_superuser", False) else rows.exclude(author=user.pk)

    def for_page(self, user: Any = None) -> Self:
        """With author, organisation and `judged`: the reader judges it by place."""
        rows = self.select_related("author", "organisation")
        return rows.annotate(judged=judged(user, "organisation", "author__home"))
