"""What every change of a post's state does: the locks, the counters, the search index, visitors' pages."""

from __future__ import annotations

from wagtail.search import index

from forum_site.discussions.freshness import topic_changed
from forum_site.discussions.models import Post, State, Topic


def lock_post(post: Post) -> Post:
    """The row as it is now with its topic, both locked, the topic first; `post` learns its place.

    A split or a merge may move the post until the topic is locked: then the other topic is locked too.
    """
    place = place_now(post)
    while True:
        topic = Topic.objects.select_for_update().get(pk=place)
        if (moved := place_now(post)) == place:
            break
        place = moved
    now = Post.objects.select_for_update().get(pk=post.pk)
    now.topic = post.topic = topic
    post.number, post.taken_back = now.number, now.taken_back
    return now


def place_now(post: Post) -> int:
    found: int = Post.objects.values_list("topic_id", flat=True).get(pk=post.pk)
    return found


def set_status(post: Post, status: str) -> str:
    """Change post and, with the first post, topic; the status before. Place and status are read anew."""
    now = lock_post(post)
    before: str = now.status
    if before != status:
        write_status(post, status)
    return before


def write_status(post: Post, status: str) -> None:
    """For a post that is locked."""
    topic = post.topic
    post.status = status
    post.save(update_fields=["status", "taken_back", "updated_at"])
    if post.number == 1:
        topic.status = status
    if topic.answer_id == post.pk and status != State.VISIBLE:
        topic.answer = None
    topic.save(update_fields=["status", "answer", "updated_at"])
    recount(topic)
    topic_changed(topic)
    if status != State.VISIBLE:
        index.remove_object(post)
        if post.number == 1:
            index.remove_object(topic)


def recount(topic: Topic) -> None:
    """Make the counters of a topic true after a post was approved, hidden or restored."""
    visible = topic.posts.filter(status=State.VISIBLE)
    newest = visible.order_by("-number").first()
    Topic.objects.filter(pk=topic.pk).update(
        reply_count=visible.filter(number__gt=1).count(),
        last_post_at=newest.created_at if newest else topic.created_at,
    )
