"""What a person wrote in the forum, for themselves: to read, and to take along as text or as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from forum_site.core import dates
from forum_site.discussions.models import Post
from forum_site.discussions.querysets import PostQuerySet

CHUNK = 500


def texts_of(user: Any) -> PostQuerySet:
    """Everything the person wrote, in any state, newest first, with topic and files."""
    rows = Post.objects.filter(author=user).select_related("topic__category", "organisation")
    return rows.prefetch_related("attachments").order_by("-created_at", "-pk")


def records_of(user: Any) -> list[dict[str, Any]]:
    """What JSON can hold with Django's encoder; oldest first."""
    return [record_of(post) for post in in_order(user)]


def in_order(user: Any) -> Iterator[Post]:
    return texts_of(user).order_by("created_at", "pk").iterator(chunk_size=CHUNK)


def record_of(post: Post) -> dict[str, Any]:
    return {
        "topic": post.topic.title,
        "category": post.topic.category.name,
        "number": post.number,
        "address": settings.SITE_URL + post.get_absolute_url(),
        "state": post.status,
        "written_for": post.organisation.name if post.organisation else None,
        "words_of": post.said_by or None,
        "written": post.created_at,
        "changed": post.edited_at,
        "thanks": post.thanks,
        "agrees": post.agrees,
        "text": post.source,
        "files": [settings.SITE_URL + one.get_absolute_url() for one in post.attachments.all()],
    }


def markdown_of(user: Any) -> str:
    """One document: a heading for each text, then its words as they were written."""
    return (
        "\n\n".join([f"# {_('Texts of %(name)s') % {'name': user.name}}", *map(chapter, in_order(user))])
        + "\n"
    )


def chapter(post: Post) -> str:
    facts = [f"{post.topic.category.name} · #{post.number} · {dates.moment(post.created_at)}"]
    if post.organisation:
        facts.append(post.organisation.name)
    if post.said_by:
        facts.append(_("words of %(name)s") % {"name": post.said_by})
    if post.status != "visible":
        facts.append(str(post.get_status_display()))
    files = [f"- <{settings.SITE_URL}{one.get_absolute_url()}>" for one in post.attachments.all()]
    parts = [f"## {post.topic.title}", " · ".join(facts), f"<{settings.SITE_URL}{post.get_absolute_url()}>"]
    return "\n\n".join([*parts, post.source, *(["\n".join(files)] if files else [])])
