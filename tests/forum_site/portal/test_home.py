"""The blocks of the home page show public rows only."""

import pytest
from django.contrib.auth.models import AnonymousUser

from forum_site.portal import home
from partnerships.choices import NeedStatus
from tests.factories.discussions import TopicFactory
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import FundingEntryFactory, NeedFactory


@pytest.fixture
def visit(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    return request


def test_before_the_first_plan_there_are_no_figures(visit, db):
    assert home.gap_figure(visit, 0) is None
    assert home.figures(visit, 0) is None
    assert home.gap_by_sector(visit, 0) is None


def test_the_gap_counts_published_needs(visit, handep):
    need = NeedFactory(board=handep, cost=50_000_000)
    FundingEntryFactory(need=need, amount=10_000_000)
    NeedFactory(board=handep, cost=900_000_000, status=NeedStatus.DRAFT)
    context = home.gap_figure(visit, 0)["context"]
    assert (context["funding"].gap, context["funding"].total, context["needs"]) == (40_000_000, 50_000_000, 1)


def test_each_board_shows_its_largest_need_once(visit, handep, laweyan):
    for cost in (10, 30, 20):
        NeedFactory(board=handep, cost=cost * 1_000_000, title=f"Handep {cost}", opened_at=None)
    NeedFactory(board=laweyan, title="Laweyan", opened_at=None)
    context = home.needs_looking(visit, 4)["context"]
    assert sorted(row["title"] for row in context["rows"]) == ["Handep 30", "Laweyan"]
    assert context["total"] == 4


def test_topics_that_wait_are_not_shown(visit, db):
    TopicFactory(title="Tampak")
    TopicFactory(title="Menunggu", status="pending")
    rows = home.latest_topics(visit, 5)["context"]["rows"]
    assert [row["title"] for row in rows] == ["Tampak"]


def test_open_offers_come_by_their_deadline(visit, db):
    later = OfferFactory(closes_on="2099-02-01")
    OfferFactory(status="draft")
    sooner = OfferFactory(closes_on="2099-01-01")
    context = home.open_offers(visit, 4)["context"]
    assert [row["title"] for row in context["rows"]] == [sooner.title, later.title]
    assert context["total"] == 2


def test_sectors_are_drawn_against_the_largest_plan(visit, handep):
    NeedFactory(board=handep, cost=30_000_000)
    NeedFactory(board=handep, cost=10_000_000, sector="SOCIAL", category="gizi")
    rows = home.gap_by_sector(visit, 0)["context"]["rows"]
    assert [sum(amount for _name, amount in row["slices"]) for row in rows] == [30_000_000, 30_000_000]


def test_figures_count_what_is_public(visit, handep, sekretariat_a):
    NeedFactory(board=handep)
    OfferFactory()
    assert [value for _words, value in home.figures(visit, 0)["context"]["rows"]] == ["1", "1", "1", "0"]
