"""What PostgreSQL keeps of a statement changes nothing of its answers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.db.models import Value
from django.test.utils import CaptureQueriesContext

from forum_site.accounts.models import User
from forum_site.core.prepared import preparing
from forum_site.core.ready import ready
from forum_site.settings.env import DatabaseUrl

pytestmark = pytest.mark.django_db
KEPT = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE %s"


@ready
def joined(*, keys: list[int], handle: str) -> Any:
    rows = User.objects.filter(pk__in=keys).exclude(handle=handle)
    return rows.order_by("pk").values_list("pk", "handle", "date_joined", "is_active", "home")


def other_connection(vendor: str, **options: Any) -> Any:
    return SimpleNamespace(vendor=vendor, settings_dict={"OPTIONS": options})


@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_the_server_keeps_what_is_asked_often_and_answers_the_same(ani, budi):
    own = list(User.objects.filter(pk__in=[ani.pk, budi.pk]).order_by("pk").values_list(
        "pk", "handle", "date_joined", "is_active", "home"
    ))  # fmt: skip
    for _time in range(8):
        assert joined(keys=[ani.pk, budi.pk], handle="siapa-lagi") == own
        assert joined(keys=[ani.pk, budi.pk], handle=ani.handle) == [row for row in own if row[0] != ani.pk]
    with connection.cursor() as cursor:
        cursor.execute(KEPT, ["%date_joined%"])
        assert cursor.fetchone()[0] >= 1


@ready
def marked(word: str, number: int, *, keys: list[int]) -> Any:
    rows = User.objects.filter(pk__in=keys).exclude(handle=word).exclude(name__contains=word)
    return rows.annotate(number=Value(number), word=Value(word)).values_list("pk", "number", "word")


@pytest.mark.parametrize("word", ["100%", "it's", "%s %% %", "a\\b", "x' OR '1'='1", '"'])
def test_what_never_changes_is_the_same_in_the_text(ani, budi, word):
    for key in (ani.pk, budi.pk, ani.pk):
        assert marked(word, 7, keys=[key]) == [(key, 7, word)]


@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_only_what_changes_is_sent_beside_the_statement(ani):
    marked("tetap", 7, keys=[ani.pk])
    (compiled,) = (one for (constants, *_shape), one in marked.kept.items() if constants == ("tetap", 7))
    assert compiled is not None
    assert (len(compiled.params), compiled.places) == (1, (0,))
    assert "'tetap'" in compiled.sql


def test_it_is_counted_and_shown_like_any_other_statement(ani):
    with CaptureQueriesContext(connection) as asked:
        joined(keys=[ani.pk], handle="siapa-lagi")
    assert len(asked) == 1
    assert "date_joined" in asked[0]["sql"]


def test_behind_a_pooler_and_on_sqlite_django_asks_as_ever():
    for plain in (other_connection("sqlite"), other_connection("postgresql", prepare_threshold=None)):
        assert preparing(plain) is plain
    keeping = other_connection("postgresql", prepare_threshold=5)
    assert preparing(keeping).connection is keeping


@pytest.mark.parametrize(
    ("said", "threshold"), [("", 5), ("?prepare_threshold=none", None), ("?prepare_threshold=2", 2)]
)
def test_the_address_of_the_database_says_whether_it_keeps(said, threshold):
    options = DatabaseUrl(f"postgres://a:b@localhost/c{said}").settings()["OPTIONS"]
    assert options == {"prepare_threshold": threshold}
