"""Random histories of a need's money equal a recomputation in plain Python; nothing is negative or lost."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
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

from partnerships.actions.edit_need import edit_need
from partnerships.actions.import_plan import import_plan
from partnerships.actions.plan_self_help import confirm_self_help, plan_self_help, withdraw_self_help
from partnerships.actions.record_funding import record_funding
from partnerships.actions.set_cost_items import CostLine, set_cost_items
from partnerships.actions.void_funding import void_funding
from partnerships.funding_limits import Refused
from partnerships.models import FundingEntry, Need, SelfHelpContribution
from tests.factories.partnerships import NeedFactory
from tests.partnerships.sheets import DRAINAGE, LINES, changed, upload
from tests.soak import amount

pytestmark = pytest.mark.django_db
MILLION = 1_000_000
AMOUNTS = st.integers(-1, 40) | st.integers(0, 250 * MILLION)
KINDS = st.sampled_from(["SELF_HELP", "VILLAGE_FUND", "CSR_PRIVATE"])
STAGES = st.sampled_from(["planned", "committed", "received", "spent"])


class Money(RuleBasedStateMachine):
    """One imported need; what was accepted is written down beside the database."""

    need: Need
    by: Any

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.kept: dict[int, tuple[str, int]] = {}  # firm entries ever noted: stage and amount
        self.lump = Need.objects.get(pk=self.need.pk).swadaya_planned  # planned without contributions
        self.sheet_lump = self.lump

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.savepoint.__exit__(None, None, None)

    def stored(self) -> Need:
        return Need.objects.select_related("plan", "board", "village").get(pk=self.need.pk)

    def attempt(self, work: Any) -> Any:
        try:
            with transaction.atomic():
                return work()
        except (Refused, PermissionDenied, ValueError):
            return None

    def entry(self, pick: int) -> FundingEntry | None:
        rows = list(FundingEntry.objects.filter(need=self.need).order_by("pk"))
        return rows[pick % len(rows)] if rows else None

    @rule(volumes=st.lists(st.integers(1, 10**6), max_size=4), price=st.integers(0, 10**6))
    def set_lines(self, volumes: list[int], price: int) -> None:
        lines = [CostLine("material", f"B{i}", "m", Decimal(v) / 100, price) for i, v in enumerate(volumes)]
        set_cost_items(self.stored(), lines, by=self.by)
        if lines:
            cents = [v * price for v in volumes]
            assert self.stored().cost == sum((c + 50) // 100 for c in cents)

    @rule(cost=st.none() | st.integers(0, 300 * MILLION))
    def edit_cost(self, cost: int | None) -> None:
        self.attempt(lambda: edit_need(self.stored(), by=self.by, cost=cost))

    @rule(planned=st.integers(0, 50 * MILLION))
    def edit_planned(self, planned: int) -> None:
        if self.attempt(lambda: edit_need(self.stored(), by=self.by, swadaya_planned=planned)):
            self.lump = planned

    @rule(kind=KINDS, stage=STAGES, rupiah=AMOUNTS, pick=st.none() | st.integers(0, 20))
    def record(self, kind: str, stage: str, rupiah: int, pick: int | None) -> None:
        of = None if pick is None else self.entry(pick)
        noted = self.attempt(
            lambda: record_funding(self.stored(), kind, stage, rupiah, by=self.by, of=of, evidence="Surat")
        )
        if stage != "planned" and noted is not None:
            self.kept[noted.pk] = (stage, rupiah)
        planned_lump = stage == "planned" and kind == "SELF_HELP" and rupiah >= 0
        if planned_lump and not self.living():
            self.lump = rupiah

    @rule(pick=st.integers(0, 20))
    def void(self, pick: int) -> None:
        entry = self.entry(pick)
        if entry is not None:
            self.attempt(lambda: void_funding(entry, "Salah", by=self.by))

    @rule(workers=st.integers(0, 20), days=st.integers(0, 9), wage=st.integers(0, 150_000))
    def plan_labour(self, workers: int, days: int, wage: int) -> None:
        worth = {"workers": workers, "days": days, "daily_wage": wage}
        self.attempt(lambda: plan_self_help(self.stored(), "labour", by=self.by, **worth))

    @precondition(lambda self: SelfHelpContribution.objects.exists())
    @rule(pick=st.integers(0, 20), confirm=st.booleans())
    def settle(self, pick: int, confirm: bool) -> None:
        rows = list(SelfHelpContribution.objects.select_related("need__plan", "need__board").order_by("pk"))
        one = rows[pick % len(rows)]
        if confirm and self.attempt(lambda: confirm_self_help(one, by=self.by, evidence="Daftar")):
            assert one.entry is not None
            self.kept[one.entry.pk] = ("committed", one.amount)
        elif not confirm and self.attempt(lambda: withdraw_self_help(one, by=self.by)):
            self.lump = self.lump if self.living() else self.sheet_lump

    @rule(cost=st.integers(1, 300 * MILLION), planned=st.integers(1, 50 * MILLION))
    def newer_sheet(self, cost: int, planned: int) -> None:
        import_plan(upload(self.need.board, [changed(DRAINAGE, cost=cost, swadaya=planned)]), by=self.by)
        if not self.living() and self.lump == self.sheet_lump:
            self.lump = planned  # nobody had written another figure
        self.sheet_lump = planned

    def living(self) -> list[SelfHelpContribution]:
        return list(SelfHelpContribution.objects.filter(need=self.need, withdrawn_at=None))

    @invariant()
    def figures_equal_the_entries(self) -> None:
        need, rows = self.stored(), list(FundingEntry.objects.filter(need=self.need, voided_at=None))
        by_stage = {stage: sum(r.amount for r in rows if r.stage == stage) for stage in
                    ("planned", "committed", "received", "spent")}  # fmt: skip
        loose = sum(r.amount for r in rows if r.stage == "received" and r.of_id is None)
        assert (need.committed, need.received, need.spent) == (
            by_stage["committed"], by_stage["received"], by_stage["spent"]
        )  # fmt: skip
        found = by_stage["committed"] + loose
        assert need.gap == (None if need.cost is None else max(0, need.cost - found))
        assert min(need.committed, need.received, need.spent, need.gap or 0, need.swadaya_planned) >= 0

    @invariant()
    def planned_self_help_is_its_parts(self) -> None:
        living, need = self.living(), self.stored()
        expected = sum(one.amount for one in living if one.entry_id is None) if living else self.lump
        rows = FundingEntry.objects.filter(need=need, stage="planned", source_kind="SELF_HELP")
        assert need.swadaya_planned == expected == sum(row.amount for row in rows)

    @invariant()
    def nothing_is_lost_and_limits_hold(self) -> None:
        firm = FundingEntry.objects.filter(need=self.need).exclude(stage="planned")
        assert {row.pk: (row.stage, row.amount) for row in firm} == self.kept
        alive = [row for row in firm if row.voided_at is None]
        for lead in (row for row in alive if row.stage == "committed"):
            came = sum(row.amount for row in alive if row.stage == "received" and row.of_id == lead.pk)
            assert came <= lead.amount
        known = {row.pk for row in alive}
        assert all(row.of_id is None or row.of_id in known for row in alive)
        assert Need.objects.get(pk=self.need.pk).spent <= sum(
            row.amount
            for row in alive
            if row.stage == "committed" or (row.stage == "received" and not row.of_id)
        )


def test_random_histories_equal_a_recomputation(handep: Any, ani: Any) -> None:
    need = import_plan(upload(handep, LINES), by=ani).plan.needs.get(source_row=4)
    machine = type("OneNeed", (Money,), {"need": need, "by": ani})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=amount(short=8, long=300), stateful_step_count=amount(short=12, long=40),
            deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate],
        ),
    )  # fmt: skip


def test_the_same_gap_on_page_list_and_file_in_one_transaction(client: Client, handep: Any, ani: Any) -> None:
    """Rp 25 million, 5 million self-help confirmed, 10 million firm: 10 million lacking, everywhere."""
    need = NeedFactory(board=handep, title="Titian Gang Bakti", cost=25 * MILLION)
    cash = plan_self_help(need, "cash", amount=5 * MILLION, by=ani)
    confirm_self_help(cash, by=ani, evidence="Buku iuran")
    with transaction.atomic():
        record_funding(need, "CSR_PRIVATE", "committed", 10 * MILLION, by=ani, evidence="Surat")
        assert Need.objects.get(pk=need.pk).gap == 10 * MILLION
        page = client.get(need.get_absolute_url())
        listed = client.get("/needs/").context["page"].object_list[0]
        text = client.get("/needs.csv").getvalue().decode("utf-8-sig")
    assert page.context["funding"].gap == page.context["need"].gap == listed.gap == 10 * MILLION
    assert [row["gap"] for row in csv.DictReader(io.StringIO(text))] == [str(10 * MILLION)]


def test_a_sheet_whose_sources_sum_to_the_cost_still_lacks_it_all(handep: Any, ani: Any) -> None:
    need = import_plan(upload(handep, [changed(DRAINAGE, swadaya=186_400_000)]), by=ani).plan.needs.get()
    planned = need.funding.get()
    assert (planned.amount, planned.stage) == (need.cost, "planned")
    assert need.gap == need.cost == 186_400_000 and not need.committed
