"""An offer tried before it is published."""

from datetime import date

import pytest

from partnerships.matching.criteria import parse_all
from partnerships.matching.dry_run import dry_run, relaxed
from partnerships.matching.verdicts import Status
from tests.partnerships.matching.builders import MILLION, SURAKARTA, TODAY, board, need, offer

pytestmark = pytest.mark.pure

AUDIT = parse_all([{"code": "audit.within_years", "params": {"n": 2}}])
FRESH = board(key="fresh", last_audit=date(2026, 1, 1))
SILENT = board(key="silent")


def some_needs():
    return [
        need(key="fits", board=FRESH, gap=60 * MILLION),
        need(key="silent-1", board=SILENT, gap=70 * MILLION),
        need(key="silent-2", board=SILENT, gap=80 * MILLION),
        need(key="far", board=FRESH, region=SURAKARTA),
        need(key="far-and-silent", board=SILENT, region=SURAKARTA),
        need(key="other-field", category="gizi", board=FRESH),
    ]


def test_it_works():
    found = dry_run(offer(criteria=AUDIT), some_needs(), TODAY)
    assert (found.fit, found.nearly, found.not_fit, found.out_of_field) == (1, 2, 2, 1)
    assert (found.fit_money, found.nearly_money) == (60 * MILLION, 150 * MILLION)
    assert found.considered == 5
    assert found.status_of["silent-1"] is Status.NEARLY


def test_obstacles_say_what_excludes_most_and_what_relaxing_gains():
    found = dry_run(offer(criteria=AUDIT), some_needs(), TODAY)
    audit, region = found.obstacles
    assert (audit.criterion.code, audit.not_met, audit.unknown, audit.unknown_boards) == (
        "audit.within_years",
        0,
        3,
        1,
    )
    assert (audit.gain, audit.gain_money) == (2, 150 * MILLION)
    assert (region.criterion.code, region.not_met, region.gain) == ("region.in", 2, 1)
    assert found.worst is audit


def test_relaxed_criterion_gains_what_was_promised():
    strict = offer(criteria=AUDIT)
    assert dry_run(relaxed(strict, "audit.within_years"), some_needs(), TODAY).fit == 3
    assert dry_run(relaxed(strict, "region.in"), some_needs(), TODAY).fit == 2


def test_draft_that_opens_later_is_tried_as_if_open():
    later = offer(opens=date(2027, 1, 1), closes=date(2027, 1, 31))
    assert dry_run(later, some_needs(), TODAY).fit == 3


def test_nothing_stands_in_the_way_of_no_needs():
    found = dry_run(offer(), [], TODAY)
    assert (found.considered, found.obstacles, found.worst) == (0, (), None)
