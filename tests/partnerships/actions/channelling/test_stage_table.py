"""The stage table proven: every move from every stage by everybody, with its guards holding and failing."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from wagtail.models import ModelLogEntry

from forum_site.organisations.models import Role
from partnerships.actions.channelling.advance import advance
from partnerships.channelling.guards import GUARDS, Step
from partnerships.channelling.stages import MOVES, Stage
from partnerships.funding_limits import Refused
from partnerships.models import LedgerEntry, Partnership, PartnershipStep
from partnerships.rules import channelling as rules
from tests.factories.organisations import MembershipFactory
from tests.partnerships.channelling_cases import (
    ABOUT,
    ASKS,
    BEFORE,
    BREAKS,
    PEOPLE,
    STAGES,
    TABLE,
    WAITS,
    WITH_REASON,
    clock_for,
    ready,
    stand,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def actors(ani, gita, eko, fitri, citra, hadi):
    """Everybody who could try, by what they are to the partnership of BKM Handep and PT Rimba."""
    people = (ani, gita, eko, fitri, citra, hadi, AnonymousUser(), None)
    return dict(zip(PEOPLE, people, strict=True))


def attempt(partnership, code, by, about):
    """(whether the move was made, what it left: steps, audit entries, ledger rows); all is taken back."""
    made, left = False, []
    with transaction.atomic():
        try:
            with transaction.atomic():
                before = counts(partnership, code)
                advance(Partnership.objects.get(pk=partnership.pk), code, by=by, **about)
            made = True
            left = [after - first for first, after in zip(before, counts(partnership, code), strict=True)]
            left.append(Partnership.objects.get(pk=partnership.pk))
        except (PermissionDenied, Http404, Refused):
            left = [after - first for first, after in zip(before, counts(partnership, code), strict=True)]
        transaction.set_rollback(True)
    return made, left


def counts(partnership, code):
    rows = LedgerEntry.objects.filter(partnership=partnership.pk, kind=f"stage.{code}")
    log = ModelLogEntry.objects.filter(action=f"partnerships.partnership_{code}")
    return PartnershipStep.objects.filter(partnership=partnership).count(), log.count(), rows.count()


def target_of(code, stage):
    """Where the move leads from this stage, told by hand."""
    if TABLE[code][1] != BEFORE:
        return TABLE[code][1]
    return "negotiation" if stage == "lapsed" else "active"


def test_the_table_is_that_of_the_domain():
    found = {
        code: (set(move.sources), move.target or BEFORE, {side.value for side in move.actors})
        for code, move in MOVES.items()
    }
    assert found == {code: (set(a.split()), b, set(c.split())) for code, (a, b, c) in TABLE.items()}
    assert [stage.value for stage in Stage] == STAGES
    asks = {name: {code for code, move in MOVES.items() if name in move.guards} for name in GUARDS}
    assert asks == {name: set(codes.split()) for name, codes in ASKS.items()}
    assert {code for code, move in MOVES.items() if move.asks_reason} == set(WITH_REASON)
    assert {code: (m.waits_for, m.days) for code, m in MOVES.items() if m.waits_for} == WAITS


@pytest.mark.parametrize("code", TABLE)
def test_a_move_is_made_from_its_stages_by_its_actors_only(code, handep, rimba, actors):
    sources, _target, who = TABLE[code]
    made, one = set(), ready(handep, rimba, code, sources.split()[0])
    for stage in STAGES:
        for name, user in actors.items():
            Partnership.objects.filter(pk=one.pk).update(**stand(stage), **clock_for(code, name))
            done, left = attempt(one, code, user, ABOUT.get(code, {}))
            assert left[:3] == ([1, 1, 1] if done else [0, 0, 0]), (stage, name)
            if done:
                made.add((stage, name))
                assert left[3].stage == target_of(code, stage)
    assert made == {(stage, name) for stage in sources.split() for name in who.split()}


@pytest.mark.parametrize(
    ("guard", "spoil"), BREAKS, ids=[f"{name}-{n}" for n, (name, _f) in enumerate(BREAKS)]
)
def test_no_move_is_made_while_a_guard_fails(guard, spoil, handep, rimba, actors):
    for code in ASKS[guard].split():
        sources, _target, who = TABLE[code]
        stage = sources.split()[0]
        one = ready(handep, rimba, code, stage)
        Partnership.objects.filter(pk=one.pk).update(**clock_for(code, who.split()[0]))
        step = Step(by=None, side=who.split()[0], **ABOUT.get(code, {}))
        assert GUARDS[guard](Partnership.objects.get(pk=one.pk), step) is None, "it holds first"
        spoil(one)
        said = GUARDS[guard](Partnership.objects.get(pk=one.pk), step)
        assert said is not None and str(said).strip()
        for name in who.split():
            assert attempt(one, code, actors[name], ABOUT.get(code, {}))[0] is False, (code, name)


def test_every_guard_of_the_table_is_made_to_fail():
    told = {name for name, _spoil in BREAKS} | {"visited_or_said_why_not"}
    assert told == set(GUARDS) == set(ASKS)


@pytest.mark.parametrize("code", WITH_REASON)
def test_a_move_that_asks_a_reason_takes_no_blank_one(code, handep, rimba, actors):
    sources, _target, who = TABLE[code]
    one = ready(handep, rimba, code, sources.split()[0])
    Partnership.objects.filter(pk=one.pk).update(**clock_for(code, who.split()[0]))
    about = {**ABOUT[code], "reason": "  "}
    assert attempt(one, code, actors[who.split()[0]], about)[0] is False


def test_a_negotiation_begins_after_a_visit_or_with_the_reason_why_none(handep, rimba, gita):
    one = ready(handep, rimba, "negotiate", "verification")
    assert attempt(one, "negotiate", gita, {})[0] is False
    assert attempt(one, "negotiate", gita, ABOUT["negotiate"])[0] is True
    one.visits.create(key="a", visited_on="2026-11-02", side="partner", result="ready")
    assert attempt(one, "negotiate", gita, {})[0] is True


@pytest.mark.parametrize("code", WAITS)
def test_who_answers_next_is_set_with_the_move_and_their_time_is_counted(code, handep, rimba, actors):
    sources, _target, who = TABLE[code]
    one = ready(handep, rimba, code, sources.split()[0])
    side = who.split()[0]
    Partnership.objects.filter(pk=one.pk).update(**clock_for(code, side))
    step = advance(Partnership.objects.get(pk=one.pk), code, by=actors[side], **ABOUT.get(code, {}))
    now = Partnership.objects.get(pk=one.pk)
    assert now.answer_from == WAITS[code][0] and now.answer_due_on > now.asked_on
    assert step.answered_in == (0 if side in ("board", "partner") else None)


def test_who_acts_for_both_sides_moves_nothing(handep, rimba, gita):
    MembershipFactory(user=gita, organisation=handep, role=Role.BOARD_COORDINATOR)
    for code, (sources, _target, _who) in TABLE.items():
        one = ready(handep, rimba, code, sources.split()[0])
        Partnership.objects.filter(pk=one.pk).update(**clock_for(code, "partner"))
        assert attempt(one, code, gita, ABOUT.get(code, {}))[0] is False, code


def test_a_step_keeps_role_and_body_of_the_side_that_made_it(handep, rimba, gita):
    one = ready(handep, rimba, "interest", "teaser_sent")
    step = advance(one, "interest", by=gita)
    assert (step.side, step.role, step.organisation) == ("partner", "partner_officer", rimba)
    row = LedgerEntry.objects.get(partnership=one.pk, kind="stage.interest")
    assert (row.side, row.role, row.object_id) == ("partner", "partner_officer", step.pk)


def test_a_partnership_is_public_from_the_interest_on_and_stays_so(handep, rimba, gita, ani):
    one = ready(handep, rimba, "interest", "teaser_sent")
    Partnership.objects.filter(pk=one.pk).update(is_public=False)
    one.refresh_from_db()
    advance(one, "interest", by=gita)
    assert one.is_public
    advance(one, "withdraw", by=ani, reason="Warga memilih lokasi lain.")
    assert Partnership.objects.get(pk=one.pk).is_public


def test_whoever_may_not_see_it_finds_nothing(handep, rimba, citra):
    one = ready(handep, rimba, "interest", "teaser_sent")
    Partnership.objects.filter(pk=one.pk).update(is_public=False)
    one.refresh_from_db()
    assert rules.can_advance(citra, one, "interest").hidden
