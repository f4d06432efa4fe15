""" "Kami berminat": told to the board by role, answered once, taken back; nobody else reads it."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from partnerships.actions.declare_interest import answer_interest, declare_interest, withdraw_interest
from partnerships.data_rights import copy_of, erase
from partnerships.models import Interest
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import told


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.fixture
def interest(need, gita, rimba):
    return declare_interest(need, by=gita, organisation=rimba, message="Kami bantu separuh.")


def test_the_board_is_told_by_role_once(need, interest, ani, budi, citra, gita, rimba):
    declare_interest(need, by=gita, organisation=rimba, message="Kami bantu semua.")
    assert Interest.objects.get().message == "Kami bantu semua."
    assert told(ani) == told(budi) == []  # they came after the notice
    assert told(citra) == []


def test_officers_of_the_board_are_told(ani, budi, need, gita):
    for _ in range(2):
        declare_interest(need, by=gita)
    assert told(ani) == told(budi) == ["partnerships.interest_declared"]


def test_the_answer_reaches_the_person_once(interest, ani, gita):
    answer_interest(interest, by=ani, answer="Terima kasih, silakan ke kantor kami.")
    assert told(gita) == ["partnerships.interest_answered"]
    with pytest.raises(PermissionDenied):
        answer_interest(interest, by=ani, answer="Sekali lagi.")


def test_an_answer_needs_words(interest, ani):
    with pytest.raises(ValueError, match="words"):
        answer_interest(interest, by=ani, answer="  ")


def test_other_boards_know_nothing_of_it(interest, citra):
    with pytest.raises(Http404):
        answer_interest(interest, by=citra, answer="Kami juga mau.")


def test_one_speaks_only_for_ones_own_organisation(need, gita, perkim):
    with pytest.raises(PermissionDenied):
        declare_interest(need, by=gita, organisation=perkim)


def test_after_an_answer_one_may_ask_again(interest, ani, gita, need):
    answer_interest(interest, by=ani, answer="Terima kasih.")
    declare_interest(need, by=gita)
    assert Interest.objects.filter(user=gita).count() == 2


def test_taking_back_leaves_room_for_a_new_one(interest, gita, need):
    withdraw_interest(interest, by=gita)
    assert declare_interest(need, by=gita).pk != interest.pk


@pytest.mark.parametrize(
    ("who", "sees"),
    [("ani", 1), ("gita", 1), ("eko", 1), ("citra", 0), ("fitri", 0), ("hadi", 0), ("dewi", 0)],
)
def test_who_reads_an_interest(request, interest, who, sees):
    assert Interest.objects.visible_to(request.getfixturevalue(who)).count() == sees


def test_a_person_gets_a_copy_and_leaves_no_words_behind(interest, gita):
    assert copy_of(gita)["interests"][0]["message"] == "Kami bantu separuh."
    erase(gita)
    interest.refresh_from_db()
    assert (interest.status, interest.message) == ("withdrawn", "")
