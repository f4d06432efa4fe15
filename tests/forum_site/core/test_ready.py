"""Statements that are put together once give what Django's own would, whatever they are asked with."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections
from django.db.models import Exists, OuterRef, Q

from forum_site.accounts.models import User
from forum_site.core.ready import ready
from forum_site.organisations.models import Membership

pytestmark = pytest.mark.django_db


@ready
def people(active: bool, *, keys: list[int], handle: str | None = None, home: int | None = None) -> Any:
    held = Membership.objects.filter(user=OuterRef("pk"))
    rows = User.objects.filter(is_active=active, pk__in=keys, home=home).select_related("home")
    rows = rows if handle is None else rows.filter(handle=handle)
    return rows.annotate(holds=Exists(held)).order_by("-pk")


def test_other_values_give_other_rows(ani, budi):
    by_home = {
        one.home_id: [who.pk for who in (ani, budi) if who.home_id == one.home_id] for one in (ani, budi)
    }
    for home, keys in by_home.items():
        found = people(True, keys=[ani.pk, budi.pk], home=home)
        assert [one.pk for one in found] == sorted(keys, reverse=True)
        assert [one.home for one in found] == [User.objects.get(pk=one.pk).home for one in found]
    assert [one.pk for one in people(True, keys=[ani.pk], home=ani.home_id, handle=ani.handle)] == [ani.pk]
    assert people(True, keys=[ani.pk], home=ani.home_id, handle=budi.handle) == []


def test_constants_lengths_and_none_are_statements_of_their_own(ani, budi):
    keys = [ani.pk, budi.pk]
    assert people(False, keys=keys, home=ani.home_id) == []
    assert people(True, keys=[], home=ani.home_id) == []
    User.objects.filter(pk=ani.pk).update(home=None)
    assert [one.pk for one in people(True, keys=keys)] == [ani.pk]
    assert [one.holds for one in people(True, keys=keys)] == [Membership.objects.filter(user=ani).exists()]


def test_it_is_built_once_and_asked_each_time(ani, budi, django_assert_num_queries):
    built = []

    @ready
    def named(*, key: int) -> Any:
        built.append(key)
        return User.objects.filter(Q(pk=key)).values_list("name", flat=True)

    with django_assert_num_queries(3):
        assert [named(key=one.pk) for one in (ani, budi, ani)] == [[ani.name], [budi.name], [ani.name]]
    assert len(built) == 1


def test_what_is_typed_into_it_stays_a_value(ani):
    assert people(True, keys=[ani.pk], home=ani.home_id, handle="x' OR '1'='1") == []
    assert people(True, keys=[ani.pk, 10**30], home=ani.home_id) == []  # no column holds it


def test_each_thread_asks_on_its_own_connection(ani):
    people(True, keys=[ani.pk], home=ani.home_id)
    seen: list[Any] = []

    def note(execute, sql, params, many, context):
        seen.append(context["connection"])
        return execute(sql, params, many, context)

    def ask() -> None:
        with connections["default"].execute_wrapper(note):
            people(True, keys=[ani.pk], home=ani.home_id)
        seen.append(connections["default"])
        connections["default"].close()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(ask).result()
    assert seen[0] is seen[1] is not connections["default"]


def test_what_was_kept_first_goes_first_and_the_newest_stays(ani, monkeypatch):
    monkeypatch.setattr("forum_site.core.ready.MOST", 2)
    built = []

    @ready
    def named(shape: int, *, key: int) -> Any:
        built.append(shape)
        return User.objects.filter(pk=key)

    asked = [named(shape, key=ani.pk) for shape in (1, 2, 3, 3, 2, 1)]
    assert asked == [[ani]] * 6
    assert built == [1, 2, 3, 1]
