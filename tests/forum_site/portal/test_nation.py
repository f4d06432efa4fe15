"""The invented country: marked, repeatable, its amounts agree with their entries; never in production."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from forum_site.organisations.models import Organisation
from forum_site.portal.demo.nation.load import load_nation, share_out
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.channelling.ledger.verifying import verify_all
from partnerships.models import FundingEntry, LedgerBook, LedgerEntry, MediumTermPlan, Need
from partnerships.totals.keeping import differences

AMOUNTS = ("committed", "received", "spent", "gap")


def load(**more) -> tuple[int, int]:
    said = {"boards": 6, "needs": 90, "seed": 1, "search": False, **more}
    return load_nation(**said, told=lambda _boards, _needs: None)


@pytest.fixture
def country(regions):
    assert load() == (6, 90)


def test_it_says_that_it_is_invented(country):
    for body in Organisation.objects.all():
        assert body.slug.startswith("rekaan-")
        assert body.name.endswith("(rekaan)")


def test_each_board_has_one_agreed_plan_and_its_share_of_needs(country):
    assert MediumTermPlan.objects.filter(status="agreed").count() == 6
    assert {plan.needs.count() for plan in MediumTermPlan.objects.all()} == {15}
    assert share_out(10, 3) == [4, 3, 3]


def test_amounts_agree_with_their_entries(country):
    assert FundingEntry.objects.exists()
    for need in Need.objects.all():
        before = [getattr(need, name) for name in AMOUNTS]
        after = refresh_funding(need)
        assert [getattr(after, name) for name in AMOUNTS] == before, need.pk
    assert differences() == []


def test_the_ledger_holds_all_its_money(country):
    assert LedgerEntry.objects.count() == FundingEntry.objects.exclude(stage="planned").count() > 0
    assert list(verify_all()) == []


def test_the_same_again_changes_nothing_and_more_adds(country):
    titles = list(Need.objects.order_by("pk").values_list("title", flat=True))
    assert load() == (0, 0)
    for model in (LedgerEntry, LedgerBook):
        model.objects.all().delete()
    Need.objects.all().delete()
    MediumTermPlan.objects.all().delete()
    Organisation.objects.all().delete()
    load()
    assert list(Need.objects.order_by("pk").values_list("title", flat=True)) == titles


def test_words_for_lists_and_points_for_the_map_are_there(country):
    assert not Need.objects.filter(public_words="").exists()
    assert Need.objects.exclude(map_lat=None).exists()


def test_it_is_refused_outside_the_demo(db, settings):
    settings.DEMO = False
    with pytest.raises(CommandError):
        call_command("load_nation")
