"""Many partners agree about one need in the same second: exactly what it lacks becomes firm (PostgreSQL)."""

import threading
from collections import Counter
from typing import Any

import pytest
from django.db import connection, connections
from django.utils import timezone

from partnerships.actions.channelling.confirm_agreement import confirm_agreement
from partnerships.actions.channelling.write_agreement import stamp
from partnerships.funding_limits import Refused
from partnerships.models import Commitment, Partnership
from partnerships.tasks import match_needs
from tests.factories.agreements import MILLION, agreement_of, negotiated
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.people import person
from tests.soak import amount

LINES = 40  # so many write at once; the others wait for a connection of the test database


@pytest.fixture
def on_postgres(transactional_db, monkeypatch):
    if connection.vendor != "postgresql":
        pytest.skip("threads wait for a row only on PostgreSQL")
    monkeypatch.setattr(match_needs, "delay_on_commit", lambda *_args: None)  # money alone is looked at


def rivals(need, ani, count: int, share: int) -> list[tuple[Partnership, Any]]:
    """Partners who all wait for their own confirmation of so much."""
    found = []
    for n in range(count):
        body = OrganisationFactory(kind="company", name=f"PT Mitra {n}", slug=f"mitra-{n}")
        officer = person(f"mitra{n}", f"Petugas {n}")
        MembershipFactory(user=officer, organisation=body, role="partner_officer")
        one = negotiated({need: share}, body, ani)
        confirm_agreement(one, by=ani, seen=stamp(agreement_of(one)))
        found.append((one, officer))
    return found


def at_once(pairs: list[tuple[Partnership, Any]]) -> Counter[str]:
    """Everybody confirms; what each was told."""
    told: list[str] = []
    start, room = threading.Barrier(len(pairs)), threading.Semaphore(LINES)

    def confirm(one: Partnership, user: Any) -> None:
        start.wait(60)
        with room:
            try:
                now = Partnership.objects.get(pk=one.pk)
                confirm_agreement(now, by=user, seen=stamp(agreement_of(now)))
                told.append(now.stage)
            except Refused as refused:
                told.append(str(refused))
            finally:
                connections.close_all()

    threads = [threading.Thread(target=confirm, args=pair) for pair in pairs]
    [thread.start() for thread in threads]
    [thread.join(180) for thread in threads]
    return Counter(told)


def test_exactly_what_is_lacking_is_agreed_and_the_others_read_why(on_postgres, handep, ani):
    need = NeedFactory(board=handep, cost=50 * MILLION)
    count = amount(short=12, long=100)
    told = at_once(rivals(need, ani, count, 10 * MILLION))
    need.refresh_from_db()
    assert (need.committed, need.gap) == (50 * MILLION, 0)
    assert told.pop("agreed") == 5
    assert sum(told.values()) == count - 5
    assert all("Rp" in sentence or "lacks" in sentence for sentence in told)
    assert Partnership.objects.filter(stage="negotiation").count() == count - 5


def test_two_confirm_in_the_same_second_and_one_reads_what_is_left(on_postgres, handep, ani):
    need = NeedFactory(board=handep, cost=50 * MILLION)
    told = at_once(rivals(need, ani, 2, 30 * MILLION))
    need.refresh_from_db()
    assert (need.committed, told.pop("agreed")) == (30 * MILLION, 1)
    assert "20.000.000" in next(iter(told))


def test_a_conditional_promise_counts_the_moment_others_reach_its_share(on_postgres, handep, ani, rimba):
    need = NeedFactory(board=handep, cost=55 * MILLION)
    Commitment.objects.create(
        need=need, organisation=rimba, amount=5 * MILLION, source_kind="CSR_TJSL", state="conditional",
        others_percent=40, accepted_at=timezone.now(), user=None,
    )  # fmt: skip
    told = at_once(rivals(need, ani, 8, 10 * MILLION))
    need.refresh_from_db()
    assert (need.committed, need.gap, told["agreed"]) == (55 * MILLION, 0, 5)
    assert Commitment.objects.get(organisation=rimba).state == "firm"


def test_both_sides_confirm_in_the_same_second(on_postgres, handep, ani, gita, rimba):
    need = NeedFactory(board=handep)
    one = negotiated({need: 50 * MILLION}, rimba, ani)
    assert at_once([(one, ani), (one, gita)])["agreed"] >= 1
    one.refresh_from_db()
    assert (one.stage, Commitment.objects.get(partnership=one).firm_amount) == ("agreed", 50 * MILLION)
