"""Lateness of a request, in working days, by days given."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from forum_site.organisations.models import Organisation
from partnerships.forwarding.standing import asked_words, default_due, standing
from partnerships.models import AnswerRequest

ZONE = ZoneInfo("Asia/Jakarta")
ASKED = datetime(2026, 11, 2, 9, tzinfo=ZONE)  # a Monday
DUE = date(2026, 11, 16)  # the Monday ten working days later


def request(state="open", closed=None, **fields):
    moment = datetime(2026, 11, closed, 9, tzinfo=ZONE) if closed else None
    body = Organisation(name="Dinas PU")
    return AnswerRequest(
        created_at=ASKED, due_on=DUE, state=state, closed_at=moment, organisation=body, **fields
    )


@pytest.mark.parametrize(
    ("today", "late", "left"),
    [(12, 0, 2), (16, 0, 0), (17, 1, 0), (20, 4, 0), (21, 4, 0), (22, 4, 0), (23, 5, 0)],
)
def test_an_open_request_is_late_by_working_days(today, late, left):
    now = standing(request(), date(2026, 11, today), off=())
    assert (now.late, now.left) == (late, left)


def test_national_holidays_do_not_count_as_late():
    assert standing(request(), date(2026, 11, 18), off={date(2026, 11, 17)}).late == 1


@pytest.mark.parametrize(("closed", "took", "late"), [(2, 0, 0), (11, 7, 0), (16, 10, 0), (18, 12, 2)])
def test_an_answered_one_stays_as_late_as_it_was(closed, took, late):
    then = standing(request("answered", closed), date(2027, 3, 1), off=())
    assert (then.took, then.late) == (took, late)


@pytest.mark.parametrize(
    ("state", "closed", "today", "words"),
    [
        ("open", None, 12, ""),
        ("open", None, 20, "terlambat 4 hari kerja"),
        ("answered", 11, 30, "dijawab dalam 7 hari kerja"),
        ("answered", 18, 30, "dijawab dalam 12 hari kerja, terlambat 2 hari kerja"),
        ("answered", 2, 30, "dijawab pada hari yang sama"),
        ("withdrawn", 20, 30, ""),
    ],
)
def test_the_words_tell_lateness_and_then_how_long_it_took(state, closed, today, words):
    assert standing(request(state, closed), date(2026, 11, today), off=()).words == words


def test_the_sentence_names_office_and_both_days():
    said = "Diteruskan kepada Dinas PU pada 2 Nov 2026, dijawab sebelum 16 Nov 2026."
    assert asked_words(request()) == said


def test_ten_working_days_unless_another_day_is_chosen(settings):
    assert default_due(date(2026, 11, 2)) == DUE
    settings.NATIONAL_HOLIDAYS = ["2026-11-05"]
    assert default_due(date(2026, 11, 2)) == date(2026, 11, 17)
