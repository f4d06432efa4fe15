"""Who endorses a need, and who answers it officially: role by role."""

import pytest

from forum_site.organisations.models import Kind, Role, Verification
from partnerships import rules
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.people import person

ENDORSERS = {
    "a neighbour's coordinator": ("neighbour", Role.BOARD_COORDINATOR, True),
    "a neighbour's unit staff": ("neighbour", Role.UNIT_STAFF, False),
    "the coordinator of an unverified neighbour": ("unverified", Role.BOARD_COORDINATOR, False),
    "the own board's coordinator": ("handep", Role.BOARD_COORDINATOR, False),
    "a coordinator of another kota": ("laweyan", Role.BOARD_COORDINATOR, False),
    "an agency's officer": ("perkim", Role.AGENCY_OFFICER, False),
}
OFFICES = {
    "the kota's agency": ("perkim", Role.AGENCY_OFFICER, True),
    "the kota's secretariat": ("sekretariat_a", Role.SECRETARIAT_OFFICER, True),
    "the kelurahan": ("kelurahan", Role.VILLAGE_HEAD, True),
    "the secretariat of another kota": ("sekretariat_b", Role.SECRETARIAT_OFFICER, False),
    "a national company": ("rimba", Role.PARTNER_OFFICER, False),
    "a neighbouring board": ("neighbour", Role.BOARD_COORDINATOR, False),
    "an unverified agency": ("new_agency", Role.AGENCY_OFFICER, False),
}


@pytest.fixture
def bodies(handep, laweyan, perkim, rimba, sekretariat_a, sekretariat_b, kota_a, menteng, regions):
    place = regions["62.71.01.1002"]
    other = Verification.PENDING
    return {
        "handep": handep, "laweyan": laweyan, "perkim": perkim, "rimba": rimba,
        "sekretariat_a": sekretariat_a, "sekretariat_b": sekretariat_b,
        "neighbour": OrganisationFactory(name="BKM Tetangga", territory=place),
        "unverified": OrganisationFactory(name="BKM Baru", territory=place, verification=other),
        "kelurahan": OrganisationFactory(kind=Kind.VILLAGE_OFFICE, name="Kelurahan", territory=menteng),
        "new_agency": OrganisationFactory(kind=Kind.AGENCY, territory=kota_a, verification=other),
    }  # fmt: skip


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


def officer(body, role):
    user = person("petugas", "Petugas")
    MembershipFactory(user=user, organisation=body, role=role)
    return user


@pytest.mark.parametrize("who", ENDORSERS)
def test_neighbouring_boards_endorse(need, bodies, who):
    body, role, allowed = ENDORSERS[who]
    assert rules.can_endorse(officer(bodies[body], role), need, bodies[body]).allowed is allowed


@pytest.mark.parametrize("who", OFFICES)
def test_offices_that_serve_the_place_answer(need, bodies, who):
    body, role, allowed = OFFICES[who]
    assert rules.can_answer_officially(officer(bodies[body], role), need, bodies[body]).allowed is allowed


def test_nobody_speaks_for_a_body_of_others(need, bodies, hadi):
    assert not rules.can_endorse(hadi, need, bodies["neighbour"])
    assert not rules.can_answer_officially(hadi, need, bodies["perkim"])


def test_what_cannot_be_seen_is_not_spoken_of(bodies, handep):
    hidden = NeedFactory(plan=PlanFactory(board=handep, status="draft"), status="draft")
    speaker = officer(bodies["neighbour"], Role.BOARD_COORDINATOR)
    assert rules.can_endorse(speaker, hidden, bodies["neighbour"]).hidden
