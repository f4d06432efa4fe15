"""Random walks of money and reports: no report is skipped, never more is spent than came, all sums agree."""

import random

import pytest
from django.core.exceptions import PermissionDenied
from django.db.models import Sum

from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.move_report import decide_report, submit_report, write_report
from partnerships.actions.channelling.record_expense import void_expense
from partnerships.channelling.report_data import live_data
from partnerships.channelling.spending import received_of, spent_of
from partnerships.funding_limits import Refused
from partnerships.models import Expense, FundingEntry, LedgerEntry, Need, Report
from tests.factories.agreements import MILLION, active
from tests.factories.partnerships import NeedFactory
from tests.factories.works import WORDS, line, receive, spend
from tests.soak import amount

WALKS = amount(short=2, long=40)
STEPS = amount(short=25, long=40)
DONE = ("accepted", "waived")


class Walk:
    def __init__(self, seed, needs, work, ani, gita):
        self.random, self.needs, self.work, self.ani, self.gita = random.Random(seed), needs, work, ani, gita
        self.items = {
            need.pk: [line(need, name, 10 * MILLION) for name in ("Semen", "Pasir")] for need in needs
        }

    def step(self):
        """One verb, possible or not; what cannot be is refused and changes nothing."""
        verb = self.random.choice([self.receive, self.spend, self.spend, self.void, self.write, self.decide])
        try:
            verb()
        except (Refused, PermissionDenied):
            pass

    def receive(self):
        receive(self.work, self.random.randint(1, 3), self.ani, self.gita)

    def spend(self):
        need = self.random.choice(self.needs)
        item = self.random.choice([None, *self.items[need.pk]])
        spend(self.work, need, self.random.randint(1, 15) * MILLION + 7, self.ani, cost_item=item)

    def void(self):
        expense = self.random.choice(list(Expense.objects.select_related("entry", "partnership")) or [None])
        if expense:
            void_expense(expense, "Salah ketik", by=self.ani)

    def report(self):
        return self.random.choice(list(Report.objects.select_related("partnership", "instalment")) or [None])

    def write(self):
        if report := self.report():
            keys = [one["key"] for row in live_data(report)["needs"] for one in row["lines"]]
            told = dict.fromkeys(keys, "Harga naik.")
            write_report(report, by=self.ani, narrative=WORDS, beneficiaries=9, explanations=told)
            submit_report(report, by=self.ani)

    def decide(self):
        if report := self.report():
            code = self.random.choice(["accept", "accept", "return", "waive"])
            decide_report(report, code, by=self.gita, reason="Alasan.")

    def finish(self):
        """To an accepted final report, whatever the walk left open."""
        for number in (1, 2, 3):
            if self.work.instalments.get(number=number).state != "received":
                receive(self.work, number, self.ani, self.gita)
            report = self.work.reports.select_related("partnership").get(instalment__number=number)
            if report.state == "submitted":
                decide_report(report, "accept", by=self.gita)
            elif report.state not in DONE:
                decide_report(report, "waive", by=self.gita, reason="Cukup.")
        advance(self.work, "report", by=self.ani)


def check(work, needs):
    """What holds after every step."""
    assert 0 <= spent_of(work) <= received_of(work)
    for need in needs:
        spent = FundingEntry.objects.filter(need=need, stage="spent", voided_at=None).aggregate(
            s=Sum("amount")
        )
        told = LedgerEntry.objects.filter(need=need.pk, kind="funding.spent").aggregate(s=Sum("amount"))
        assert Need.objects.get(pk=need.pk).spent == (spent["s"] or 0) == (told["s"] or 0)
        assert Need.objects.get(pk=need.pk).spent <= Need.objects.get(pk=need.pk).received
    received = list(work.instalments.filter(state="received").select_related("report"))
    assert [one.number for one in received] == list(range(1, len(received) + 1))
    assert all(one.report.state in DONE for one in received[:-1])


@pytest.fixture
def needs(handep):
    return [NeedFactory(board=handep), NeedFactory(board=handep)]


@pytest.mark.parametrize("seed", range(WALKS))
def test_whatever_happens_sums_agree_and_no_report_is_skipped(seed, needs, ani, gita, rimba):
    first, second = needs
    parts = [20 * MILLION, 25 * MILLION, 25 * MILLION]
    work = active({first: 50 * MILLION, second: 20 * MILLION}, rimba, ani, gita, parts)
    walk = Walk(seed, needs, work, ani, gita)
    for _n in range(STEPS):
        walk.step()
        check(work, needs)
    walk.finish()
    check(work, needs)
    final = work.reports.get(instalment=None)
    data = live_data(final)
    rows = [one for row in data["needs"] for one in row["lines"]]
    assert sum(one["spent"] for one in rows) == data["spent"] == spent_of(work)
    assert data["spent"] == sum(one["amount"] for one in data["expenses"])
    assert data["received"] == sum(parts)
