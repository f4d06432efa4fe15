"""The tree of categories: its pages, what they cost, and how the back office edits it."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forum_site.discussions.models import Category, State
from forum_site.discussions.tree import get_category, parts_of, tree_of
from forum_site.notifications.watches import Level, watch
from tests.factories.discussions import CategoryFactory, TopicFactory

VISITOR, PERSON = 8, 14
ADMIN = "/admin/snippets/discussions/category/"


@pytest.fixture
def funds(db) -> Category:
    return CategoryFactory(slug="dana", name="Dana", body="<p>Tulis <b>sumbernya</b>.</p>")


@pytest.fixture
def revolving(funds) -> Category:
    return CategoryFactory(slug="bergulir", name="Dana bergulir", parent=funds)


def test_the_front_shows_parts_and_counts_below_their_whole(client, funds, revolving):
    TopicFactory(category=funds)
    TopicFactory.create_batch(2, category=revolving)
    TopicFactory(category=revolving, status=State.HIDDEN)
    branch = next(one for one in client.get("/discussions/").context["branches"] if one.category == funds)
    assert (branch.parts, branch.topic_count, branch.parts[0].topic_count) == ([revolving], 3, 2)


def test_a_category_shows_its_introduction_its_parts_and_the_topics_of_both(client, funds, revolving):
    own, part, other = (TopicFactory(category=one) for one in (funds, revolving, CategoryFactory()))
    page = client.get(funds.get_absolute_url())
    assert "<b>sumbernya</b>" in page.content.decode()
    assert {row["title"] for row in page.context["page"].object_list} == {own.title, part.title}
    assert [one.topic_count for one in page.context["parts"]] == [1]
    below = client.get(revolving.get_absolute_url())
    assert [row["title"] for row in below.context["page"].object_list] == [part.title]
    assert funds.get_absolute_url() in below.content.decode()
    assert other.title not in page.content.decode()


def test_only_a_category_with_parts_asks_for_them(funds, revolving, citra, django_assert_num_queries):
    for slug, asked, found in ((funds.slug, 1, [revolving]), (revolving.slug, 0, [])):
        shown = get_category(citra, slug)
        with django_assert_num_queries(asked):
            assert parts_of(shown, citra) == found


def test_a_category_comes_with_how_closely_the_reader_follows_it(funds, citra, dewi):
    watch(citra, funds, Level.FIRST)
    assert get_category(citra, funds.slug).my_level == Level.FIRST
    assert get_category(dewi, funds.slug).my_level is None


def test_parts_that_the_reader_does_not_read_are_not_shown(client, funds, revolving, ani, hadi):
    Category.objects.filter(pk=revolving.pk).update(view="boards")
    topic = TopicFactory(category=revolving)
    for who, shown in ((hadi, False), (ani, True)):
        client.force_login(who)
        page = client.get(funds.get_absolute_url())
        assert (topic.title in page.content.decode()) == shown
        assert bool(page.context["parts"]) == shown


def test_a_part_stands_alone_for_who_does_not_read_its_whole(funds, revolving, hadi):
    Category.objects.filter(pk=funds.pk).update(view="boards")
    assert [branch.category for branch in tree_of(hadi)] == [revolving]


def test_who_may_not_start_here_reads_why(client, funds, hadi):
    Category.objects.filter(pk=funds.pk).update(start="boards")
    client.force_login(hadi)
    page = client.get(funds.get_absolute_url())
    assert "new/?category=dana" not in page.content.decode()
    assert str(page.context["starts"].reason) in page.content.decode()


def test_a_part_is_not_read_by_more_people_than_its_whole(funds, revolving, kota_a, kota_b):
    revolving.clean()
    funds.view, funds.place = "boards", kota_a
    with pytest.raises(ValidationError):
        funds.clean()
    revolving.view, revolving.place = "officers", kota_a
    revolving.save()
    funds.clean()
    revolving.parent, revolving.place = funds, kota_b
    with pytest.raises(ValidationError):
        revolving.clean()


def test_the_tree_has_two_levels(funds, revolving):
    with pytest.raises(ValidationError):
        Category(name="x", slug="x", parent=revolving).clean()
    funds.parent = CategoryFactory()
    with pytest.raises(ValidationError):
        funds.clean()


def test_the_administrator_edits_every_field(client, root, funds, kota_a, menteng, sekretariat_b, handep):
    client.force_login(root)
    page = client.get(f"{ADMIN}edit/{funds.pk}/").content.decode()
    assert kota_a.label in page and sekretariat_b.name in page
    assert menteng.label not in page and handep.name not in page
    block = {"key": "a", "text": "Baru", "type": "unstyled", "depth": 0}
    block |= {"inlineStyleRanges": [], "entityRanges": []}
    body = json.dumps({"blocks": [block], "entityMap": {}})
    sent = {
        "name": "Dana desa", "slug": "dana", "order": "3", "intro": "Baru", "body": body, "place": kota_a.pk,
        "view": "boards", "start": "boards", "reply": "members", "moderators": [sekretariat_b.pk],
        "approve_first": "on", "slow_minutes": "5", "tag_group": "source", "parent": "",
    }  # fmt: skip
    assert client.post(f"{ADMIN}edit/{funds.pk}/", sent).status_code == 302
    funds.refresh_from_db()
    assert (funds.name, funds.place, funds.view, funds.approve_first) == ("Dana desa", kota_a, "boards", True)
    assert list(funds.moderators.all()) == [sekretariat_b]
    assert "Baru" in funds.body


def test_where_every_text_is_read_first_only_officers_do_not_wait(client, funds, ani, eko):
    Category.objects.filter(pk=funds.pk).update(approve_first=True)
    sent = {"category": "dana", "type": "discussion", "text": "Isi.", "tags": "", "homepage": ""}
    states = []
    for user in (ani, eko):
        client.force_login(user)
        client.post("/discussions/new/", sent | {"title": f"Dari {user.name}"})
        states.append(user.topics.get().status)
    assert states == [State.PENDING, State.VISIBLE]


def statements(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


@pytest.mark.parametrize(
    ("who", "most"), [(None, VISITOR), ("hadi", PERSON), ("citra", PERSON), ("eko", PERSON), ("root", PERSON)]
)
def test_lists_cost_the_same_with_twice_the_rows(request, client, funds, revolving, kota_a, who, most):
    urls = ("/discussions/", funds.get_absolute_url(), "/discussions/tag/swadaya/", "/discussions/tags/")
    if who:
        client.force_login(request.getfixturevalue(who))

    def grow(start: int) -> None:
        for n in range(start, start + 4):
            part = CategoryFactory(
                slug=f"k{n}", parent=funds, view="anyone" if n % 2 else "boards", place=kota_a
            )
            TopicFactory(category=part).tags.add("swadaya", f"bebas {n}", "kota palangka raya")

    grow(0)
    few = [statements(client, url) for url in urls]
    grow(10)
    assert [statements(client, url) for url in urls] == few
    assert max(few) <= most
