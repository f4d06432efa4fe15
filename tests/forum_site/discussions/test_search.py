"""Looking for topics: words and filters, who may see what is found, what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forum_site.discussions.actions.moderate import accept_answer
from forum_site.discussions.models import Audience, State, Topic
from tests.factories.discussions import CategoryFactory, PostFactory, TopicFactory

SEARCH = "/discussions/search/"


def found(client, **asked) -> list[str]:
    return [row.topic.title for row in client.get(SEARCH, asked).context["rows"]]


@pytest.fixture
def three(topic, ani, citra, handep, category):
    """Ani's open question on drains, a solved one in another category, an experience by Citra."""
    other = CategoryFactory(slug="teknis", name="Teknis", parent=CategoryFactory(slug="induk", name="Induk"))
    solved = TopicFactory(title="Saluran retak", type=Topic.Type.QUESTION, author=ani, category=other)
    accept_answer(solved, PostFactory(topic=solved, author=citra), by=ani)
    told = TopicFactory(title="Saluran dari bambu", type=Topic.Type.EXPERIENCE, author=citra)
    Topic.objects.filter(pk=told.pk).update(tried=2, locked=True)
    told.tags.add("dana bergulir")
    return topic


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"q": "retak"}, {"Saluran retak"}),
        ({"q": "saluran", "category": "induk"}, {"Saluran retak"}),
        ({"q": "saluran", "type": "experience"}, {"Saluran dari bambu"}),
        ({"q": "saluran", "state": "unanswered"}, {"Berapa lama saluran bertahan?"}),
        ({"q": "saluran", "state": "solved"}, {"Saluran retak"}),
        ({"state": "tried"}, {"Saluran dari bambu"}),
        ({"state": "closed"}, {"Saluran dari bambu"}),
        ({"tag": "Dana bergulir"}, {"Saluran dari bambu"}),
        ({"q": "saluran", "tag": "lain"}, set()),
        ({"by": "@bkm-handep"}, {"Berapa lama saluran bertahan?"}),
        ({"type": "x", "category": "tidak-ada", "q": "retak"}, {"Saluran retak"}),
        ({}, set()),
    ],
)
def test_words_and_filters_go_together(client, three, handep, asked, titles):
    asked = {name: value.replace("bkm-handep", handep.slug) for name, value in asked.items()}
    assert set(found(client, **asked)) == titles


def test_a_reply_is_found_with_its_place_and_its_words(client, topic, citra):
    post = PostFactory(topic=topic, author=citra, source="Kami memakai **biofilter** <b>sendiri</b>.")
    page = client.get(SEARCH, {"q": "biofilter"})
    (row,) = page.context["rows"]
    assert row.url == post.get_absolute_url()
    assert "<mark>biofilter</mark> &lt;b" in page.content.decode()


def test_the_writer_of_a_reply_is_asked_for_too(client, topic, citra, budi):
    for author in (citra, budi):
        PostFactory(topic=topic, author=author, source=f"Pasir kata {author.handle}")
    page = client.get(SEARCH, {"q": "pasir", "by": citra.handle})
    assert [row.url[-7:] for row in page.context["rows"]] == ["#post-2"]


@pytest.mark.parametrize(
    ("who", "sees"), [(None, False), ("ani", False), ("citra", False), ("eko", True), ("root", True)]
)
@pytest.mark.parametrize("asked", [{"q": "gaharu"}, {"type": "discussion"}])
def test_closed_categories_are_found_by_their_readers_only(request, client, db, who, sees, asked):
    closed = CategoryFactory(slug="tertutup", name="Tertutup", view=Audience.OFFICERS)
    PostFactory(topic=TopicFactory(title="Gaharu", category=closed), source="Gaharu juga")
    if who:
        client.force_login(request.getfixturevalue(who))
    page = client.get(SEARCH, asked)
    assert bool(page.context["rows"]) is sees
    assert ("Tertutup" in page.content.decode()) is sees


@pytest.mark.parametrize("status", [State.PENDING, State.HIDDEN, State.REMOVED])
def test_what_is_not_visible_is_not_found(client, topic, ani, status):
    PostFactory(topic=topic, source="Gaharu", status=status)
    TopicFactory(title="Gaharu", status=status, author=ani)
    client.force_login(ani)
    assert found(client, q="gaharu") == []


def test_what_is_typed_is_only_words(client, topic):
    for words in ("'\"*(:&|!", "\0", "saluran <script>"):
        page = client.get(SEARCH, {"q": words})
        assert page.status_code == 200
        assert "<script>alert" not in page.content.decode()
    assert page.headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize(("who", "most"), [(None, 8), ("citra", 14), ("eko", 14)])
@pytest.mark.parametrize("query", ["q=gaharu", "q=gaharu&tag=kayu&state=unanswered", "type=question"])
def test_searching_costs_the_same_with_more_hits(request, client, category, who, most, query):
    def more() -> None:
        for topic in TopicFactory.create_batch(
            4, title="Gaharu", category=category, type=Topic.Type.QUESTION
        ):
            topic.tags.add("kayu")
            PostFactory(topic=topic, source="Gaharu lagi")

    if who:
        client.force_login(request.getfixturevalue(who))
    costs = []
    for _ in range(2):
        more()
        client.get(f"{SEARCH}?{query}")
        with CaptureQueriesContext(connection) as asked:
            client.get(f"{SEARCH}?{query}")
        costs.append(len(asked))
    assert costs[0] == costs[1] <= most
