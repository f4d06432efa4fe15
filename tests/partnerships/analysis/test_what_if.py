"""A condition tried otherwise: counts before and after, boards that come and go, nothing saved."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from partnerships.models import Offer
from tests.factories.documents import DocumentFactory
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import VERIFIED

SWADAYA = {"code": "swadaya.share_min", "params": {"percent": 5}, "hard": True, "weight": 10}


@pytest.fixture
def offer(perkim, kota_a):
    return OfferFactory(organisation=perkim, criteria=[VERIFIED, SWADAYA], regions=[kota_a], status="draft")


@pytest.fixture
def needs(handep, laweyan):
    return [
        NeedFactory(board=handep, swadaya_planned=5_000_000),
        NeedFactory(board=handep, swadaya_planned=1_500_000),
        NeedFactory(board=laweyan, swadaya_planned=5_000_000),
    ]


def page_of(offer, **query):
    words = "&".join(f"{name}={value}" for name, value in query.items())
    return f"{reverse('partnerships:offer_what_if', args=[offer.pk])}?{words}"


@pytest.fixture
def shown(client, dewi, offer, needs):
    client.force_login(dewi)
    return lambda **query: client.get(page_of(offer, **query)).context


@pytest.mark.parametrize(
    ("query", "before", "after"),
    [
        ({"how": "change", "percent": 3}, (1, 1, 0), (2, 0, 0)),
        ({"how": "change", "percent": 12}, (1, 1, 0), (0, 2, 0)),
        ({"how": "drop"}, (1, 1, 0), (2, 0, 0)),
        ({"how": "bonus"}, (1, 1, 0), (2, 0, 0)),
        ({"how": "change", "percent": 5}, (1, 1, 0), (1, 1, 0)),
    ],
)
def test_counts_before_and_after(shown, query, before, after):
    found = shown(condition=1, **query)["found"]
    assert (found.before, found.after) == (before, after)


def test_the_boards_that_come_and_go_by_name(shown, handep):
    looser, stricter = shown(condition=1, how="drop"), shown(condition=1, how="change", percent=12)
    assert [(board.name, needs) for board, needs, _gap in looser["comes"]] == [(handep.name, "1")]
    assert looser["goes"] == []
    assert [(board.name, needs) for board, needs, _gap in stricter["goes"]] == [(handep.name, "1")]


def test_nothing_is_saved(shown, offer):
    kept = Offer.objects.values().get(pk=offer.pk)
    shown(condition=1, how="drop")
    assert Offer.objects.values().get(pk=offer.pk) == kept


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"condition": "x"},
        {"condition": 9, "how": "drop"},
        {"condition": 1, "how": "burn"},
        {"condition": 1, "how": "change", "percent": 900},
    ],
)
def test_what_is_not_understood_tries_nothing(shown, query):
    assert "found" not in shown(**query)


@pytest.mark.parametrize(("who", "code"), [("dewi", 200), ("eko", 404), ("ani", 404), ("hadi", 404)])
def test_who_may_try_a_draft(client, request, sekretariat_a, offer, who, code):
    client.force_login(request.getfixturevalue(who))
    assert client.get(page_of(offer)).status_code == code


def test_an_older_audit_lets_a_board_in(client, dewi, offer, handep, needs):
    audit = {"code": "audit.within_years", "params": {"n": 2}, "hard": True, "weight": 10}
    Offer.objects.filter(pk=offer.pk).update(criteria=[audit])
    day = timezone.localdate() - timedelta(days=900)
    DocumentFactory(
        organisation=handep, kind="audit", status="verified", issued_on=day, audited_year=day.year - 1,
        opinion="WTP",
    )  # fmt: skip
    client.force_login(dewi)
    found = client.get(page_of(offer, condition=0, how="change", n=4)).context["found"]
    assert (found.before[0], found.after[0]) == (0, 2)


def test_the_page_asks_the_same_for_any_number(client, dewi, offer, handep, needs):
    client.force_login(dewi)
    client.get(page_of(offer, condition=1, how="drop"))
    with CaptureQueriesContext(connection) as few:
        client.get(page_of(offer, condition=1, how="drop"))
    for _n in range(4):
        NeedFactory(board=handep, swadaya_planned=1_500_000)
    with CaptureQueriesContext(connection) as many:
        client.get(page_of(offer, condition=1, how="drop"))
    assert len(many) == len(few) <= 20
