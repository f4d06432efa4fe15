"""What is searched in vain is counted without a name, and read by those who write articles."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from knowledge.actions import note_miss as module
from knowledge.actions.note_miss import note_miss
from knowledge.models import SearchMiss
from tests.factories.partnerships import NeedFactory

LIST = "/knowledge/misses/"


def search(client, text):
    return client.get("/search/", {"q": text})


def test_a_search_without_result_is_counted_by_its_telling_words(client, db):
    search(client, "cara bikin bioflok")
    search(client, "Bioflok")
    (miss,) = SearchMiss.objects.all()
    assert (miss.text, miss.count, miss.near) == ("bioflok", 2, False)


def test_what_is_found_is_no_miss(client, handep):
    search(client, "handep")
    assert not SearchMiss.objects.exists()


def test_it_says_whether_something_near_was_shown(client, handep):
    search(client, "handep bioflok")
    assert SearchMiss.objects.get().near


def test_words_of_asking_and_other_words_for_the_same_are_no_miss(client, handep):
    NeedFactory(board=handep, title="MCK umum pasar")
    search(client, "cara bikin jamban")
    assert not SearchMiss.objects.exists()


@pytest.mark.parametrize("more", ["&page=2", "&kind=needs", "&exact=1"])
def test_only_the_first_page_of_everything_counts(client, db, more):
    client.get(f"/search/?q=bioflok{more}")
    assert not SearchMiss.objects.exists()


@pytest.mark.parametrize(
    "typed", ["0812-3456-7890", "nik 6271010203040005", "ani@contoh.invalid", "62 710 10203", "", "a"]
)
def test_numbers_and_addresses_of_people_are_not_kept(db, typed):
    note_miss(typed, near=False)
    assert not SearchMiss.objects.exists()


def test_a_year_or_the_number_of_a_rule_is_kept(db):
    note_miss("perpres 46 2025", near=False)
    assert SearchMiss.objects.get().text == "perpres 46 2025"


def test_the_oldest_go_when_there_are_too_many(db, monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    for word in ("satuan", "duaan", "tigaan"):
        note_miss(word, near=False)
    assert set(SearchMiss.objects.values_list("text", flat=True)) == {"duaan", "tigaan"}


def test_who_writes_articles_reads_the_list_most_often_first(client, eko):
    for word in ("bioflok", "kompos", "kompos"):
        note_miss(word, near=False)
    client.force_login(eko)
    shown = client.get(LIST).content.decode()
    assert shown.index("kompos") < shown.index("bioflok")
    assert "2 kali" in shown


@pytest.mark.parametrize(("who", "status"), [("ani", 404), ("budi", 404), ("eko", 200), ("root", 200)])
def test_nobody_else_does(request, client, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(LIST).status_code == status


def test_the_list_takes_as_many_statements_for_many_rows(client, eko, django_assert_num_queries):
    client.force_login(eko)
    note_miss("bioflok", near=False)
    client.get(LIST)
    with CaptureQueriesContext(connection) as few:
        client.get(LIST)
    for number in range(20):
        note_miss(f"kata{'abcdefghijklmnopqrst'[number]}", near=False)
    assert len(few) <= 14
    with django_assert_num_queries(len(few)):
        client.get(LIST)
