"""Promises come to their day: reminders before, and firm ones of which nothing came free the gap."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.models import Event
from partnerships.actions.channelling.expire_firm import expire_firm
from partnerships.actions.decide_commitment import accept_commitment, expire_commitments
from partnerships.actions.make_commitment import make_commitment
from partnerships.actions.record_funding import record_funding
from partnerships.models import Commitment, Partnership
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import told

GIVEN = date(2027, 3, 1)
LATE = date(2027, 5, 3)  # well over twenty working days after it
DAY = timedelta(days=1)


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.fixture
def firm(need, ani, gita, rimba):
    made = make_commitment(need, by=gita, amount=30_000_000, organisation=rimba, given_on=GIVEN)
    return accept_commitment(made, by=ani)


def test_what_never_came_expires_and_the_gap_opens(firm, need, ani, gita):
    assert [expire_firm(LATE), expire_firm(LATE)] == [1, 0]
    firm.refresh_from_db()
    need.refresh_from_db()
    assert (firm.state, firm.entry.voided_at is not None, firm.entry.voided_by) == ("expired", True, None)
    assert (need.gap, need.committed) == (50_000_000, 0)
    assert told(gita)[-1] == told(ani)[-1] == "partnerships.commitment_ended"


@pytest.mark.parametrize("today", [GIVEN, GIVEN + DAY, GIVEN + timedelta(days=21)])
def test_the_giver_has_twenty_working_days_after_the_day(firm, today):
    assert expire_firm(today) == 0


def test_what_came_in_part_stays(firm, need, ani):
    record_funding(need, "CSR_PRIVATE", "received", 1_000_000, by=ani, of=firm.entry, evidence="Kuitansi")
    assert expire_firm(LATE) == 0


@pytest.mark.parametrize(("stage", "ended"), [("active", 0), ("agreed", 0), ("suspended", 0), ("lapsed", 1)])
def test_what_an_agreement_is_about_stays(firm, need, rimba, stage, ended):
    Commitment.objects.update(partnership=make_partnership(need, rimba, stage=stage))
    assert expire_firm(LATE) == ended


def test_the_giver_of_an_expired_one_reads_of_needs_like_it(client, need, gita, rimba, handep, laweyan):
    near = NeedFactory(board=handep, title="Saluran Gang Rukun", cost=22_000_000)
    NeedFactory(board=handep, title="Terlalu besar", cost=900_000_000)
    NeedFactory(board=laweyan, title="Jauh di kota lain")
    made = make_commitment(need, by=gita, amount=20_000_000, organisation=rimba, before=timezone.localdate())
    expire_commitments(timezone.localdate() + DAY)
    event = Event.objects.get(key=f"commitment_ended:{made.pk}:giver")
    assert event.data["others"] == [[near.pk, "Saluran Gang Rukun"]]
    client.force_login(gita)
    page = client.get(f"/commitments/{made.pk}/others/").content.decode()
    assert "Saluran Gang Rukun" in page
    assert "Terlalu besar" not in page and "Jauh di kota lain" not in page


def remind_givers(today) -> int:
    return tell_deadlines(today, only="commitment")


@pytest.mark.parametrize(("ahead", "n"), [(8, 0), (7, 1), (1, 1), (0, 1), (-1, 1), (-8, 0)])
def test_the_giver_is_reminded_in_the_week_before_and_on_the_day(firm, gita, ahead, n):
    before = len(told(gita))
    assert [remind_givers(GIVEN - ahead * DAY) for _ in range(2)] == [n, 0]
    assert len(told(gita)) - before == n


def test_an_open_one_is_reminded_of_its_last_day(need, gita, rimba):
    last = timezone.localdate() + timedelta(days=30)
    make_commitment(need, by=gita, amount=1_000_000, organisation=rimba, before=last)
    assert [remind_givers(last - 8 * DAY), remind_givers(last - 3 * DAY), remind_givers(last)] == [0, 1, 1]


def test_a_commitment_belongs_to_the_partnership_of_the_two(need, gita, rimba):
    begun = make_partnership(need, rimba)
    made = make_commitment(need, by=gita, amount=1_000_000, organisation=rimba)
    assert (made.partnership, Partnership.objects.count()) == (begun, 1)
