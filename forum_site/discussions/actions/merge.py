"""Put the posts of one topic into another."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.search import index

from forum_site.core import audit
from forum_site.discussions import order_rules
from forum_site.discussions.actions.status import recount
from forum_site.discussions.freshness import topic_changed
from forum_site.discussions.models import Draft, Pinned, Post, ReadMark, Replication, State, Topic
from forum_site.discussions.numbering import marks_in, place, stood, write_marks
from forum_site.notifications.api import announce
from forum_site.notifications.models import Watch


def merge_topics(topic: Topic, into: Topic, *, by: Any) -> Topic:
    """All posts of `topic` stand in `into`, in order of time below its opening; `topic` leads there.

    Everything is numbered anew. Whoever followed the one follows the other, unless they chose something
    there; nothing unread is passed over. Who began `topic` is told. The other topic, as it is now.
    """
    order_rules.can_merge(by, topic, into).require()
    with transaction.atomic():
        locked = {one.pk: one for one in lock(topic, into)}
        gone, kept = locked[topic.pk], locked[into.pk]
        posts = in_order(gone, kept)
        marks, before = marks_in(gone, kept), stood(posts)
        place(kept, posts)
        write_marks(kept, before, marks)
        hand_over(gone, kept)
        close(gone, kept)
        recount(kept)
        audit.record(kept, "discussions.merge_topics", by=by, data={"from": gone.pk})
        announce(
            "discussions.merged",
            actor=by,
            subject=kept,
            recipients=[gone.author],
            data={"topic": gone.title},
            reason="author",
        )
        for one in (gone, kept):
            topic_changed(one)
    topic.refresh_from_db()
    into.refresh_from_db()
    return into


def lock(*topics: Topic) -> list[Topic]:
    """Always the lower number first, so that two merges at once never wait for each other."""
    rows = Topic.objects.select_for_update().filter(pk__in=[topic.pk for topic in topics])
    return list(rows.order_by("pk"))


def in_order(gone: Topic, kept: Topic) -> list[Post]:
    """The opening of the topic that stays, then all the others by time."""
    rows = list(Post.objects.select_for_update().filter(topic__in=[gone, kept]).order_by("created_at", "pk"))
    opening = next(post for post in rows if post.topic_id == kept.pk and post.number == 1)
    return [opening, *(post for post in rows if post is not opening)]


def hand_over(gone: Topic, kept: Topic) -> None:
    """Followers, drafts, marks and what organisations tried."""
    kind = ContentType.objects.get_for_model(Topic)
    watches = Watch.objects.filter(content_type=kind)
    chose = watches.filter(object_id=kept.pk).values("user")
    watches.filter(object_id=gone.pk).exclude(user__in=list(chose.values_list("user", flat=True))).update(
        object_id=kept.pk
    )
    watches.filter(object_id=gone.pk).delete()
    typed = list(Draft.objects.filter(key=f"topic:{kept.pk}").values_list("user", flat=True))
    Draft.objects.filter(key=f"topic:{gone.pk}").exclude(user__in=typed).update(key=f"topic:{kept.pk}")
    ReadMark.objects.filter(topic=gone).delete()
    if kept.type == Topic.Type.EXPERIENCE:
        said = list(Replication.objects.filter(topic=kept).values_list("organisation", flat=True))
        Replication.objects.filter(topic=gone).exclude(organisation__in=said).update(topic=kept)
        kept.tried = Replication.objects.filter(topic=kept).count()


def close(gone: Topic, kept: Topic) -> None:
    """The empty topic leads to the other; its answer counts there when that is a question without one."""
    if kept.is_question and kept.answer_id is None:
        kept.answer_id = gone.answer_id
    kept.save(update_fields=["answer", "tried", "updated_at"])
    gone.status, gone.merged_into, gone.answer = State.MERGED, kept, None
    gone.pinned, gone.pinned_until, gone.claimed_by, gone.claimed_until = Pinned.NO, None, None, None
    gone.reply_count = gone.last_number = 0
    gone.save()
    Topic.objects.filter(merged_into=gone).update(merged_into=kept)  # addresses lead there in one step
    index.remove_object(gone)
