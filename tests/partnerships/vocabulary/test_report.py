"""The nightly report of words in needs that no offer and no concept reaches."""

import pytest
from django.utils import timezone

from partnerships.models import UnreachedWord
from partnerships.vocabulary import report
from partnerships.vocabulary.report import count_unreached
from tests.factories.offers import MatchFactory, OfferFactory
from tests.factories.partnerships import NeedFactory

NEEDS, SET_ASIDE = UnreachedWord.Origin.NEEDS, UnreachedWord.Origin.SET_ASIDE


def words(origin=NEEDS):
    return [row.word for row in UnreachedWord.objects.filter(origin=origin)]


def test_words_of_several_boards_that_no_offer_says_are_counted(handep, laweyan):
    first = NeedFactory(board=handep, title="Pengadaan jumbleng", category="sanitasi")
    NeedFactory(board=handep, title="Jumbleng kedua", category="sanitasi")
    NeedFactory(board=laweyan, title="Perbaikan jumbleng", category="rtlh")
    count_unreached()
    row = UnreachedWord.objects.get(word="jumbleng")
    assert (row.needs, row.boards) == (3, 2)
    assert row.categories == [["sanitasi", 2], ["rtlh", 1]]
    assert row.examples[0] == first.pk


@pytest.mark.parametrize("said", ["Kami membantu jumbleng", "Jumblengnya"])
def test_a_word_that_an_open_offer_says_is_reached(handep, laweyan, said):
    for board in (handep, laweyan):
        NeedFactory(board=board, title="Jumbleng")
    OfferFactory(summary=said)
    count_unreached()
    assert words() == []


def test_names_of_one_board_known_words_and_needs_not_looking_are_left_out(handep, laweyan):
    NeedFactory(board=handep, title="Gang Manduhara")
    for board in (handep, laweyan):
        NeedFactory(board=board, title="Jamban keluarga")
        NeedFactory(board=board, title="Xyzzy", status="in_plan")
    count_unreached()
    assert words() == []


def test_words_of_pairs_set_aside_as_another_work_stand_apart(handep):
    need = NeedFactory(board=handep, title="Jumbleng gotong royong")
    offer = OfferFactory(title="Drainase")
    MatchFactory(need=need, offer=offer, dismiss_reason="other_work", dismissed_at=timezone.now())
    other = NeedFactory(board=handep, title="Plugh")
    MatchFactory(need=other, offer=offer, dismiss_reason="region", dismissed_at=timezone.now())
    count_unreached()
    assert words(SET_ASIDE) == ["jumbleng"]


def test_the_report_replaces_that_of_the_night_before(handep, laweyan):
    needs = [NeedFactory(board=board, title="Jumbleng") for board in (handep, laweyan)]
    count_unreached()
    for need in needs:
        need.title = "Jamban"
        need.save()
    count_unreached()
    assert words() == []


def test_rare_words_give_way_when_there_are_too_many(handep, laweyan, monkeypatch):
    monkeypatch.setattr(report, "MOST_COUNTED", 3)
    for number, rare in enumerate("alfaxx betaxx gamaxx deltaxx epsixx".split()):
        NeedFactory(board=(handep, laweyan)[number % 2], title=f"Jumbleng {rare}")
    count_unreached()
    assert words() == ["jumbleng"]


def test_counting_takes_the_same_statements_however_many_needs(
    handep, laweyan, django_assert_max_num_queries
):
    for number in range(20):
        NeedFactory(board=(handep, laweyan)[number % 2], title=f"Jumbleng {number}")
    with django_assert_max_num_queries(10):
        count_unreached()
