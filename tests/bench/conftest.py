"""The invented country that the benchmarks share: a few boards, or with SOAK=1 on PostgreSQL all of it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any
from unittest.mock import patch

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, transaction
from django.test import override_settings

from forum_site.portal.demo.nation.load import load_nation, settle
from forum_site.portal.demo.nation.offers import load_offers
from forum_site.regions.actions.load_regions import load_regions, sync
from partnerships.actions.rebuild_matches import rebuild_matches
from partnerships.models import MatchRebuild
from tests.bench.addresses import Addresses
from tests.factories.regions import few_names

NATIONAL = os.environ.get("SOAK") == "1" and connection.vendor == "postgresql"


@pytest.fixture(scope="module")
def country(django_db_setup: None, django_db_blocker: Any) -> Iterator[Addresses]:
    with django_db_blocker.unblock(), override_settings(DEMO=True):
        if NATIONAL:
            yield national()
            return
        with transaction.atomic():
            sync(few_names(), [])
            call_command("create_site_pages", verbosity=0)
            load_nation(boards=12, needs=240, seed=1, search=True, told=lambda _boards, _needs: None)
            load_offers(60, 1)
            yield Addresses()
            transaction.set_rollback(True)


@cache
def national() -> Addresses:
    """The whole country, loaded once and left in the copy of the database that ends with this run."""
    load_regions()
    call_command("create_site_pages", verbosity=0)
    call_command("load_nation", stdout=sys.stdout)
    settle()
    with connection.cursor() as cursor:
        cursor.execute("SET max_parallel_workers_per_gather = 0")  # all work is done where it is counted
    addresses = Addresses()
    ContentType.objects.get_for_models(*apps.get_models())
    settle_memory()
    return addresses


def settle_memory() -> None:
    """As a web process does once it is loaded, and once it is warm: what stands is no request's work."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module")
def matched(country: Addresses) -> MatchRebuild:
    """The first rebuild: pages and storing are measured on a country whose pairs are stored."""
    return first_of_the_country() if NATIONAL else rebuild_matches()


@cache
def first_of_the_country() -> MatchRebuild:
    with patch("partnerships.actions.rebuild_matches.announce_in_chunks"):  # its tasks would run here at once
        first = rebuild_matches()
    say(f"first rebuild: {first.seconds} s, {first.needs} needs, {first.offers} offers, {first.pairs} pairs")
    settle_memory()
    return first


def say(line: str) -> None:
    sys.stdout.write(f"\n{line}")
    sys.stdout.flush()
