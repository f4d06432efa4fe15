"""Noting and voiding money: what the figures allow, who may, and that the gap follows at once."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from partnerships.actions.record_funding import record_funding
from partnerships.actions.void_funding import void_funding
from partnerships.funding_limits import Refused
from partnerships.models import FundingEntry, Need
from tests.factories.partnerships import NeedFactory

pytestmark = pytest.mark.django_db
MILLION = 1_000_000


@pytest.fixture
def drainage(handep: Any) -> Need:
    return NeedFactory(board=handep, cost=25 * MILLION)


def note(need: Need, by: Any, stage: str, millions: int, kind: str = "CSR_PRIVATE", **more: Any) -> Any:
    return record_funding(need, kind, stage, millions * MILLION, by=by, evidence="Surat no. 7", **more)


def figures(need: Need) -> tuple[int, ...]:
    stored = Need.objects.get(pk=need.pk)
    amounts = (stored.committed, stored.received, stored.spent, stored.gap)
    return tuple(amount // MILLION for amount in amounts)


def test_the_figures_follow_each_note(drainage: Need, ani: Any, rimba: Any) -> None:
    commitment = note(drainage, ani, "committed", 10, organisation=rimba)
    assert figures(drainage) == (10, 0, 0, 15)
    note(drainage, ani, "received", 6, of=commitment)
    note(drainage, ani, "spent", 2, of=commitment)
    note(drainage, ani, "received", 3, kind="ZAKAT")
    assert figures(drainage) == (10, 9, 2, 12)
    assert (commitment.noted_role, commitment.noted_for) == ("board_coordinator", drainage.board)


def test_a_receipt_takes_source_and_giver_from_its_commitment(drainage: Need, ani: Any, rimba: Any) -> None:
    commitment = note(drainage, ani, "committed", 10, organisation=rimba)
    receipt = note(drainage, ani, "received", 1, kind="OTHER", of=commitment)
    assert (receipt.source_kind, receipt.organisation) == ("CSR_PRIVATE", rimba)


@pytest.mark.parametrize(
    ("stage", "millions", "said"),
    [("committed", 26, "25.000.000"), ("received", 26, "25.000.000"), ("spent", 1, "Rp")],
)
def test_nothing_is_noted_above_what_the_figures_allow(
    drainage: Need, ani: Any, stage: str, millions: int, said: str
) -> None:
    with pytest.raises(Refused, match=said):
        note(drainage, ani, stage, millions)
    assert not FundingEntry.objects.exists()


def test_receipts_stay_within_their_commitment(drainage: Need, ani: Any) -> None:
    commitment = note(drainage, ani, "committed", 10)
    note(drainage, ani, "received", 7, of=commitment)
    with pytest.raises(Refused, match="3.000.000"):
        note(drainage, ani, "received", 4, of=commitment)


def test_spending_stays_within_its_own_source(drainage: Need, ani: Any) -> None:
    note(drainage, ani, "committed", 10)
    note(drainage, ani, "received", 5, kind="ZAKAT")
    with pytest.raises(Refused, match="5.000.000"):
        note(drainage, ani, "spent", 6, kind="ZAKAT")


def test_an_entry_of_another_need_or_a_void_one_leads_nothing(drainage: Need, handep: Any, ani: Any) -> None:
    elsewhere = note(NeedFactory(board=handep), ani, "committed", 1)
    void = void_funding(note(drainage, ani, "committed", 1), "Salah ketik", by=ani)
    for lead in (elsewhere, void):
        for stage in ("received", "spent"):
            with pytest.raises(Refused):
                note(drainage, ani, stage, 1, of=lead)


def test_firm_money_needs_evidence_and_a_cost(drainage: Need, handep: Any, ani: Any) -> None:
    with pytest.raises(Refused):
        record_funding(drainage, "ZAKAT", "committed", MILLION, by=ani, evidence=" ")
    with pytest.raises(Refused):
        note(NeedFactory(board=handep, cost=None, status="in_plan"), ani, "committed", 1)


def test_planned_money_replaces_itself_and_never_lessens_the_gap(drainage: Need, ani: Any) -> None:
    for millions in (20, 25):
        record_funding(drainage, "APBD_LOCAL", "planned", millions * MILLION, by=ani)
    assert figures(drainage) == (0, 0, 0, 25)
    assert [entry.amount for entry in drainage.funding.all()] == [25 * MILLION]
    assert record_funding(drainage, "APBD_LOCAL", "planned", 0, by=ani) is None


def test_a_void_entry_stays_and_no_longer_counts(drainage: Need, ani: Any, budi: Any) -> None:
    entry = note(drainage, ani, "committed", 10)
    void_funding(entry, "Surat ditarik", by=budi)
    stored = FundingEntry.objects.get(pk=entry.pk)
    assert (stored.amount, stored.void_reason, stored.voided_by) == (10 * MILLION, "Surat ditarik", budi)
    assert figures(drainage) == (0, 0, 0, 25)
    with pytest.raises(PermissionDenied):
        void_funding(entry, "Lagi", by=ani)


def test_receipts_are_voided_before_their_commitment_and_spending_before_both(
    drainage: Need, ani: Any
) -> None:
    commitment = note(drainage, ani, "committed", 10)
    receipt = note(drainage, ani, "received", 10, of=commitment)
    spent = note(drainage, ani, "spent", 10)
    with pytest.raises(Refused):
        void_funding(commitment, "x", by=ani)
    void_funding(receipt, "x", by=ani)
    with pytest.raises(Refused):
        void_funding(commitment, "x", by=ani)
    for entry in (spent, commitment):
        void_funding(entry, "x", by=ani)
    assert figures(drainage) == (0, 0, 0, 25)


def test_a_need_fully_covered_moves_on_and_back(drainage: Need, ani: Any) -> None:
    entry = note(drainage, ani, "committed", 25)
    assert Need.objects.get(pk=drainage.pk).status == "committed" == drainage.status
    void_funding(entry, "Batal", by=ani)
    assert Need.objects.get(pk=drainage.pk).status == "open_for_partners"


@pytest.mark.parametrize(
    ("who", "allowed"),
    [
        ("ani", True), ("budi", True), ("citra", False), ("dewi", False), ("eko", False), ("gita", False),
        ("hadi", False), ("indra", False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("state", ["in_plan", "completed", "dropped", "merged"])
def test_only_the_boards_officers_note_money_of_a_living_need(
    request: Any, handep: Any, who: str, allowed: bool, state: str
) -> None:
    need, by = NeedFactory(board=handep, status=state), request.getfixturevalue(who)
    if allowed and state in {"in_plan", "completed"}:
        assert note(need, by, "committed", 1)
    else:
        with pytest.raises(PermissionDenied):
            note(need, by, "committed", 1)
