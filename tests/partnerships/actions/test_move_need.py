"""The state table proven: every move from every state by everybody, with its guards holding and failing."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import translation
from wagtail.models import ModelLogEntry

from forum_site.organisations.models import Kind, Role
from partnerships import rules
from partnerships.actions.move_need import move_need
from partnerships.models import Need, NeedStep
from partnerships.need_guards import GUARDS, Step
from partnerships.need_states import BY_HAND, MOVES
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.life_cases import ABOUT, BREAKS, PASSED, STATES, TABLE, a_need
from tests.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def actors(handep, ani, budi, citra, eko, hadi, root, regions):
    """Everybody who could try, by what they are to the need."""
    return {
        "visitor": AnonymousUser(), "member": hadi, "proposer": person("joko", "Joko Susilo"), "unit": budi,
        "board": ani, "other board": citra, "secretariat": eko, "superuser": root, "system": None,
    }  # fmt: skip


def tried(need, code, by, about):
    """Whether the move was made."""
    try:
        move_need(need, code, by=by, **about)
    except (PermissionDenied, Http404):
        return False
    return True


def written():
    """Steps as (from, to) and the entries of the audit log."""
    steps = list(NeedStep.objects.order_by("pk").values_list("from_status", "to_status"))
    return steps, list(ModelLogEntry.objects.order_by("pk").values_list("action", flat=True))


def about_of(code, need):
    more = {"target": NeedFactory(plan=need.plan)} if code == "merge" else {}
    return {**ABOUT.get(code, {}), **more}


def test_the_table_is_that_of_the_domain():
    found = {
        code: (set(move.sources), move.target, {a.value for a in move.actors}) for code, move in MOVES.items()
    }
    assert found == {code: (set(a.split()), b, set(c.split())) for code, (a, b, c) in TABLE.items()}
    assert {guard for move in MOVES.values() for guard in move.guards} <= set(GUARDS)
    assert set(BY_HAND) < set(MOVES) and set(BREAKS) == set(TABLE)


@pytest.mark.parametrize("code", TABLE)
def test_a_move_is_made_from_its_states_by_its_actors_only(code, handep, actors):
    sources, target, who = TABLE[code]
    need = a_need(handep, code, proposed_by=actors["proposer"])
    about = about_of(code, need)
    made = []
    for state in STATES:
        for name, user in actors.items():
            Need.objects.filter(pk=need.pk).update(status=state)
            if tried(need, code, user, about):
                made.append((state, name))
            stands = Need.objects.values_list("status", flat=True).get(pk=need.pk)
            assert stands == (target if (state, name) in made else state)
    assert set(made) == {(state, name) for state in sources.split() for name in who.split()}
    steps, log = written()
    assert steps == [(state, target) for state, _name in made]
    assert log == [f"partnerships.need_{code}"] * len(made), "one entry each, nothing for what was refused"


@pytest.mark.parametrize("code", TABLE)
def test_no_move_is_made_while_a_guard_fails(code, handep, actors):
    sources, _target, who = TABLE[code]
    for change, asked, plan, board in BREAKS[code]:
        need = a_need(handep, code, proposed_by=actors["proposer"])
        about = {**about_of(code, need), **asked}
        Need.objects.filter(pk=need.pk).update(**change)
        type(need.plan).objects.filter(pk=need.plan_id).update(**{"status": "agreed", **plan})
        type(handep).objects.filter(pk=handep.pk).update(**{"verification": "verified", **board})
        for state in sources.split():
            Need.objects.filter(pk=need.pk).update(status=state)
            for name in who.split():
                assert not tried(need, code, actors[name], about), (state, name, change, asked)
    assert written() == ([], [])


def test_every_guard_that_fails_says_what_is_missing(handep, ani):
    for code, cases in BREAKS.items():
        for change, asked, plan, board in cases:
            need = a_need(handep, code)
            about = {**about_of(code, need), **asked}
            Need.objects.filter(pk=need.pk).update(**change, status=TABLE[code][0].split()[0])
            type(need.plan).objects.filter(pk=need.plan_id).update(**{"status": "agreed", **plan})
            now = Need.objects.select_related("plan", "board").get(pk=need.pk)
            now.board.verification = board.get("verification", "verified")
            verdict = rules.can_move(None, now, code, Step(by=None, follows=True, **about))
            assert not verdict and str(verdict.reason), (code, change)


def test_who_proposed_never_verifies_though_of_the_unit(handep, budi):
    need = a_need(handep, "verify", proposed_by=budi, status="proposed")
    verdict = rules.can_move(budi, need, "verify", Step(by=budi, data={"checklist": PASSED}))
    with translation.override("en"):
        assert not verdict and "somebody else of the unit" in str(verdict.reason)


def test_the_leader_of_the_group_that_proposes_never_verifies_either(handep, budi):
    group = OrganisationFactory(kind=Kind.COMMUNITY_GROUP, parent=handep, territory=handep.territory)
    MembershipFactory(user=budi, organisation=group, role=Role.GROUP_LEADER)
    need = a_need(handep, "verify", proposer_group=group, status="proposed")
    assert not tried(need, "verify", budi, {"data": {"checklist": PASSED}})


def test_a_need_merges_only_into_a_living_one_of_the_same_board(handep, laweyan, ani):
    need = a_need(handep, "merge", status="in_plan")
    gone = NeedFactory(plan=need.plan, status="dropped")
    for target in (need, gone, NeedFactory(board=laweyan)):
        assert not tried(need, "merge", ani, {"reason": "sama", "target": target})
    alive = NeedFactory(plan=need.plan)
    assert tried(need, "merge", ani, {"reason": "sama", "target": alive})
    assert (need.merged_into, need.status_reason) == (alive, "sama")


def test_a_deferred_proposal_does_not_slip_past_the_ranking(handep, ani, budi):
    need = a_need(handep, "defer", status="proposed", tracking_code="ABCD2345")
    move_need(need, "defer", by=ani, reason="Menunggu lahan.")
    assert not tried(need, "resume", ani, {}) and tried(need, "reconsider", ani, {})
    move_need(need, "verify", by=budi, data={"checklist": PASSED})
    move_need(need, "rank", by=ani, follows=True, data={"meeting": 3})
    move_need(need, "defer", by=ani, reason="Menunggu dana.")
    assert not tried(need, "reconsider", ani, {}) and tried(need, "resume", ani, {})


def test_a_step_keeps_role_and_body_never_more(handep, budi):
    need = a_need(handep, "verify", status="proposed")
    step = move_need(need, "verify", by=budi, data={"checklist": PASSED})
    assert (step.role, step.organisation, step.data["unit"]) == ("unit_manager", handep, "environment")


def test_with_two_roles_the_one_that_makes_the_move_is_kept(handep, ani):
    MembershipFactory(user=ani, organisation=handep, role=Role.UNIT_STAFF)
    need = a_need(handep, "verify", status="proposed")
    assert move_need(need, "verify", by=ani, data={"checklist": PASSED}).role == "unit_staff"
    assert move_need(need, "defer", by=ani, reason="Lahan.").role == "board_coordinator"


def test_a_move_that_follows_is_the_systems_with_the_person_as_cause(handep, budi):
    need = a_need(handep, "open", status="in_plan")
    assert not tried(need, "open", budi, {}), "a unit manager opens nothing by hand"
    step = move_need(need, "open", by=budi, follows=True)
    assert (step.by, step.role, need.status) == (budi, "unit_manager", "open_for_partners")
    assert need.opened_at and need.version == 1


def test_a_role_that_ended_moves_nothing(handep, ani):
    ani.memberships.update(term_end="2020-01-01", term_start="2019-01-01")
    assert not tried(a_need(handep, "defer", status="in_plan"), "defer", ani, {"reason": "x"})
