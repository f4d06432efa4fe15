"""Read adjectives of the forum; lists, search, feeds and exports start at `visible_to(user)`."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from forum_site.organisations.authority import territory_filter


class CategoryQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> CategoryQuerySet:
        return self.all()


class TopicQuerySet(models.QuerySet[Any]):
    def public(self) -> TopicQuerySet:
        return self.filter(status="visible")

    def visible_to(self, user: Any) -> TopicQuerySet:
        """Public ones; one's own while they wait; those a moderator of the place has to judge."""
        if not getattr(user, "is_authenticated", False):
            return self.public()
        waiting = Q(status="pending") & (Q(author=user) | territory_filter(user, "author__home"))
        hidden = Q(status="hidden") & territory_filter(user, "author__home")
        return self.filter(Q(status="visible") | waiting | hidden)

    def for_list(self) -> TopicQuerySet:
        return self.select_related("category", "author", "organisation")


class PostQuerySet(models.QuerySet[Any]):
    def public(self) -> PostQuerySet:
        return self.filter(status="visible", topic__status="visible")

    def visible_to(self, user: Any) -> PostQuerySet:
        if not getattr(user, "is_authenticated", False):
            return self.public()
        place = territory_filter(user, "author__home")
        return self.filter(
            Q(status="visible", topic__status="visible")
            | Q(status="pending", author=user)
            | (Q(status__in=["pending", "hidden"]) & place)
            | (Q(topic__status__in=["pending", "hidden"]) & place)
            | Q(topic__status="pending", author=user)
        )
