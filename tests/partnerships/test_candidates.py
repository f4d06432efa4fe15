"""Facts of rows as the engine sees them; what the site does not know stays unknown."""

import pytest

from partnerships.candidates import latest_years, need_profiles, offer_profile, village_kind
from partnerships.models import Need
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory, PlanFactory


def test_four_statements_however_many_needs(handep, laweyan, django_assert_num_queries):
    for board in (handep, laweyan, handep):
        NeedFactory(board=board)
    with django_assert_num_queries(4):
        assert len(need_profiles(Need.objects.all())) == 3


def test_what_is_known_of_a_need_and_its_board(handep, menteng):
    profile = need_profiles(Need.objects.filter(pk=NeedFactory(board=handep, swadaya_planned=0).pk))[0]
    assert profile.region == (menteng.lo, menteng.hi)
    assert (profile.gap, profile.self_help, profile.progress_percent) == (50_000_000, None, 0)
    board = profile.board
    assert (board.verified, board.kind, board.village_kind) == (True, "BKM", "KELURAHAN")
    assert (board.plan_years, board.last_audit, board.documents) == ((2027, 2029), None, {})


def test_a_plan_of_the_past_is_not_in_force(handep):
    plan = PlanFactory(board=handep, period_start=2015, period_end=2019)
    profile = need_profiles(Need.objects.filter(pk=NeedFactory(plan=plan).pk))[0]
    assert (profile.board.plan_active, profile.board.plan_years) == (False, (2015, 2019))


@pytest.mark.parametrize(
    ("periods", "years"),
    [
        ([], None),
        ([(2027, 2029)], (2027, 2029)),
        ([(2015, 2019), (2027, 2029)], (2027, 2029)),
        ([(2024, 2026), (2027, 2029)], (2024, 2029)),
        ([(2026, 2030), (2027, 2028)], (2026, 2030)),
    ],
)
def test_plans_that_join_cover_their_years_together(periods, years):
    assert latest_years(periods) == years


def test_a_desa_is_a_desa(regions):
    desa = next(one for one in regions.values() if one.level == 4 and one.code[9] == "2")
    assert village_kind(desa) == "DESA"
    assert village_kind(None) is village_kind(regions["62.71"]) is None


def test_amounts_for_all_together_say_nothing_of_one_need(regions):
    offer = OfferFactory(amount_basis="total")
    assert (offer_profile(offer).amount_min, offer_profile(offer).amount_max) == (None, None)


def test_a_code_that_nobody_knows_any_more_stops_no_need(handep):
    NeedFactory(board=handep, category="dulu", sector="LAMA")
    (profile,) = need_profiles(Need.objects.ready())
    assert (profile.category, profile.sector) == (None, None)
