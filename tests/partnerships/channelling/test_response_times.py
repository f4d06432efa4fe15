"""How long bodies take to answer: figures of their page, of the public list and of its file."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.channelling.response_times import Times, times_of
from partnerships.models import PartnershipStep, Question
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.factories.requests import AnswerRequestFactory

PAGE = reverse("partnerships:response_times")


@pytest.fixture
def begun(handep, rimba):
    return make_partnership(NeedFactory(board=handep), rimba)


def step(partnership, side="partner", move="interest", answered_in=None, ago=1, **data):
    return PartnershipStep.objects.create(
        partnership=partnership, move=move, to_stage="interested", side=side, answered_in=answered_in,
        at=timezone.now() - timedelta(days=ago), data=data,
    )  # fmt: skip


def test_each_side_is_told_by_what_it_took(begun, handep, rimba):
    for took in (1, 2, 9):
        step(begun, answered_in=took)
    step(begun, "board", "submit_proposal", answered_in=4)
    found = times_of()
    assert (found[rimba.pk].answers, found[rimba.pk].median, found[rimba.pk].mean) == (3, 2, 4.0)
    assert found[handep.pk].days == [4]


def test_equal_answers_count_each(begun, rimba):
    step(begun, answered_in=3)
    step(begun, answered_in=3)
    assert times_of()[rimba.pk].days == [3, 3]


def test_silence_counts_against_who_owed_the_answer(begun, handep, rimba):
    step(begun, "system", "lapse", owed="board")
    assert times_of() == {handep.pk: Times([], 1)}


def test_old_answers_and_steps_nobody_waited_for_do_not_count(begun):
    step(begun, answered_in=3, ago=800)
    step(begun)
    assert times_of() == {}


def test_answers_to_residents_count(begun, rimba):
    asked = {"text": "Kapan mulai?", "to": "partner", "due_on": timezone.localdate()}
    Question.objects.create(partnership=begun, **asked)
    done = {"answer": "Besok.", "answered_at": timezone.now(), "answered_in": 2}
    Question.objects.create(partnership=begun, **asked, **done)
    assert times_of()[rimba.pk].days == [2]


def test_an_agency_is_told_by_needs_laid_before_it(handep, perkim):
    need, zone = NeedFactory(board=handep), ZoneInfo("Asia/Jakarta")
    done = AnswerRequestFactory(need=need, organisation=perkim, due_on=datetime(2026, 11, 16).date())
    type(done).objects.filter(pk=done.pk).update(
        state="answered", created_at=datetime(2026, 11, 2, 9, tzinfo=zone),
        closed_at=datetime(2026, 11, 11, 9, tzinfo=zone),
    )  # fmt: skip
    AnswerRequestFactory(need=need, organisation=perkim, due_on=timezone.localdate() - timedelta(days=1))
    assert times_of() == {perkim.pk: Times([7], 1)}


def test_the_number_of_statements_is_constant(begun, handep, perkim, django_assert_max_num_queries):
    for took in range(20):
        step(begun, answered_in=took)
        AnswerRequestFactory(need=NeedFactory(board=handep), organisation=perkim)
    with django_assert_max_num_queries(3):
        times_of()


def test_the_page_of_an_organisation_shows_them(client, begun, rimba):
    assert "h-tanggap" not in client.get(rimba.get_absolute_url()).content.decode()
    step(begun, answered_in=3)
    assert "h-tanggap" in client.get(rimba.get_absolute_url()).content.decode()


def test_everybody_reads_the_list_and_its_file(client, begun, handep, rimba):
    step(begun, answered_in=3)
    step(begun, "board", answered_in=8)
    page = client.get(PAGE).content.decode()
    assert page.index("BKM Handep") < page.index("PT Rimba Lestari")
    slowest = client.get(PAGE, {"order": "fastest"}).content.decode()
    assert slowest.index("PT Rimba Lestari") < slowest.index("BKM Handep")
    lines = client.get(reverse("partnerships:response_times_csv")).content.decode().splitlines()
    assert lines[1:] == ["BKM Handep,board,1,8,8.0,0", "PT Rimba Lestari,company,1,3,3.0,0"]


def test_the_list_of_a_kota_holds_only_its_bodies(client, begun, regions):
    step(begun, "board", answered_in=8)
    assert "BKM Handep" in client.get(PAGE, {"region": "62.71"}).content.decode()
    assert "BKM Handep" not in client.get(PAGE, {"region": "33.72"}).content.decode()


def test_the_list_asks_few_things(client, begun, django_assert_max_num_queries):
    step(begun, answered_in=3)
    with django_assert_max_num_queries(7):
        assert client.get(PAGE).status_code == 200
