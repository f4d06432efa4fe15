"""The backend behind Wagtail's own searches: lists of the back office, choosers, articles."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from modelsearch.backends import get_search_backend

from forum_site.organisations.models import Organisation
from tests.factories.organisations import OrganisationFactory


@pytest.fixture
def boards(regions):
    village = regions["62.71.03.1002"]
    return [OrganisationFactory(name=name, territory=village) for name in ("BKM Handep", "BKM Kahayan")]


def search(text, rows=None, **options):
    queryset = Organisation.objects.all() if rows is None else rows
    return [one.name for one in get_search_backend().search(text, queryset, **options)]


def test_words_are_found_whole_or_by_their_beginning(boards):
    assert search("handep") == ["BKM Handep"]
    assert [one.name for one in get_search_backend().autocomplete("hand", Organisation)] == ["BKM Handep"]


def test_all_words_by_default_any_when_asked(boards):
    assert search("handep kahayan") == []
    assert sorted(search("handep kahayan", operator="or")) == ["BKM Handep", "BKM Kahayan"]


def test_a_limited_queryset_stays_limited(boards):
    OrganisationFactory(kind="agency", name="Dinas mitra BKM")
    assert search("bkm", Organisation.objects.filter(kind="agency")) == ["Dinas mitra BKM"]


def test_more_hits_than_are_ranked_are_all_counted(boards, monkeypatch):
    if connection.vendor == "sqlite":
        monkeypatch.setattr("forum_site.core.search.sqlite.RANKED", 1)
    assert len(search("bkm")) == 2
    assert get_search_backend().search("bkm", Organisation).count() == 2


def test_the_own_order_of_a_list_is_kept(boards):
    by_name = Organisation.objects.order_by(F("name").desc())
    assert search("bkm", by_name, order_by_relevance=False) == ["BKM Kahayan", "BKM Handep"]


@pytest.mark.parametrize("typed", ['"', "\x00", "bkm*", "NOT", "(", "a:b", ""])
def test_hostile_words_are_harmless(boards, typed):
    assert isinstance(search(typed), list)


def save_counted(row):
    with CaptureQueriesContext(connection) as asked:
        row.save()
    return [one["sql"] for one in asked]


def test_saving_one_row_does_not_rewrite_the_others(boards):
    boards[0].save()  # what a process reads once is read
    few = save_counted(boards[0])
    OrganisationFactory.create_batch(5)
    many = save_counted(boards[0])
    assert len(many) == len(few) <= 10
    assert not any("title_norm" in sql and sql.startswith("UPDATE") for sql in many)


def test_the_nightly_upkeep_runs(boards):
    call_command("refresh_search_norms")
    assert search("handep") == ["BKM Handep"]


def test_the_backend_belongs_to_the_database(db):
    name = type(get_search_backend()).__name__
    assert name == {"sqlite": "QuickSQLiteBackend", "postgresql": "QuickPostgresBackend"}[connection.vendor]
