"""The entries of a need, read once for a page: nothing it says differs from what is read for each part."""

from __future__ import annotations

from typing import Any

import pytest
from django.db.models import prefetch_related_objects

from partnerships import self_help
from partnerships.counted import entries_of, told_entries
from partnerships.models import Need, SelfHelpContribution
from tests.factories.partnerships import FundingEntryFactory, NeedFactory


@pytest.fixture
def drainage(handep: Any) -> Need:
    need: Need = NeedFactory(board=handep, swadaya_planned=1_000_000)
    return need


def firm(need: Need, amount: int, **more: Any) -> Any:
    return FundingEntryFactory(need=need, source_kind="SELF_HELP", stage="committed", amount=amount, **more)


def test_self_help_is_the_same_of_entries_that_were_read_before(
    drainage: Need, django_assert_num_queries: Any
) -> None:
    firm(drainage, 2_000_000)
    confirmed = firm(drainage, 3_000_000)
    SelfHelpContribution.objects.create(need=drainage, kind="cash", amount=3_000_000, entry=confirmed)
    FundingEntryFactory(need=drainage, source_kind="BLM", stage="committed", amount=9_000_000)
    asked = self_help.totals([drainage])
    prefetch_related_objects([drainage], told_entries())
    with django_assert_num_queries(0):
        assert self_help.totals([drainage]) == asked
        assert [one.amount for one in entries_of(drainage)][-1] == 9_000_000
    assert asked[drainage.pk] == max(drainage.swadaya_planned + 3_000_000, 5_000_000)
