"""The pages of the vocabulary: report, own words, form."""

import pytest

from partnerships.actions.save_word import save_word
from partnerships.models import OwnWord
from partnerships.vocabulary.report import count_unreached
from tests.factories.partnerships import NeedFactory

WORD = {"form": "Jumbleng", "same_as": "jamban", "category": "", "note": "Musrenbang 2026"}
PAGES = ("/desk/words/", "/desk/words/own/", "/desk/words/new/")


@pytest.fixture
def counted(handep, laweyan):
    for board in (handep, laweyan):
        NeedFactory(board=board, title="Pembangunan jumbleng RW 2")
    count_unreached()


def test_the_report_leads_to_the_form_with_the_word_filled_in(client, eko, counted):
    client.force_login(eko)
    page = client.get("/desk/words/").text
    assert "Pembangunan jumbleng RW 2" in page
    assert "/desk/words/new/?form=jumbleng" in page
    assert 'value="jumbleng"' in client.get("/desk/words/new/?form=jumbleng").text


def test_a_word_explained_since_the_night_has_left_the_report(client, eko, counted, own_words):
    client.force_login(eko)
    save_word(None, by=eko, form="jumbleng", same_as="jamban")
    assert "jumbleng" not in client.get("/desk/words/").text


def test_an_officer_adds_a_word(client, eko):
    client.force_login(eko)
    assert client.post("/desk/words/new/", WORD).status_code == 302
    word = OwnWord.objects.get()
    assert (word.meaning, word.note) == ("toilet", "Musrenbang 2026")
    assert "Jumbleng" in client.get("/desk/words/own/").text


def test_a_word_with_a_meaning_is_refused_at_its_field(client, eko):
    client.force_login(eko)
    answer = client.post("/desk/words/new/", WORD | {"form": "kakus"})
    assert answer.status_code == 422
    assert "Sanitasi" in answer.text
    assert not OwnWord.objects.exists()


def test_an_officer_takes_a_word_out_of_use_and_finds_it_again(client, eko):
    client.force_login(eko)
    word = save_word(None, by=eko, form="Jumbleng", same_as="jamban")
    client.post(f"/desk/words/{word.pk}/", WORD)  # the tick "in use" is gone
    word.refresh_from_db()
    assert not word.active
    assert "Jumbleng" in client.get("/desk/words/own/?q=JUMBL").text
    assert "Jumbleng" not in client.get("/desk/words/own/?q=zzz").text


@pytest.mark.parametrize("who", ["ani", "dewi", "gita", "hadi"])
def test_others_neither_read_nor_write(client, request, who):
    client.force_login(request.getfixturevalue(who))
    assert [client.get(path).status_code for path in PAGES] == [404, 404, 404]
    assert client.post("/desk/words/new/", WORD).status_code == 404
    assert not OwnWord.objects.exists()


def test_another_kota_reads_a_word_but_does_not_change_it(client, eko, fitri):
    word = save_word(None, by=eko, form="Jumbleng", same_as="jamban")
    client.force_login(fitri)
    page = client.get("/desk/words/own/").text
    assert "Jumbleng" in page
    assert f"/desk/words/{word.pk}/" not in page
    assert client.post(f"/desk/words/{word.pk}/", WORD).status_code == 403


def test_visitors_sign_in_first(client, db):
    assert [client.get(path).status_code for path in PAGES] == [302, 302, 302]


@pytest.mark.parametrize("path", ["/desk/words/", "/desk/words/own/"])
def test_lists_cost_the_same_however_long(client, eko, handep, laweyan, path, django_assert_max_num_queries):
    for number in range(12):
        mark = "abcdefghijkl"[number]
        save_word(None, by=eko, form=f"kata{mark}", same_as="jamban")
        for board in (handep, laweyan):
            NeedFactory(board=board, title=f"Xyzzy{mark}")
    count_unreached()
    client.force_login(eko)
    client.get(path)
    with django_assert_max_num_queries(14):
        client.get(path)
