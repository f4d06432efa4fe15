"""A resident, a group or an officer on their behalf proposes a need; the board's unit is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit, tokens
from forum_site.organisations.models import Membership, Organisation
from partnerships import rules
from partnerships.actions.move_need import move_need
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.actions.sum_self_help import sum_self_help
from partnerships.choices import PlanStatus
from partnerships.conflicts import check_version, locked, take_over
from partnerships.models import MediumTermPlan, Need, SelfHelpContribution
from partnerships.plan_periods import lock_board

PROPOSABLE: Final = (
    "title problem sector category type rt rw quantity unit cost households poor_households women"
).split()
YEARS: Final = 3


@dataclass(frozen=True)
class Labour:
    """Days of work that residents offer: `workers` for `days` days, worth `daily_wage` rupiah a day."""

    workers: int
    days: int
    daily_wage: int


@dataclass(frozen=True)
class Behalf:
    """For whom the proposal speaks, when not for the person who sends it.

    `group` is on the site; `name` is that of a group that is not. Neither: a resident who is `present`
    and whose name is kept nowhere.
    """

    group: Organisation | None = None
    name: str = ""
    present: bool = False


def propose_need(
    board: Organisation, *, by: Any, behalf: Behalf | None = None, labour: Labour | None = None, **fields: Any
) -> Need:
    """Put the proposal into the board's living plan and send it to the unit; gives it a tracking code.

    `fields` are those of PROPOSABLE, personal data masked already. ValueError for another field.
    """
    rules.can_propose(by, board).require()
    behalf = behalf or Behalf()
    if for_others(by, behalf):
        rules.can_assist(by, board).require()
    with transaction.atomic():
        lock_board(board.pk)
        plan = living_plan(board)
        need = Need(
            plan=plan, board=board, village=board.territory, proposed_by=by, proposer_group=behalf.group,
            proposer=(behalf.group.name if behalf.group else behalf.name)[:120], tracking_code=new_code(),
        )  # fmt: skip
        put(need, fields)
        need.gap = need.cost
        need.save()
        if labour:
            offer_labour(need, labour, by)
        refresh_funding(need)
        send(need, by, behalf)
    return need


def resend_proposal(need: Need, *, by: Any, version: int | None = None, **fields: Any) -> Need:
    """Mend a returned proposal and send it to the unit again. Changed as in `edit_need`."""
    rules.can_resend(by, need).require()
    with transaction.atomic():
        now = locked(need)
        check_version(now, version, fields)
        put(now, fields)
        now.version += 1
        refresh_funding(now)
        now.save()
        audit.record(now, "partnerships.edit_need", by=by, data={"fields": sorted(fields)})
        send(now, by, Behalf())
    return take_over(need, now)


def put(need: Need, fields: dict[str, Any]) -> None:
    unknown = set(fields) - set(PROPOSABLE)
    if unknown:
        raise ValueError(f"not proposable: {sorted(unknown)}")
    for name, value in fields.items():
        setattr(need, name, value)


def send(need: Need, by: Any, behalf: Behalf) -> None:
    """The step says for whom. It follows: a leader of the group mends what another leader sent."""
    body = behalf.group.name if behalf.group else behalf.name
    speaks = body if for_others(by, behalf) else ""
    data = {"present": True} if behalf.present and not body else {}
    follows = not rules.can_move(by, need, "propose")
    move_need(need, "propose", by=by, on_behalf_of=speaks[:120], data=data, follows=follows)


def for_others(by: Any, behalf: Behalf) -> bool:
    """Does the person speak for others? The leader of a group speaks for it by right."""
    if behalf.group is None:
        return behalf.present or bool(behalf.name)
    return not Membership.objects.managing(by).filter(organisation=behalf.group).exists()


def living_plan(board: Organisation) -> MediumTermPlan:
    """The newest plan of the board that has not expired; else a draft of the coming three years."""
    year = timezone.localdate().year
    plans = MediumTermPlan.objects.filter(board=board)
    newest = plans.exclude(status=PlanStatus.EXPIRED).filter(period_end__gte=year).order_by("-period_start")
    found = newest.first()
    if found is not None:
        return found
    last = plans.order_by("-period_end").first()
    start = max(year + 1, last.period_end + 1) if last else year + 1
    return MediumTermPlan.objects.create(board=board, period_start=start, period_end=start + YEARS - 1)


def offer_labour(need: Need, labour: Labour, by: Any) -> None:
    """Planned only: the board confirms it later."""
    amount = labour.workers * labour.days * labour.daily_wage
    SelfHelpContribution.objects.create(
        need=need, kind=SelfHelpContribution.Kind.LABOUR, workers=labour.workers, days=labour.days,
        daily_wage=labour.daily_wage, amount=amount, noted_by=by,
    )  # fmt: skip
    sum_self_help(need)


def new_code() -> str:
    """Eight symbols that survive paper; never one that is in use."""
    while True:
        code = tokens.readable_code()
        if not Need.objects.filter(tracking_code=code).exists():
            return code
