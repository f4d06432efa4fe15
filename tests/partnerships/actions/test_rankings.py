"""Preparing, scoring, deciding and cancelling a ranking meeting."""

import json
import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections
from django.http import Http404
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.organisations.models import Role
from partnerships import ranking, ranking_facts
from partnerships.actions.attach_ranking_record import attach_ranking_record
from partnerships.actions.cancel_ranking import cancel_ranking
from partnerships.actions.create_ranking import RankingChanged, change_ranking, create_ranking
from partnerships.actions.decide_ranking import decide_ranking
from partnerships.actions.plan_self_help import confirm_self_help, plan_self_help
from partnerships.actions.score_ranking import score_ranking
from partnerships.models import RankingMeeting
from partnerships.ranking import DEFAULT_WEIGHTS, Criterion
from tests.factories.accounts import UserFactory
from tests.factories.organisations import MembershipFactory
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.factories.rankings import ranking_of

USUAL = [Criterion(code, weight) for code, weight in DEFAULT_WEIGHTS.items()]
PDF = b"%PDF-1.4\n%%EOF\n"


def held(**more):
    return {"held_on": timezone.localdate(), "place": "Balai", "entitled": 13, "quorum": 7, **more}


@pytest.fixture
def plan(handep):
    return PlanFactory(board=handep)


@pytest.fixture
def verified(plan):
    return NeedFactory(
        plan=plan, status="verified", title="Drainase RT 03", households=45, poor_households=30
    )


def verbs(obj) -> list[str]:
    entries = ModelLogEntry.objects.for_instance(obj).order_by("timestamp", "pk")
    return [entry.action.removeprefix("partnerships.") for entry in entries]


def test_it_works_from_preparing_to_the_public_order(ani, plan, verified) -> None:
    other = NeedFactory(plan=plan, title="Parit", priority_rank=1)
    meeting = create_ranking(plan, by=ani, needs=[verified, other], criteria=USUAL, **held())
    scores = {
        verified.pk: dict.fromkeys(DEFAULT_WEIGHTS, 80),
        other.pk: dict.fromkeys(DEFAULT_WEIGHTS, 60),
    }
    meeting = score_ranking(meeting, scores, by=ani, version=meeting.version)
    decided = decide_ranking(meeting, by=ani, version=meeting.version, present=8, women=4)
    assert [(row.need_id, row.rank, row.total) for row in decided.ranked.all()] == [
        (verified.pk, 1, 8000), (other.pk, 2, 6000),
    ]  # fmt: skip
    for need, status, place in ((verified, "open_for_partners", 1), (other, "open_for_partners", 2)):
        need.refresh_from_db()
        assert (need.status, need.priority_rank) == (status, place)
    assert verbs(meeting) == ["create_ranking", "score_ranking", "decide_ranking"]


def test_the_decision_can_be_computed_again_from_the_rows(ani, handep) -> None:
    needs = [NeedFactory(board=handep, title=f"Kegiatan {n}", poor_households=10 + n) for n in range(5)]
    decided = decide_ranking(ranking_of(*needs), by=ani, present=9)
    rows = list(decided.ranked.all())
    assert ranking_facts.differences(decided, rows) == []
    text = ranking.canonical(ranking_facts.inputs_of(decided, rows))
    again = ranking.recompute(json.loads(text))
    assert again.sha256 == decided.sha256
    assert [(one.need, one.rank, one.total) for one in again.placed] == [
        (row.need_id, row.rank, row.total) for row in rows
    ]


def test_what_was_changed_afterwards_shows(ani, handep) -> None:
    decided = decide_ranking(ranking_of(NeedFactory(board=handep)), by=ani, present=9)
    row = decided.ranked.get()
    row.scores = {**row.scores, "urgency": 1}
    assert ranking_facts.differences(decided, [row]) == [row.need_id]
    row.refresh_from_db()
    decided.present = 10
    assert ranking_facts.differences(decided, [row]) == [0]


def test_each_step_of_the_need_names_the_meeting_and_who_acted(ani, handep, plan, verified) -> None:
    meeting = decide_ranking(ranking_of(verified), by=ani, present=9)
    steps = list(verified.steps.all())
    assert [step.move for step in steps] == ["rank", "adopt", "open"]
    assert {step.data["meeting"] for step in steps} == {meeting.pk}
    assert {(step.role, step.organisation_id) for step in steps} == {("board_coordinator", handep.pk)}
    assert meeting.decided_by == ani
    assert verbs(verified)[-3:] == ["need_rank", "need_adopt", "need_open"]


@pytest.mark.parametrize(
    ("plan_status", "board", "cost", "after"),
    [
        ("agreed", "verified", 1_000_000, "open_for_partners"),
        ("under_review", "verified", 1_000_000, "open_for_partners"),
        ("agreed", "verified", None, "in_plan"),
        ("draft", "verified", 1_000_000, "prioritised"),
        ("agreed", "pending", 1_000_000, "prioritised"),
    ],
)
def test_how_far_a_verified_need_goes(ani, handep, plan_status, board, cost, after) -> None:
    plan = PlanFactory(board=handep, status=plan_status)
    need = NeedFactory(plan=plan, status="verified", cost=cost)
    handep.verification = board
    handep.save()
    decide_ranking(ranking_of(need), by=ani, present=9)
    need.refresh_from_db()
    assert (need.status, need.priority_rank) == (after, 1)


@pytest.mark.parametrize("status", ["in_plan", "open_for_partners", "in_talks"])
def test_a_need_of_the_plan_only_changes_its_place(ani, plan, status) -> None:
    need = NeedFactory(plan=plan, status=status, priority_rank=9)
    decide_ranking(ranking_of(need), by=ani, present=9)
    need.refresh_from_db()
    assert (need.status, need.priority_rank, need.version) == (status, 1, 1)
    assert not need.steps.exists() and verbs(need) == ["rerank_need"]


def test_a_need_ranked_before_its_plan_was_agreed_goes_on_at_the_next_meeting(ani, handep) -> None:
    plan = PlanFactory(board=handep, status="draft")
    need = NeedFactory(plan=plan, status="verified")
    decide_ranking(ranking_of(need), by=ani, present=9)
    plan.status = "agreed"
    plan.save()
    need.refresh_from_db()
    decide_ranking(ranking_of(need), by=ani, present=9)
    need.refresh_from_db()
    assert need.status == "open_for_partners"


@pytest.mark.parametrize("present", [0, 6, 14])
def test_without_a_quorum_nothing_changes(ani, verified, present) -> None:
    meeting = ranking_of(verified)
    with pytest.raises(PermissionDenied):
        decide_ranking(meeting, by=ani, present=present)
    meeting.refresh_from_db()
    verified.refresh_from_db()
    assert (meeting.status, meeting.present, verified.status) == ("draft", 8, "verified")


def test_a_need_that_was_dropped_meanwhile_stops_the_whole_decision(ani, plan, verified) -> None:
    gone = NeedFactory(plan=plan, title="Gapura")
    meeting = ranking_of(verified, gone)
    gone.status = "dropped"
    gone.save()
    with pytest.raises(PermissionDenied, match="Gapura"):
        decide_ranking(meeting, by=ani, present=9)
    verified.refresh_from_db()
    assert verified.status == "verified" and not meeting.ranked.exclude(rank=None).exists()


def test_after_the_decision_nothing_changes(ani, verified) -> None:
    meeting = decide_ranking(ranking_of(verified), by=ani, present=9)
    for again in (
        lambda: decide_ranking(meeting, by=ani, present=9),
        lambda: score_ranking(meeting, {verified.pk: {"urgency": 1}}, by=ani, version=meeting.version),
        lambda: cancel_ranking(meeting, by=ani),
        lambda: change_ranking(meeting, by=ani, version=meeting.version, needs=[], criteria=USUAL),
    ):
        with pytest.raises(PermissionDenied):
            again()


@pytest.mark.parametrize(
    ("who", "error"), [("budi", PermissionDenied), ("citra", Http404), ("eko", PermissionDenied)]
)
def test_others_neither_score_nor_decide(request, verified, who, error) -> None:
    meeting, user = ranking_of(verified), request.getfixturevalue(who)
    for act in (
        lambda: score_ranking(meeting, {}, by=user, version=0),
        lambda: decide_ranking(meeting, by=user, present=9),
        lambda: cancel_ranking(meeting, by=user),
    ):
        with pytest.raises(error):
            act()


def test_two_secretaries_do_not_overwrite_each_other(ani, verified) -> None:
    meeting = ranking_of(verified)
    score_ranking(meeting, {verified.pk: {"urgency": 10}}, by=ani, version=0)
    with pytest.raises(RankingChanged):
        score_ranking(meeting, {verified.pk: {"urgency": 99}}, by=ani, version=0)
    with pytest.raises(RankingChanged):
        decide_ranking(meeting, by=ani, version=0, present=9)
    assert meeting.ranked.get().scores["urgency"] == 10


def test_saving_the_same_scores_again_changes_nothing(ani, verified) -> None:
    meeting = ranking_of(verified)
    same = dict(meeting.ranked.get().scores)
    assert score_ranking(meeting, {verified.pk: same}, by=ani, version=0).version == 0
    assert verbs(meeting) == []


@pytest.mark.parametrize("wrong", [{"urgency": 101}, {"urgency": -1}, {"unknown": 5}])
def test_a_score_outside_its_measure_is_refused(ani, verified, wrong) -> None:
    with pytest.raises(ValueError, match="score|criterion"):
        score_ranking(ranking_of(verified), {verified.pk: wrong}, by=ani, version=0)


def test_scores_follow_the_facts_of_their_moment(ani, verified) -> None:
    meeting = create_ranking(verified.plan, by=ani, needs=[verified], criteria=USUAL, **held())
    verified.poor_households = 40
    verified.save()
    assert meeting.ranked.get().facts["poor"] == 30
    score_ranking(meeting, {verified.pk: {"poor": 89}}, by=ani, version=0)
    assert meeting.ranked.get().facts["poor"] == 40


def test_self_help_that_became_firm_still_counts_in_a_ranking(ani, plan, verified) -> None:
    labour = plan_self_help(verified, "labour", by=ani, workers=12, days=3, daily_wage=90_000)
    plan_self_help(verified, "cash", by=ani, amount=1_000_000)
    confirm_self_help(labour, by=ani, evidence="Daftar hadir")
    verified.refresh_from_db()
    meeting = create_ranking(plan, by=ani, needs=[verified], criteria=USUAL, **held())
    assert meeting.ranked.get().facts["self_help"] == 4_240_000


def test_the_facts_of_many_needs_take_one_statement(plan, django_assert_num_queries) -> None:
    needs = NeedFactory.create_batch(5, plan=plan, swadaya_planned=2_000_000)
    with django_assert_num_queries(1):
        facts = ranking_facts.facts_of(needs)
    assert {one["self_help"] for one in facts.values()} == {2_000_000} and len(facts) == 5


def test_only_needs_of_this_plan_in_a_fitting_state_are_taken(ani, plan, verified, laweyan) -> None:
    others = [NeedFactory(plan=plan, status="proposed"), NeedFactory(plan=plan, status="completed")]
    stranger = NeedFactory(board=laweyan)
    meeting = create_ranking(plan, by=ani, needs=[verified, *others, stranger], criteria=USUAL, **held())
    assert [row.need for row in meeting.ranked.all()] == [verified]


def test_changing_a_draft_keeps_the_scores_of_needs_that_stay(ani, plan, verified) -> None:
    meeting = ranking_of(verified, NeedFactory(plan=plan))
    added = NeedFactory(plan=plan)
    changed = change_ranking(
        meeting, by=ani, version=0, needs=[verified, added], criteria=USUAL[:1], **held(quorum=9)
    )
    scores = {row.need_id: row.scores for row in changed.ranked.all()}
    assert set(scores) == {verified.pk, added.pk} and scores[added.pk] == {}
    assert scores[verified.pk]["poor"] == 90 and (changed.quorum, changed.version) == (9, 1)


def test_small_counts_and_places_of_houses_never_enter_a_ranking(ani, plan) -> None:
    house = NeedFactory(plan=plan, title="Bedah rumah RT 07", households=3, poor_households=3)
    meeting = create_ranking(plan, by=ani, needs=[house], criteria=USUAL, **held())
    facts = meeting.ranked.get().facts
    assert "RT 07" not in json.dumps(facts) and (facts["households"], facts["poor"]) == (4, None)


def test_differing_views_are_kept_without_personal_data(ani, verified) -> None:
    decided = decide_ranking(ranking_of(verified), by=ani, present=9, dissent="Hubungi 0812 3456 7890")
    assert "3456" not in decided.dissent and "Hubungi" in decided.dissent


def test_a_cancelled_meeting_leaves_its_needs(ani, verified) -> None:
    meeting = cancel_ranking(ranking_of(verified), by=ani)
    verified.refresh_from_db()
    assert (meeting.status, verified.status) == ("cancelled", "verified")
    assert not RankingMeeting.objects.public().exists()


def test_the_scan_of_the_record_is_private_and_its_facts_are_those_of_the_meeting(
    ani, verified, settings, tmp_path
) -> None:
    meeting = decide_ranking(ranking_of(verified), by=ani, present=9, women=4)
    scan = SimpleUploadedFile("berita acara.pdf", PDF)
    record = attach_ranking_record(meeting, by=ani, file=scan, number="03/BA")
    assert (record.kind, record.men, record.women, record.number) == ("ranking", 5, 4, "03/BA")
    assert record.plan == verified.plan and len(record.sha256) == 64
    with pytest.raises(PermissionDenied):
        attach_ranking_record(meeting, by=ani, file=SimpleUploadedFile("b.pdf", PDF))


@pytest.fixture
def secretary(handep):
    user = UserFactory()
    MembershipFactory(user=user, organisation=handep, role=Role.BOARD_SECRETARY)
    return user


def test_who_decides_second_hears_of_a_conflict_and_strangers_only_of_the_rule(
    ani, budi, secretary, verified
) -> None:
    meeting = ranking_of(verified)
    decide_ranking(meeting, by=ani, version=0, present=9)
    with pytest.raises(RankingChanged) as told:
        decide_ranking(meeting, by=secretary, version=0, present=8)
    assert told.value.meeting.status == "decided"
    with pytest.raises(PermissionDenied):
        decide_ranking(meeting, by=budi, version=0, present=8)


@pytest.mark.django_db(transaction=True)
def test_of_two_decisions_at_the_same_moment_one_stands(ani, secretary, verified) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("two writers at once: SQLite lets in one at a time")
    meeting, start, told = ranking_of(verified), threading.Barrier(2), []

    def decide(by, present) -> None:
        start.wait(10)
        try:
            told.append(decide_ranking(meeting, by=by, version=0, present=present).present)
        except RankingChanged as changed:
            told.append(changed.meeting.present)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=decide, args=pair) for pair in ((ani, 8), (secretary, 9))]
    [thread.start() for thread in threads]
    [thread.join(20) for thread in threads]
    stored = RankingMeeting.objects.get()
    assert told == [stored.present] * 2 and (stored.status, stored.version) == ("decided", 1)
    assert verbs(stored) == ["decide_ranking"] and verified.steps.filter(move="rank").count() == 1
