"""A partnership at work that many tests begin with; one that needs another makes its own."""

import pytest

from tests.factories.agreements import MILLION, active
from tests.factories.partnerships import NeedFactory
from tests.factories.works import receive


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.fixture
def work(need, ani, gita, rimba):
    """Rp 50 million of PT Rimba for the need, to come in Rp 20 and 30 million."""
    return active({need: 50 * MILLION}, rimba, ani, gita, [20 * MILLION, 30 * MILLION])


@pytest.fixture
def report(work, ani, gita):
    """Of the first instalment, which came; the board owes it."""
    return receive(work, 1, ani, gita)
