"""Posts and rows are drawn once for readers to whom they look the same, and never look different for it."""

import re

import pytest
from django.core.cache import cache

from forum_site.discussions.actions.moderate import accept_answer, hide_post, set_locked
from forum_site.discussions.actions.react import react
from forum_site.discussions.actions.write import edit_post, reply
from forum_site.discussions.models import Category, Draft, Topic
from forum_site.discussions.templatetags import kept_parts
from forum_site.notifications.watches import Level, watch
from tests.factories.discussions import PostFactory, TopicFactory


@pytest.fixture(autouse=True)
def keeping(settings, db):
    settings.KEEP_PAGES = True
    cache.clear()
    kept_parts.DRAWN.clear()


def page(client, topic, user) -> str:
    client.force_login(user)
    text = client.get(topic.get_absolute_url()).content.decode()
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", text)


def nothing(topic, people):
    pass


def answered(topic, people):
    accept_answer(topic, topic.posts.get(number=2), by=people["ani"])


def hidden(topic, people):
    hide_post(topic.posts.get(number=2), by=people["eko"], reason="Iklan")


def closed(topic, people):
    set_locked(topic, by=people["eko"], locked=True)


def edited(topic, people):
    edit_post(topic.posts.get(number=1), by=people["ani"], text="Berapa tahun?")


def thanked(topic, people):
    react(topic.posts.get(number=2), "thanks", by=people["ani"], on=True)


def answered_again(topic, people):
    reply(topic, by=people["ani"], text="Terima kasih banyak.")


def renamed(topic, people):
    people["budi"].name = "Budi Baru"
    people["budi"].save()


def retitled(topic, people):
    Topic.objects.filter(pk=topic.pk).update(title="Berapa lama septik bertahan?", pinned=2)


def tagged(topic, people):
    topic.tags.add("gambut")
    TopicFactory(title="Gambut lain", category=topic.category, replies=1).tags.add("gambut")


def category_renamed(topic, people):
    Category.objects.filter(pk=topic.category_id).update(name="Air dan limbah")


def drafted(topic, people):
    Draft.objects.create(user=people["ani"], key=f"topic:{topic.pk}", data={"text": "Belum selesai"})


def followed(topic, people):
    watch(people["citra"], topic, Level.WATCHING)


CHANGES = [nothing, answered, hidden, closed, edited, thanked, answered_again, renamed]
CHANGES += [retitled, tagged, category_renamed, drafted, followed]


@pytest.mark.parametrize("change", CHANGES)
def test_every_reader_sees_what_a_fresh_drawing_shows(client, settings, topic, ani, budi, citra, eko, change):
    people = {"ani": ani, "budi": budi, "citra": citra, "eko": eko}
    PostFactory(topic=topic, author=budi)
    for one in people.values():
        page(client, topic, one)
    change(topic, people)
    for one in people.values():
        page(client, topic, one)  # what is new is marked once
    kept = [page(client, topic, one) for one in people.values()]
    settings.KEEP_PAGES = False
    assert kept == [page(client, topic, one) for one in people.values()]


def test_each_reader_has_their_own_token(client, topic, ani, budi):
    PostFactory(topic=topic, author=budi)
    client.force_login(ani)
    text = client.get(topic.get_absolute_url()).content.decode()
    assert kept_parts.TOKEN not in text
    assert len(set(re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', text))) == 1


def test_a_second_reader_of_the_same_kind_draws_nothing(client, topic, citra, dewi):
    PostFactory.create_batch(3, topic=topic)
    page(client, topic, citra)
    known = [name for name in kept_parts.DRAWN.things if kept_parts.POST in name]
    page(client, topic, dewi)
    assert [name for name in kept_parts.DRAWN.things if kept_parts.POST in name] == known != []


def test_the_language_of_the_reader_is_kept_apart(client, topic, citra):
    indonesian = page(client, topic, citra)
    client.cookies["django_language"] = "en"
    assert "Reply number" in page(client, topic, citra)
    assert "Reply number" not in indonesian


def test_a_draft_stands_in_the_form_of_its_writer_only(client, topic, ani, budi):
    page(client, topic, budi)
    drafted(topic, {"ani": ani})
    assert "Belum selesai" in page(client, topic, ani)
    assert "Belum selesai" not in page(client, topic, budi)
