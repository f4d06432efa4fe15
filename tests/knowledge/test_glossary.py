"""The glossary: one page, found by letter and word; a changed word shows at once."""

import gzip

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from forum_site.core.content.term_marks import with_terms
from knowledge import glossary
from knowledge.actions.ensure_reference import ensure_reference
from tests.factories.library import term_of

PATH = "/knowledge/glossary/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(settings):
    """As in production: the words are kept in the process."""
    settings.KEEP_PAGES = True
    glossary._kept.clear()
    cache.clear()


def page(client, query=""):
    answer = client.get(PATH + query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_works_empty(client):
    assert "Glosarium" in page(client) or "Glossary" in page(client)


def test_terms_stand_under_their_letters_with_an_address_each(client):
    term_of("BKM")
    term_of("swadaya", full="", definition="Sumbangan warga.")
    text = page(client)
    assert 'id="bkm"' in text
    assert text.index('id="h-b"') < text.index('id="h-s"') < text.index("Sumbangan warga.")


def test_two_terms_never_share_an_address():
    assert term_of("UPK").anchor == "upk"
    assert term_of("upk!").anchor == "upk-2"


@pytest.mark.parametrize("words", ["keswadayaan", "pimpinan", "bkm", "b.k.m", "BKM warga"])
def test_a_word_is_found_in_everything_that_is_said_of_it(client, words):
    term_of("BKM", also="B.K.M.")
    term_of("Reses", full="", definition="Kunjungan anggota dewan.")
    text = page(client, f"?q={words}")
    assert 'id="bkm"' in text
    assert 'id="reses"' not in text


def test_what_is_not_found_says_what_to_do(client):
    term_of()
    assert 'href="/knowledge/glossary/"' in page(client, "?q=tidak-ada")


def test_statements_do_not_grow_with_the_terms(client, django_assert_num_queries):
    def statements():
        with CaptureQueriesContext(connection) as asked:
            page(client)
        return len(asked)

    term_of()
    few = statements()
    for n in range(20):
        term_of(f"Istilah {n}")
    assert statements() == few


def test_an_english_reader_gets_the_english_meaning_and_is_told_otherwise():
    term_of("BKM", definition_en="The board.")
    term_of("KSM", definition="Kelompok warga.")
    with translation.override("en"):
        html = with_terms("BKM KSM")
    assert 'lang="en"><b' in html
    assert "The board." in html
    assert 'lang="id"><b' in html
    assert "Kelompok warga." in html


def test_words_are_read_once_and_anew_when_one_changes(kept, django_capture_on_commit_callbacks):
    term = term_of()
    with_terms("BKM")
    with CaptureQueriesContext(connection) as asked:
        assert "Pimpinan bersama warga." in with_terms("BKM")
    assert len(asked) == 0
    with django_capture_on_commit_callbacks(execute=True):
        term.definition = "Pimpinan kolektif."
        term.save()
    assert "Pimpinan kolektif." in with_terms("BKM")
    with django_capture_on_commit_callbacks(execute=True):
        term.delete()
    assert with_terms("BKM") == "BKM"


def test_without_the_cache_the_words_are_read_each_time(kept, monkeypatch):
    term_of()

    def lost(*args, **named):
        raise OSError

    monkeypatch.setattr(cache, "get_or_set", lost)
    assert "Pimpinan bersama warga." in with_terms("BKM")


def test_the_whole_glossary_stays_light(client):
    ensure_reference(regulations=())
    assert len(gzip.compress(page(client).encode())) <= 20_000
