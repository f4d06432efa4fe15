from typing import Any

import pytest

from forum_site.core.bulk import BATCH, update_rows
from forum_site.organisations.models import Organisation

pytestmark = pytest.mark.django_db


def test_rows_are_stored_as_save_would_store_them(handep: Organisation, regions: Any) -> None:
    handep.name, handep.territory, handep.slug = "BKM 100% 'Handep'", regions["62.71.03"], "not-stored"
    assert update_rows([handep], ["name", "territory"]) == 1
    stored = Organisation.objects.get(pk=handep.pk)
    assert (stored.name, stored.territory) == ("BKM 100% 'Handep'", regions["62.71.03"])
    assert stored.slug == "bkm-handep"


def test_many_rows_take_one_statement_a_batch(handep: Organisation, django_assert_num_queries: Any) -> None:
    rows = [handep] * (BATCH + 1)
    with django_assert_num_queries(2):
        assert update_rows(rows, ["name"]) == BATCH + 1
