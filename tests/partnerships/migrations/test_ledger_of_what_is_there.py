"""Money noted before there was a ledger stands in it after the migration that began it."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from partnerships.channelling.ledger.verifying import one_moment, verify_all
from partnerships.models import FundingEntry, LedgerEntry, Need
from tests.factories.partnerships import NeedFactory

NAME = "0025_ledger_of_what_is_there"

pytestmark = pytest.mark.django_db


def noted(need, stage, amount, days, **more):
    """Past all verbs, so that no row is written."""
    entry = FundingEntry.objects.create(
        need=need, source_kind="ZAKAT", stage=stage, amount=amount, evidence="Kuitansi", **more
    )
    FundingEntry.objects.filter(pk=entry.pk).update(created_at=timezone.now() - timedelta(days=days))


@pytest.fixture
def money(handep, laweyan):
    """A board with firm, received and void money, one with a plan only."""
    here, there = NeedFactory(board=handep), NeedFactory(board=laweyan)
    noted(here, "committed", 20, days=9)
    noted(here, "received", 5, days=3)
    noted(here, "committed", 7, days=5, voided_at=timezone.now(), void_reason="Salah")
    noted(there, "planned", 90, days=1)
    Need.objects.filter(pk=here.pk).update(committed=20, received=5)
    return here


@pytest.fixture(scope="module")
def tables():
    """The models as they were before the migration."""
    loader = MigrationLoader(connection=None)
    return loader.project_state(("partnerships", "0024_channelling")).apps


def test_it_writes_what_is_there_and_nothing_is_found_wrong(money, tables):
    import_module(f"partnerships.migrations.{NAME}").write_what_is_there(tables, None)
    rows = LedgerEntry.objects.order_by("book", "number")
    assert list(rows.values_list("book__board", "kind", "amount", "reverses")) == [
        (money.board_id, "funding.committed", 20, None),
        (money.board_id, "funding.committed", 7, None),
        (money.board_id, "funding.received", 5, None),
        (money.board_id, "funding.committed", -7, 2),
    ]
    with one_moment():
        assert list(verify_all()) == []


def test_a_firm_amount_that_it_left_out_would_be_found(money, tables):
    """The check of the test above can fail."""
    assert list(verify_all())
