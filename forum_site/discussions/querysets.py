"""Read adjectives of the forum; lists, search, feeds and exports start at `visible_to(user)`."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import (
    BooleanField,
    CharField,
    Count,
    Exists,
    ExpressionWrapper,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    Value,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Concat

from forum_site.core.narrow import joined
from forum_site.discussions.audiences import Act, category_ids, judged_ids, readable_categories
from forum_site.moderation.territory import NOTHING, is_moderator, judges

VISIBLE, ANYONE = "visible", "anyone"
IN_TOPIC = "topic__category"  # the way from a post to its category
DRAFT_OF_REPLY = "topic:"  # how the key of such a draft begins; the topic's number follows


def judges_texts(user: Any, prefix: str, category: str) -> Q:
    """Texts that fall to the person: of the own territory, or in a category that their body moderates."""
    if not is_moderator(user):
        return NOTHING
    falls = judges(user, f"{prefix}organisation", f"{prefix}author__home")
    own = judged_ids(user)
    return falls | Q(**{f"{category}__in": own}) if own else falls


def judged_texts(user: Any, category: str) -> Combinable:
    """The same as a column of each row."""
    if not is_moderator(user) or user.is_superuser:
        return Value(is_moderator(user), output_field=BooleanField())
    return ExpressionWrapper(judges_texts(user, "", category), output_field=BooleanField())


def in_state(user: Any, prefix: str, category: str) -> Q:
    """Texts that are visible, one's own in any state, and those that fall to the moderator."""
    seen = Q(**{f"{prefix}status": VISIBLE})
    if not getattr(user, "is_authenticated", False):
        return seen
    seen |= Q(**{f"{prefix}author": user.pk})
    return seen | judges_texts(user, prefix, category) if is_moderator(user) else seen


class CategoryQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Those the person reads; to others they are not there."""
        if not getattr(user, "is_authenticated", False):
            return self.filter(view=ANYONE)
        return self.open_to(user, "view")

    def open_to(self, user: Any, act: Act) -> Self:
        """Those in which the person may "start" or "reply", as far as audience and place go."""
        ids = category_ids(user, act)
        return self if ids is None else self.filter(pk__in=ids)

    def with_counts(self) -> Self:
        """`topic_count`: topics that all readers of the category see."""
        return self.annotate(topic_count=Count("topics", filter=Q(topics__status=VISIBLE)))


class TopicQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        """What everybody reads, without account."""
        return self.filter(status=VISIBLE, category__view=ANYONE)

    def listed_for(self, user: Any) -> Self:
        """What lists show to the person: visible ones in the categories they read."""
        return self.filter(readable_categories(user, "category"), status=VISIBLE)

    def visible_to(self, user: Any) -> Self:
        """Listed ones; one's own in any state; those that fall to the moderator. Of categories one reads."""
        return self.filter(in_state(user, "", "category"), readable_categories(user, "category"))

    def for_list(self) -> Self:
        """With what a row shows of category and writer."""
        shown = {"category": ("name", "slug"), "author": ("name", "handle"), "organisation": ("name", "slug")}
        rows: Self = joined(self, **shown)  # type: ignore[assignment]
        return rows

    def for_rows(self) -> Self:
        """With what `lists.topic_rows` reads, and nothing more: lists are opened most."""
        own = ("title", "type", "pinned", "tried", "reply_count", "answer", "created_at", "last_post_at")
        shown = {"category": ("name",), "author": ("name", "handle"), "organisation": ("name",)}
        rows: Self = joined(self, (*own, *shown), **shown)  # type: ignore[assignment]
        return rows

    def latest(self) -> Self:  # type: ignore[override]
        return self.order_by("-last_post_at", "-pk")

    def newest(self) -> Self:
        return self.order_by("-created_at", "-pk")

    def unanswered(self) -> Self:
        """Questions whose asker has not chosen an answer."""
        return self.filter(type="question", answer=None)

    def solved(self) -> Self:
        return self.filter(type="question", answer__isnull=False)

    def fresh_for(self, user: Any, since: Any) -> Self:
        """With posts after the moment, which the person has not read to the end."""
        from forum_site.discussions.models import ReadMark  # models import this module

        marks = ReadMark.objects.filter(user=user, topic=OuterRef("pk"))
        read = Exists(marks.filter(number__gte=OuterRef("last_number")))
        return self.filter(~read, last_post_at__gt=since)

    def for_reader(self, user: Any) -> Self:
        """`judged`: the reader judges it by place. `mark`: how far the reader has read, None for nowhere;
        `fresh`: how many visible posts came since, `first_fresh`: the number of the first of them.
        Of a reader with an account also `my_level`: how closely they follow it, and `drafted`: whether they
        have begun a reply.
        """
        rows = self.annotate(judged=judged_texts(user, "category"))
        if not getattr(user, "is_authenticated", False):
            nothing = Value(None, output_field=IntegerField())
            return rows.annotate(mark=nothing, fresh=nothing, first_fresh=nothing)
        from forum_site.discussions.models import Draft, Post, ReadMark  # models import this module
        from forum_site.notifications.watches import level_of_each

        marks = ReadMark.objects.filter(user=user.pk, topic=OuterRef("pk"))
        since = Post.objects.filter(topic=OuterRef("pk"), number__gt=OuterRef("mark"), status=VISIBLE)
        key = Concat(Value(DRAFT_OF_REPLY), Cast(OuterRef("pk"), CharField()))
        return rows.annotate(
            mark=Subquery(marks.values("number")),
            fresh=Subquery(since.order_by().values("topic").annotate(n=Count("pk")).values("n")),
            first_fresh=Subquery(since.order_by("number").values("number")[:1]),
            my_level=level_of_each(user, self.model),
            drafted=Exists(Draft.objects.filter(user=user.pk, key=key)),
        )

    def waiting_of(self, user: Any) -> Self:
        """One's own topics that wait for approval."""
        return self.filter(author=user, status="pending")


class PostQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        """What everybody reads, without account."""
        return self.filter(status=VISIBLE, topic__status=VISIBLE, topic__category__view=ANYONE)

    def visible_to(self, user: Any) -> Self:
        """Of topics that the person sees, what is visible, one's own, and what falls to the moderator."""
        states = in_state(user, "", IN_TOPIC), in_state(user, "topic__", IN_TOPIC)
        return self.filter(*states, readable_categories(user, IN_TOPIC))

    def in_topic(self, topic: Any, user: Any) -> Self:
        """Posts of a topic that the person may see already."""
        return self.filter(in_state(user, "", IN_TOPIC), topic=topic)

    def judged_by(self, user: Any) -> Self:
        """Those the person decides on: of the own territory, never one's own (except the administrator)."""
        rows = self.filter(judges_texts(user, "", IN_TOPIC), readable_categories(user, IN_TOPIC))
        return rows if getattr(user, "is_superuser", False) else rows.exclude(author=user.pk)

    def for_page(self, user: Any = None) -> Self:
        """With author, organisation and `judged`: the reader judges it by place."""
        rows = self.select_related("author", "organisation")
        return rows.annotate(judged=judged_texts(user, IN_TOPIC))

    def for_thread(self, user: Any) -> Self:
        """As `for_page`, with what a topic's page shows of each, and nothing more: not the text as typed."""
        own = ("topic", "number", "html", "status", "said_by", "thanks", "agrees", "created_at", "edited_at")
        body = ("name", "slug", "label", "kind", "verification")
        shown = {"author": ("name", "handle", "is_active"), "organisation": body}
        rows: Self = joined(self.for_page(user), (*own, *shown), **shown)  # type: ignore[assignment]
        return rows
