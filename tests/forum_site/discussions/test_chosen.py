"""Lists that are put together once hold the same topics as the querysets that say what one may list."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from forum_site.discussions.chosen import _rows, listed_for, listed_in
from forum_site.discussions.lists import PER_PAGE, topic_page
from forum_site.discussions.models import Pinned, State, Topic
from forum_site.discussions.sorting import Order
from tests.factories.discussions import CategoryFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def topics() -> list[Topic]:
    views = ("anyone", "members", "boards", "officers")
    kinds = [CategoryFactory(slug=view, name=view, view=view) for view in views]
    rows = [TopicFactory(category=one) for one in kinds for _number in range(2)]
    rows[0].pinned = Pinned.EVERYWHERE
    rows[1].status = State.HIDDEN
    rows[2].type, rows[4].type = "question", "question"
    for one in rows:
        one.save()
    return rows


@pytest.mark.parametrize("who", ["visitor", "ani", "dewi", "eko", "fitri"])
@pytest.mark.parametrize("sort", ["activity", "new", "unanswered", "solved"])
def test_it_lists_what_the_reader_may_list(request, topics, who, sort):
    user = None if who == "visitor" else request.getfixturevalue(who)
    chosen, order = listed_for(user), Order(sort)
    wanted = list(order.of(Topic.objects.listed_for(user), user))
    found = chosen.ordered(order)
    assert (found.count(), found[:PER_PAGE]) == (len(wanted), wanted)
    assert found[1:2] == wanted[1:2]
    assert list(order.of(chosen.rows(), user)) == wanted


def test_a_page_far_down_the_list_is_no_statement_to_keep(topics, monkeypatch):
    monkeypatch.setattr("forum_site.discussions.chosen.OFTEN_OPENED", 2)
    chosen = listed_for(None)
    kept = len(_rows.kept)
    wanted = list(Order().of(Topic.objects.listed_for(None), None))
    assert chosen[2:4] == wanted[2:4]
    assert len(_rows.kept) == kept


def test_pinned_ones_stand_apart(topics):
    chosen = listed_in([one.category_id for one in topics])
    assert chosen.ordered(Order(), above=Pinned.EVERYWHERE)[:PER_PAGE] == [topics[0]]
    rest = chosen.ordered(Order(), below=Pinned.EVERYWHERE)
    assert topics[0] not in rest[:PER_PAGE]
    assert rest.count() == len(rest[:PER_PAGE]) == len(topics) - 2
    assert chosen.count() == len(topics) - 1


def test_pinned_ones_are_counted_with_the_others(topics):
    rest = listed_in([one.category_id for one in topics]).ordered(Order(), below=Pinned.CATEGORY)
    assert rest.counted == (len(topics) - 2, 1)
    assert listed_in([topics[-1].category_id]).ordered(Order(), below=Pinned.CATEGORY).counted == (2, 0)
    assert listed_in([0]).ordered(Order(), below=Pinned.CATEGORY).counted == (0, 0)


def test_a_list_asks_for_pinned_topics_only_where_there_are_some(topics, django_assert_num_queries):
    with_pinned, without = [topics[0].category_id, topics[-1].category_id], [topics[-1].category_id]
    for categories, most, pinned in ((with_pinned, 3, [True, False, False]), (without, 2, [False, False])):
        with django_assert_num_queries(most):
            page = topic_page(listed_in(categories), 1, AnonymousUser(), pinned=Pinned.CATEGORY)
        assert [row["pinned"] for row in page.object_list] == pinned
