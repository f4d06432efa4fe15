"""The words of a list's filter."""

from __future__ import annotations

import pytest

from partnerships.forms.need_filter import NeedFilter
from partnerships.need_words import telling_words
from tests.factories.partnerships import NeedFactory


def found(q: str, **said: str) -> set[str]:
    form = NeedFilter({"q": q, **said})
    return {need.title for need in form.apply(form.start())}


@pytest.fixture
def needs(handep, laweyan):
    NeedFactory(board=handep, title="Jamban umum")
    NeedFactory(board=laweyan, title="Lampu gang", address="Jalan Melati")


@pytest.mark.parametrize("words", ["jamban", "JAMBAN umum", "amba", "handep", "menteng", "bkm jamban"])
def test_a_need_is_found_by_its_own_words_its_board_and_its_kelurahan(needs, words):
    assert found(words) == {"Jamban umum"}


def test_every_word_has_to_be_there(needs):
    assert found("lampu melati laweyan") == {"Lampu gang"}
    assert found("lampu handep") == set()


def test_within_a_place_the_same_needs_are_found(needs, menteng):
    kota = menteng.parent.parent
    assert found("jamban", **{"region": kota.label, "region-code": kota.code}) == {"Jamban umum"}
    assert found("lampu", **{"region": kota.label, "region-code": kota.code}) == set()


def test_words_that_stand_in_every_name_tell_nothing_apart():
    assert telling_words("Drainase di Kelurahan Menteng") == ["drainase", "menteng"]
    assert telling_words("BKM") == ["bkm"]
    assert len(telling_words("a b c d e f g h i")) == 6
