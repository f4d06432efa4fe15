"""How long a confirmation is good, and when owners are asked again."""

from datetime import date, timedelta

import pytest
from django.utils import translation
from wagtail.models import ModelLogEntry

from forum_site.notifications.models import Event
from forum_site.notifications.registry import get
from forum_site.organisations.models import Membership
from partnerships.actions.ask_sources import ask_sources
from partnerships.actions.confirm_source import close_source, confirm_source
from partnerships.models import FundingSource
from partnerships.sources.display import closing_reason, freshness
from tests.factories.offers import FundingSourceFactory
from tests.partnerships.offer_cases import told

TODAY = date(2026, 11, 22)


@pytest.fixture
def source(perkim):
    return FundingSourceFactory(organisation=perkim, name="DAK sanitasi", confirmed_on=date(2025, 11, 22))


@pytest.mark.parametrize(
    ("confirmed_on", "kind", "words"),
    [
        (date(2026, 11, 22), "ok", "Confirmed"),
        (date(2025, 11, 22), "ok", "Confirmed"),
        (date(2025, 11, 21), "wait", "Not confirmed again since"),
        (date(2019, 1, 2), "wait", "Not confirmed again since"),
        (None, "wait", "Never confirmed"),
    ],
)
def test_a_confirmation_is_good_for_twelve_months(confirmed_on, kind, words):
    with translation.override("en"):
        said, badge, _icon = freshness(FundingSource(confirmed_on=confirmed_on), TODAY)
    assert badge == kind and said.startswith(words)


def test_a_closed_source_says_so_however_fresh():
    with translation.override("en"):
        assert freshness(FundingSource(confirmed_on=TODAY, is_closed=True), TODAY)[0] == "No longer given"


def test_stale_ones_sink_below_fresh_ones(db):
    days = {"A lama": date(2025, 11, 21), "B baru": date(2026, 1, 1), "C belum": None, "D pas": TODAY}
    for name, day in days.items():
        FundingSourceFactory(name=name, confirmed_on=day)
    FundingSourceFactory(name="0 tutup", confirmed_on=TODAY, is_closed=True)
    names = list(FundingSource.objects.fresh_first(TODAY).values_list("name", flat=True))
    assert names == ["B baru", "D pas", "A lama", "C belum", "0 tutup"]


@pytest.mark.parametrize(
    ("confirmed_on", "asked_on", "closed", "asked"),
    [
        (date(2025, 12, 22), None, False, False),  # eleven months to the day
        (date(2025, 12, 21), None, False, True),
        (None, None, False, True),
        (date(2025, 12, 21), TODAY - timedelta(days=59), False, False),
        (date(2025, 12, 21), TODAY - timedelta(days=60), False, True),
        (date(2020, 1, 1), None, True, False),
    ],
)
def test_an_owner_is_asked_after_eleven_months(
    source, dewi, gita, eko, confirmed_on, asked_on, closed, asked
):
    FundingSource.objects.update(confirmed_on=confirmed_on, asked_on=asked_on, is_closed=closed)
    assert ask_sources(TODAY) == asked
    source.refresh_from_db()
    assert told(dewi) == ["partnerships.source_asked"] * asked and told(gita) == told(eko) == []
    assert source.asked_on == (TODAY if asked else asked_on)


def test_asking_again_at_once_asks_nobody(source, dewi):
    assert [ask_sources(TODAY), ask_sources(TODAY), ask_sources(TODAY + timedelta(days=59))] == [1, 0, 0]
    assert ask_sources(TODAY + timedelta(days=60)) == 1
    assert told(dewi) == ["partnerships.source_asked"] * 2


def test_without_anybody_to_ask_the_question_waits(source, dewi):
    Membership.objects.all().delete()
    assert ask_sources(TODAY) == 0
    source.refresh_from_db()
    assert source.asked_on is None


def test_the_notice_names_the_source_and_leads_to_it(source, dewi, gita):
    ask_sources(TODAY)
    event = Event.objects.get()
    kind = get(event.kind)
    assert "DAK sanitasi" in kind.title(event) and kind.link(event) == source.get_absolute_url()
    assert kind.may_see(dewi, event) and not kind.may_see(gita, event)


def verbs(source):
    return list(ModelLogEntry.objects.for_instance(source).order_by("pk").values_list("action", flat=True))


def test_confirming_makes_it_fresh_and_leaves_a_trace(source, dewi):
    assert confirm_source(source, by=dewi, today=TODAY).confirmed_on == TODAY
    assert verbs(source) == ["partnerships.confirm_source"]


def test_a_closed_source_tells_why_until_it_is_given_again(source, dewi):
    with pytest.raises(ValueError, match="reason"):
        close_source(source, by=dewi, reason="  ")
    closed = close_source(source, by=dewi, reason="Program berakhir.")
    assert closed.is_closed and closing_reason(closed) == "Program berakhir."
    again = confirm_source(closed, by=dewi)
    assert not again.is_closed and closing_reason(again) == ""
    assert verbs(source) == ["partnerships.close_source", "partnerships.confirm_source"]
