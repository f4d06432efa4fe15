"""Every list, roll-up and dashboard at national size within its budget; `make bench` prints the table.

The short form loads a few invented boards and looks that statements do not grow; the long form (SOAK=1 on
PostgreSQL) loads 11,000 boards with 275,000 needs.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from django.test import override_settings

from forum_site.portal.demo.nation.load import load_nation, settle
from forum_site.regions.actions.load_regions import load_regions, sync
from partnerships.totals.keeping import differences
from tests.bench.addresses import Addresses
from tests.bench.measuring import HEAD, Table, measure
from tests.factories.regions import few_names
from tests.soak import amount

SOAK = os.environ.get("SOAK") == "1"
BUDGET = 150  # milliseconds of server time, 99th percentile
# Of a visitor; lists 8. The home page is kept for everybody: what it takes to make it once.
STATEMENTS = {"need": 14, "search": 14, "organisation": 14, "home": 20}
KILOBYTES = 20
REQUESTS = amount(short=3, long=200)


def say(line: str) -> None:
    sys.stdout.write(f"\n{line}")
    sys.stdout.flush()


@pytest.fixture(scope="module")
def country(django_db_setup: None, django_db_blocker: Any) -> Iterator[Addresses]:
    with django_db_blocker.unblock(), override_settings(DEMO=True):
        if SOAK and connection.vendor == "postgresql":
            yield national()
            return
        with transaction.atomic():
            sync(few_names(), [])
            call_command("create_site_pages", verbosity=0)
            load_nation(boards=12, needs=240, seed=1, search=True, told=lambda _boards, _needs: None)
            yield Addresses()
            transaction.set_rollback(True)


def national() -> Addresses:
    """The whole country, left in the copy of the database that ends with this run."""
    load_regions()
    call_command("create_site_pages", verbosity=0)
    call_command("load_nation", stdout=sys.stdout)
    settle()
    with connection.cursor() as cursor:
        cursor.execute("SET max_parallel_workers_per_gather = 0")  # all work is done where it is counted
    addresses = Addresses()
    ContentType.objects.get_for_models(*apps.get_models())
    gc.collect()
    gc.freeze()  # as a web process does once it is loaded; what the loader left is not a request's work
    return addresses


def test_the_loader_is_repeatable_and_its_totals_are_right(country):
    assert differences() == []
    if not SOAK:
        again = load_nation(boards=12, needs=240, seed=1, search=False, told=lambda _boards, _needs: None)
        assert again == (0, 0)


@pytest.mark.soak
def test_bench_of_lists_roll_ups_and_dashboards(country):
    tables: list[Table] = []
    say(HEAD)
    for name, address in country.pages().items():
        cache.clear()
        tables.append(measure(name, [address() for _number in range(REQUESTS)]))
        say(tables[-1].line)
    slow = [f"{one.name}: {one.server_time:.0f} ms, {one.slowest.address}" for one in tables if late(one)]
    assert not slow, "\n".join(slow)
    heavy = [one.name for one in tables if max(cost.weight for cost in one.costs) > KILOBYTES * 1000]
    assert not [name for name in heavy if not name.startswith(("api", "needs.csv", "gap.csv"))], heavy
    many = {one.name: max(cost.statements for cost in one.costs) for one in tables}
    assert {name: most for name, most in many.items() if most > STATEMENTS.get(name, 8)} == {}


def late(table: Table) -> bool:
    """The short form only looks that the pages answer: a cold process says nothing of time."""
    return SOAK and table.server_time > BUDGET
