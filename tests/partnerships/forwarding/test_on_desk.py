"""Beneath the secretariat's queue: what is late first, then the latest answers; nobody else sees it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from partnerships.forwarding.rows import ON_DESK, asked_on_desk
from tests.factories.partnerships import NeedFactory
from tests.factories.requests import AnswerRequestFactory


def asked(board, agency, **fields):
    return AnswerRequestFactory(need=NeedFactory(board=board), organisation=agency, **fields)


def test_late_ones_stand_before_answers_and_those_before_what_waits(handep, perkim, eko):
    waiting = asked(handep, perkim)
    answered = asked(handep, perkim, state="answered", closed_at=timezone.now())
    asked(handep, perkim, state="withdrawn")
    late = asked(handep, perkim, due_on=timezone.localdate() - timedelta(days=9))
    part = asked_on_desk(eko)["context"]
    assert [row.request for row in part["rows"]] == [late, answered, waiting] and part["n"] == 3


@pytest.mark.parametrize("who", ["fitri", "ani", "dewi", "root"])
def test_others_see_nothing(request, handep, perkim, sekretariat_b, who):
    asked(handep, perkim)
    assert asked_on_desk(request.getfixturevalue(who)) is None


def test_it_is_cut_and_costs_the_same_with_more(handep, perkim, eko, django_assert_max_num_queries):
    for _n in range(ON_DESK + 2):
        asked(handep, perkim)
    with django_assert_max_num_queries(5):
        assert len(asked_on_desk(eko)["context"]["rows"]) == ON_DESK
