"""What is stored of a need ranks like the need itself, with every kind of criterion."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerships.matching.criteria.papers import OF_THE_NEED
from partnerships.matching.engine import rank_needs_plainly
from partnerships.matching.index.offers import OfferIndex
from partnerships.matching.index.rank import ENGINES
from partnerships.matching.index.stored import StoredNeeds, packed
from tests.partnerships.matching.builders import TODAY
from tests.partnerships.matching.index.test_same_as_plain import rank_number
from tests.partnerships.matching.strategies import needs, offers
from tests.soak import amount

pytestmark = pytest.mark.pure
shared = settings(max_examples=amount(short=60, long=3000), deadline=None)


def as_rows_hold(need):
    """A need as its row can tell: with numbers for keys, in one village, papers those of its board."""
    board = need.board
    papers = {code: paper for code, paper in board.documents.items() if code in OF_THE_NEED}
    return replace(need, region=(need.region[0], need.region[0]), documents=papers)


given_needs = st.lists(needs.map(as_rows_hold), max_size=14, unique_by=lambda need: need.key)


def stored(rows):
    """The needs read back, each with a board of its own."""
    rows = [replace(row, key=at + 1, board=replace(row.board, key=at + 1)) for at, row in enumerate(rows)]
    columns, terms = zip(*map(packed, rows), strict=True) if rows else ((), ())
    boards = {row.board.key: row.board for row in rows}
    return rows, StoredNeeds([row.key for row in rows], columns, terms), boards


@shared
@given(given_needs)
def test_a_profile_comes_back_as_it_was(rows):
    rows, found, boards = stored(rows)
    found.know(boards)
    back = {one.key: one for one in map(found.profile, range(len(found)))}
    assert back == {row.key: replace(row, evidence={}) for row in rows}


@pytest.mark.parametrize("engine", ENGINES)
@shared
@given(given_needs, offers())
def test_an_offer_finds_what_it_finds_among_the_needs_themselves(engine, rows, offer):
    rows, found, boards = stored(rows)
    index = OfferIndex([offer], TODAY)
    if not len(index):
        return
    ranker = found.ranker(index, lambda keys: {key: boards[key] for key in keys})
    ranker.engine = engine
    line, _counts = ranker.best_needs(0, None, 3)
    plain = rank_needs_plainly(offer, rows, TODAY, salt=3)
    told = [(ranker.needs.key(row), rank) for row, rank in zip(line.other, line.ranks, strict=True)]
    assert told == [(one.need_key, rank_number(one)) for one in plain]
