"""Who may do what with a ranking meeting: role by state; and what stands in the way of a decision."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from forum_site.organisations.models import Role
from partnerships import rules
from partnerships.models import RankingMeeting
from tests.factories.organisations import MembershipFactory
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.factories.rankings import RankingFactory, ranking_of
from tests.people import person

pytestmark = pytest.mark.usefixtures("english")
PEOPLE = ("ani", "sekre", "anggota", "budi", "citra", "dewi", "eko", "fitri", "hadi", "root")
OWN = "ani sekre"
BOARD = f"{OWN} budi eko root"  # who sees a draft: the board's officers and the secretariat
ALLOWED = {
    "draft": {"view": BOARD, "change": OWN, "decide": OWN},
    "decided": {"view": "*", "attach": OWN},
    "cancelled": {"view": BOARD},
}


@pytest.fixture
def english():
    with translation.override("en"):
        yield


@pytest.fixture
def people(request, handep, ani, budi, citra, dewi, eko, fitri, hadi, root):
    sekre, anggota = person("sekre", "Siti Aminah"), person("anggota", "Tono")
    MembershipFactory(user=sekre, organisation=handep, role=Role.BOARD_SECRETARY)
    MembershipFactory(user=anggota, organisation=handep, role=Role.BOARD_MEMBER)
    known = {"sekre": sekre, "anggota": anggota}
    return {name: known.get(name) or request.getfixturevalue(name) for name in PEOPLE}


def may(meeting):
    rows = list(meeting.ranked.select_related("need"))
    return {
        "view": lambda who: rules.can_view_ranking(who, meeting),
        "change": lambda who: rules.can_change_ranking(who, meeting),
        "decide": lambda who: rules.can_decide_ranking(who, meeting, rows),
        "attach": lambda who: rules.can_attach_ranking_record(who, meeting),
    }


@pytest.mark.parametrize("status", ALLOWED)
def test_who_may_do_what_in_each_state(people, handep, status) -> None:
    meeting = ranking_of(NeedFactory(board=handep), status=status)
    for verb, rule in may(meeting).items():
        wanted = ALLOWED[status].get(verb, "")
        wanted = set(PEOPLE) if wanted == "*" else set(wanted.split())
        assert {name for name, who in people.items() if rule(who)} == wanted, verb


@pytest.mark.parametrize("status", ALLOWED)
def test_a_ranking_of_a_plan_that_is_not_agreed_stays_inside(people, handep, status) -> None:
    meeting = ranking_of(NeedFactory(plan=PlanFactory(board=handep, status="draft")), status=status)
    seen = {name for name, who in people.items() if rules.can_view_ranking(who, meeting)}
    assert seen == set(BOARD.split())


@pytest.mark.parametrize("status", ALLOWED)
def test_lists_hold_what_may_be_opened(people, handep, status, client) -> None:
    meeting = ranking_of(NeedFactory(board=handep), status=status)
    for who in people.values():
        listed = RankingMeeting.objects.visible_to(who).filter(pk=meeting.pk).exists()
        assert listed == bool(rules.can_view_ranking(who, meeting))
    assert RankingMeeting.objects.public().filter(pk=meeting.pk).exists() == (status == "decided")


def test_only_coordinator_and_secretary_prepare_a_meeting(people, handep, perkim) -> None:
    assert {name for name, who in people.items() if rules.can_rank_needs(who, handep)} == set(OWN.split())
    assert not [name for name, who in people.items() if rules.can_rank_needs(who, perkim)]


def test_a_term_that_ended_gives_no_right(handep, ani) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    ani.memberships.update(term_end=yesterday)
    assert not rules.can_rank_needs(ani, handep)


def test_strangers_are_not_told_that_a_draft_exists(handep, citra, eko) -> None:
    meeting = ranking_of(NeedFactory(board=handep))
    assert rules.can_change_ranking(citra, meeting).hidden
    assert not rules.can_change_ranking(eko, meeting).hidden


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"present": 6}, "quorum is not reached"),
        ({"present": 14}, "More are present"),
        ({"quorum": 0}, "quorum lies between"),
        ({"quorum": 14}, "quorum lies between"),
        ({"women": 9}, "More women"),
        ({"held_on": timezone.localdate() + timedelta(days=1)}, "not been held"),
        ({"criteria": [{"code": "poor", "weight": 99}]}, "add up to 100"),
    ],
)
def test_a_meeting_without_right_numbers_does_not_decide(handep, ani, changes, sentence) -> None:
    meeting = ranking_of(NeedFactory(board=handep), **changes)
    verdict = rules.can_decide_ranking(ani, meeting, list(meeting.ranked.select_related("need")))
    assert not verdict and sentence in str(verdict.reason)


@pytest.mark.parametrize("present", [7, 8, 13])
def test_the_quorum_itself_is_enough(handep, ani, present) -> None:
    meeting = ranking_of(NeedFactory(board=handep), present=present)
    assert rules.can_decide_ranking(ani, meeting, list(meeting.ranked.select_related("need")))


def test_an_empty_meeting_a_missing_score_and_a_need_that_left_stand_in_the_way(handep, ani) -> None:
    empty = RankingFactory(plan=PlanFactory(board=handep))
    assert "Choose the needs" in str(rules.can_decide_ranking(ani, empty, []).reason)
    meeting = ranking_of(NeedFactory(board=handep, title="Parit"))
    row = meeting.ranked.select_related("need").get()
    row.scores.pop("urgency")
    assert "every measure" in str(rules.can_decide_ranking(ani, meeting, [row]).reason)
    row.need.status = "dropped"
    assert "Parit" in str(rules.can_decide_ranking(ani, meeting, [row]).reason)


def test_a_signed_record_is_attached_once(handep, ani) -> None:
    meeting = ranking_of(NeedFactory(board=handep), status="decided")
    assert rules.can_attach_ranking_record(ani, meeting)
    meeting.record_id = 7
    assert not rules.can_attach_ranking_record(ani, meeting)
