"""Partnerships on the pages around them: needs, their trace, bodies, desks; duties and the stages beside."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.start_partnership import declare_partnership, send_teasers
from partnerships.actions.move_need import move_need
from partnerships.channelling.desk import of_body, troubled_on_desk
from partnerships.channelling.duties import answered, duties_section
from partnerships.channelling.need_lines import need_section, partnership_lines
from partnerships.channelling.page_of_body import body_section
from partnerships.channelling.page_trace import trace_of
from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import ROAD, Side, Stage
from partnerships.models import Need, Partnership
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory

pytestmark = pytest.mark.django_db
VISITOR = AnonymousUser()
PUBLIC = Reader(VISITOR, frozenset())
REASON = {"reason": "Anggaran habis.", "reason_code": "timing"}


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.fixture
def sent(need, ani, rimba):
    return send_teasers([need], [rimba], by=ani)[0]


@pytest.fixture
def interested(sent, need, gita, rimba):
    return declare_partnership([need], rimba, by=gita)


def status_of(need):
    return Need.objects.values_list("status", flat=True).get(pk=need.pk)


def titles(need, user=VISITOR):
    with translation.override("en"):
        return [line.title for line in partnership_lines(Need.objects.get(pk=need.pk), user)]


def test_a_need_is_in_talks_from_the_interest_on_and_open_again_when_they_end(interested, need, ani, gita):
    assert status_of(need) == "in_talks"
    advance(interested, "withdraw", by=gita, **REASON)
    assert status_of(need) == "open_for_partners"


def test_a_need_stays_in_talks_while_another_partner_talks(interested, need, dewi, gita, perkim):
    declare_partnership([need], perkim, by=dewi)
    advance(interested, "withdraw", by=gita, **REASON)
    assert status_of(need) == "in_talks"


def test_talks_the_board_began_by_hand_are_ended_by_hand(sent, need, ani, gita, rimba):
    move_need(need, "talk", by=ani, evidence="Bank daerah")
    found = declare_partnership([need], rimba, by=gita)
    advance(found, "withdraw", by=gita, **REASON)
    assert status_of(need) == "in_talks"


def test_a_teaser_that_is_declined_leaves_the_need_as_it_was(sent, need, gita):
    advance(sent, "decline", by=gita, **REASON)
    assert status_of(need) == "open_for_partners" and need.steps.filter(move="talk").count() == 0


def test_the_page_of_a_need_shows_a_teaser_to_the_sides_and_the_public_what_follows(
    sent, need, ani, gita, rimba
):
    assert need_section(need, VISITOR) is None
    assert [row["one"] for row in need_section(need, ani)["context"]["rows"]] == [sent]
    declare_partnership([need], rimba, by=gita)
    assert [row["one"] for row in need_section(need, VISITOR)["context"]["rows"]] == [sent]


def test_the_trace_of_a_need_tells_stages_from_the_interest_on(sent, need, gita, rimba):
    assert titles(need) == []
    declare_partnership([need], rimba, by=gita)
    assert titles(need) == ["Partnership with PT Rimba Lestari: Interested"]


def test_what_was_lapsed_before_both_knew_each_other_stays_out_of_the_trace(sent, need, gita, rimba):
    long_ago = timezone.localdate() - timedelta(days=60)
    Partnership.objects.filter(pk=sent.pk).update(answer_due_on=long_ago, reminded_on=long_ago)
    advance(Partnership.objects.get(pk=sent.pk), "lapse", by=None)
    declare_partnership([need], rimba, by=gita)
    assert titles(need) == ["Partnership with PT Rimba Lestari: Interested"]


def test_a_need_without_partnership_asks_nothing(need, ani):
    need.has_partnerships = False
    with CaptureQueriesContext(connection) as asked:
        assert need_section(need, ani) is None and not list(partnership_lines(need, ani))
    assert len(asked) == 0


def test_the_section_and_the_lines_cost_one_statement_each(interested, need):
    for n in range(3):
        make_partnership(need, stage=ROAD[3 + n])
    with CaptureQueriesContext(connection) as asked:
        rows = need_section(need, VISITOR)["context"]["rows"]
        assert len(rows) == 4 and list(partnership_lines(need, VISITOR))
    assert len(asked) == 2


def test_a_body_shows_its_partnerships_on_its_side(interested, handep, rimba, laweyan):
    for body in (handep, rimba):
        assert [row["one"] for row in body_section(body, VISITOR)["context"]["rows"]] == [interested]
    assert body_section(laweyan, VISITOR) is None


def test_the_desk_counts_what_waits_for_the_body(interested, handep, rimba, ani, gita):
    assert {key: of_body(handep, ani)[key] for key in ("waiting", "late", "all")} == {
        "waiting": 1,
        "late": 0,
        "all": 1,
    }
    assert of_body(rimba, gita)["waiting"] == 0 and of_body(rimba, gita)["rows"]
    Partnership.objects.update(answer_due_on=timezone.localdate() - timedelta(days=1))
    assert of_body(handep, ani)["late"] == 1


def test_the_secretariat_looks_at_late_and_suspended_ones_of_its_place(interested, handep, eko, fitri, hadi):
    assert troubled_on_desk(eko) is None
    Partnership.objects.update(answer_due_on=timezone.localdate() - timedelta(days=1))
    make_partnership(NeedFactory(board=handep), stage=Stage.SUSPENDED, stage_before="active")
    with CaptureQueriesContext(connection) as asked:
        assert troubled_on_desk(eko)["context"]["n"] == 2
    assert len(asked) <= 3
    assert troubled_on_desk(fitri) is None and troubled_on_desk(hadi) is None


@pytest.mark.parametrize("stage", ROAD)
def test_the_stages_beside_a_page_are_done_now_and_to_come(handep, stage):
    one = make_partnership(NeedFactory(board=handep), stage=stage)
    n = ROAD.index(stage)
    states = [row["state"] for row in trace_of(one)]
    now = ["done"] if stage == Stage.CLOSED else ["now"]
    assert states == ["done"] * n + now + ["next"] * (11 - n)


def test_a_stage_that_was_left_out_says_so_and_an_exit_stands_where_it_left(need, rimba, gita):
    one = declare_partnership([need], rimba, by=gita)
    with translation.override("en"):
        assert trace_of(one)[1]["by"] == "was not needed"
        advance(one, "withdraw", by=gita, **REASON)
        rows = trace_of(Partnership.objects.get(pk=one.pk))
    assert (rows[-1]["state"], rows[-1]["title"]) == ("off", "Withdrawn by PT Rimba Lestari")
    assert "Anggaran habis." in rows[-1]["note"]


def test_answers_are_measured_against_the_days_they_had(interested):
    steps = list(interested.steps.all())
    assert answered(steps, Side.PARTNER) == [(0, 10)] and answered(steps, Side.BOARD) == []
    steps[2].answered_in = 12
    assert answered(steps, Side.PARTNER) == [(12, 10)]


def test_duties_tell_reports_payment_and_answers_once_agreed(handep):
    one = make_partnership(NeedFactory(board=handep), stage=Stage.ACTIVE)
    today = timezone.localdate()
    one.reports.create(due_on=today - timedelta(days=3))
    one.instalments.create(number=1, amount=5, due_on=today, ready_on=today - timedelta(days=20))
    with translation.override("en"):
        board, partner = (duties for _name, duties in duties_section(one, PUBLIC)["context"]["sides"])
    assert {duty.text: duty.state for duty in board} == {
        "A report of each instalment, a final one": "not_met", "Hand over to those who keep it": "unknown",
    }  # fmt: skip
    assert [(duty.state, duty.detail) for duty in partner][0] == ("not_met", "instalment 1: 20 days")
