"""Proposals of BKM Handep in each state, and the whole way of a finished need."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.core.taxonomy import sector_of
from forum_site.core.tokens import readable_code
from forum_site.organisations.models import Membership, Organisation, Role, Unit
from forum_site.portal.demo.proposals import (
    DONE,
    DONE_TITLE,
    KNOWN,
    KNOWN_TITLE,
    MONEY,
    NOTES,
    PROPOSALS,
    WAY,
)
from partnerships.actions.move_need import move_need
from partnerships.actions.propose_need import Behalf, Labour, propose_need
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.feasibility import CODES
from partnerships.models import FundingEntry, Need, NeedStep

BOARD, GROUP = "bkm-handep", "ksm-gang-manduhara"
WAGE: Final = 110_000
HELD: Final = [{"code": code, "ok": True, "note": NOTES.get(code, "")} for code in CODES]


@transaction.atomic
def load_life(people: Mapping[str, User], organisations: Mapping[str, Organisation]) -> None:
    """A second call changes nothing."""
    board, group = organisations[BOARD], organisations[GROUP]
    if Need.objects.filter(board=board, title=DONE_TITLE).exists():
        return
    Organisation.objects.filter(pk=group.pk).update(parent=board)
    group.parent = board
    _units(board)
    for proposal in PROPOSALS:
        _proposal(board, group, people, proposal)
    _date_publication(board)
    _known(board, group, people)
    _done(board, organisations, people)


def _units(board: Organisation) -> None:
    unit, _made = Unit.objects.get_or_create(organisation=board, kind=Unit.Kind.ENVIRONMENT)
    roles = (Role.UNIT_MANAGER, Role.UNIT_STAFF)
    Membership.objects.filter(organisation=board, role__in=roles).update(unit=unit)


def _proposal(
    board: Organisation, group: Organisation, people: Mapping[str, User], about: dict[str, Any]
) -> None:
    """Through the same actions as people use, then dated back."""
    by, fields, labour = people[about["who"]], about["fields"], about["labour"]
    behalf = Behalf(group=group if about.get("group") else None, name=about.get("name", ""))
    need = propose_need(
        board, by=by, behalf=behalf, sector=sector_of(fields["category"]), **fields,
        labour=Labour(labour[0], labour[1], WAGE) if labour else None,
    )  # fmt: skip
    dates = [about["days"]]
    for code, who, days, reason in about["moves"]:
        data = {"checklist": HELD} if code == "verify" else {}
        move_need(need, code, by=people[who], reason=reason, data=data)
        dates.append(days)
    for step, days in zip(need.steps.order_by("pk"), dates, strict=True):
        NeedStep.objects.filter(pk=step.pk).update(at=ago(days))
    Need.objects.filter(pk=need.pk).update(created_at=ago(dates[0]), updated_at=ago(dates[-1]))


def _date_publication(board: Organisation) -> None:
    """Lines entered the plan on the day it was agreed, and were open two days later."""
    for plan in board.plans.exclude(agreed_on=None):
        days = days_since(plan.agreed_on)
        steps = NeedStep.objects.filter(need__plan=plan)
        steps.filter(move="adopt").update(at=ago(days))
        steps.filter(move="open").update(at=ago(days - 2))
        plan.needs.exclude(opened_at=None).update(opened_at=ago(days - 2))


def _known(board: Organisation, group: Organisation, people: Mapping[str, User]) -> None:
    """The drainage of Gang Manduhara was proposed, verified and ranked before its plan was agreed."""
    need = Need.objects.get(board=board, title=KNOWN_TITLE)
    agreed = days_since(need.plan.agreed_on)
    bodies = {Role.GROUP_LEADER: group}
    for move, before, after, days, who, (role, unit), data in KNOWN:
        kept = {**data, **({"checklist": HELD} if data.get("checklist") else {})}
        NeedStep.objects.create(
            need=need, move=move, from_status=before, to_status=after, at=ago(agreed + days), by=people[who],
            role=role, organisation=bodies.get(Role(role), board), data={**kept, **unit_data(unit)},
        )  # fmt: skip
    Need.objects.filter(pk=need.pk).update(
        tracking_code=readable_code(), proposed_by=people["ksm-manduhara"], proposer_group=group,
        proposer=group.name, updated_at=need.opened_at or need.updated_at,
    )  # fmt: skip


def _done(board: Organisation, organisations: Mapping[str, Organisation], people: Mapping[str, User]) -> None:
    """From the idea to the handover in fourteen months."""
    plan = board.plans.order_by("-period_start").first()
    village = board.territory
    if plan is None or village is None:
        return
    need = Need.objects.create(
        plan=plan, board=board, village=village, title=DONE_TITLE, status="handed_over",
        sector=sector_of(DONE["category"]), year=timezone.localdate().year, opened_at=ago(370),
        tracking_code=readable_code(), proposer="Warga RW 01", proposed_by=people["upl-lestari"], **DONE,
    )  # fmt: skip
    for move, before, after, days, (role, unit), reason, evidence in WAY:
        data = {"checklist": HELD} if move == "verify" else {"rank": 3, "of": 17} if move == "rank" else {}
        NeedStep.objects.create(
            need=need, move=move, from_status=before, to_status=after, at=ago(days), role=role,
            organisation=board, on_behalf_of="Warga RW 01" if move == "propose" else "", reason=reason,
            evidence=evidence, data={**data, **unit_data(unit)}, by=people["nyai-rahmi"],
        )  # fmt: skip
    for kind, slug, amount, *dates in MONEY:
        _money(need, kind, organisations.get(slug), amount, dates)
    refresh_funding(need)
    Need.objects.filter(pk=need.pk).update(created_at=ago(415), updated_at=ago(110))


def _money(need: Need, kind: str, body: Organisation | None, amount: int, days: list[int]) -> None:
    """Promised, received and spent, each with its paper."""
    promise = None
    papers = ("Surat kesanggupan (data contoh)", "Bukti terima UPK (data contoh)", "Nota UPK (data contoh)")
    for stage, on, paper in zip(("committed", "received", "spent"), days, papers, strict=True):
        entry = FundingEntry.objects.create(
            need=need, source_kind=kind, stage=stage, amount=amount, organisation=body, of=promise,
            noted_on=ago(on).date(), evidence=paper, noted_role=Role.UNIT_MANAGER, noted_for=need.board,
        )  # fmt: skip
        promise = promise or entry


def unit_data(unit: str) -> dict[str, str]:
    return {"unit": unit} if unit else {}


def days_since(day: date | None) -> int:
    return (timezone.localdate() - day).days if day else 0


def ago(days: int) -> Any:
    """A morning so many days ago."""
    return timezone.localtime().replace(hour=9, minute=30, second=0, microsecond=0) - timedelta(days=days)
