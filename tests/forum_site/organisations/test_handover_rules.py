"""Who may do what with a handover: people × states × moves."""

import pytest

from forum_site.organisations import data_rights, handover_rules
from forum_site.organisations.actions.hand_over import cancel_handover, confirm_handover, start_handover
from forum_site.organisations.actions.witness_handover import witness_handover
from forum_site.organisations.handover_rules import may_pass_on, witnesses_of
from forum_site.organisations.models import Handover, Organisation, Role
from tests.factories.organisations import MembershipFactory
from tests.forum_site.organisations.handover_cases import agreed, begun, role_of

EVERYBODY = "ani budi lina citra dewi eko fitri gita hadi indra root".split()
MOVES = {
    "view": handover_rules.can_view_handover,
    "confirm": handover_rules.can_confirm_handover,
    "witness": handover_rules.can_witness_handover,
    "cancel": handover_rules.can_cancel_handover,
}
# Lina is the board's secretary: she acts for it, and leads nobody.
ROWS = {
    "begun": {"view": "ani budi lina eko root", "confirm": "ani budi", "cancel": "ani budi eko root"},
    "incoming": {
        "view": "ani budi lina eko root", "confirm": "ani", "witness": "eko", "cancel": "ani budi eko root",
    },
    "agreed": {"view": "ani budi lina eko root", "witness": "eko", "cancel": "ani budi eko root"},
    "witnessed": {"view": "ani budi lina eko root"},
    "cancelled": {"view": "ani budi lina eko root"},
}  # fmt: skip


@pytest.fixture
def people(request, handep):
    lina = MembershipFactory(organisation=handep, role=Role.BOARD_SECRETARY).user
    return {name: lina if name == "lina" else request.getfixturevalue(name) for name in EVERYBODY}


@pytest.fixture
def in_state(people, handep):
    ani, budi, eko = (people[name] for name in ("ani", "budi", "eko"))

    def make(state) -> Handover:
        if state in ("agreed", "witnessed"):
            made = agreed(ani, handep, budi)
            return witness_handover(made, by=eko) if state == "witnessed" else made
        made = begun(ani, handep, budi)
        if state == "incoming":
            return confirm_handover(made, by=budi)
        return cancel_handover(made, by=ani) if state == "cancelled" else made

    return make


@pytest.mark.parametrize("state", ROWS)
def test_each_person_may_do_what_the_table_says(people, in_state, state):
    handover = in_state(state)
    for move, rule in MOVES.items():
        allowed = " ".join(name for name, user in people.items() if rule(user, handover))
        assert allowed == ROWS[state].get(move, ""), move


@pytest.mark.parametrize("move", MOVES)
def test_who_has_nothing_to_do_with_it_finds_nothing(people, in_state, move):
    handover = in_state("agreed")
    for name in "citra dewi fitri gita hadi indra".split():
        assert MOVES[move](people[name], handover).hidden, name


def test_who_may_begin_it(people, handep):
    role = role_of(people["ani"], handep)
    may = [name for name, user in people.items() if handover_rules.can_start_handover(user, role)]
    assert " ".join(may) == "ani eko root"


def test_the_list_of_roles_and_the_rule_agree(people, handep):
    roles = list(handep.memberships.all())
    for user in people.values():
        ruled = [one for one in roles if handover_rules.can_start_handover(user, one)]
        assert sorted(one.pk for one in may_pass_on(user, handep)) == sorted(one.pk for one in ruled)


def test_nothing_is_handed_over_in_a_body_nobody_has_verified(ani, handep):
    Organisation.objects.update(verification="pending")
    handep.refresh_from_db()
    assert not handover_rules.can_start_handover(ani, role_of(ani, handep))
    assert may_pass_on(ani, handep) == []


def test_the_witness_is_never_one_of_the_two(ani, handep, eko, sekretariat_a, root):
    MembershipFactory(user=eko, organisation=handep, role=Role.BOARD_ADVISER)
    handover = agreed(ani, handep, eko)
    assert not handover_rules.can_witness_handover(eko, handover)
    assert list(Handover.objects.waiting_for_witness().witnessed_by(eko)) == []


def test_the_only_officer_of_a_secretariat_is_witnessed_by_the_administrator(eko, sekretariat_a, root, hadi):
    MembershipFactory(user=hadi, organisation=sekretariat_a, role=Role.AUDITOR)
    handover = agreed(eko, sekretariat_a, hadi)
    assert witnesses_of(handover) == [root]
    assert handover_rules.can_witness_handover(root, handover)


@pytest.mark.parametrize("outgoing", ["ani", "eko"])
def test_a_board_whose_only_officer_is_a_side_is_witnessed_by_the_administrator(people, handep, outgoing):
    ani, budi, eko, root = (people[name] for name in ("ani", "budi", "eko", "root"))
    MembershipFactory(user=eko, organisation=handep, role=Role.BOARD_ADVISER)
    handover = agreed(eko, handep, budi) if outgoing == "eko" else agreed(ani, handep, eko)
    assert witnesses_of(handover) == [root]
    assert [one.pk for one in people.values() if handover_rules.can_witness_handover(one, handover)] == [
        root.pk
    ]
    assert list(Handover.objects.waiting_for_witness().witnessed_by(root)) == [handover]


def test_the_administrator_does_not_stand_in_while_another_officer_is_there(people, handep, sekretariat_a):
    eko, root = people["eko"], people["root"]
    second = MembershipFactory(organisation=sekretariat_a, role=Role.SECRETARIAT_OFFICER).user
    auditor = MembershipFactory(organisation=sekretariat_a, role=Role.AUDITOR).user
    handovers = [agreed(eko, sekretariat_a, auditor), begun(people["ani"], handep, people["budi"])]
    assert witnesses_of(handovers[0]) == [second]
    assert list(Handover.objects.witnessed_by(root)) == []
    assert set(Handover.objects.witnessed_by(second)) == set(handovers)


def test_a_successor_who_has_not_come_yet_does_not_hide_the_officers(people, handep):
    start_handover(role_of(people["ani"], handep), by=people["ani"])
    assert list(Handover.objects.witnessed_by(people["root"])) == []


def test_who_is_told_is_who_may_witness(people, in_state):
    handover = in_state("agreed")
    told = {user.pk for user in witnesses_of(handover)}
    assert told == {one.pk for one in people.values() if handover_rules.can_witness_handover(one, handover)}


def test_an_account_that_leaves_takes_nothing_over(people, in_state):
    handover = in_state("begun")
    assert data_rights.copy_of(people["budi"])["handovers"]
    data_rights.erase(people["budi"])
    handover.refresh_from_db()
    assert handover.cancelled_at


def test_what_a_person_who_leaves_hands_over_is_still_witnessed(people, in_state):
    handover = in_state("incoming")
    data_rights.erase(people["ani"])
    witness_handover(handover, by=people["eko"], without_outgoing_reason="Akunnya dihapus.")
    assert handover.organisation.memberships.current().filter(role=Role.BOARD_COORDINATOR).count() == 1
