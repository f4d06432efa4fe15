"""One topic as a paper to take to a meeting."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from forum_site.core.dates import long_day
from forum_site.core.paper_html import blocks_of, plain_run
from forum_site.core.press import printed
from forum_site.discussions.models import Attachment, Post, State, Topic
from forum_site.discussions.sharing import short_link

TEMPLATE: Final = Path(__file__).parent / "topic.typ"
MOST: Final = 500  # posts; a longer topic says where the rest is
MOST_PICTURES: Final = 40  # the rest is named
LARGEST: Final = 400_000  # bytes of one picture


def topic_as_pdf(topic: Topic) -> bytes:
    """The visible posts in their order, in the reader's language. Two statements."""
    rows = Post.objects.filter(topic=topic, status=State.VISIBLE).order_by("number")
    posts = list(rows.select_related("author", "organisation").prefetch_related("attachments")[:MOST])
    return printed(TEMPLATE, fields_of(topic, posts))


def fields_of(topic: Topic, posts: list[Post]) -> dict[str, Any]:
    counted = ngettext("%(n)s reply", "%(n)s replies", topic.reply_count) % {"n": topic.reply_count}
    left = topic.reply_count + 1 - len(posts)
    pictures = pictures_of(posts)
    more = ngettext("%(n)s more post stands on the site.", "%(n)s more posts stand on the site.", left)
    return {
        "title": topic.title,
        "lang": (get_language() or "id")[:2],
        "kind": f"{topic.category.name} · {topic.get_type_display()}",
        "counted": counted,
        "printed": _("Printed %(day)s") % {"day": long_day(timezone.localdate())},
        "link": short_link(topic),
        "posts": [post_fields(post, topic, pictures) for post in posts],
        "more": more % {"n": left} if left > 0 else "",
    }


def pictures_of(posts: list[Post]) -> dict[str, Attachment]:
    """By the address at which they stand in a text."""
    found = (one for post in posts for one in post.attachments.all() if one.is_picture)
    return {one.thumbnail_url: one for one in islice(found, MOST_PICTURES)}


def drawn(block: dict[str, Any], pictures: dict[str, Attachment]) -> dict[str, Any]:
    """A picture with its bytes; one that is not at hand, or one too many, by its name."""
    if block["kind"] != "picture":
        return block
    named = {"kind": "text", "runs": plain_run(_("Picture: %(name)s") % {"name": block["alt"]})}
    if block["src"] not in pictures:
        return named
    try:
        with pictures[block["src"]].thumbnail.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError):
        return named
    return named if len(content) > LARGEST else {**block, "bytes": list(content)}


def post_fields(post: Post, topic: Topic, pictures: dict[str, Attachment]) -> dict[str, Any]:
    marks = [_("Answer chosen by the asker")] if post.pk == topic.answer_id else []
    if post.said_by:
        marks.append(_("Said by %(person)s") % {"person": post.said_by})
    at, origin = timezone.localtime(post.created_at), str(settings.SITE_URL).rstrip("/")
    return {
        "author": post.author.name,
        "organisation": post.organisation.name if post.organisation else "",
        "number": post.number,
        "at": f"{long_day(at.date())}, {at:%H.%M}",
        "marks": " · ".join(map(str, marks)),
        "blocks": [drawn(one, pictures) for one in blocks_of(post.html, origin)],
    }
