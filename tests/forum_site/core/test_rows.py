"""Many rows written column by column hold what was given, on SQLite and on PostgreSQL."""

import pytest
from django.utils import timezone

from forum_site.core.rows import insert_columns, write_columns
from partnerships.models import Match, NeedFacts
from partnerships.pairs.facts import fill
from tests.factories.offers import MatchFactory, OfferFactory
from tests.factories.partnerships import NeedFactory


@pytest.fixture
def needs(handep):
    rows = [NeedFactory(board=handep) for _ in range(3)]
    fill()
    return rows


def test_each_row_gets_its_own_values_of_every_kind(needs):
    today = timezone.localdate()
    keys = [need.pk for need in needs[:2]]
    write_columns(
        NeedFacts, keys, offers=[b"\x00\xff'\\", b""], fit_count=[3, 4], is_rare=[True, False],
        turned_on=[today, None], least=[-1, 2**31 - 1],
    )  # fmt: skip
    one, two, other = (NeedFacts.objects.get(pk=need.pk) for need in needs)
    assert (bytes(one.offers), one.fit_count, one.is_rare, one.turned_on) == (b"\x00\xff'\\", 3, True, today)
    assert (bytes(two.offers), two.turned_on, two.least) == (b"", None, 2**31 - 1)
    assert (other.fit_count, other.is_rare, other.turned_on) == (0, False, None)


def test_words_and_moments_are_written_as_they_are(needs):
    row, now = MatchFactory(need=needs[0]), timezone.now()
    write_columns(Match, [row.pk], status=["nearly"], computed_at=[now], lot=[2**40])
    row.refresh_from_db()
    assert (row.status, row.computed_at, row.lot) == ("nearly", now, 2**40)


def test_nothing_to_write_asks_nothing(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        write_columns(NeedFacts, [], fit_count=[])


def test_one_statement_on_postgresql_whatever_the_number(needs, django_assert_num_queries):
    from django.db import connection

    if connection.vendor != "postgresql":
        pytest.skip("SQLite writes row by row")
    with django_assert_num_queries(1):
        write_columns(NeedFacts, [need.pk for need in needs], fit_count=[1, 2, 3])


def test_inserted_rows_hold_what_is_given_and_else_the_defaults(needs):
    offer, now = OfferFactory(), timezone.now()
    keys = insert_columns(
        Match, need_id=[need.pk for need in needs], offer_id=[offer.pk] * 3, rank=[7, 8, 9],
        status=["fit", "fit", "nearly"], score=[1, 2, 3], computed_at=[now] * 3,
    )  # fmt: skip
    rows = Match.objects.filter(pk__in=keys).order_by("rank")
    assert [(row.need_id, row.rank, row.status) for row in rows] == [
        (need.pk, rank, status)
        for need, rank, status in zip(needs, (7, 8, 9), ("fit", "fit", "nearly"), strict=True)
    ]
    assert {(row.lists, row.lot, row.dismissed_at, row.dismiss_note) for row in rows} == {(0, 0, None, "")}
    assert all(row.created_at is not None and row.computed_at == now for row in rows)
