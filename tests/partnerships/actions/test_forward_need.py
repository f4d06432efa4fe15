"""Forwarding a need, its answer, taking it back, and the reminders."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.models import Event, Notification
from partnerships.actions.answer_officially import answer_officially
from partnerships.actions.forward_need import forward_need, withdraw_request
from partnerships.models import AnswerRequest
from tests.factories.partnerships import NeedFactory
from tests.factories.requests import AnswerRequestFactory

DUE = date(2026, 11, 16)


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


def forwarded(need, eko, perkim, note="Mohon ditinjau."):
    due = timezone.localdate() + timedelta(days=14)
    return forward_need(need, by=eko, organisation=perkim, note=note, due_on=due)


def answered(need, dewi, perkim, state="later"):
    return answer_officially(
        need, by=dewi, organisation=perkim, state=state, reason="Pagu habis.", signer="Kepala Bidang",
        answered_on=timezone.localdate(),
    )  # fmt: skip


def kinds_of(user):
    rows = Notification.objects.filter(user=user).order_by("pk")
    return [kind.rpartition(".")[2] for kind in rows.values_list("event__kind", flat=True)]


def test_agency_and_board_are_told_and_it_is_in_the_log(need, eko, perkim, dewi, ani):
    asked = forwarded(need, eko, perkim, note="Hubungi Budi 081234567890")
    assert "081234567890" not in asked.note
    assert (kinds_of(dewi), kinds_of(ani)) == (["answer_asked"], ["need_forwarded"])
    assert ModelLogEntry.objects.filter(action="partnerships.forward_need", user=eko).count() == 1


def test_an_agency_is_asked_once_at_a_time(need, eko, perkim):
    forwarded(need, eko, perkim)
    with pytest.raises(ValidationError):
        forwarded(need, eko, perkim)
    assert AnswerRequest.objects.count() == 1


def test_the_day_lies_ahead(need, eko, perkim):
    with pytest.raises(ValidationError):
        forward_need(need, by=eko, organisation=perkim, note="x", due_on=timezone.localdate())


def test_the_officer_of_kota_b_neither_forwards_nor_takes_back(need, eko, fitri, perkim):
    asked = forwarded(need, eko, perkim)
    with pytest.raises(PermissionDenied):
        forwarded(need, fitri, perkim)
    with pytest.raises(PermissionDenied):
        withdraw_request(asked, by=fitri, reason="Salah alamat.")


def test_an_answer_closes_the_request_and_the_secretariat_is_told(need, eko, perkim, dewi):
    asked = forwarded(need, eko, perkim)
    answer = answered(need, dewi, perkim)
    asked.refresh_from_db()
    assert (asked.state, asked.answer, bool(asked.closed_at)) == ("answered", answer, True)
    assert kinds_of(eko) == ["request_answered"]
    forwarded(need, eko, perkim)  # and it may be asked anew


def test_a_question_back_leaves_the_clock_running(need, eko, perkim, dewi):
    asked = forwarded(need, eko, perkim)
    answered(need, dewi, perkim, state="question")
    asked.refresh_from_db()
    assert asked.state == "open"


def test_a_request_is_taken_back_with_a_reason(need, eko, perkim, dewi):
    asked = forwarded(need, eko, perkim)
    with pytest.raises(ValidationError):
        withdraw_request(asked, by=eko, reason="  ")
    withdraw_request(asked, by=eko, reason="Salah dinas.")
    asked.refresh_from_db()
    assert (asked.state, asked.withdrawn_reason) == ("withdrawn", "Salah dinas.")
    assert kinds_of(dewi) == ["answer_asked", "answer_withdrawn"]
    answered(need, dewi, perkim)
    asked.refresh_from_db()
    assert asked.state == "withdrawn"


def remind_agencies(today) -> int:
    return tell_deadlines(today, only="request")


def test_the_secretariat_hears_on_the_third_working_day(need, perkim, dewi, eko, fitri):
    asked = AnswerRequestFactory(need=need, organisation=perkim, due_on=DUE)
    AnswerRequest.objects.filter(pk=asked.pk).update(created_at="2026-11-02T02:00Z")
    for day in (18, 19, 20):
        remind_agencies(date(2026, 11, day))
        assert kinds_of(eko) == (["request_overdue"] if day > 18 else [])
    assert kinds_of(fitri) == []


@pytest.mark.parametrize(
    ("today", "kinds"),
    [
        (date(2026, 11, 8), []),
        (date(2026, 11, 9), ["answer_due"]),
        (date(2026, 11, 13), ["answer_due"]),
        (date(2026, 11, 16), ["answer_due_last"]),
        (date(2026, 11, 17), ["answer_late"]),
        (date(2026, 12, 16), []),
    ],
)
def test_agencies_are_reminded_before_and_after_the_day(need, perkim, dewi, today, kinds):
    asked = AnswerRequestFactory(need=need, organisation=perkim, due_on=DUE)
    AnswerRequest.objects.filter(pk=asked.pk).update(created_at="2026-11-02T02:00Z")
    assert remind_agencies(today) == len(kinds)
    assert kinds_of(dewi) == kinds


def test_each_reminder_comes_once(need, perkim, dewi):
    asked = AnswerRequestFactory(need=need, organisation=perkim, due_on=DUE)
    AnswerRequest.objects.filter(pk=asked.pk).update(created_at="2026-11-02T02:00Z")
    for day in range(10, 25):
        remind_agencies(date(2026, 11, day))
        remind_agencies(date(2026, 11, day))
    assert kinds_of(dewi) == ["answer_due"] * 2 + ["answer_due_last"] * 2 + ["answer_late"] * 2


@pytest.mark.parametrize("state", ["answered", "withdrawn"])
def test_nobody_is_reminded_of_what_is_closed(need, perkim, dewi, state):
    asked = AnswerRequestFactory(need=need, organisation=perkim, due_on=DUE, state=state)
    AnswerRequest.objects.filter(pk=asked.pk).update(created_at="2026-11-02T02:00Z")
    assert remind_agencies(date(2026, 11, 13)) == 0
    assert not Event.objects.exists()
