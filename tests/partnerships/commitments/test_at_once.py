"""Many commitments to one need: whatever the order, firm money never exceeds what is lacking."""

import threading
from collections import Counter
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, connections, transaction
from django.db.models import Sum
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from partnerships.actions.decide_commitment import accept_commitment, decline_commitment
from partnerships.actions.edit_need import edit_need
from partnerships.actions.make_commitment import make_commitment
from partnerships.actions.record_funding import record_funding
from partnerships.actions.void_funding import void_funding
from partnerships.commitments.resolving import Pledge, resolve
from partnerships.funding_limits import Refused
from partnerships.models import Commitment, FundingEntry, Need
from partnerships.tasks import match_needs
from tests.factories.accounts import UserFactory
from tests.factories.commitments import CommitmentFactory
from tests.factories.partnerships import NeedFactory
from tests.soak import amount

MILLION = 1_000_000
RUPIAH = st.integers(1, 60) | st.integers(1, 120 * MILLION)
PERCENT = st.none() | st.integers(1, 99)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    cost=st.integers(1, 1000), found=st.integers(0, 1000),
    rows=st.lists(st.tuples(st.integers(0, 3), st.integers(1, 500), st.integers(0, 99)), max_size=7),
)  # fmt: skip
def test_what_becomes_firm_together_fits_and_holds(cost, found, rows):
    pledges = [Pledge(n, giver, rupiah, percent) for n, (giver, rupiah, percent) in enumerate(rows)]
    made = resolve(cost, found, {}, pledges)
    assert sum(made.values()) <= max(0, cost - found)
    total = found + sum(made.values())
    for pk, rupiah in made.items():
        assert 0 < rupiah <= pledges[pk].amount
        own = sum(made.get(one.pk, 0) for one in pledges if one.giver == pledges[pk].giver)
        assert (total - own) * 100 >= pledges[pk].percent * cost
    if found < cost and any(one.percent == 0 for one in pledges):
        assert made


class Promises(RuleBasedStateMachine):
    """One need, four givers, a board that also notes other money, voids it and changes the cost."""

    need: Need
    by: Any
    givers: list[Any]

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.excess = 0  # how far a lowered cost lies below what was firm already

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.savepoint.__exit__(None, None, None)

    def attempt(self, work: Any) -> None:
        try:
            with transaction.atomic():
                work()
        except (Refused, PermissionDenied):
            pass

    def stored(self) -> Need:
        return Need.objects.select_related("plan", "board", "village").get(pk=self.need.pk)

    def pick(self, rows: Any, n: int) -> Any:
        found = list(rows.order_by("pk"))
        return found[n % len(found)] if found else None

    @rule(who=st.integers(0, 3), rupiah=RUPIAH, percent=PERCENT, kind=st.sampled_from(["money", "labour"]))
    def promise(self, who: int, rupiah: int, percent: int | None, kind: str) -> None:
        need = self.stored()
        self.attempt(
            lambda: make_commitment(
                need, by=self.givers[who], amount=rupiah, kind=kind, others_percent=percent
            )
        )

    @rule(n=st.integers(0, 9))
    def accept(self, n: int) -> None:
        one = self.pick(Commitment.objects.filter(state="offered"), n)
        if one is not None:
            self.attempt(lambda: accept_commitment(one, by=self.by))

    @rule(n=st.integers(0, 9))
    def decline(self, n: int) -> None:
        one = self.pick(Commitment.objects.open(), n)
        if one is not None:
            self.attempt(lambda: decline_commitment(one, "Tidak jadi", by=self.by))

    @rule(rupiah=RUPIAH)
    def other_money(self, rupiah: int) -> None:
        need = self.stored()
        self.attempt(
            lambda: record_funding(need, "APBD_LOCAL", "committed", rupiah, by=self.by, evidence="DPA")
        )

    @rule(n=st.integers(0, 9))
    def void(self, n: int) -> None:
        entry = self.pick(FundingEntry.objects.filter(voided_at=None), n)
        if entry is not None:
            self.attempt(lambda: void_funding(entry, "Salah catat", by=self.by))

    @rule(cost=st.integers(1, 150 * MILLION))
    def change_cost(self, cost: int) -> None:
        edit_need(self.stored(), by=self.by, cost=cost)
        now = self.stored()
        self.excess = max(0, now.committed - cost)

    @invariant()
    def firm_never_exceeds_the_cost(self) -> None:
        need = self.stored()
        counting = FundingEntry.objects.filter(voided_at=None)
        firm = counting.aggregate(sum=Sum("amount"))["sum"] or 0
        assert firm == need.committed
        assert firm <= need.cost + self.excess
        assert need.gap == max(0, need.cost - firm)

    @invariant()
    def firm_commitments_are_their_entries(self) -> None:
        rows = Commitment.objects.select_related("entry")
        for one in rows:
            counts = one.entry is not None and one.entry.voided_at is None
            assert counts == one.is_firm
            if counts:
                assert one.entry.amount == one.firm_amount <= one.amount

    @invariant()
    def what_waits_is_still_unmet_or_finds_no_gap(self) -> None:
        need = self.stored()
        waiting = Commitment.objects.filter(state="conditional")
        if need.gap:
            others = {one.pk: need.committed - self.own(one) for one in waiting}
            assert all(others[one.pk] * 100 < one.others_percent * need.cost for one in waiting)

    def own(self, one: Commitment) -> int:
        rows = Commitment.objects.filter(user=one.user, state="firm")
        return rows.aggregate(sum=Sum("firm_amount"))["sum"] or 0


@pytest.mark.django_db
def test_random_histories_never_promise_more_than_the_need_lacks(handep, ani):
    need = NeedFactory(board=handep, cost=100 * MILLION)
    givers = [UserFactory() for _n in range(4)]
    machine = type("OneNeed", (Promises,), {"need": need, "by": ani, "givers": givers})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=amount(short=8, long=200), stateful_step_count=amount(short=14, long=40),
            deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate],
        ),
    )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_accepted_in_the_same_second_they_fill_the_gap_and_no_more(handep, ani, monkeypatch):
    """PostgreSQL: twelve (SOAK=1: 100) threads accept Rp 10 million each for a need of Rp 50 million."""
    if connection.vendor != "postgresql":
        pytest.skip("threads wait for a row only on PostgreSQL")
    monkeypatch.setattr(match_needs, "delay_on_commit", lambda *_args: None)  # money alone is looked at
    need = NeedFactory(board=handep, cost=50 * MILLION)
    made = [CommitmentFactory(need=need, amount=10 * MILLION) for _n in range(amount(short=12, long=100))]
    results: list[str] = []
    start, room = threading.Barrier(len(made)), threading.Semaphore(40)  # connections of the database

    def accept(one: Commitment) -> None:
        start.wait(60)
        with room:
            try:
                results.append(accept_commitment(Commitment.objects.get(pk=one.pk), by=ani).state)
            except PermissionDenied as refused:
                results.append(str(refused))
            finally:
                connections.close_all()

    threads = [threading.Thread(target=accept, args=[one]) for one in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(180)
    need.refresh_from_db()
    assert (need.committed, need.gap) == (50 * MILLION, 0)
    told = Counter(results)
    assert told.pop("firm") == 5
    assert list(told.values()) == [len(made) - 5]  # one clear sentence
