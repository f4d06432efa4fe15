"""Joined rows of which only the named columns are read."""

from __future__ import annotations

from typing import Any

from forum_site.core.narrow import joined
from forum_site.organisations.models import Organisation


def test_own_columns_and_the_named_ones_come_in_one_statement(
    handep: Organisation, django_assert_num_queries: Any
) -> None:
    rows = Organisation.objects.filter(pk=handep.pk)
    with django_assert_num_queries(1):
        found = joined(rows, territory=("name",)).get()
        assert (found.name, found.territory.name) == (handep.name, handep.territory.name)
    with django_assert_num_queries(1):  # what was not named is asked for by itself, and is right
        assert found.territory.code == handep.territory.code


def test_of_the_rows_too_only_what_is_named(handep: Organisation, django_assert_num_queries: Any) -> None:
    rows = joined(Organisation.objects.filter(pk=handep.pk), own=("name",), territory=("name",))
    with django_assert_num_queries(1):
        found = rows.get()
        assert found.territory.name == handep.territory.name
    assert found.get_deferred_fields() >= {"summary", "address"}
