"""One row written as Django would write it, and nothing else."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from forum_site.core.one_row import insert_new, update_row
from forum_site.discussions.models import Topic
from forum_site.notifications.models import Event
from tests.factories.discussions import TopicFactory

pytestmark = pytest.mark.django_db
FIELDS = [field.attname for field in Event._meta.concrete_fields if not field.primary_key]


def event_about(body, **given):
    kind = ContentType.objects.get_for_model(body)
    return Event(kind="test.news", content_type=kind, object_id=body.pk, **given)


def values(event):
    return {name: getattr(event, name) for name in FIELDS}


def test_a_row_is_what_django_would_have_written(ani, handep):
    data = {"n": 1, "nama": "Bu “Sari”"}
    about = event_about(handep, key="satu", actor=ani, data=data, fanned_out_at=timezone.now())
    assert insert_new(about)
    kept = Event.objects.get(pk=about.pk)
    assert values(kept) == values(about)
    assert (about._state.adding, about._state.db) == (False, "default")


def test_what_must_be_the_only_one_stays_the_only_one(handep):
    first, second = (event_about(handep, key="satu") for _one in range(2))
    assert [insert_new(first), insert_new(second)] == [True, False]
    assert Event.objects.count() == 1
    assert second.pk is None


def test_named_fields_are_stored_and_others_stay():
    topic = TopicFactory()
    seen = Topic.objects.get(pk=topic.pk)
    Topic.objects.filter(pk=topic.pk).update(title="Judul yang lain", reply_count=7)
    seen.last_number, seen.last_post_at = 12, timezone.now()
    update_row(seen, "last_number", "last_post_at")
    now = Topic.objects.get(pk=topic.pk)
    assert (now.last_number, now.last_post_at) == (12, seen.last_post_at)
    assert (now.title, now.reply_count) == ("Judul yang lain", 7)
