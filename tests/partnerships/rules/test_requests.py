"""Who forwards a need and takes it back: role by state."""

import pytest

from forum_site.organisations.models import Kind
from partnerships import rules
from partnerships.choices import PlanStatus
from partnerships.models import AnswerRequest, MediumTermPlan, Need
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.factories.requests import AnswerRequestFactory

EVERYBODY = ("ani", "budi", "citra", "dewi", "eko", "fitri", "gita", "hadi", "root")
OPEN_STATES = ("in_plan", "open_for_partners", "in_talks", "committed")
OTHER_STATES = ("verified", "in_progress", "completed", "deferred", "dropped")


def allowed(request, rule, *things):
    return {who for who in EVERYBODY if rule(request.getfixturevalue(who), *things)}


@pytest.mark.parametrize("status", OPEN_STATES)
def test_the_secretariat_of_the_place_forwards_what_is_not_built_yet(request, handep, status):
    need = NeedFactory(board=handep, status=status)
    assert allowed(request, rules.can_forward, need) == {"eko", "root"}


@pytest.mark.parametrize("status", OTHER_STATES)
def test_nobody_forwards_a_need_in_another_state(request, handep, status):
    assert allowed(request, rules.can_forward, NeedFactory(board=handep, status=status)) == set()


def test_a_draft_plan_is_not_forwarded(request, handep):
    need = NeedFactory(board=handep)
    MediumTermPlan.objects.update(status=PlanStatus.DRAFT)
    need = Need.objects.select_related("plan").get()
    assert allowed(request, rules.can_forward, need) == set()


@pytest.mark.parametrize("state", AnswerRequest.State.values)
def test_only_an_open_request_is_taken_back_by_its_secretariat(request, handep, perkim, state):
    asked = AnswerRequestFactory(need=NeedFactory(board=handep), organisation=perkim, state=state)
    expected = {"eko", "root"} if state == "open" else set()
    assert allowed(request, rules.can_withdraw_request, asked) == expected


@pytest.mark.parametrize(
    ("kind", "code", "verification", "may"),
    [
        (Kind.AGENCY, "62.71", "verified", True),
        (Kind.AGENCY, "62.71", "pending", False),
        (Kind.AGENCY, "62", "verified", False),
        (Kind.AGENCY, "33.72", "verified", False),
        (Kind.COMPANY, "62.71", "verified", False),
    ],
)
def test_a_need_goes_to_verified_agencies_of_the_kota(eko, handep, regions, kind, code, verification, may):
    body = OrganisationFactory(kind=kind, territory=regions[code], verification=verification)
    need = NeedFactory(board=handep)
    assert bool(rules.can_lay_before(eko, need, body)) is may
