"""What of a person who leaves stands in rows of others: counts, files, calls and quotations."""

import re
from functools import partial
from html import escape
from typing import Any

from django.db import transaction
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from forum_site.accounts.models import FORMER_MEMBER
from forum_site.discussions.actions.attach import delete_files
from forum_site.discussions.freshness import topic_changed
from forum_site.discussions.models import Attachment, Mention, Post, Reacted, Reaction, State, Topic
from forum_site.discussions.quoting import signature


def take_back_reactions(user: Any) -> None:
    """The counts of the posts are true afterwards."""
    own = Reaction.objects.filter(user=user)
    posts = list(own.values_list("post", flat=True))
    own.delete()
    Post.objects.filter(pk__in=posts).update(thanks=_count(Reacted.THANKS), agrees=_count(Reacted.AGREE))


def _count(kind: str) -> Any:
    rows = Reaction.objects.filter(post=OuterRef("pk"), kind=kind).order_by().values("post")
    return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n")), 0)


def delete_loose_files(user: Any) -> None:
    """Uploads on no post, or on a post nobody ever saw or that was taken back; pictures in threads stay."""
    unseen = Q(post__author=user, post__status__in=[State.PENDING, State.REMOVED])
    for one in Attachment.objects.filter(Q(by=user, post=None) | unseen):
        transaction.on_commit(partial(delete_files, one))
        Attachment.objects.filter(pk=one.pk).delete()


def clear_names(user: Any) -> None:
    """Others' texts call the person no more and quote nobody's name; kept pages of these topics are stale."""
    called = set(Mention.objects.filter(user=user).values_list("post", flat=True))
    Mention.objects.filter(user=user).delete()
    topics = Topic.objects.filter(posts__author=user).distinct()
    quoted = Post.objects.filter(
        topic__in=topics.values("pk"), source__contains=f"[{signature(user.name)}, #"
    )
    changed = set(topics)
    for post in Post.objects.filter(Q(pk__in=called) | Q(pk__in=quoted.values("pk"))).select_related("topic"):
        post.source, post.html = without_name(post.source, user), without_name(post.html, user)
        post.save(update_fields=["source", "html"])
        changed.add(post.topic)
    for topic in changed:
        topic_changed(topic)


def without_name(text: str, user: Any) -> str:
    """Of Markdown or HTML: links to the person's page become plain words, quotations name nobody."""
    page = re.escape(reverse("accounts:person", args=[user.handle]))
    text = re.sub(rf'<a [^>]*href="{page}"[^>]*>(.*?)</a>', r"\1", text)
    names = "|".join(re.escape(one) for one in {signature(user.name), escape(signature(user.name))})
    return re.sub(rf"([\[>])(?:{names})(, #\d+)", rf"\g<1>{FORMER_MEMBER}\g<2>", text)
