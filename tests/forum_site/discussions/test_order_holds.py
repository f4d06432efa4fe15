"""Whatever is done in whatever order: no text is lost, numbers are dense and by time, counters are true."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum_site.discussions.actions.arrange import merge_topics, move_topic, split_topic
from forum_site.discussions.actions.moderate import approve_post, hide_post
from forum_site.discussions.actions.remove import remove_post, restore_post
from forum_site.discussions.actions.write import reply
from forum_site.discussions.models import Post, ReadMark, State, Topic
from tests.factories.discussions import CategoryFactory, TopicFactory

ACTS = ("reply", "hide", "show", "remove", "restore", "move", "split", "merge")
steps = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 40), st.integers(0, 40)), min_size=4, max_size=14
)


def any_of(rows, number: int):
    found = list(rows.order_by("pk"))
    return found[number % len(found)]


def do(act: str, a: int, b: int, people: dict) -> None:
    """One act on some topic and post; what a rule refuses changes nothing."""
    root, author = people["root"], people["author"]
    topic = any_of(Topic.objects.exclude(status=State.MERGED), a)
    post = any_of(Post.objects.all(), b)
    taken_back = Post.objects.filter(status=State.REMOVED).order_by("pk").first() or post
    acts = {
        "reply": lambda: reply(topic, by=author, text=f"Balasan {Post.objects.count()}"),
        "hide": lambda: hide_post(post, by=root, reason="x"),
        "show": lambda: approve_post(post, by=root),
        "remove": lambda: remove_post(post, by=post.author),
        "restore": lambda: restore_post(taken_back, by=taken_back.author),
        "move": lambda: move_topic(topic, CategoryFactory(slug=f"k{b % 3}"), by=root),
        "split": lambda: split_topic(post.topic, {post.pk, post.pk + b % 3}, by=root, title="Lain"),
        "merge": lambda: merge_topics(topic, any_of(Topic.objects.all(), b), by=root),
    }
    try:
        with transaction.atomic():
            acts[act]()
    except (PermissionDenied, Http404, ValueError):
        pass


def check(topic: Topic) -> None:
    posts = list(Post.objects.filter(topic=topic).order_by("number"))
    assert [post.number for post in posts] == list(range(1, len(posts) + 1))
    assert [post.pk for post in posts[1:]] == sorted(post.pk for post in posts[1:])  # made one after another
    visible = [post for post in posts if post.status == State.VISIBLE]
    assert topic.last_number == len(posts)
    assert topic.reply_count == sum(post.number > 1 for post in visible)
    if topic.status == State.MERGED:
        assert not posts
        assert topic.merged_into.status != State.MERGED
        return
    assert topic.status == posts[0].status
    if visible:
        assert topic.last_post_at == visible[-1].created_at


@pytest.mark.django_db
@settings(
    max_examples=15, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(steps=steps)
def test_no_text_is_lost_and_everything_is_true(root, ani, citra, steps):
    with transaction.atomic():
        people, marker = {"root": root, "author": citra}, transaction.savepoint()
        TopicFactory.create_batch(2, author=citra, replies=3)
        written = set(Post.objects.values_list("pk", flat=True))
        for act, a, b in steps:
            do(act, a, b, people)
            kept = set(Post.objects.values_list("pk", flat=True))
            assert written <= kept
            written = kept
        for topic in Topic.objects.all():
            check(topic)
        for mark in ReadMark.objects.select_related("topic"):
            assert mark.number <= mark.topic.last_number
        transaction.savepoint_rollback(marker)
