"""What a person follows who is told of a text because of it: so that one tap under the notice ends that."""

from __future__ import annotations

from django.db.models import Model

from forum_site.discussions.models import Category, Post
from forum_site.notifications.models import Event
from forum_site.notifications.ways import register_followed


def register() -> None:
    register_followed("follow_subject", subject_of)
    register_followed("follow_person", author_of)
    register_followed("follow_organisation", organisation_of)
    register_followed("follow_tag", tag_of)
    register_followed("follow_category", category_of)


def post_of(event: Event) -> Post | None:
    return event.subject if isinstance(event.subject, Post) else None


def subject_of(event: Event, name: str) -> Model | None:
    post = post_of(event)
    found: Model | None = post.topic.subject if post else None
    return found


def author_of(event: Event, name: str) -> Model | None:
    post = post_of(event)
    return post.author if post else None


def organisation_of(event: Event, name: str) -> Model | None:
    post = post_of(event)
    return post.organisation if post else None


def tag_of(event: Event, name: str) -> Model | None:
    """A name may have been cut to fit into the reason."""
    post = post_of(event)
    found: Model | None = (
        post.topic.tags.filter(name__startswith=name).order_by("name").first() if post else None
    )
    return found


def category_of(event: Event, name: str) -> Model | None:
    """The category of the topic, or the one it is part of, whichever is followed by this name."""
    post = post_of(event)
    if post is None:
        return None
    category: Category = post.topic.category
    near = (category, category.parent)
    return next((one for one in near if one is not None and one.name.startswith(name)), None)
