"""Matches of the whole country: how long storing takes, that a rebuild corrects nothing, that all are shown.

`make bench` prints the figures; the long form has 275,000 needs and 5,000 offers.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.db import transaction

from partnerships.actions.rebuild_matches import rebuild_matches
from partnerships.actions.refresh_matches import (
    refresh_matches_of_needs,
    refresh_needs_of_offer,
    refresh_offer_matches,
)
from partnerships.choices import MatchList
from partnerships.models import Match, Need, NeedFacts, Offer
from tests.bench.conftest import NATIONAL, say
from tests.soak import amount

pytestmark = pytest.mark.soak
OFFER, NEED = 2.0, 0.5  # seconds: an offer's matches and notices, a need's
ASKED = amount(short=3, long=40)


class Undone(Exception):
    """Takes back what was measured."""


def seconds(work: Callable[[], Any]) -> tuple[float, float]:
    """(CPU of this process, wall) of work that is taken back."""
    wall, cpu = time.perf_counter(), time.process_time()
    try:
        with transaction.atomic():
            work()
            took = time.process_time() - cpu, time.perf_counter() - wall
            raise Undone
    except Undone:
        return took


def shown(name: str, found: Sequence[tuple[float, float]]) -> None:
    cpu, wall = (sorted(column) for column in zip(*found, strict=True))
    middle = len(cpu) // 2
    say(f"{name:44} {len(cpu):4} times: {wall[middle]:6.3f} s, at most {wall[-1]:6.3f} (CPU {cpu[-1]:.3f})")


def test_bench_of_an_offer_that_is_published(matched):
    offers = list(Offer.objects.open().order_by("-needs_list__fit_count")[: ASKED // 2])
    offers += list(Offer.objects.open().order_by("pk")[: ASKED // 2 + 1])
    refresh_offer_matches(offers[0])  # as a worker does once it runs
    took = [seconds(lambda one=one: refresh_offer_matches(one)) for one in offers]
    shown("an offer: its matches and notices", took)
    shown("the lists of its needs, after that", [seconds(lambda: refresh_needs_of_offer(offers[0]))])
    assert not NATIONAL or max(wall for _cpu, wall in took) <= OFFER


def test_bench_of_a_need_that_comes_in(matched):
    needs = list(Need.objects.ready().order_by("title", "pk")[:ASKED])
    took = [seconds(lambda one=one: refresh_matches_of_needs([one])) for one in needs]
    shown("a need: its matches and notices", took)
    assert not NATIONAL or max(wall for _cpu, wall in took) <= NEED


def test_a_full_rebuild_finds_nothing_to_correct_and_every_need_is_shown(matched):
    again = rebuild_matches()
    eligible = set(NeedFacts.objects.exclude(fit_count=0, nearly_count=0).values_list("pk", flat=True))
    listed = Match.objects.standing_in(MatchList.OF_OFFER).values_list("need_id", flat=True)
    rare = NeedFacts.objects.filter(is_rare=True).values_list("pk", flat=True)
    say(f"rebuild again: {again.seconds} s, {again.corrections} corrections, {again.changes} changes")
    told = {name: number for name, number in again.exposure.items() if name != "provinces"}
    say(f"shown: {told}")
    assert (again.corrections, again.changes) == (0, 0)
    assert eligible
    assert eligible == set(listed) | set(rare)
