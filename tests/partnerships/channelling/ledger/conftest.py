"""A book with money, a void entry and a partnership, all by their verbs."""

import pytest

from partnerships.actions.channelling.start_partnership import declare_partnership
from partnerships.actions.record_funding import record_funding
from partnerships.actions.void_funding import void_funding
from partnerships.models import LedgerBook
from tests.factories.partnerships import NeedFactory

MILLION = 1_000_000


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Titian Gang Bakti")


@pytest.fixture
def book(need, ani, gita, rimba):
    """Six rows: 20 million firm, 5 received of it, 3 more firm and void again, two steps."""
    said = {"by": ani, "evidence": "Surat nomor 12"}
    firm = record_funding(need, "CSR_PRIVATE", "committed", 20 * MILLION, **said)
    record_funding(need, "CSR_PRIVATE", "received", 5 * MILLION, of=firm, **said)
    mistake = record_funding(need, "VILLAGE_FUND", "committed", 3 * MILLION, **said)
    void_funding(mistake, "Salah catat", by=ani)
    declare_partnership([need], rimba, by=gita)
    return LedgerBook.objects.get(board=need.board)
