"""Rules besides deciding: claim, evidence, invite, end a role, open a kota."""

import pytest

from forum_site.organisations import rules
from forum_site.organisations.models import Claim, Role, Verification
from tests.factories.organisations import ClaimFactory, MembershipFactory

EVERYBODY = ["ani", "budi", "citra", "dewi", "eko", "fitri", "gita", "hadi", "indra", "root"]


@pytest.fixture
def people(request):
    return {name: request.getfixturevalue(name) for name in EVERYBODY}


def allowed(people, rule, *args):
    return {name for name, user in people.items() if rule(user, *args)}


def test_anybody_with_a_verified_contact_claims_a_listed_board(people, langkai):
    assert allowed(people, rules.can_claim, langkai) == set(EVERYBODY) - {"indra"}


def test_who_acts_for_a_verified_body_does_not_claim_it_again(people, handep):
    assert allowed(people, rules.can_claim, handep) == set(EVERYBODY) - {"indra", "ani", "budi"}


def test_a_secretariat_is_never_claimed(people, sekretariat_a):
    assert allowed(people, rules.can_claim, sekretariat_a) == set()


@pytest.mark.parametrize("state", [Verification.PENDING, Verification.RETURNED, Verification.UNLISTED])
def test_what_is_not_public_is_hidden_from_strangers(people, langkai, state):
    langkai.verification = state
    langkai.save()
    assert allowed(people, rules.can_view, langkai) == {"eko", "root"}


@pytest.mark.parametrize("state", [Verification.VERIFIED, Verification.UNCLAIMED])
def test_the_rest_is_public(people, langkai, state):
    langkai.verification = state
    langkai.save()
    assert allowed(people, rules.can_view, langkai) == set(EVERYBODY)


def test_evidence_opens_for_the_claimant_and_the_secretariat_only(people, claim_a):
    Claim.objects.filter(pk=claim_a.pk).update(evidence="claims/x/sk.pdf")
    claim_a.refresh_from_db()
    assert allowed(people, rules.can_see_evidence, claim_a) == {"hadi", "eko"}


def test_the_board_and_its_secretariat_invite_to_the_board(people, handep):
    invited = allowed(people, rules.can_invite, handep, Role.UNIT_MANAGER)
    assert invited == {"ani", "budi", "eko", "root"}


def test_an_unverified_board_does_not_invite_by_itself(langkai, eko):
    member = MembershipFactory(organisation=langkai).user
    assert not rules.can_invite(member, langkai, Role.UNIT_MANAGER)
    assert rules.can_invite(eko, langkai, Role.BOARD_COORDINATOR)


def test_nobody_invites_to_a_role_the_kind_does_not_have(root, handep):
    assert not rules.can_invite(root, handep, Role.SECRETARIAT_OFFICER)


def test_officers_of_a_secretariat_invite_colleagues_of_their_own(people, sekretariat_a):
    assert allowed(people, rules.can_invite, sekretariat_a, Role.MODERATOR) == {"eko", "root"}


def test_a_role_is_ended_by_oneself_the_coordinator_or_the_secretariat(people, budi):
    membership = budi.memberships.get()
    assert allowed(people, rules.can_end_membership, membership) == {"ani", "budi", "eko", "root"}


def test_the_officer_of_a_province_opens_its_kota_and_no_other(people, province_office, kota_a, kota_b):
    officer = MembershipFactory(organisation=province_office, role=Role.SECRETARIAT_OFFICER).user
    assert rules.can_open_kota(officer, kota_a)
    assert not rules.can_open_kota(officer, kota_b)
    assert allowed(people, rules.can_open_kota, kota_a) == {"root"}


def test_only_kota_and_kabupaten_are_opened(root, regions):
    assert not rules.can_open_kota(root, regions["62"])
    assert not rules.can_open_kota(root, regions["62.71.03"])


def test_the_own_officers_go_on_preparing_their_kota(people, kota_a):
    assert allowed(people, rules.can_prepare_kota, kota_a) == {"eko", "root"}


def test_the_desk_is_for_officers(people):
    assert allowed(people, rules.can_use_desk) == {"eko", "fitri", "root"}


def test_a_pending_claim_is_not_filed_twice(hadi, langkai):
    ClaimFactory(organisation=langkai, claimant=hadi)
    assert not rules.can_claim(hadi, langkai)
