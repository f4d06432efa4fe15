"""A person's texts in the copy of their data, and what leaves with them."""

from typing import Any

from forum_site.discussions.models import Post, ReadMark, State, Topic


def copy_of(user: Any) -> dict[str, Any]:
    """Every topic and post the person wrote, in their own words; and how far they have read."""
    topics = Topic.objects.filter(author=user).order_by("pk")
    posts = Post.objects.filter(author=user).order_by("pk")
    return {
        "topics": list(topics.values("pk", "title", "type", "category__name", "status", "created_at")),
        "posts": list(
            posts.values(
                "topic", "number", "organisation__name", "source", "status", "created_at", "edited_at"
            )
        ),
        "read": list(ReadMark.objects.filter(user=user).values("topic", "number", "seen_at")),
    }


def forget(user: Any) -> None:
    """Threads stay readable under the name of nobody, which `accounts` puts in place.

    What never became visible goes; so do the marks of what was read.
    """
    ReadMark.objects.filter(user=user).delete()
    Topic.objects.filter(author=user, status=State.PENDING).delete()
    Post.objects.filter(author=user, status=State.PENDING).delete()
