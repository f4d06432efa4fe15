"""Who makes, accepts, declines and takes back a commitment: role by state."""

import pytest

from partnerships import rules
from partnerships.commitments.querysets import FIRM_STATES
from partnerships.models import Commitment
from tests.factories.commitments import CommitmentFactory
from tests.factories.partnerships import FundingEntryFactory, NeedFactory

EVERYBODY = ("ani", "budi", "citra", "dewi", "eko", "fitri", "gita", "hadi", "indra", "root")
BOARD, GIVER, NOBODY = {"ani", "budi"}, {"gita"}, set()
OPEN = ("offered", "conditional")


def allowed(request, rule, *things):
    return {who for who in EVERYBODY if rule(request.getfixturevalue(who), *things)}


@pytest.fixture
def in_state(handep, gita, rimba):
    def make(state):
        need = NeedFactory(board=handep, cost=90_000_000)
        entry = FundingEntryFactory(need=need) if state in FIRM_STATES else None
        return CommitmentFactory(
            need=need, user=gita, organisation=rimba, state=state, entry=entry,
            firm_amount=10_000_000 if entry else 0,
        )  # fmt: skip

    return make


@pytest.mark.parametrize("state", Commitment.State.values)
def test_the_board_decides_and_the_giver_takes_back(request, in_state, state):
    one = in_state(state)
    found = [
        allowed(request, rule, one)
        for rule in (
            rules.can_accept_commitment, rules.can_decline_commitment, rules.can_withdraw_commitment
        )
    ]  # fmt: skip
    assert found == [
        BOARD if state == "offered" else NOBODY,
        BOARD if state in OPEN else NOBODY,
        GIVER if state in OPEN else NOBODY,
    ]


@pytest.mark.parametrize("status", ["open_for_partners", "in_talks", "in_plan", "in_progress", "dropped"])
def test_who_can_be_reached_commits_to_a_need_that_seeks(request, handep, status):
    """Not its own board, and not who has no verified contact (Indra)."""
    seeks = status in ("open_for_partners", "in_talks")
    others = {"citra", "dewi", "eko", "fitri", "gita", "hadi", "root"}
    found = allowed(request, rules.can_commit, NeedFactory(board=handep, status=status))
    assert found == (others if seeks else NOBODY)


def test_only_officers_of_a_verified_body_commit_it(request, handep, rimba):
    need = NeedFactory(board=handep)
    assert allowed(request, rules.can_commit, need, rimba) == GIVER
    rimba.verification = "pending"
    assert allowed(request, rules.can_commit, need, rimba) == NOBODY


@pytest.mark.parametrize(
    ("who", "sees"),
    [("ani", 1), ("gita", 1), ("eko", 1), ("citra", 0), ("fitri", 0), ("hadi", 0), ("dewi", 0)],
)
def test_who_reads_the_whole_of_it(request, in_state, who, sees):
    in_state("offered")
    assert Commitment.objects.visible_to(request.getfixturevalue(who)).count() == sees
