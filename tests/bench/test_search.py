"""A search over 10,000 articles, whatever the number of hits; `make bench` prints the table.

Run on SQLite and on PostgreSQL. The short form only looks that the pages answer and find what there is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction

from tests.bench.conftest import say, settle_memory
from tests.bench.library import load_articles
from tests.bench.measuring import HEAD, measure
from tests.soak import amount

SOAK = os.environ.get("SOAK") == "1"
ARTICLES = amount(short=120, long=10_000)
REQUESTS = amount(short=2, long=40)
BUDGET = {"postgresql": 30, "sqlite": 60}  # milliseconds of server time
STATEMENTS = 14
WARM = 12  # of each search, measured twice: about gunicorn_conf.WARM requests
SEARCHES = {
    "one hit": "tunggal",
    "a hundred": "keseratus",
    "a thousand": "kesepuluh",
    "all": "serbaguna",
    "two common words": "serbaguna warga",
    "some of the words": "serbaguna tunggal helikopter",
    "misspelt": "keseratsu",
    "no hit": "zzzqqq",
}


@pytest.fixture(scope="module")
def library(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        load_articles(ARTICLES)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        settle_memory()
        yield
        transaction.set_rollback(True)


@pytest.mark.soak
def test_bench_of_a_search_over_the_library(library):
    searches = {
        name: [f"/search/?q={words.replace(' ', '+')}"] * REQUESTS for name, words in SEARCHES.items()
    }
    for name, addresses in searches.items():  # as many requests as a process serves until it settles
        measure(name, addresses[:WARM])
    settle_memory()
    say(HEAD)
    tables = []
    for name, addresses in searches.items():
        tables.append(measure(name, addresses))
        say(tables[-1].line)
    budget = BUDGET[connection.vendor]
    slow = [f"{one.name}: {one.server_time:.0f} ms" for one in tables if SOAK and one.server_time > budget]
    assert not slow, slow
    assert max(cost.statements for one in tables for cost in one.costs) <= STATEMENTS


def test_rare_words_find_exactly_what_has_them(library, client):
    shown = client.get("/search/?q=tunggal").content.decode()
    assert f"Catatan {ARTICLES - 1}" in shown
    assert "Semua 1<" in shown
