"""Starting a topic, replying, correcting: rows, notices, approval."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.discussions.actions.write import edit_post, reply, start_topic
from forum_site.discussions.models import Post, ReadMark, State, Topic
from forum_site.notifications import tasks
from forum_site.notifications.models import Notification
from forum_site.notifications.watches import is_watching, unwatch
from tests.factories.discussions import PostFactory, TopicFactory


def told(kind: str) -> list[str]:
    rows = Notification.objects.filter(event__kind=kind).select_related("user")
    return sorted(row.user.handle for row in rows)


def test_it_works(ani, handep, category):
    topic = start_topic(
        category, by=ani, title="Pompa air", text="**Siapa** punya?", tags=["air"], organisation=handep
    )
    post = topic.posts.get()
    assert (topic.status, topic.last_number, topic.reply_count) == (State.VISIBLE, 1, 0)
    assert (post.number, post.html, post.organisation) == (
        1,
        "<p><strong>Siapa</strong> punya?</p>\n",
        handep,
    )
    assert [tag.name for tag in topic.tags.all()] == ["air"]
    assert is_watching(ani, topic)
    assert ModelLogEntry.objects.filter(action="discussions.start_topic", object_id=topic.pk).exists()


def test_a_reply_is_numbered_counted_and_told_to_those_who_follow(topic, ani, budi, citra, handep):
    reply(topic, by=budi, text="Lima tahun.")
    second = reply(topic, by=citra, text="Tiga tahun.")
    topic.refresh_from_db()
    assert (second.number, topic.last_number, topic.reply_count) == (3, 3, 2)
    assert topic.last_post_at == second.created_at
    assert told("discussions.reply") == ["budi"]  # Ani's topic was made without following it


def test_the_asker_hears_once_and_says_why(category, ani, handep, citra):
    topic = start_topic(category, by=ani, title="Pompa", text="Ada?", organisation=handep)
    reply(topic, by=citra, text="Ada.")
    notice = Notification.objects.get(event__kind="discussions.reply")
    assert (notice.user, notice.reason) == (ani, "author")


def test_who_let_go_hears_nothing_even_after_writing_again(topic, budi, citra):
    reply(topic, by=budi, text="Saya ikuti.")
    unwatch(budi, topic)
    reply(topic, by=budi, text="Satu lagi.")
    reply(topic, by=citra, text="Baik.")
    assert "budi" not in told("discussions.reply")


def test_the_same_text_sent_twice_is_one_post(topic, citra):
    first, second = (reply(topic, by=citra, text="Tiga tahun.") for _ in range(2))
    assert first == second
    assert topic.posts.count() == 2


def test_the_same_topic_sent_twice_is_one_topic(ani, category):
    first, second = (start_topic(category, by=ani, title="Pompa", text="Ada?") for _ in range(2))
    assert first == second


def test_the_first_text_of_a_newcomer_waits_and_the_secretariat_is_told(hadi, category, eko, fitri):
    topic = start_topic(category, by=hadi, title="Salam", text="Saya baru.")
    assert (topic.status, topic.posts.get().status) == (State.PENDING, State.PENDING)
    assert told("discussions.waiting") == ["eko"]


def test_a_waiting_reply_is_not_counted_and_nobody_who_follows_is_told(topic, hadi, eko):
    before = topic.last_post_at
    post = reply(topic, by=hadi, text="Saya baru.")
    topic.refresh_from_db()
    assert (post.status, topic.reply_count, topic.last_post_at) == (State.PENDING, 0, before)
    assert told("discussions.reply") == []


def test_after_one_approved_text_nothing_waits(topic, hadi):
    PostFactory(topic=topic, author=hadi)
    topic.refresh_from_db()
    assert reply(topic, by=hadi, text="Lagi.").status == State.VISIBLE


def test_without_verified_contact_nobody_writes(topic, indra, category):
    with pytest.raises(PermissionDenied):
        reply(topic, by=indra, text="Halo")
    with pytest.raises(PermissionDenied):
        start_topic(category, by=indra, title="Halo", text="Halo")
    assert not Post.objects.filter(author=indra).exists()


def test_nobody_writes_for_a_body_without_a_role_there(topic, citra, handep):
    with pytest.raises(PermissionDenied):
        reply(topic, by=citra, text="Kami dari Handep.", organisation=handep)


def test_announcements_are_the_officers(news, category, ani, eko):
    for place, kind in ((news, Topic.Type.DISCUSSION), (category, Topic.Type.ANNOUNCEMENT)):
        with pytest.raises(PermissionDenied):
            start_topic(place, by=ani, title="Kabar", text="x", type=kind)
    assert start_topic(news, by=eko, title="Kabar", text="x", type=Topic.Type.ANNOUNCEMENT).pk


def test_a_correction_renders_again_and_says_so(topic, ani):
    post = topic.posts.get()
    edit_post(post, by=ani, text="*baru*")
    post.refresh_from_db()
    assert post.html == "<p><em>baru</em></p>\n"
    assert post.edited_at is not None


def test_the_same_text_is_no_correction(topic, ani, django_assert_num_queries):
    post = topic.posts.get()
    with django_assert_num_queries(0):
        edit_post(post, by=ani, text=post.source)
    assert post.edited_at is None


def test_after_a_day_a_text_stays(topic, ani):
    post = topic.posts.get()
    post.created_at = timezone.now() - timedelta(hours=25)
    with pytest.raises(PermissionDenied):
        edit_post(post, by=ani, text="lain")


def test_writing_marks_the_topic_as_read(topic, citra):
    reply(topic, by=citra, text="Tiga tahun.")
    assert ReadMark.objects.get(user=citra, topic=topic).number == 2


def test_a_reply_costs_the_same_in_a_long_topic(ani, citra, handep, django_assert_max_num_queries):
    long = TopicFactory(author=ani, organisation=handep, replies=40)
    with django_assert_max_num_queries(30):
        reply(long, by=citra, text="Tiga tahun.")


def test_a_reply_from_the_page_costs_a_fixed_number_of_statements(
    client, topic, citra, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr(tasks, "queue_fan_out", lambda *_event: None)  # who hears is found after the commit
    client.force_login(citra)
    PostFactory.create_batch(30, topic=topic)
    with django_assert_max_num_queries(26):
        answer = client.post(f"/discussions/{topic.pk}/reply/", {"text": "Di tempat kami lima tahun."})
    assert answer.status_code == 302
    assert topic.posts.filter(author=citra).count() == 1
