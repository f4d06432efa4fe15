"""How each item stands, and how complete the paspor is."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.organisations.document_display import detail_of, until_of
from forum_site.organisations.passport import Standing, passport_of
from tests.factories.documents import DocumentFactory
from tests.factories.partnerships import PlanFactory

FOUNDING = ("deed", "statutes", "board_decree", "domicile", "bank_account")


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def item_of(handep, today):
    return lambda code: next(item for item in passport_of(handep, today).items if item.code == code)


def verified(board, *kinds, **facts):
    return [DocumentFactory(organisation=board, kind=kind, status="verified", **facts) for kind in kinds]


def test_nothing_sent_is_nothing_of_ten(handep, today):
    passport = passport_of(handep, today)
    assert (passport.met, passport.asked, passport.percent) == (0, 10, 0)
    assert {item.standing for item in passport.items} == {Standing.ABSENT}


def test_the_five_founding_papers_make_sixty_percent(handep, today):
    verified(handep, *FOUNDING)
    passport = passport_of(handep, today)
    assert (passport.met, passport.percent) == (5, 60)


def test_a_deed_that_contains_the_statutes_answers_for_both(handep, today, item_of):
    verified(handep, "deed", includes_statutes=True)
    verified(handep, "board_decree", "domicile", "bank_account")
    assert (passport_of(handep, today).met, passport_of(handep, today).percent) == (5, 60)
    DocumentFactory(organisation=handep, kind="statutes")
    assert item_of("statutes").standing is Standing.WAITING  # its own paper speaks


def test_with_plan_and_annual_meeting_it_is_seven_of_ten(handep, today):
    verified(handep, *FOUNDING, "annual_meeting", held_on=today)
    PlanFactory(board=handep, period_start=today.year, period_end=today.year + 2, status="agreed")
    assert (passport_of(handep, today).met, passport_of(handep, today).percent) == (7, 70)


def test_a_draft_plan_and_one_of_the_past_do_not_count(handep, today, item_of):
    PlanFactory(board=handep, period_start=today.year, period_end=today.year + 2, status="draft")
    assert item_of("plan").standing is Standing.ABSENT
    PlanFactory(board=handep, period_start=2015, period_end=2019, status="agreed")
    assert item_of("plan").standing is Standing.EXPIRED


def test_what_only_some_offers_ask_counts_for_nothing(handep, today):
    verified(handep, "registration", "licence")
    assert passport_of(handep, today).percent == 0


@pytest.mark.parametrize(
    ("days", "standing"),
    [(None, "met"), (31, "met"), (30, "expiring"), (0, "expiring"), (-1, "expired")],
)
def test_expiry_is_read_off_the_day(handep, today, item_of, days, standing):
    until = None if days is None else today + timedelta(days=days)
    verified(handep, "npwp", valid_until=until)
    assert item_of("npwp").standing.value == standing
    assert item_of("npwp").good == (standing != "expired")


@pytest.mark.parametrize(
    ("current", "under_way", "standing"),
    [
        (None, "uploaded", Standing.WAITING),
        (None, "returned", Standing.RETURNED),
        ("good", "uploaded", Standing.MET),
        ("good", "returned", Standing.MET),
        ("old", "uploaded", Standing.WAITING),
        ("old", "returned", Standing.RETURNED),
        ("old", None, Standing.EXPIRED),
    ],
)
def test_a_verified_paper_speaks_while_it_is_good(handep, today, item_of, current, under_way, standing):
    if current:
        verified(handep, "npwp", valid_until=today - timedelta(days=1) if current == "old" else None)
    if under_way:
        DocumentFactory(organisation=handep, kind="npwp", status=under_way)
    assert item_of("npwp").standing is standing


@pytest.mark.parametrize("status", ["superseded", "withdrawn"])
def test_what_is_closed_says_nothing(handep, item_of, status):
    DocumentFactory(organisation=handep, status=status)
    assert item_of("domicile").standing is Standing.ABSENT


def test_the_account_is_masked_and_what_waits_claims_nothing(handep, item_of):
    facts = {"bank_name": "Bank daerah", "account_last4": "4471"}
    waiting = DocumentFactory(organisation=handep, kind="bank_account", **facts)
    assert "4471" not in detail_of(item_of("bank_account"))
    waiting.status, waiting.verified_at = "verified", timezone.now()
    waiting.save()
    assert detail_of(item_of("bank_account")).startswith("Bank daerah, •••• 4471 · ")
    assert until_of(item_of("bank_account")) in ("without limit", "tanpa batas")


def test_two_statements_a_board(handep, today, django_assert_num_queries):
    verified(handep, *FOUNDING)
    with django_assert_num_queries(2):
        passport_of(handep, today)
