"""Move, split, merge, pin, slow down, take back: who may, what changes, and that nothing is lost."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.discussions.actions.arrange import (
    merge_topics,
    move_topic,
    pin_topic,
    set_slow,
    split_topic,
    unpin_over,
)
from forum_site.discussions.actions.moderate import accept_answer, approve_post, hide_post
from forum_site.discussions.actions.remove import remove_post, restore_post
from forum_site.discussions.actions.write import reply
from forum_site.discussions.models import Pinned, Post, ReadMark, State, Topic
from forum_site.notifications.models import Event, Watch
from forum_site.notifications.registry import get
from forum_site.notifications.watches import level_of, watch
from tests.factories.discussions import CategoryFactory, PostFactory, TopicFactory

REFUSED = (PermissionDenied, Http404)
PEOPLE = ("root", "eko", "fitri", "dewi", "ani", "budi", "citra", "gita", "hadi", "indra")


@pytest.fixture
def other(db) -> object:
    return CategoryFactory(slug="pengalaman", name="Pengalaman")


@pytest.fixture
def long(topic, citra, budi) -> Topic:
    """Ani's question with replies 2 to 5: Citra, Budi, Citra, Budi."""
    for author in (citra, budi, citra, budi):
        PostFactory(topic=topic, author=author)
    return topic


def numbers(topic: Topic) -> list[int]:
    return list(Post.objects.filter(topic=topic).order_by("number").values_list("number", flat=True))


def entries(verb: str) -> int:
    return ModelLogEntry.objects.filter(action=f"discussions.{verb}").count()


ACTS = {
    "move": lambda topic, by: move_topic(topic, CategoryFactory(slug="lain", name="Lain"), by=by),
    "split": lambda topic, by: split_topic(topic, [topic.posts.get(number=3).pk], by=by, title="Lain"),
    "merge": lambda topic, by: merge_topics(
        topic, TopicFactory(author=topic.author, organisation=topic.organisation), by=by
    ),
    "pin": lambda topic, by: pin_topic(topic, Pinned.CATEGORY, by=by),
    "slow": lambda topic, by: set_slow(topic, 5, by=by),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("who", PEOPLE)
def test_who_arranges_a_topic_of_kota_a(request, long, eko, fitri, who, act):
    """The secretariat of kota A and the administrator; not its author, nor the secretariat of kota B."""
    user, before = request.getfixturevalue(who), ModelLogEntry.objects.count()
    if who in ("root", "eko"):
        ACTS[act](long, user)
        assert ModelLogEntry.objects.count() == before + 1
    else:
        with pytest.raises(REFUSED):
            ACTS[act](long, user)
        assert ModelLogEntry.objects.count() == before


@pytest.mark.parametrize("status", [State.PENDING, State.HIDDEN, State.REMOVED])
def test_only_visible_topics_are_merged(long, eko, status):
    Topic.objects.filter(pk=long.pk).update(status=status)
    long.refresh_from_db()
    with pytest.raises(REFUSED):
        merge_topics(long, TopicFactory(author=long.author, organisation=long.organisation), by=eko)


def test_a_topic_of_another_kota_is_not_merged_into_ones_own(long, laweyan, citra, eko, fitri):
    theirs = TopicFactory(author=citra, organisation=laweyan)
    for one, into in ((theirs, long), (long, theirs)):
        with pytest.raises(REFUSED):
            merge_topics(one, into, by=eko)


def test_moving_keeps_address_and_numbers(long, other, eko):
    address = long.get_absolute_url()
    move_topic(long, other, by=eko)
    long.refresh_from_db()
    assert (long.category, long.get_absolute_url(), numbers(long)) == (other, address, [1, 2, 3, 4, 5])


def test_nobody_moves_into_a_category_in_which_they_may_not_start(long, news, eko, dewi):
    assert move_topic(long, news, by=eko).category == news  # an officer may


def test_splitting_numbers_both_topics_anew_and_moves_counters_marks_and_answer(long, citra, budi, eko, ani):
    third, fifth = (long.posts.get(number=n) for n in (3, 5))
    accept_answer(long, third, by=ani)
    ReadMark.objects.create(user=ani, topic=long, number=4)
    new = split_topic(long, [fifth.pk, third.pk], by=eko, title="Soal pasir")
    long.refresh_from_db()
    assert (numbers(long), numbers(new)) == ([1, 2, 3], [1, 2])
    assert [post.pk for post in new.posts.order_by("number")] == [third.pk, fifth.pk]
    assert (long.reply_count, long.last_number, long.answer) == (2, 3, None)
    assert (new.reply_count, new.last_number, new.author) == (1, 2, budi)
    marks = dict(ReadMark.objects.filter(user=ani).values_list("topic", "number"))
    assert marks == {long.pk: 3, new.pk: 1}
    assert (entries("split_topic"), level_of(budi, new)) == (1, Watch.Level.WATCHING)


def test_a_split_takes_replies_of_the_topic_only(long, eko):
    for wrong in ([], [long.posts.get(number=1).pk], [PostFactory().pk], [0]):
        with pytest.raises(ValueError, match="replies"):
            split_topic(long, wrong, by=eko, title="x")
    waiting = PostFactory(topic=long, status=State.PENDING)
    with pytest.raises(ValueError, match="visible"):
        split_topic(long, [waiting.pk], by=eko, title="x")


def test_merging_stands_in_order_of_time_below_the_opening(ani, handep, citra, eko, category):
    older, newer = (TopicFactory(author=ani, organisation=handep, category=category) for _ in range(2))
    one, two = PostFactory(topic=newer, author=citra), PostFactory(topic=older, author=citra)
    opening, first = newer.posts.get(number=1), older.posts.get(number=1)
    merge_topics(older, newer, by=eko)
    assert list(newer.posts.order_by("number")) == [opening, first, one, two]
    assert (newer.reply_count, newer.last_number, numbers(newer)) == (3, 4, [1, 2, 3, 4])
    assert (older.status, older.merged_into, older.reply_count) == (State.MERGED, newer, 0)


def test_after_a_merge_nothing_unread_is_passed_over(ani, handep, citra, budi, eko, category):
    older, newer = (TopicFactory(author=ani, organisation=handep, category=category) for _ in range(2))
    PostFactory(topic=newer, author=citra)
    ReadMark.objects.create(user=budi, topic=newer, number=2)
    ReadMark.objects.create(user=citra, topic=newer, number=2)
    ReadMark.objects.create(user=citra, topic=older, number=1)
    merge_topics(older, newer, by=eko)
    marks = dict(ReadMark.objects.filter(topic=newer).values_list("user__handle", "number"))
    assert marks == {"budi": 1, "citra": 3}


def test_followers_come_along_and_keep_what_they_chose_there(long, ani, handep, citra, budi, eko):
    into = TopicFactory(author=ani, organisation=handep)
    watch(citra, long)
    watch(budi, long)
    watch(budi, into, Watch.Level.MUTED)
    merge_topics(long, into, by=eko)
    assert (level_of(citra, into), level_of(budi, into)) == (Watch.Level.WATCHING, Watch.Level.MUTED)
    assert not Watch.objects.on(long).exists()


def test_a_reply_sent_while_the_topic_was_merged_stands_in_the_other(long, ani, handep, citra, eko):
    into = TopicFactory(author=ani, organisation=handep)
    as_loaded = Topic.objects.get(pk=long.pk)
    merge_topics(long, into, by=eko)
    assert reply(as_loaded, by=citra, text="Masih sempat?").topic == into


def test_only_the_administrator_pins_everywhere(long, eko, root):
    with pytest.raises(PermissionDenied):
        pin_topic(long, Pinned.EVERYWHERE, by=eko)
    assert pin_topic(long, Pinned.EVERYWHERE, by=root).pinned == Pinned.EVERYWHERE


def test_a_pin_ends_by_itself(long, eko):
    now = timezone.now()
    pin_topic(long, Pinned.CATEGORY, by=eko, until=now + timedelta(days=1))
    assert unpin_over(now) == 0
    assert unpin_over(now + timedelta(days=2)) == 1
    long.refresh_from_db()
    assert (long.pinned, long.pinned_until) == (Pinned.NO, None)
    with pytest.raises(ValueError, match="future"):
        pin_topic(long, Pinned.CATEGORY, by=eko, until=now - timedelta(days=1))


def test_in_slow_mode_one_waits_between_two_replies(topic, citra, budi, eko):
    set_slow(topic, 10, by=eko)
    first = reply(topic, by=citra, text="Satu.")
    with pytest.raises(PermissionDenied, match="10 "):
        reply(topic, by=citra, text="Dua.")
    assert reply(topic, by=budi, text="Boleh.").pk  # another person
    Post.objects.filter(pk=first.pk).update(created_at=timezone.now() - timedelta(minutes=11))
    assert reply(topic, by=citra, text="Dua.").pk


def test_the_slow_mode_of_the_category_holds_where_the_topic_says_nothing(topic, citra, eko):
    topic.category.slow_minutes = 10
    topic.category.save()
    reply(topic, by=citra, text="Satu.")
    with pytest.raises(PermissionDenied):
        reply(topic, by=citra, text="Dua.")
    set_slow(topic, 0, by=eko)
    assert reply(topic, by=citra, text="Dua.").pk


@pytest.mark.parametrize("who", PEOPLE)
def test_only_the_author_takes_a_reply_back(request, topic, citra, eko, fitri, who):
    post, user = PostFactory(topic=topic, author=citra), request.getfixturevalue(who)
    if who == "citra":
        assert remove_post(post, by=user).status == State.REMOVED
        topic.refresh_from_db()
        assert (topic.reply_count, entries("remove_post")) == (0, 1)
    else:
        with pytest.raises(PermissionDenied):
            remove_post(post, by=user)


@pytest.mark.parametrize(
    ("state", "hours", "may"),
    [
        (State.VISIBLE, 1, True), (State.PENDING, 1, True), (State.VISIBLE, 25, False),
        (State.HIDDEN, 1, False), (State.REMOVED, 1, False),
    ],
)  # fmt: skip
def test_when_a_reply_can_be_taken_back(topic, citra, state, hours, may):
    post = PostFactory(topic=topic, author=citra, status=state)
    post.created_at = timezone.now() - timedelta(hours=hours)
    if may:
        assert remove_post(post, by=citra).status == State.REMOVED
    else:
        with pytest.raises(PermissionDenied):
            remove_post(post, by=citra)


def test_a_topic_is_taken_back_only_while_nobody_else_wrote_in_it(topic, ani, citra):
    opening = topic.posts.get(number=1)
    remove_post(opening, by=ani)
    topic.refresh_from_db()
    assert topic.status == State.REMOVED
    restore_post(opening, by=ani)
    PostFactory(topic=topic, author=citra)
    with pytest.raises(PermissionDenied):
        remove_post(opening, by=ani)


def test_what_was_taken_back_only_the_author_brings_back(topic, citra, fitri, root):
    post = remove_post(PostFactory(topic=topic, author=citra), by=citra)
    for judge in (fitri, root):
        with pytest.raises(PermissionDenied):
            approve_post(post, by=judge)
    assert restore_post(post, by=citra).status == State.VISIBLE
    topic.refresh_from_db()
    assert topic.reply_count == 1


def test_what_was_taken_back_and_hidden_is_taken_back_when_it_is_shown_again(topic, citra, fitri):
    post = remove_post(PostFactory(topic=topic, author=citra), by=citra)
    hide_post(post, by=fitri, reason="x")
    with pytest.raises(PermissionDenied):
        restore_post(post, by=citra)
    shown = approve_post(Post.objects.get(pk=post.pk), by=fitri)
    topic.refresh_from_db()
    assert (shown.status, shown.taken_back, topic.reply_count) == (State.REMOVED, False, 0)
    assert not Event.objects.filter(kind="moderation.decided", data__hidden=False).exists()
    assert restore_post(shown, by=citra).status == State.VISIBLE


def test_the_moderator_reads_that_only_the_author_shows_it(client, topic, citra, fitri, settings):
    settings.DEMO = True  # officers of the test have no session with a second factor
    post = remove_post(PostFactory(topic=topic, author=citra), by=citra)
    hide_post(post, by=fitri, reason="x")
    client.force_login(fitri)
    assert "hanya penulisnya yang dapat" in client.get(f"/moderation/post/{post.pk}/").content.decode()
    said = client.post(f"/moderation/post/{post.pk}/approve/", follow=True).content.decode()
    assert "sudah ditarik penulisnya" in said
    assert "penulisnya sudah diberi tahu" not in said


def test_taking_back_is_no_way_around_a_moderator(topic, citra, hadi, fitri, eko):
    post = hide_post(PostFactory(topic=topic, author=citra), by=fitri, reason="x")
    with pytest.raises(PermissionDenied):
        restore_post(post, by=citra)
    waiting = remove_post(PostFactory(topic=topic, author=hadi, status=State.PENDING), by=hadi)
    assert restore_post(waiting, by=hadi).status == State.PENDING


def test_authors_hear_where_their_replies_stand_now(long, citra, budi, ani, eko):
    third, fifth = (long.posts.get(number=n) for n in (3, 5))
    waiting = PostFactory(topic=long, author=ani, status=State.PENDING)
    new = split_topic(long, [third.pk, fifth.pk, waiting.pk], by=eko, title="Soal pasir")
    event = Event.objects.get(kind="discussions.split")
    assert [notice.user for notice in event.notifications.all()] == [third.author]
    kind = get(event.kind)
    assert kind.title(event) == "Balasan Anda sekarang berdiri sebagai topik sendiri: “Soal pasir”"
    assert long.title in kind.body(event)
    assert kind.link(event) == new.get_absolute_url()


def test_who_began_a_topic_hears_into_which_it_went(long, citra, eko):
    into = TopicFactory(author=citra, organisation=long.organisation)
    merge_topics(long, into, by=eko)
    event = Event.objects.get(kind="discussions.merged")
    assert [(one.user, one.reason) for one in event.notifications.all()] == [(long.author, "author")]
    assert long.title in get(event.kind).title(event)
    assert into.title in get(event.kind).title(event)
