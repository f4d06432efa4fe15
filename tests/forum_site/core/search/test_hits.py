"""One question to the index over several models: on SQLite and on PostgreSQL alike."""

import pytest
from django.db import connection

from forum_site.core.search.hits import find_hits
from forum_site.organisations.models import Organisation
from partnerships.models import Need, Offer
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory

MODELS = (Need, Offer, Organisation)


def found(text, model=Need, **options):
    hits = find_hits(text, MODELS, **options)[model]
    return sorted(hits, key=lambda pk: -hits[pk])


@pytest.fixture
def jamban(handep):
    return NeedFactory(board=handep, title="Jamban keluarga RW 07", problem="Warga masih ke sungai.")


def test_every_model_has_its_own_hits(jamban):
    offer = OfferFactory(title="Jamban untuk keluarga miskin")
    hits = find_hits("jamban", MODELS)
    assert list(hits[Need]) == [jamban.pk]
    assert list(hits[Offer]) == [offer.pk]
    assert hits[Organisation] == {}


def test_all_words_must_be_found(jamban):
    assert found("jamban sungai") == [jamban.pk]
    assert found("jamban helikopter", synonyms=False) == []


def test_when_nothing_has_all_words_what_has_some_comes_last(handep, jamban):
    assert found("jamban helikopter") == [jamban.pk]
    both = NeedFactory(board=handep, title="Landasan helikopter dan jamban")
    assert found("jamban helikopter") == [both.pk, jamban.pk]


def test_synonyms_find_it_and_rank_below_the_exact_word(handep, jamban):
    mck = NeedFactory(board=handep, title="MCK umum pasar")
    assert found("mck") == [mck.pk, jamban.pk]
    assert found("mck", synonyms=False) == [mck.pk]


def test_a_word_in_the_title_ranks_above_one_in_the_text(handep):
    text = NeedFactory(board=handep, title="Perbaikan gang", problem="Posyandu sulit dicapai.")
    title = NeedFactory(board=handep, title="Posyandu RW 03", problem="Atap bocor.")
    assert found("posyandu") == [title.pk, text.pk]


def test_the_beginning_of_a_word_is_enough(jamban):
    assert found("jamb") == [jamban.pk]


def test_a_changed_title_is_found_by_its_new_words_only(jamban):
    jamban.title = "Titian kayu"
    jamban.save()
    assert found("titian") == [jamban.pk]
    assert found("jamban", synonyms=False) == []


def test_what_is_deleted_is_not_found(jamban):
    jamban.delete()
    assert found("jamban") == []


@pytest.mark.parametrize(
    "typed",
    ['"', "'", "\x00", "*", "a* OR", "(", ")", "NEAR(a b)", "{title}:x", "a:b", "-x", "!&|", "\\", "%s", "%",
     "½ ² ³", "的 漢字", "🙂", "x" * 9_000, " ".join(["jamban rtlh drainase bkm"] * 9), "di dari untuk"],
)  # fmt: skip
def test_nothing_typed_is_an_operator_or_an_error(jamban, typed):
    assert isinstance(find_hits(typed, MODELS), dict)


def test_one_statement_for_exact_words_and_one_for_synonyms(handep, jamban, django_assert_num_queries):
    find_hits("jamban", MODELS)
    with django_assert_num_queries(2):
        find_hits("jamban", MODELS)
    with django_assert_num_queries(1):
        find_hits("jamban", MODELS, synonyms=False)


def test_many_words_of_many_synonyms_are_still_one_question(jamban):
    typed = "jamban miskin rtlh drainase pju corblok balita lansia sampah talud air bersih"
    assert found(typed) == [jamban.pk]


def test_an_index_covers_title_and_body(db):
    asked = {
        "postgresql": "SELECT indexdef FROM pg_indexes WHERE indexname = 'search_title_and_body'",
        "sqlite": "SELECT sql FROM sqlite_master WHERE name = 'wagtailsearch_indexentry_fts'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(asked)
        (definition,) = cursor.fetchone()
    assert all(word in definition for word in ("title", "body"))
    assert "gin" in definition or "fts5" in definition


@pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL's own index")
def test_no_index_keeps_a_long_list_of_what_is_new_and_each_is_asked(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, reloptions FROM pg_class JOIN pg_index ON indexrelid = pg_class.oid"
            " JOIN pg_am ON pg_am.oid = relam"
            " WHERE amname = 'gin' AND indrelid = 'wagtailsearch_indexentry'::regclass"
        )
        lists = dict(cursor.fetchall())
    assert len(lists) == 3
    assert all(options == ["gin_pending_list_limit=64"] for options in lists.values())


def test_the_name_of_a_kelurahan_finds_its_needs_and_its_board(jamban, handep):
    hits = find_hits("menteng", MODELS)
    assert list(hits[Need]) == [jamban.pk]
    assert list(hits[Organisation]) == [handep.pk]
