"""The notices of new topics and replies, from the action to the inbox."""

import pytest

from forum_site.discussions.actions.moderate import approve_post, hide_post
from forum_site.discussions.actions.write import reply, start_topic
from forum_site.discussions.models import Category
from forum_site.notifications.inbox import items, notices
from forum_site.notifications.models import Event, Notification
from forum_site.notifications.watches import watch
from forum_site.notifications.wording import may_see

pytestmark = pytest.mark.django_db


def begin(category, by, **fields):
    return start_topic(category, by=by, title="Pompa air desa", text="Kami mulai dari sumur.", **fields)


def told(user) -> list[str]:
    rows = Notification.objects.filter(user=user).order_by("pk")
    return list(rows.values_list("event__kind", flat=True))


def test_a_new_topic_is_told_with_its_title_and_why(ani, budi, category):
    watch(budi, category, "first")
    topic = begin(category, ani)
    (item,) = items(budi, list(notices(budi).select_related("event")))
    assert topic.title in item.words.title and item.words.url == topic.posts.get().get_absolute_url()
    assert category.name in item.reason and told(ani) == []


def test_replies_reach_who_watches_not_who_wants_first_posts(ani, budi, citra, dewi, category):
    watch(citra, category)
    watch(dewi, category, "first")
    topic = begin(category, ani)
    reply(topic, by=budi, text="Kami juga.")
    assert told(citra) == ["discussions.topic", "discussions.reply"]
    assert told(dewi) == ["discussions.topic"] and told(ani) == ["discussions.reply"]


def test_a_topic_that_waits_is_told_when_it_is_approved_and_once(hadi, budi, eko, category):
    watch(budi, category)
    topic = begin(category, hadi)
    assert told(budi) == []
    post = topic.posts.get()
    approve_post(post, by=eko)
    hide_post(post, by=eko, reason="Keliru.")
    approve_post(post, by=eko)
    assert told(budi) == ["discussions.topic"]


def test_who_is_called_by_name_is_told_of_that_alone(ani, budi, citra, category):
    watch(citra, category)
    topic = begin(category, ani)
    reply(topic, by=budi, text="Mari tanya @citra saja.")
    assert told(citra) == ["discussions.topic", "discussions.mention"]


@pytest.mark.parametrize("muted", ["topic", "writer"])
def test_who_muted_the_topic_or_the_writer_is_not_even_called(ani, budi, citra, category, muted):
    topic = begin(category, ani)
    watch(citra, topic if muted == "topic" else budi, "muted")
    reply(topic, by=budi, text="Mari tanya @citra saja.")
    assert told(citra) == []


@pytest.mark.parametrize("change", ["hidden", "closed"])
def test_a_notice_says_nothing_of_what_is_no_longer_shown(ani, hadi, category, change):
    watch(hadi, category)
    topic = begin(category, ani)
    if change == "hidden":
        topic.posts.update(status="hidden")
    else:
        Category.objects.filter(pk=category.pk).update(view="officers")
    (item,) = items(hadi, list(notices(hadi).select_related("event")))
    assert item.words.gone and topic.title not in item.words.title
    assert not may_see(hadi, Event.objects.get(kind="discussions.topic"))
