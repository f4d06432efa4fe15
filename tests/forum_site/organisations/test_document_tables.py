"""Kinds and states of papers: the tables themselves."""

from datetime import date

import pytest

from forum_site.organisations.document_kinds import BY_CODE, FIELDS, KINDS, last_day, months_after
from forum_site.organisations.document_states import LIVE, MOVES, Actor, DocumentStatus
from partnerships.matching.criteria.shared import DOCUMENTS


def test_what_is_asked_of_every_board_makes_a_hundred_with_the_plan():
    assert sum(kind.weight for kind in KINDS) + 5 == 100
    assert sum(kind.weight > 0 for kind in KINDS) + 1 == 10


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_kind_asks_known_facts_and_answers_a_known_criterion(kind):
    assert set(kind.asks) <= set(FIELDS)
    assert set(kind.needs) <= set(kind.asks)
    assert not kind.criterion or kind.criterion in DOCUMENTS
    assert not kind.months or kind.counted_from in kind.needs


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2025, 9, 20), 15, date(2026, 12, 20)),
        (date(2026, 11, 19), 12, date(2027, 11, 19)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
    ],
)
def test_months_end_on_a_day_that_exists(day, months, after):
    assert months_after(day, months) == after


@pytest.mark.parametrize(
    ("kind", "facts", "last"),
    [
        ("deed", {"issued_on": date(2008, 3, 4)}, None),
        ("domicile", {"issued_on": date(2026, 1, 10)}, date(2027, 1, 10)),
        ("domicile", {"issued_on": date(2026, 1, 10), "valid_until": date(2026, 7, 1)}, date(2026, 7, 1)),
        ("annual_meeting", {"held_on": date(2025, 9, 20)}, date(2026, 12, 20)),
        ("audit", {"audited_year": 2025, "issued_on": date(2026, 5, 1)}, date(2027, 12, 31)),
        ("npwp", {}, None),
    ],
)
def test_until_when_a_paper_is_good(kind, facts, last):
    assert last_day(BY_CODE[kind], facts) == last


def test_only_the_verifier_verifies_and_returns_and_a_return_has_a_reason():
    assert {code for code, move in MOVES.items() if move.actor is Actor.VERIFIER} == {"verify", "return"}
    assert [code for code, move in MOVES.items() if move.needs_reason] == ["return"]


def test_every_state_is_reached_and_what_is_closed_stays_closed():
    targets = {move.target for move in MOVES.values()}
    assert targets | {DocumentStatus.UPLOADED} == set(DocumentStatus)
    assert {source for move in MOVES.values() for source in move.sources} == set(LIVE)
