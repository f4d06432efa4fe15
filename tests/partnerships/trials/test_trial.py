"""A dry run of many needs: only those in reach, counted by the index; its conditions over a sample."""

import pytest
from django.urls import reverse

from partnerships.analysis import frames
from partnerships.pairs import facts
from partnerships.trials import sample_words, try_offer
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, VERIFIED, later

SWADAYA = {"code": "swadaya.share_min", "params": {"percent": 5}, "hard": True, "weight": 10}


@pytest.fixture
def draft(perkim, dewi, kota_a):
    return OfferFactory(
        organisation=perkim, regions=[kota_a], status="draft", created_by=dewi,
        categories=["drainase"], criteria=[VERIFIED, SWADAYA], amount_max=10**8,
    )  # fmt: skip


@pytest.fixture
def needs(handep, laweyan):
    rows = [
        NeedFactory(board=handep, title=f"Saluran {n}", swadaya_planned=n * 10**6, cost=50 * 10**6)
        for n in range(1, 7)
    ]
    NeedFactory(board=laweyan, title="Di kota lain")
    NeedFactory(board=handep, title="Gizi balita", category="gizi", sector="SOCIAL")
    facts.fill()
    return rows


def test_in_a_large_country_only_the_reach_is_tried(draft, needs, monkeypatch):
    whole = try_offer(draft)
    monkeypatch.setattr(frames, "MOST", 7)
    part = try_offer(draft)
    assert (whole.only_reach, part.only_reach, part.sampled) == (False, True, False)
    assert part.counts() == {**whole.counts(), "not": whole.counts()["not"] - 1}
    assert part.result.fit_money == whole.result.fit_money
    for group in ("fit", "nearly"):
        shown = [[row.need.pk for row in one.page(group, 1).object_list] for one in (whole, part)]
        assert sorted(shown[0]) == sorted(shown[1])


def test_counts_and_sums_stay_exact_above_the_sample(draft, needs, monkeypatch):
    whole = try_offer(draft)
    monkeypatch.setattr(frames, "MOST", 3)
    part = try_offer(draft)
    assert (len(part.needs), part.total, part.sampled) == (3, 6, True)
    told, right = part.result, whole.result
    assert (told.fit, told.nearly, told.fit_money, told.nearly_money) == (
        right.fit, right.nearly, right.fit_money, right.nearly_money,
    )  # fmt: skip
    assert sample_words(part).startswith("Syarat dihitung pada 3 dari 6 kebutuhan")


def test_it_is_tried_as_on_its_first_day(draft, needs, monkeypatch):
    counts = try_offer(draft).counts()
    monkeypatch.setattr(frames, "MOST", 3)
    draft.opens_on = later(30)
    draft.save()
    found = try_offer(draft).counts()
    assert (found["fit"], found["nearly"]) == (counts["fit"], counts["nearly"]) != (0, 0)


def test_the_page_says_that_it_is_a_sample(client, dewi, draft, needs, monkeypatch):
    monkeypatch.setattr(frames, "MOST", 3)
    draft.criteria = [VERIFIED, AUDITED]
    draft.save()
    client.force_login(dewi)
    page = client.get(reverse("partnerships:offer_dry_run", args=[draft.pk]) + "?group=not").content.decode()
    for words in ("Syarat dihitung pada 3 dari 6", "Hanya kebutuhan di tempat", "Hanya yang masuk sampel"):
        assert words in page


def test_statements_are_the_same_for_any_number(
    draft, needs, handep, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr(frames, "MOST", 3)
    for n in range(12):
        NeedFactory(board=handep, title=f"Jalan {n}", swadaya_planned=n * 10**6)
    facts.fill()
    with django_assert_max_num_queries(20):
        try_offer(draft).page("fit", 1)
