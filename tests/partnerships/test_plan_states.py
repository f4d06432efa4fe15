"""The life of a plan: every move from every state, by every actor, with and without its conditions."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from wagtail.models import ModelLogEntry

from partnerships import rules
from partnerships.actions.move_plan import move_plan
from partnerships.choices import PlanStatus
from partnerships.models import MediumTermPlan
from partnerships.plan_guards import GUARDS, board_verified, has_lines
from partnerships.plan_states import PLAN_MOVES, Actor
from tests.factories.partnerships import NeedFactory
from tests.factories.records import PlanNowFactory

pytestmark = pytest.mark.django_db
MOVES, STATES = sorted(PLAN_MOVES), PlanStatus.values
PEOPLE = ["ani", "budi", "eko", "root", "citra", "fitri", "dewi", "gita", "hadi"]
OF_THE_BOARD = {"ani", "budi"}


@pytest.fixture
def plan(handep: Any) -> MediumTermPlan:
    made: MediumTermPlan = PlanNowFactory(board=handep)
    NeedFactory(plan=made, status="draft", year=made.period_start)
    return made


@pytest.fixture
def no_guards(monkeypatch: Any) -> None:
    for name in GUARDS:
        monkeypatch.setitem(GUARDS, name, lambda plan: None)


def put(plan: MediumTermPlan, status: str) -> MediumTermPlan:
    MediumTermPlan.objects.filter(pk=plan.pk).update(status=status)
    plan.refresh_from_db()
    return plan


def test_every_guard_of_the_table_is_known_and_used() -> None:
    named = {name for move in PLAN_MOVES.values() for name in move.guards}
    assert named == set(GUARDS)


@pytest.mark.parametrize("status", STATES)
@pytest.mark.parametrize("code", MOVES)
@pytest.mark.parametrize("who", [*PEOPLE, None])
def test_who_may_make_a_move_from_a_state(
    request: Any, plan: Any, no_guards: None, who: str | None, code: str, status: str
) -> None:
    user = request.getfixturevalue(who) if who else None
    move = PLAN_MOVES[code]
    right_one = who in OF_THE_BOARD if move.actor == Actor.BOARD else who is None
    verdict = rules.can_move_plan(user, put(plan, status), code)
    assert bool(verdict) == (right_one and status in move.sources)
    assert verdict or verdict.hidden or str(verdict.reason)


@pytest.mark.parametrize("who", ["citra", "fitri", "dewi", "hadi"])
def test_a_draft_is_not_even_known_to_others(request: Any, plan: Any, who: str) -> None:
    with pytest.raises(Http404):
        move_plan(put(plan, "draft"), "publish_plan", by=request.getfixturevalue(who))


@pytest.mark.parametrize("guard", sorted(GUARDS))
def test_a_guard_stops_its_moves_and_says_why(plan: Any, ani: Any, monkeypatch: Any, guard: str) -> None:
    for name in GUARDS:
        monkeypatch.setitem(GUARDS, name, lambda plan: None)
    monkeypatch.setitem(GUARDS, guard, lambda plan: "Belum.")
    for move in PLAN_MOVES.values():
        by = ani if move.actor == Actor.BOARD else None
        for status in move.sources:
            verdict = rules.can_move_plan(by, put(plan, status), move.code)
            assert bool(verdict) == (guard not in move.guards)
            assert verdict or str(verdict.reason) == "Belum."


@pytest.mark.parametrize(
    ("code", "status"), [(m.code, s) for m in PLAN_MOVES.values() for s in sorted(m.sources)]
)
def test_a_move_is_written_with_its_audit_entry(
    plan: Any, ani: Any, no_guards: None, code: str, status: str
) -> None:
    move = PLAN_MOVES[code]
    by = ani if move.actor == Actor.BOARD else None
    move_plan(put(plan, status), code, by=by)
    plan.refresh_from_db()
    entry = ModelLogEntry.objects.for_instance(plan).get(action=f"partnerships.{code}")
    assert plan.status == move.target and entry.user == by
    assert (entry.data["from"], entry.data["to"]) == (status, move.target)


@pytest.mark.parametrize("code", MOVES)
def test_a_forbidden_move_changes_nothing_and_leaves_no_entry(plan: Any, citra: Any, code: str) -> None:
    with pytest.raises(PermissionDenied):
        move_plan(put(plan, "agreed"), code, by=citra)
    plan.refresh_from_db()
    assert plan.status == "agreed" and not ModelLogEntry.objects.for_instance(plan).exists()


def test_a_plan_without_lines_or_of_an_unverified_board_is_not_agreed_on(plan: Any, ani: Any) -> None:
    assert rules.can_publish_plan(ani, put(plan, "draft"))
    plan.board.verification = "pending"
    assert rules.can_publish_plan(ani, plan).reason == board_verified(plan)
    plan.board.verification = "verified"
    plan.needs.all().delete()
    assert rules.can_publish_plan(ani, plan).reason == has_lines(plan)


def test_a_plan_does_not_expire_before_its_last_day(plan: Any) -> None:
    assert not rules.can_move_plan(None, plan, "expire_plan")
    plan.period_start, plan.period_end = plan.period_start - 9, plan.period_start - 8
    assert rules.can_move_plan(None, plan, "expire_plan")
