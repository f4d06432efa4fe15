"""What random walks over the money of several needs and partners do; each step through its verb."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.test import Client
from django.utils import timezone

from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.confirm_agreement import confirm_agreement
from partnerships.actions.channelling.pay_instalment import (
    confirm_receipt,
    dispute_payment,
    pay_instalment,
    undo_receipt,
)
from partnerships.actions.channelling.plan_instalments import Planned, plan_instalments
from partnerships.actions.channelling.record_expense import record_expense
from partnerships.actions.channelling.write_agreement import stamp, write_agreement
from partnerships.channelling.ledger.verifying import verify_all
from partnerships.channelling.proposal_sections import SECTIONS
from partnerships.funding_ledger import ledger_of
from partnerships.models import FundingEntry, LedgerEntry, Need, Partnership, Proposal
from partnerships.region_sums import Cut, added, sums_in
from tests.factories.agreements import agreement_of, kept, terms

FIGURES = ("committed", "received", "spent", "gap")
STAGES = FIGURES[:3]
REFUSALS = (PermissionDenied, ValueError, ValidationError)


def attempt(work: Any) -> Any:
    """What the verb gives, None when it says no: then nothing of it may stay."""
    try:
        with transaction.atomic():
            return work()
    except REFUSALS:
        return None


def figures() -> dict[int, tuple[Any, ...]]:
    rows = Need.objects.order_by("pk").values_list("pk", *FIGURES)
    return {pk: tuple(values) for pk, *values in rows}


def go_on(one: Partnership, rupiah: int, by: Any, partner_user: Any) -> None:
    """The next step of the road that money takes."""
    steps = {"interested": _negotiate, "negotiation": _agree, "agreed": _start, "active": _work}
    if one.stage in steps:
        steps[one.stage](one, rupiah, by, partner_user)


def _negotiate(one: Partnership, rupiah: int, by: Any, partner_user: Any) -> None:
    texts = {code: "Isi." for code, *_rest in SECTIONS}
    Proposal.objects.get_or_create(partnership=one, defaults={"texts": texts})
    if attempt(lambda: advance(one, "submit_proposal", by=by)):
        attempt(lambda: advance(one, "negotiate", by=partner_user, reason="Kami kenal tempatnya."))


def _agree(one: Partnership, rupiah: int, by: Any, partner_user: Any) -> None:
    amounts = {line.need_id: max(1, rupiah // (n + 1)) for n, line in enumerate(one.lines.all())}
    made = one.agreements.filter(replaced_at=None).first()
    attempt(lambda: write_agreement(one, terms(), amounts, by=by, file=kept(), seen=stamp(made)))
    for user in (by, partner_user):
        attempt(lambda user=user: confirm_agreement(one, by=user, seen=stamp(agreement_of(one))))


def _start(one: Partnership, rupiah: int, by: Any, partner_user: Any) -> None:
    value, day = agreement_of(one).value or 0, timezone.localdate() + timedelta(days=9)
    first = max(1, value // 3)
    parts = [Planned(first, day), *([Planned(value - first, day)] if value > first else [])]
    attempt(lambda: plan_instalments(one, parts, by=by))
    attempt(lambda: advance(one, "start", by=by))


def _work(one: Partnership, rupiah: int, by: Any, partner_user: Any) -> None:
    """Pay, confirm or spend, whichever is due."""
    today = timezone.localdate()
    told = {"spent_on": today, "what": "Semen", "no_receipt": "Hilang"}
    for part in one.instalments.select_related("partnership").order_by("number"):
        if part.state == "planned":
            attempt(lambda part=part: pay_instalment(part, by=partner_user, paid_on=today, proof=kept()))
            return
        if part.state == "paid":
            attempt(lambda part=part: confirm_receipt(part, by=by, received_on=today))
            return
        need = one.lines.select_related("need").first().need
        if attempt(lambda need=need: record_expense(one, need, rupiah, by=by, **told)):
            return


def back(one: Partnership, by: Any, partner_user: Any) -> None:
    """The latest instalment did not come, or its receipt was a mistake."""
    for part in one.instalments.select_related("partnership").order_by("-number"):
        if part.state == "paid":
            attempt(lambda part=part: dispute_payment(part, "Tidak masuk", by=by))
            return
        if part.state == "received":
            attempt(lambda part=part: undo_receipt(part, "Salah rekening", by=by))
            return


def assert_whole() -> None:
    """Needs, entries and ledger say the same; nothing is promised twice."""
    assert [str(one) for one in verify_all()] == []
    for need in Need.objects.all():
        alive = list(FundingEntry.objects.filter(need=need, voided_at=None))
        loose = sum(one.amount for one in alive if one.stage == "received" and one.of_id is None)
        firm = sum(one.amount for one in alive if one.stage == "committed")
        assert firm + loose <= need.cost and need.gap == need.cost - firm - loose
        rows = LedgerEntry.objects.filter(need=need.pk)
        for stage in STAGES:
            told = sum(row.amount for row in rows if row.kind == f"funding.{stage}")
            assert told == getattr(need, stage)


def assert_same_everywhere(client: Client) -> None:
    """Page, its list of sources, row of the list, file, API, sums of the place."""
    answer = b"".join(client.get("/needs.csv", {"state": "all"}))
    lines = {int(row["id"]): row for row in csv.DictReader(io.StringIO(answer.decode("utf-8-sig")))}
    listed = {one.pk: one for one in client.get("/needs/", {"state": "all"}).context["page"].object_list}
    for need in Need.objects.select_related("plan", "board"):
        said = {name: getattr(need, name) for name in FIGURES}
        page = client.get(need.get_absolute_url()).context["funding"]
        api = client.get(f"/api/needs/{need.pk}").json()
        assert {name: api["amounts"][name] for name in FIGURES} == said
        by_entries = dict.fromkeys(STAGES, 0)
        for entry in api["entries"]:
            by_entries[entry["stage"]] = by_entries.get(entry["stage"], 0) + entry["amount"]
        assert {stage: by_entries[stage] for stage in STAGES} == {stage: said[stage] for stage in STAGES}
        assert {stage: ledger_of(need).total[stage] for stage in STAGES} == {s: said[s] for s in STAGES}
        assert page.gap == need.gap
        assert {name: int(lines[need.pk][name]) for name in ("committed", "received", "gap")} == {
            name: said[name] for name in ("committed", "received", "gap")
        }  # fmt: skip
        assert {name: getattr(listed[need.pk], name) for name in FIGURES} == said
    total = {name: sum(getattr(need, name) for need in Need.objects.all()) for name in FIGURES}
    kept_sums = added(sums_in(None, Cut("all"), "sector"))
    assert {name: kept_sums[name] for name in FIGURES} == total
    api_total = client.get("/api/totals", {"state": "all"}).json()["total"]
    assert {name: api_total[name] for name in FIGURES} == total
