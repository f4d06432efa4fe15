"""Who may decide on a claim: role × place."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.organisations.models import Claim, Membership, Role
from forum_site.organisations.rules import can_decide_claim
from tests.factories.accounts import UserFactory
from tests.factories.organisations import ClaimFactory, MembershipFactory

EVERYBODY = ["ani", "budi", "citra", "dewi", "eko", "fitri", "gita", "hadi", "indra", "root"]


@pytest.fixture
def people(request):
    return {name: request.getfixturevalue(name) for name in EVERYBODY}


def deciders(people, claim):
    return [name for name, user in people.items() if can_decide_claim(user, claim)]


def test_only_the_secretariat_of_the_territory_decides(people, claim_a):
    assert deciders(people, claim_a) == ["eko"]


def test_a_national_body_goes_to_the_administrator(people, national_claim):
    assert deciders(people, national_claim) == ["root"]


def test_a_place_without_secretariat_goes_to_the_administrator(people, regions, claim_a):
    claim_a.organisation.territory = regions["62.03.01.1006"]
    claim_a.organisation.save()
    assert deciders(people, claim_a) == ["root"]


def test_a_place_without_secretariat_goes_to_its_province_first(people, regions, claim_a, province_office):
    officer = MembershipFactory(organisation=province_office, role=Role.SECRETARIAT_OFFICER).user
    claim_a.organisation.territory = regions["62.03.01.1006"]
    claim_a.organisation.save()
    assert can_decide_claim(officer, claim_a)
    assert deciders(people, claim_a) == []


def test_the_province_leaves_a_kota_with_officers_alone(claim_a, eko, province_office):
    officer = MembershipFactory(organisation=province_office, role=Role.SECRETARIAT_OFFICER).user
    assert not can_decide_claim(officer, claim_a)
    assert can_decide_claim(eko, claim_a)


def test_when_the_last_term_ends_the_province_takes_over(claim_a, eko, province_office):
    officer = MembershipFactory(organisation=province_office, role=Role.SECRETARIAT_OFFICER).user
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(user=eko).update(term_end=yesterday)
    assert not can_decide_claim(eko, claim_a)
    assert can_decide_claim(officer, claim_a)


def test_nobody_decides_on_the_own_claim(eko, langkai):
    verdict = can_decide_claim(eko, ClaimFactory(organisation=langkai, claimant=eko))
    assert not verdict
    assert "ask a colleague" in str(verdict.reason) or verdict.reason


@pytest.mark.parametrize("status", [Claim.Status.ACCEPTED, Claim.Status.RETURNED])
def test_what_is_decided_stays_decided(eko, claim_a, status):
    Claim.objects.filter(pk=claim_a.pk).update(status=status)
    claim_a.refresh_from_db()
    assert not can_decide_claim(eko, claim_a)


def test_the_list_and_the_rule_agree(people, claim_a, national_claim):
    for user in [*people.values(), UserFactory()]:
        listed = set(Claim.objects.pending().decidable_by(user))
        ruled = {claim for claim in (claim_a, national_claim) if can_decide_claim(user, claim)}
        assert listed == ruled
