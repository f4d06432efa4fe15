"""Atom feeds of posts: of a topic, of a person, of what was written for an organisation."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse

from forum_site.accounts.models import User
from forum_site.core.markdown import plain_text
from forum_site.discussions.feeds import ENTRIES, VISITOR, WORDS, Asked, Entries
from forum_site.discussions.models import Post, Topic
from forum_site.organisations.models import Organisation


class Posts(Entries):
    """Newest first. `field`: what the feed is about, seen from a post. One statement."""

    field = ""

    def items(self, obj: Asked) -> list[Any]:
        rows = Post.objects.public().filter(**{self.field: obj.about})
        return list(rows.select_related("topic", "author", "organisation").order_by("-pk")[:ENTRIES])

    def item_title(self, item: Post) -> str:
        return f"{item.topic.title} #{item.number}"

    def item_description(self, item: Post) -> str:
        item.summary = plain_text(item.html, WORDS)
        return super().item_description(item)

    def item_link(self, item: Post) -> str:
        return reverse("discussions:post", args=[item.pk])

    def item_author_name(self, item: Post) -> str:
        return item.organisation.name if item.organisation else str(item.author)

    def item_updateddate(self, item: Post) -> datetime:
        return item.edited_at or item.created_at


class TopicPosts(Posts):
    field = "topic"

    def find(self, pk: int) -> Topic:  # type: ignore[override]
        return get_object_or_404(Topic.objects.public(), pk=pk)


class PersonPosts(Posts):
    field = "author"

    def find(self, handle: str) -> User:  # type: ignore[override]
        return get_object_or_404(User.objects.filter(is_active=True), handle=handle)

    def link(self, obj: Asked) -> str:
        return reverse("accounts:person", args=[obj.about.handle])


class OrganisationPosts(Posts):
    field = "organisation"

    def find(self, slug: str) -> Organisation:  # type: ignore[override]
        return get_object_or_404(Organisation.objects.visible_to(VISITOR), slug=slug)
