"""Money moves the state of a need: covered it is committed, lacking again it is open."""

import pytest

from partnerships.actions.follow_funding import follow_funding
from partnerships.life_words import reason_words
from partnerships.models import NeedStep
from tests.factories.partnerships import FundingEntryFactory, NeedFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, cost=30_000_000)


@pytest.mark.parametrize("state", ["open_for_partners", "in_talks"])
def test_a_need_covered_by_firm_money_is_committed_by_the_system(need, budi, state):
    type(need).objects.update(status=state)
    need.refresh_from_db()
    FundingEntryFactory(need=need, amount=30_000_000)
    step = follow_funding(need, by=budi)
    assert (need.status, step.by, step.role) == ("committed", budi, "unit_manager")


def test_money_for_a_part_commits_nothing(need):
    FundingEntryFactory(need=need, amount=29_999_999)
    assert follow_funding(need) is None and need.status == "open_for_partners"


def test_planned_money_commits_nothing(need):
    FundingEntryFactory(need=need, amount=30_000_000, stage="planned")
    assert follow_funding(need) is None


def test_what_lacks_again_opens_again(need, django_assert_max_num_queries):
    entry = FundingEntryFactory(need=need, amount=30_000_000)
    follow_funding(need)
    entry.delete()
    need.cost = 30_000_000
    from partnerships.actions.refresh_funding import refresh_funding

    step = follow_funding(refresh_funding(need))
    assert need.status == "open_for_partners" and need.status_reason == ""
    assert reason_words(step) and list(NeedStep.objects.values_list("move", flat=True)) == [
        "commit",
        "uncommit",
    ]


@pytest.mark.parametrize("state", ["draft", "in_plan", "in_progress", "completed", "dropped"])
def test_other_states_are_left_alone(need, state):
    type(need).objects.update(status=state)
    need.refresh_from_db()
    FundingEntryFactory(need=need, amount=30_000_000)
    assert follow_funding(need) is None and not NeedStep.objects.exists()


def test_a_need_without_a_cost_stays(handep):
    assert follow_funding(NeedFactory(board=handep, cost=None)) is None
