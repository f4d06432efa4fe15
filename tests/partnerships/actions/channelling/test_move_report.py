"""Reports: who brings them from which state to which; what is frozen, told, kept and counted."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.notifications.models import Event
from forum_site.organisations.working_days import due_after
from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.move_report import decide_report, submit_report, write_report
from partnerships.actions.channelling.report_due import report_due
from partnerships.funding_limits import Refused
from partnerships.models import LedgerEntry, Partnership, Report
from partnerships.rules.channelling_reports import can_step
from tests.factories.agreements import MILLION, instalment
from tests.factories.organisations import MembershipFactory
from tests.factories.works import WORDS, accepted, line, progress, receive, sent, shots, spend
from tests.partnerships.actions.channelling import report_cases as cases

TODAY = timezone.localdate()


@pytest.fixture
def both(handep, rimba):
    """Acts for both sides."""
    member = MembershipFactory(organisation=handep, role="board_coordinator")
    MembershipFactory(user=member.user, organisation=rimba, role="partner_officer")
    return member.user


@pytest.fixture
def nobody():
    return AnonymousUser()


def put(report, state, **more):
    """Straight into the table."""
    reason = "Kuitansi pasir belum ada." if state in ("returned", "waived") else ""
    Report.objects.filter(pk=report.pk).update(
        state=state, reason=reason, narrative=WORDS, submitted_at=timezone.now(), **more
    )
    return Report.objects.select_related("partnership", "instalment").get(pk=report.pk)


def step(report, code, by):
    if code == "write":
        return write_report(report, by=by, narrative=WORDS, beneficiaries=45, explanations={})
    if code == "submit":
        return submit_report(report, by=by)
    return decide_report(report, code, by=by, reason="Kuitansi pasir belum ada.")


@pytest.mark.parametrize("who", cases.PEOPLE)
def test_each_step_is_made_by_its_side_from_its_states_alone(report, who, request):
    user = request.getfixturevalue(who)
    for code in cases.STEPS:
        for state in cases.STATES:
            now = put(report, state)
            expected = (code, state, cases.SAME.get(who, who)) in cases.AFTER
            assert bool(can_step(user, now, code)) == expected, (code, state)


@pytest.mark.parametrize(("code", "state", "who"), list(cases.AFTER))
def test_a_step_leaves_its_state_one_row_one_audit_entry_and_tells(report, code, state, who, request):
    now = put(report, state)
    rows, entries = LedgerEntry.objects.count(), ModelLogEntry.objects.count()
    step(now, code, request.getfixturevalue(who))
    after = cases.AFTER[code, state, who]
    assert Report.objects.get(pk=report.pk).state == after
    changed = int(after != state)
    assert LedgerEntry.objects.count() - rows == changed
    assert ModelLogEntry.objects.count() - entries == 1
    told = Event.objects.filter(kind=f"partnerships.report_{after}").count()
    assert told == (0 if code == "write" else 1)


@pytest.mark.parametrize("stage", [*cases.OPEN_STAGES, *cases.OTHER_STAGES])
def test_reports_move_while_money_is_accounted_for(report, stage, ani, gita):
    Partnership.objects.filter(pk=report.partnership_id).update(stage=stage)
    expected = stage in cases.OPEN_STAGES
    assert bool(can_step(ani, put(report, "draft"), "write")) == expected
    assert bool(can_step(gita, put(report, "submitted"), "accept")) == expected


def test_it_falls_due_20_working_days_after_the_money_came(report):
    assert (report.state, report.due_on) == ("due", due_after(TODAY, 20, ()))


def test_asked_again_it_is_the_same_report(work, report):
    assert report_due(instalment(work, 1)) == report
    assert work.reports.count() == 1


def test_what_was_submitted_stays_as_it_was(work, report, need, ani, gita):
    spend(work, need, 5 * MILLION, ani)
    sent(report, ani)
    spend(work, need, 1 * MILLION, ani)
    report.refresh_from_db()
    assert report.frozen["spent"] == 5 * MILLION
    decide_report(report, "return", by=gita, reason="Lengkapi.")
    submit_report(report, by=ani)
    assert report.frozen["spent"] == 6 * MILLION


def test_a_report_without_words_is_not_sent(report, ani):
    with pytest.raises(Refused):
        submit_report(report, by=ani)


def test_returning_and_waiving_ask_a_reason(report, ani, gita):
    with pytest.raises(Refused):
        decide_report(report, "waive", by=gita, reason=" ")
    sent(report, ani)
    with pytest.raises(Refused):
        decide_report(report, "return", by=gita)


def test_an_overspent_line_needs_a_word_on_the_way(work, report, need, ani):
    cement, sand = line(need, "Semen", 10 * MILLION), line(need, "Pasir", 40 * MILLION)
    spend(work, need, 11 * MILLION, ani, cost_item=cement)
    spend(work, need, 1 * MILLION, ani, cost_item=sand)
    sent(report, ani)
    Report.objects.filter(pk=report.pk).update(state="draft")
    spend(work, need, 1, ani, cost_item=cement)
    with pytest.raises(Refused):
        submit_report(report, by=ani)
    sent(report, ani, explanations={str(cement.pk): "Harga semen naik."})
    assert report.state == "submitted"


def test_the_final_report_explains_every_line_above_ten_percent(work, report, need, ani, gita):
    cement, sand = line(need, "Semen", 10 * MILLION), line(need, "Pasir", 40 * MILLION)
    accepted(report, ani, gita)
    accepted(receive(work, 2, ani, gita), ani, gita)
    spend(work, need, 9 * MILLION, ani, cost_item=cement)
    spend(work, need, 35 * MILLION, ani, cost_item=sand)
    advance(work, "report", by=ani)
    final = work.reports.get(instalment=None)
    with pytest.raises(Refused):
        sent(final, ani)
    sent(final, ani, explanations={str(sand.pk): "Pasir dari swadaya warga."})
    assert final.state == "submitted"


def test_the_next_instalment_waits_for_the_report(work, report, ani, gita):
    with pytest.raises(Refused):
        receive(work, 2, ani, gita)
    sent(report, ani)
    with pytest.raises(Refused):
        receive(work, 2, ani, gita)
    decide_report(report, "accept", by=gita)
    assert instalment(work, 2).ready_on == TODAY
    receive(work, 2, ani, gita)


def test_progress_can_make_the_next_instalment_ready(work, report, need, ani, gita):
    accepted(report, ani, gita)
    work.instalments.filter(number=2).update(min_progress=50, ready_on=None)
    progress(work, need, 49, ani)
    assert instalment(work, 2).ready_on is None
    progress(work, need, 50, ani, photos=shots())
    assert instalment(work, 2).ready_on == TODAY


def test_the_final_report_is_not_sent_before_those_of_instalments(work, report, ani):
    final = Report.objects.create(partnership=work, due_on=TODAY, narrative=WORDS, beneficiaries=45)
    with pytest.raises(PermissionDenied):
        submit_report(final, by=ani)


def test_the_partner_answers_within_seven_working_days(work, report, ani, gita):
    sent(report, ani)
    work.refresh_from_db()
    assert (work.answer_from, work.answer_due_on) == ("partner", due_after(TODAY, 7, ()))
    decide_report(report, "accept", by=gita)
    work.refresh_from_db()
    assert (work.answer_from, work.answer_due_on) == ("", None)


def test_the_board_owes_the_final_report_until_it_is_accepted(work, report, ani, gita):
    accepted(report, ani, gita)
    accepted(receive(work, 2, ani, gita), ani, gita)
    advance(work, "report", by=ani)
    final = work.reports.get(instalment=None)
    assert (work.answer_from, work.answer_due_on) == ("board", final.due_on)
    sent(final, ani, explanations={f"n{work.needs.get().pk}": "Belum ada belanja."})
    assert Partnership.objects.get(pk=work.pk).answer_from == "partner"
    decide_report(final, "return", by=gita, reason="Lengkapi.")
    assert Partnership.objects.get(pk=work.pk).answer_from == "board"


def test_begun_anew_the_final_report_is_due_anew(work, report, ani, gita):
    accepted(report, ani, gita)
    accepted(receive(work, 2, ani, gita), ani, gita)
    advance(work, "report", by=ani)
    Report.objects.filter(instalment=None).update(due_on=TODAY - timedelta(days=3))
    advance(work, "resume_work", by=ani, reason="Masih ada pekerjaan.")
    advance(work, "report", by=ani)
    assert Report.objects.get(instalment=None).due_on > TODAY


def test_a_late_report_says_so(report):
    assert not report.is_late(report.due_on)
    assert report.is_late(report.due_on + timedelta(days=1))
    assert not put(report, "submitted").is_late(report.due_on + timedelta(days=1))


def test_reasons_in_the_ledger_hold_no_personal_data(report, ani, gita):
    sent(report, ani)
    decide_report(report, "return", by=gita, reason="Hubungi 0812-3456-7890, kuitansi belum ada.")
    row = LedgerEntry.objects.get(kind="report.returned")
    assert "kuitansi belum ada" in row.evidence
    assert "3456" not in row.evidence + report.reason
