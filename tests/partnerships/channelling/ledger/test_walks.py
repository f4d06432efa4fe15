"""Random sequences with several partners on several needs: every view says what the ledger says."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.start_partnership import declare_partnership
from partnerships.actions.decide_commitment import (
    accept_commitment,
    decline_commitment,
    withdraw_commitment,
)
from partnerships.actions.make_commitment import make_commitment
from partnerships.actions.record_funding import record_funding
from partnerships.actions.void_funding import void_funding
from partnerships.models import Commitment, FundingEntry, Need, Partnership
from tests.factories.documents import DocumentFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.channelling.ledger.walk import (
    assert_same_everywhere,
    assert_whole,
    attempt,
    back,
    figures,
    go_on,
)
from tests.soak import amount

pytestmark = pytest.mark.django_db
MILLION = 1_000_000
RUPIAH = st.integers(1, 30 * MILLION) | st.sampled_from([0, 1, 10 * MILLION, 25 * MILLION, 50 * MILLION])
PICK = st.integers(0, 11)


class Walk(RuleBasedStateMachine):
    """Three needs of one board, two partners."""

    by: Any
    partners: tuple[tuple[Any, Any], ...]  # (organisation, its officer)

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.savepoint.__exit__(None, None, None)

    def one_of(self, model: Any, pick: int, *related: str) -> Any:
        rows = list(model.objects.select_related(*related).order_by("pk"))
        return rows[pick % len(rows)] if rows else None

    def need(self, pick: int) -> Need:
        found: Need = self.one_of(Need, pick, "board", "plan")
        return found

    def officer_of(self, body: Any) -> Any:
        return dict(self.partners)[body]

    @rule(pick=PICK, stage=st.sampled_from(["committed", "received", "spent"]), rupiah=RUPIAH, of=PICK)
    def record(self, pick: int, stage: str, rupiah: int, of: int) -> None:
        lead = self.one_of(FundingEntry, of) if of > 5 else None
        said = {"by": self.by, "of": lead, "evidence": "Surat"}
        attempt(lambda: record_funding(self.need(pick), "ZAKAT", stage, rupiah, **said))

    @rule(pick=PICK)
    def void(self, pick: int) -> None:
        entry = self.one_of(FundingEntry, pick)
        if entry is not None:
            attempt(lambda: void_funding(entry, "Salah", by=self.by))

    @rule(pick=PICK, rupiah=RUPIAH)
    def note_and_take_back(self, pick: int, rupiah: int) -> None:
        """A reversal restores what was before, unless what came in between made a promise firm."""
        before, need = figures(), self.need(pick)
        waits = need.commitments.filter(state="conditional").exists()
        noted = attempt(
            lambda: record_funding(need, "VILLAGE_FUND", "committed", rupiah, by=self.by, evidence="x")
        )
        if noted is not None and attempt(lambda: void_funding(noted, "Salah", by=self.by)) and not waits:
            assert figures() == before

    @rule(pick=PICK, who=st.integers(0, 1), rupiah=RUPIAH, percent=st.none() | st.integers(1, 60))
    def promise(self, pick: int, who: int, rupiah: int, percent: int | None) -> None:
        body, officer = self.partners[who]
        about = {"amount": rupiah, "organisation": body, "others_percent": percent}
        attempt(lambda: make_commitment(self.need(pick), by=officer, **about))

    @precondition(lambda self: Commitment.objects.open().exists())
    @rule(pick=PICK, what=st.sampled_from(["accept", "accept", "decline", "withdraw"]))
    def answer(self, pick: int, what: str) -> None:
        rows = list(Commitment.objects.open().select_related("need__board", "organisation").order_by("pk"))
        one = rows[pick % len(rows)]
        if what == "accept":
            attempt(lambda: accept_commitment(one, by=self.by))
        elif what == "decline":
            attempt(lambda: decline_commitment(one, "Tidak sekarang", by=self.by))
        else:
            officer = self.officer_of(one.organisation)
            attempt(lambda: withdraw_commitment(one, "Batal", by=officer))

    @rule(first=PICK, second=PICK, who=st.integers(0, 1))
    def declare(self, first: int, second: int, who: int) -> None:
        body, officer = self.partners[who]
        needs = list({need.pk: need for need in (self.need(first), self.need(second))}.values())
        attempt(lambda: declare_partnership(needs, body, by=officer))

    @precondition(lambda self: Partnership.objects.exists())
    @rule(pick=PICK, rupiah=RUPIAH, steps=st.integers(1, 4))
    def go_on(self, pick: int, rupiah: int, steps: int) -> None:
        for _step in range(steps):
            one = self.one_of(Partnership, pick, "board__territory", "partner")
            go_on(one, rupiah, self.by, self.officer_of(one.partner))

    @precondition(lambda self: Partnership.objects.exists())
    @rule(pick=PICK)
    def go_back(self, pick: int) -> None:
        one = self.one_of(Partnership, pick, "board__territory", "partner")
        back(one, self.by, self.officer_of(one.partner))

    @precondition(lambda self: Partnership.objects.exists())
    @rule(pick=PICK, code=st.sampled_from(["terminate", "withdraw"]))
    def end(self, pick: int, code: str) -> None:
        one = self.one_of(Partnership, pick, "board__territory", "partner")
        attempt(lambda: advance(one, code, by=self.by, reason="Tidak jadi"))

    @rule()
    def look_everywhere(self) -> None:
        assert_same_everywhere(Client())

    @invariant()
    def all_is_whole(self) -> None:
        assert_whole()


@pytest.fixture
def country(handep, ani, gita, dewi, rimba, perkim):
    """Three needs of Rp 50 million of a board with a verified account."""
    first = NeedFactory(board=handep)
    for _other in range(2):
        NeedFactory(board=handep, plan=first.plan)
    DocumentFactory(organisation=handep, kind="bank_account", status="verified", account_last4="4471")
    return {"by": ani, "partners": ((rimba, gita), (perkim, dewi))}


def test_random_sequences_keep_every_view_equal_to_the_ledger(country):
    run_state_machine_as_test(
        type("Country", (Walk,), country),
        settings=settings(
            max_examples=amount(short=5, long=150), stateful_step_count=amount(short=14, long=50),
            deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate],
        ),
    )  # fmt: skip


def test_one_whole_road_with_a_second_partner_and_a_way_back(country, client):
    """The steps that a random walk may miss: paid, received, undone, spent, ended before its time."""
    ani, ((rimba, gita), (perkim, dewi)) = country["by"], country["partners"]
    first, second, _third = Need.objects.order_by("pk")
    other = make_commitment(first, by=dewi, organisation=perkim, amount=10 * MILLION, others_percent=40)
    accept_commitment(other, by=ani)
    made = declare_partnership([first, second], rimba, by=gita)
    for _step in range(5):  # negotiate, agree on 24 + 12 million, start, pay, confirm a third
        made.refresh_from_db()
        go_on(made, 24 * MILLION, ani, gita)
    assert [figures()[need.pk] for need in (first, second)] == [
        (34 * MILLION, 8 * MILLION, 0, 16 * MILLION), (12 * MILLION, 4 * MILLION, 0, 38 * MILLION),
    ]  # fmt: skip
    before = figures()
    back(made, ani, gita)
    assert figures()[second.pk] == (12 * MILLION, 0, 0, 38 * MILLION)
    go_on(made, 1, ani, gita)
    assert figures() == before
    go_on(made, MILLION, ani, gita)
    assert figures()[first.pk][2] == MILLION
    assert_whole()
    assert_same_everywhere(client)
    advance(made, "terminate", by=gita, reason="Anggaran dipotong")
    assert [figures()[need.pk][0] for need in (first, second)] == [18 * MILLION, 4 * MILLION]
    assert_whole()
    assert_same_everywhere(client)
