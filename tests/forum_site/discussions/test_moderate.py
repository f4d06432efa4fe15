"""Approve, hide, restore, choose the answer, close."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction

from forum_site.discussions.actions.moderate import accept_answer, approve_post, hide_post, set_locked
from forum_site.discussions.actions.status import set_status
from forum_site.discussions.actions.write import reply, start_topic
from forum_site.discussions.models import Post, State, Topic
from forum_site.notifications.models import Event, Notification
from tests.factories.discussions import PostFactory, TopicFactory


@pytest.fixture
def newcomer(topic, hadi, ani):
    """Hadi's first text, in Ani's topic, which Ani follows."""
    from forum_site.notifications.watches import follow_once

    follow_once(ani, topic)
    return reply(topic, by=hadi, text="Saya baru di sini.")


def told(kind: str) -> list[str]:
    rows = Notification.objects.filter(event__kind=kind).select_related("user")
    return sorted(row.user.handle for row in rows)


def test_an_approved_text_is_counted_and_its_author_and_followers_are_told_once(newcomer, topic, eko):
    for _ in range(2):
        approve_post(newcomer, by=eko)
    topic.refresh_from_db()
    assert (newcomer.status, topic.reply_count, topic.last_post_at) == (State.VISIBLE, 1, newcomer.created_at)
    assert (told("moderation.decided"), told("discussions.reply")) == (["hadi"], ["ani"])


def test_a_hidden_text_is_out_of_sight_and_the_author_gets_the_reason(topic, citra, fitri):
    post = reply(topic, by=citra, text="Iklan pompa.")
    hide_post(post, by=fitri, reason="Ini iklan.")
    topic.refresh_from_db()
    assert (topic.reply_count, topic.status) == (0, State.VISIBLE)
    event = Event.objects.get(kind="moderation.decided")
    assert event.data == {"hidden": True, "reason": "Ini iklan."}
    assert told("moderation.decided") == ["citra"]


def test_hiding_the_first_post_hides_the_topic_and_restoring_brings_it_back(topic, eko):
    post = topic.posts.get(number=1)
    hide_post(post, by=eko, reason="NIK warga terlihat.")
    topic.refresh_from_db()
    assert topic.status == State.HIDDEN
    approve_post(post, by=eko)
    topic.refresh_from_db()
    assert topic.status == State.VISIBLE


def test_a_restored_text_is_not_told_to_followers_again(topic, citra, fitri):
    post = reply(topic, by=citra, text="Tiga tahun.")
    hide_post(post, by=fitri, reason="Salah.")
    approve_post(post, by=fitri)
    assert Event.objects.filter(kind="discussions.reply").count() <= 1
    assert Event.objects.filter(kind="moderation.decided").count() == 2


def test_hiding_needs_a_word(topic, eko):
    with pytest.raises(ValueError, match="reason"):
        hide_post(topic.posts.get(), by=eko, reason="  ")


@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("root", True),
        ("eko", True),
        ("fitri", False),
        ("ani", False),
        ("budi", False),
        ("dewi", False),
        ("hadi", False),
    ],
)
def test_who_judges_a_text_of_kota_a(request, topic, eko, fitri, who, may):
    post, user = topic.posts.get(), request.getfixturevalue(who)
    if may:
        hide_post(post, by=user, reason="x")
    else:
        with pytest.raises(PermissionDenied):
            hide_post(post, by=user, reason="x")
    post.refresh_from_db()
    assert (post.status == State.HIDDEN) == may


def test_a_text_is_judged_where_it_was_written_for(topic, citra, laweyan, menteng, eko, fitri):
    citra.home = menteng  # lives in kota A, writes for a board of kota B
    citra.save()
    post = reply(topic, by=citra, text="x", organisation=laweyan)
    with pytest.raises(PermissionDenied):
        hide_post(post, by=eko, reason="x")
    assert hide_post(post, by=fitri, reason="x").status == State.HIDDEN


def test_nobody_judges_an_own_text(eko, category, root):
    post = start_topic(category, by=eko, title="Kabar", text="x").posts.get()
    with pytest.raises(PermissionDenied):
        hide_post(post, by=eko, reason="x")
    assert hide_post(post, by=root, reason="x").status == State.HIDDEN


def test_the_asker_chooses_an_answer_and_takes_it_back(topic, ani, citra):
    post = reply(topic, by=citra, text="Tiga tahun.")
    assert accept_answer(topic, post, by=ani).answer == post
    assert accept_answer(topic, None, by=ani).answer is None


@pytest.mark.parametrize("who", ["citra", "budi", "fitri", "hadi"])
def test_others_do_not_choose(request, topic, ani, citra, eko, who):
    post = reply(topic, by=citra, text="Tiga tahun.")
    with pytest.raises(PermissionDenied):
        accept_answer(topic, post, by=request.getfixturevalue(who))


def test_only_a_visible_reply_of_the_topic_can_be_the_answer(topic, ani, citra):
    waiting = PostFactory(topic=topic, author=citra, status=State.PENDING)
    for wrong in (topic.posts.get(number=1), PostFactory(), waiting):
        with pytest.raises(ValueError, match="answer"):
            accept_answer(topic, wrong, by=ani)


def test_a_discussion_has_no_answer(topic, ani):
    topic.type = Topic.Type.DISCUSSION
    with pytest.raises(PermissionDenied):
        accept_answer(topic, None, by=ani)


def test_a_hidden_answer_is_no_answer(topic, ani, citra, fitri):
    post = reply(topic, by=citra, text="Tiga tahun.")
    accept_answer(topic, post, by=ani)
    hide_post(post, by=fitri, reason="x")
    topic.refresh_from_db()
    assert topic.answer is None


def test_a_closed_topic_takes_no_reply(topic, citra, eko):
    set_locked(topic, by=eko, locked=True)
    with pytest.raises(PermissionDenied):
        reply(topic, by=citra, text="x")
    set_locked(topic, by=eko, locked=False)
    assert reply(topic, by=citra, text="x").pk


def test_a_text_split_off_while_it_is_hidden_is_hidden_where_it_stands(topic, citra):
    post, elsewhere = PostFactory(topic=topic, author=citra), TopicFactory(author=citra, replies=1)
    moved: list[bool] = []

    def split_now(execute, sql, *rest):
        """The split ends between the first look at the place and the lock."""
        if 'FROM "discussions_topic"' in sql and not moved:
            moved.append(True)
            Post.objects.filter(pk=post.pk).update(topic=elsewhere, number=3)
        return execute(sql, *rest)

    with transaction.atomic(), connection.execute_wrapper(split_now):
        set_status(post, State.HIDDEN)
    assert (post.topic, post.number) == (elsewhere, 3)
    elsewhere.refresh_from_db()
    assert (elsewhere.reply_count, Post.objects.get(pk=post.pk).status) == (1, State.HIDDEN)


@pytest.mark.parametrize("who", ["ani", "fitri", "citra"])
def test_others_do_not_close(request, topic, eko, who):
    with pytest.raises(PermissionDenied):
        set_locked(topic, by=request.getfixturevalue(who), locked=True)
