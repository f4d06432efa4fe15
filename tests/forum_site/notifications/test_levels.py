"""The levels of following: where they stand, what may be chosen for which thing, and the list of all."""

import pytest
from django.template import RequestContext, Template
from django.urls import reverse

from forum_site.notifications.models import Watch
from forum_site.notifications.watches import Level, level_of, watch, watchable
from tests.factories.discussions import CategoryFactory, TopicFactory
from tests.factories.partnerships import NeedFactory

pytestmark = pytest.mark.django_db
URL = reverse("notifications:watch")


@pytest.fixture
def things(ani, citra, handep):
    topic = TopicFactory(author=citra)
    topic.tags.add("drainase")
    return {
        "discussions.topic": topic, "discussions.category": topic.category, "taggit.tag": topic.tags.get(),
        "accounts.user": citra, "organisations.organisation": handep,
        "partnerships.need": NeedFactory(board=handep),
    }  # fmt: skip


KINDS = ("discussions.topic", "discussions.category", "taggit.tag", "accounts.user",
         "organisations.organisation", "partnerships.need")  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("level", Level.values)
def test_each_thing_has_the_levels_that_make_sense(client, ani, things, kind, level):
    client.force_login(ani)
    answer = client.post(URL, {"type": kind, "id": things[kind].pk, "level": level, "next": "/"})
    refused = kind == "discussions.topic" and level == "first"
    assert answer.status_code == (404 if refused else 302)
    assert level_of(ani, things[kind]) == ("" if refused else level)


@pytest.mark.parametrize("kind", KINDS)
def test_levels_stand_on_the_page_with_the_chosen_one_marked(client, ani, things, kind):
    thing = things[kind]
    watch(ani, thing, Level.MUTED)
    client.force_login(ani)
    page = client.get(watchable(type(thing)).url_of(thing)).content.decode()
    assert 'value="muted" checked' in page and f'name="type" value="{kind}"' in page
    assert "Ikuti: dibisukan" in page and "Hanya bila Anda disebut" in page
    assert ('value="first"' in page) is (kind != "discussions.topic")


def test_visitors_and_oneself_have_no_levels(client, ani, things):
    assert 'name="level"' not in client.get(things["discussions.topic"].get_absolute_url()).content.decode()
    client.force_login(ani)
    assert 'name="level"' not in client.get(reverse("accounts:person", args=[ani.handle])).content.decode()
    posted = {"type": "accounts.user", "id": ani.pk, "level": "watching"}
    assert client.post(URL, posted).status_code == 404


def test_a_category_one_may_not_read_cannot_be_followed(client, ani):
    closed = CategoryFactory(slug="petugas", name="Petugas", view="officers")
    client.force_login(ani)
    posted = {"type": "discussions.category", "id": closed.pk, "level": "watching"}
    assert client.post(URL, posted).status_code == 404 and not Watch.objects.exists()


def test_the_list_names_what_is_followed_and_lets_go(client, ani, things):
    for thing in things.values():
        watch(ani, thing)
    client.force_login(ani)
    page = client.get(reverse("notifications:preferences")).content.decode()
    for words in ("drainase", "Citra Wulandari", "Tanya jawab", "BKM Handep", "/discussions/tag/drainase/"):
        assert words in page, words
    mine = Watch.objects.get(content_type__model="tag")
    client.post(reverse("notifications:let_go", args=[mine.pk]))
    assert not Watch.objects.filter(pk=mine.pk).exists()


def test_button_and_levels_of_one_thing_ask_once(rf, ani, handep, django_assert_num_queries):
    request = rf.get("/x/")
    request.user = ani
    page = Template("{% load notices %}{% watch_button obj %}{% watch_levels obj %}")
    with django_assert_num_queries(1):
        page.render(RequestContext(request, {"obj": handep}))
