"""Index entries written many at a time are those the stock index writes."""

import pytest
from django.db import connection
from modelsearch.backends import get_search_backend
from modelsearch.backends.database.postgres.postgres import IndexEntry, PostgresIndex

from forum_site.organisations.models import Organisation
from partnerships.models import Need
from tests.factories.partnerships import NeedFactory

pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL's own index")


def entries() -> list[tuple[str, ...]]:
    """Words with their weights, without places: only those decide what is found and how it is ranked."""
    kept = IndexEntry._default_manager.order_by("content_type_id", "object_id")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT content_type_id, object_id, strip(title)::text, strip(autocomplete)::text,"
            " ts_filter(body, '{a}')::text, strip(body)::text, title_text FROM wagtailsearch_indexentry"
            " ORDER BY 1, 2"
        )
        assert kept.exists()
        return cursor.fetchall()


def test_the_same_words_and_weights_as_the_stock_index(handep):
    need = NeedFactory(board=handep, title="Jamban keluarga O'Hara, 12 unit", problem="Limbah ke parit")
    index = get_search_backend().get_index_for_model(Need)
    for model, rows in ((Need, [need]), (Organisation, [handep])):
        PostgresIndex.add_items(index, model, rows)
    stock = entries()
    for model, rows in ((Need, [need]), (Organisation, [handep])):
        index.add_items(model, rows)
    assert entries() == stock
