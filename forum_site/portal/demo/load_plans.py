"""Plans with their needs and what is funded of them."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core.taxonomy import sector_of
from forum_site.organisations.models import Organisation, Role
from forum_site.portal.demo import needs_elsewhere, needs_kalimantan
from forum_site.portal.demo.shapes import DemoNeed
from partnerships.actions.plan_funding import new_planned
from partnerships.actions.publish_plan import open_needs
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.choices import PlanStatus
from partnerships.models import FundingEntry, MediumTermPlan, Need
from partnerships.plan_rows import SELF_HELP

NEEDS = {**needs_kalimantan.NEEDS, **needs_elsewhere.NEEDS}
THOUSAND = 1_000
YEARS = {"bkm-handep": (-1, 3)}  # from this year; the others' plans are of this year and the next two
# Whose plan was agreed how many days ago, so that their partnerships had time; the others' 200 to 260.
AGREED = {
    "bkm-tirta-pucangsawit": 480, "lkm-rukun-semanggi": 420, "lkm-massedi-pannampu": 390,
    "lkm-argapura-maju": 330, "bkm-harapan-itah": 370,
}  # fmt: skip
NOTED_BY_HAND = "Saluran drainase Gang Manduhara"  # its money is noted as people do, by `load_costs`


def load_plans(organisations: dict[str, Organisation]) -> None:
    """A plan a board; the one of an unverified board stays a draft. A second call changes nothing."""
    for slug, demos in NEEDS.items():
        _plan(organisations[slug], demos)


@transaction.atomic  # amounts and their rows of the ledger stand or fall together
def _plan(board: Organisation, demos: tuple[DemoNeed, ...]) -> None:
    year = timezone.localdate().year
    first, last = YEARS.get(board.slug, (0, 2))
    if MediumTermPlan.objects.filter(board=board).exists():
        return
    plan = MediumTermPlan.objects.create(board=board, period_start=year + first, period_end=year + last)
    for rank, demo in enumerate(demos, start=1):
        _need(plan, demo, rank, year)
    if board.is_verified:
        _agree(plan)


def _agree(plan: MediumTermPlan) -> None:
    village = plan.board.territory
    assert village is not None  # noqa: S101 - for the type checker
    households = sum(count or 0 for count in plan.needs.values_list("poor_households", flat=True)[:3])
    plan.status = PlanStatus.AGREED
    plan.agreed_on = timezone.localdate() - timedelta(days=AGREED.get(plan.board.slug, 200 + plan.pk % 60))
    plan.agreed_place = f"Balai {village.name}"
    plan.attendance_men, plan.attendance_women = 31 + plan.pk % 9, 34 + plan.pk % 7
    plan.attendance_poor = min(30, 12 + households % 15)
    plan.save()
    open_needs(plan.needs.filter(status="draft"))


def _need(plan: MediumTermPlan, demo: DemoNeed, rank: int, year: int) -> Need:
    village = plan.board.territory
    assert village is not None  # noqa: S101 - for the type checker
    money = () if demo.title == NOTED_BY_HAND else demo.money or _usual_money(demo, rank)
    confirmed = any(source == SELF_HELP for source, _stage, _amount in money)
    need = Need.objects.create(
        plan=plan,
        board=plan.board,
        title=demo.title,
        problem=demo.problem,
        sector=sector_of(demo.category),
        category=demo.category,
        village=village,
        rw=demo.rw,
        rt=demo.rt,
        quantity=demo.quantity,
        unit=demo.unit,
        cost=None if demo.cost is None else demo.cost * THOUSAND,
        swadaya_planned=0 if confirmed else demo.swadaya * THOUSAND,
        households=demo.households,
        poor_households=demo.poor,
        people=demo.people,
        women=demo.women,
        year=year + demo.year,
        priority_rank=rank,
    )
    _funding(need, money)
    return need


def _usual_money(demo: DemoNeed, rank: int) -> tuple[tuple[str, str, int], ...]:
    """What plans usually have beside the few told in the data: confirmed self-help, some village funds."""
    if demo.cost is None or rank % 3 == 0:
        return ()
    money = [("SELF_HELP", "committed", demo.swadaya)] if demo.swadaya else []
    if rank % 4 == 1:
        part = demo.cost * 3 // 10
        money += [
            ("VILLAGE_FUND", "committed", part),
            ("VILLAGE_FUND", "received", part * 2 // 3),
            ("VILLAGE_FUND", "spent", part // 3),
        ]
    return tuple(money)


def _funding(need: Need, money: tuple[tuple[str, str, int], ...]) -> None:
    commitments: dict[str, FundingEntry] = {}
    noted_on = timezone.localdate() - timedelta(days=30)
    if need.swadaya_planned:
        FundingEntry.objects.bulk_create(new_planned(need, {SELF_HELP: need.swadaya_planned}))
    for source, stage, amount in money:
        values: dict[str, Any] = {"of": commitments.get(source)} if stage != "committed" else {}
        entry = FundingEntry.objects.create(
            need=need,
            source_kind=source,
            stage=stage,
            amount=amount * THOUSAND,
            noted_on=noted_on,
            evidence="Catatan UPK (data contoh)",
            noted_role=Role.UNIT_MANAGER,
            noted_for=need.board,
            **values,
        )
        if stage == "committed":
            commitments[source] = entry
    refresh_funding(need)
