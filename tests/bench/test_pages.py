"""Every list, roll-up and dashboard at national size within its budget; `make bench` prints the table.

The short form loads a few invented boards and looks that statements do not grow; the long form (SOAK=1 on
PostgreSQL) loads 11,000 boards with 275,000 needs.
"""

from __future__ import annotations

import os

import pytest
from django.core.cache import cache

from forum_site.portal.demo.nation.load import load_nation
from partnerships.totals.keeping import differences
from tests.bench.conftest import say
from tests.bench.measuring import HEAD, Table, measure
from tests.soak import amount

SOAK = os.environ.get("SOAK") == "1"
BUDGET = 150  # milliseconds of server time, 99th percentile
# Of a visitor; lists 8. The home page is kept for everybody: what it takes to make it once.
# A need says live why its best offers fit: five statements more; and four when the vocabulary is asked for
# news, every half minute.
STATEMENTS = {"need": 23, "search": 14, "organisation": 14, "home": 20}
KILOBYTES = 20
REQUESTS = amount(short=3, long=200)


def test_the_loader_is_repeatable_and_its_totals_are_right(country):
    assert differences() == []
    if not SOAK:
        again = load_nation(boards=12, needs=240, seed=1, search=False, told=lambda _boards, _needs: None)
        assert again == (0, 0)


@pytest.mark.soak
def test_bench_of_lists_roll_ups_and_dashboards(country, matched):
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
