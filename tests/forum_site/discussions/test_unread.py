"""Tracking something counts what is unread in it, and tells nobody anything."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.discussions.listeners import listeners_of
from forum_site.discussions.models import Category, Visit
from forum_site.discussions.unread import unread_of
from forum_site.notifications.watches import watch
from tests.factories.discussions import CategoryFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def places(ani, budi, handep, category):
    """Budi was here yesterday; Ani begins a topic today."""
    yesterday = timezone.now() - timedelta(days=1)
    Visit.objects.create(user=budi, since=yesterday, at=timezone.now())
    above = CategoryFactory(slug="kelembagaan", name="Kelembagaan BKM")
    Category.objects.filter(pk=category.pk).update(parent=above)
    topic = TopicFactory(author=ani, organisation=handep, category=category)
    topic.tags.add("drainase")
    return {
        "topic": topic, "above": above, "category": category, "tag": topic.tags.get(), "person": ani,
        "organisation": handep,
    }  # fmt: skip


@pytest.mark.parametrize("relation", ["topic", "above", "category", "tag", "person", "organisation"])
def test_what_is_tracked_is_unread_but_not_told(places, budi, relation):
    assert not unread_of(budi).exists()
    watch(budi, places[relation], "tracking")
    assert list(unread_of(budi)) == [places["topic"]]
    assert listeners_of(places["topic"].posts.get()) == {}


@pytest.mark.parametrize("level", ["muted", "normal"])
def test_what_was_chosen_for_the_topic_goes_before_what_is_wider(places, budi, level):
    watch(budi, places["category"], "tracking")
    watch(budi, places["topic"], level)
    assert not unread_of(budi).exists()
