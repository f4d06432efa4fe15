"""Kept totals and sums over the needs say the same; above the list, beside its choices, in one statement."""

from __future__ import annotations

from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnerships import need_counts
from partnerships.forms.need_filter import STATES, NeedFilter
from partnerships.models import Need
from partnerships.need_counts import counts_of, known_count
from partnerships.totals.read import ready_count
from tests.factories.partnerships import FundingEntryFactory, NeedFactory


@pytest.fixture
def needs(handep, laweyan):
    """Two kota, each sector, band and year, some money, one without a cost."""
    costs = (None, 40_000_000, 60_000_000, 200_000_000, 300_000_000)
    for board, sector in product((handep, laweyan), ("ENVIRONMENT", "SOCIAL", "")):
        for year, cost in enumerate(costs, 2026):
            NeedFactory(board=board, sector=sector, cost=cost, year=year)
    FundingEntryFactory(need=NeedFactory(board=handep, cost=90_000_000), amount=50_000_000)
    NeedFactory(board=handep, status="in_progress", cost=70_000_000)
    NeedFactory(board=handep, status="deferred", cost=80_000_000)


def form_of(**said) -> NeedFilter:
    form = NeedFilter(said)
    assert form.is_valid()
    return form


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("sector", [[], ["SOCIAL"]])
@pytest.mark.parametrize("gap", [[], ["0-50"], ["50-100", "250-"]])
def test_both_ways_count_alike(needs, monkeypatch, state, sector, gap):
    form = form_of(state=state, sector=sector, gap=gap)
    kept = counts_of(form)
    monkeypatch.setattr(need_counts, "_is_kept", lambda _form: False)
    assert counts_of(form) == kept
    rows = form.apply(form.start())
    assert kept.totals["n"] == rows.count()
    assert kept.totals["gap"] == sum(need.gap or 0 for need in rows)


def test_a_place_and_a_year_are_kept_too(needs, menteng, django_assert_num_queries):
    kota = menteng.parent.parent
    form = form_of(**{"region": kota.label, "region-code": kota.code, "year": 2027})
    assert need_counts._is_kept(form)
    with django_assert_num_queries(1):
        counts = counts_of(form)
    assert counts.totals["n"] == Need.objects.ready().within(kota).filter(year=2027).count() > 0


@pytest.mark.parametrize("said", [{"q": "drainase"}, {"category": "drainase"}, {"cost_min": "1"}])
def test_other_filters_are_summed_from_the_needs(needs, said):
    form = form_of(**said)
    assert not need_counts._is_kept(form)
    assert counts_of(form).totals["n"] == form.apply(form.start()).count() > 0


def test_a_choice_says_what_it_would_show(needs):
    for code in ("SOCIAL", "ENVIRONMENT"):
        beside = counts_of(form_of(gap=["50-100"])).choices["sector"][code]
        assert beside == counts_of(form_of(gap=["50-100"], sector=[code])).totals["n"]
    for code in ("0-50", "50-100"):
        beside = counts_of(form_of(sector=["SOCIAL"])).choices["gap"][code]
        assert beside == counts_of(form_of(sector=["SOCIAL"], gap=[code])).totals["n"]


def test_what_looks_for_partners_is_known_without_reading_a_need(needs):
    with CaptureQueriesContext(connection) as asked:
        assert ready_count() == known_count(form_of())
    assert not [one for one in asked if '"partnerships_need"' in one["sql"]]
    assert ready_count() == Need.objects.ready().count()
    assert known_count(form_of(state="all")) is None
