"""Finding what is new: orders of lists, unread counts, last visit, lasting addresses."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from taggit.models import Tag

from forum_site.discussions.actions.moderate import accept_answer
from forum_site.discussions.models import Audience, Pinned, ReadMark, State, Topic, Visit
from forum_site.discussions.visits import GAP, note_visit, since_of
from forum_site.notifications.models import Watch
from forum_site.notifications.watches import watch
from tests.factories.discussions import CategoryFactory, PostFactory, TopicFactory

INDEX = "/discussions/"
UNREAD = "/discussions/unread/"


def titles(page) -> list[str]:
    return [row["title"] for row in page.context["page"].object_list]


def was_away(user, **ago) -> None:
    """The person was here last so long ago."""
    then = timezone.now() - timedelta(**ago)
    Visit.objects.update_or_create(user=user, defaults={"since": then - GAP, "at": then})
    cache.clear()


def begun(topic, **ago) -> None:
    then = timezone.now() - timedelta(**ago)
    Topic.objects.filter(pk=topic.pk).update(created_at=then, last_post_at=then)


@pytest.fixture
def four(topic, ani, citra, category):
    """Ani's question; another with an answer; a discussion with the last word; the newest topic."""
    solved = TopicFactory(title="Terjawab", author=ani, type=Topic.Type.QUESTION, category=category)
    answer = PostFactory(topic=solved, author=citra)
    accept_answer(solved, answer, by=ani)
    talk = TopicFactory(title="Ramai", category=category)
    newest = TopicFactory(title="Terbaru", category=category)
    for age, one in enumerate((newest, solved, topic, talk)):
        begun(one, hours=age + 1)
    Topic.objects.filter(pk=talk.pk).update(last_post_at=timezone.now())
    return topic


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("", ["Ramai", "Terbaru", "Terjawab", "Berapa lama saluran bertahan?"]),
        ("activity", ["Ramai", "Terbaru", "Terjawab", "Berapa lama saluran bertahan?"]),
        ("new", ["Terbaru", "Terjawab", "Berapa lama saluran bertahan?", "Ramai"]),
        ("unanswered", ["Berapa lama saluran bertahan?"]),
        ("solved", ["Terjawab"]),
        ("x", ["Ramai", "Terbaru", "Terjawab", "Berapa lama saluran bertahan?"]),
        ("fresh", ["Ramai", "Terbaru", "Terjawab", "Berapa lama saluran bertahan?"]),  # a visitor has none
    ],
)
def test_lists_come_in_the_order_that_is_asked_for(client, four, category, sort, expected):
    for url in (INDEX, category.get_absolute_url()):
        assert titles(client.get(url, {"sort": sort} if sort else {})) == expected


@pytest.mark.parametrize(("sort", "kept"), [("", True), ("new", False), ("solved", False)])
def test_only_the_plain_list_is_for_search_engines(client, settings, four, sort, kept):
    page = client.get(INDEX, {"sort": sort} if sort else {}).content.decode()
    assert ('content="noindex"' not in page) is kept
    assert f'rel="canonical" href="{settings.SITE_URL}{INDEX}"' in page


def test_pinned_topics_stand_above_the_plain_list_only(client, four, category):
    Topic.objects.filter(pk=four.pk).update(pinned=Pinned.CATEGORY)
    of_category, url = titles(client.get(category.get_absolute_url())), category.get_absolute_url()
    assert (of_category[0], len(of_category)) == (four.title, 4)
    assert titles(client.get(INDEX))[-1] == four.title
    assert titles(client.get(url, {"sort": "new"}))[0] == "Terbaru"
    Topic.objects.filter(pk=four.pk).update(pinned=Pinned.EVERYWHERE)
    assert titles(client.get(INDEX))[0] == four.title


def test_a_visit_ends_with_half_an_hour_away(citra):
    start = timezone.now()
    assert note_visit(citra, start) == start
    assert note_visit(citra, start + timedelta(minutes=20)) == start
    assert note_visit(citra, start + timedelta(minutes=45)) == start
    assert note_visit(citra, start + timedelta(minutes=80)) == start + timedelta(minutes=45)


def test_what_came_since_the_last_visit_is_a_list_of_its_own(client, citra, topic, category):
    was_away(citra, hours=5)
    old = TopicFactory(title="Lama", category=category)
    begun(old, hours=9)
    client.force_login(citra)
    page = client.get(INDEX, {"sort": "fresh"})
    assert titles(page) == [topic.title]
    assert [row["unread"] for row in client.get(INDEX).context["page"].object_list] == [True, False]
    client.get(topic.get_absolute_url())
    assert titles(client.get(INDEX, {"sort": "fresh"})) == []


def test_the_count_of_unread_posts_leaves_out_what_is_hidden(client, citra, topic):
    client.force_login(citra)
    client.get(topic.get_absolute_url())
    for status in (State.VISIBLE, State.VISIBLE, State.HIDDEN):
        PostFactory(topic=topic, status=status)
    page = client.get(INDEX)
    row = page.context["page"].object_list[0]
    assert (row["unread"], row["fresh"]) == (True, 2)
    assert '<span class="vh">Belum dibaca </span>2</span>' in page.content.decode()


def test_everything_is_marked_as_read_at_once(client, citra, topic):
    was_away(citra, hours=5)
    ReadMark.objects.create(user=citra, topic=topic, number=1)
    PostFactory(topic=topic)
    new = TopicFactory()
    client.force_login(citra)
    assert client.get("/discussions/read/").status_code == 405
    assert client.post("/discussions/read/").headers["Location"] == INDEX
    assert ReadMark.objects.get(user=citra, topic=topic).number == 2
    rows = client.get(INDEX).context["page"].object_list
    assert not any(row["unread"] for row in rows)
    assert since_of(citra) > new.created_at


def test_a_category_is_marked_as_read_by_itself(client, citra, topic, category):
    was_away(citra, hours=5)
    other = TopicFactory(category=CategoryFactory(slug="lain", name="Lain"))
    client.force_login(citra)
    client.post("/discussions/read/", {"category": category.slug})
    assert titles(client.get(INDEX, {"sort": "fresh"})) == [other.title]


def test_a_category_one_does_not_read_is_not_there_to_be_marked(client, citra):
    closed = CategoryFactory(slug="tertutup", name="Tertutup", view=Audience.OFFICERS)
    client.force_login(citra)
    assert client.post("/discussions/read/", {"category": closed.slug}).status_code == 404
    assert client.post("/discussions/read/", {"category": "tidak-ada"}).status_code == 404


def test_visitors_have_no_unread_page(client):
    for answer in (client.get(UNREAD), client.post("/discussions/read/")):
        assert "/accounts/login/" in answer.headers["Location"]


@pytest.mark.parametrize(
    ("level", "there"),
    [
        (Watch.Level.WATCHING, True),
        (Watch.Level.TRACKING, True),
        (Watch.Level.FIRST, False),
        (Watch.Level.NORMAL, False),
        (Watch.Level.MUTED, False),
    ],
)
@pytest.mark.parametrize("on", ["topic", "category", "tag"])
def test_unread_topics_of_what_one_tracks(client, citra, topic, category, level, there, on):
    topic.tags.add("drainase")
    thing = {"topic": topic, "category": category, "tag": Tag.objects.get()}[on]
    watch(citra, thing, level)
    client.force_login(citra)
    client.get(topic.get_absolute_url())
    assert titles(client.get(UNREAD)) == []
    PostFactory(topic=topic)
    assert titles(client.get(UNREAD)) == ([topic.title] if there else [])


def test_a_muted_topic_of_a_watched_category_is_left_out(client, citra, topic, category):
    watch(citra, category)
    watch(citra, topic, Watch.Level.MUTED)
    ReadMark.objects.create(user=citra, topic=topic, number=0)
    client.force_login(citra)
    assert titles(client.get(UNREAD)) == []


def test_the_lasting_address_of_a_post_leads_to_its_place(client, ani):
    long = TopicFactory(author=ani, replies=25)
    post = long.posts.get(number=23)
    answer = client.get(f"/discussions/posts/{post.pk}/")
    assert (answer.status_code, answer.headers["Location"]) == (302, post.get_absolute_url())


def test_it_follows_the_post_into_another_topic(client, topic):
    post, other = PostFactory(topic=topic), TopicFactory(replies=2)
    type(post).objects.filter(pk=post.pk).update(topic=other, number=9)
    post.refresh_from_db()
    assert client.get(f"/discussions/posts/{post.pk}/").headers["Location"] == post.get_absolute_url()


@pytest.mark.parametrize("status", [State.PENDING, State.HIDDEN, State.REMOVED])
def test_there_is_no_address_to_what_one_may_not_read(client, topic, status):
    post = PostFactory(topic=topic, status=status)
    assert client.get(f"/discussions/posts/{post.pk}/").status_code == 404


def test_a_post_of_a_closed_category_is_not_there_for_others(client, eko, ani):
    closed = CategoryFactory(slug="tertutup", name="Tertutup", view=Audience.OFFICERS)
    topic = TopicFactory(category=closed)
    url = reverse("discussions:post", args=[topic.posts.get().pk])
    assert client.get(url).status_code == 404
    client.force_login(ani)
    assert client.get(url).status_code == 404
    client.force_login(eko)
    assert client.get(url).status_code == 302


def statements(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


@pytest.mark.parametrize(("who", "most"), [(None, 8), ("citra", 14)])
@pytest.mark.parametrize("sort", ["", "new", "unanswered", "solved", "fresh"])
def test_each_order_costs_the_same_with_more_topics(request, client, category, who, most, sort):
    if who:
        client.force_login(request.getfixturevalue(who))
        was_away(request.getfixturevalue(who), hours=5)
    url = f"{INDEX}?sort={sort}" if sort else INDEX
    rows = {"category": category, "type": Topic.Type.QUESTION, "pinned": Pinned.EVERYWHERE}
    TopicFactory.create_batch(2, **rows)
    few = statements(client, url)
    TopicFactory.create_batch(6, **rows)
    assert statements(client, url) == few <= most


def test_the_unread_page_costs_the_same_with_more_topics(client, citra, category):
    watch(citra, category)
    was_away(citra, hours=5)
    client.force_login(citra)
    TopicFactory.create_batch(2, category=category)
    few = statements(client, UNREAD)
    TopicFactory.create_batch(6, category=category)
    assert statements(client, UNREAD) == few <= 14
