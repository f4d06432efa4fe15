"""Rows of the invented country, unsaved: the same for the same seed and kelurahan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from django.utils import timezone

from forum_site.core.taxonomy import sector_of
from forum_site.organisations.models import Kind, Organisation, Verification
from forum_site.portal.demo.nation.shapes import (
    BOARD_NAMES,
    LANES,
    SOURCES,
    STATES,
    WORKS,
    Work,
)
from forum_site.portal.demo.points import somewhere
from forum_site.regions.models import Region
from partnerships.actions.set_place import degrees
from partnerships.choices import FundingStage, NeedStatus, PlanStatus, PointSource
from partnerships.models import FundingEntry, MediumTermPlan, Need

MARK = "rekaan"  # stands in each slug and in brackets behind each name: invented
THOUSAND = 1_000
UNPLACED = 5  # every fifth need has no point
STATE_ENDS = list(accumulate(weight for _state, weight in STATES))
PAID = frozenset({NeedStatus.IN_PROGRESS, NeedStatus.COMPLETED, NeedStatus.HANDED_OVER})
LOOKING = frozenset({NeedStatus.OPEN_FOR_PARTNERS, NeedStatus.IN_TALKS, NeedStatus.COMMITTED, *PAID})


def board_in(village: Region, seed: int) -> Organisation:
    """A verified board; one in twenty is only listed."""
    dice = Random(f"{seed} {village.code}")  # noqa: S311 - invented data, not secrets
    listed = dice.random() < 0.05  # noqa: PLR2004 - one in twenty
    return Organisation(
        kind=Kind.BOARD,
        name=f"BKM {dice.choice(BOARD_NAMES)} {village.name} ({MARK})"[:160],
        slug=f"{MARK}-{village.code.replace('.', '-')}",
        label="BKM",
        summary="Data rekaan untuk mengukur kecepatan situs. Tidak ada BKM yang bernama demikian.",
        region=village,
        territory=village,
        founded_year=dice.randint(2000, 2014),
        verification=Verification.UNCLAIMED if listed else Verification.VERIFIED,
        verified_at=None if listed else timezone.now(),
    )


def plan_of(board: Organisation, village: Region, year: int, seed: int) -> MediumTermPlan:
    dice = Random(f"{seed} plan {village.code}")  # noqa: S311 - invented data, not secrets
    men = dice.randint(18, 60)
    return MediumTermPlan(
        board=board,
        period_start=year,
        period_end=year + 2,
        status=PlanStatus.AGREED,
        agreed_on=date(year - 1, 12, 1) + timedelta(days=dice.randint(0, 30)),
        agreed_place=f"Balai {village.name}"[:120],
        attendance_men=men,
        attendance_women=dice.randint(18, 60),
        attendance_poor=men // 2,
    )


def needs_of(plan: MediumTermPlan, village: Region, count: int, seed: int) -> Iterator[Need]:
    """`count` lines whose amounts already agree with what `money_of` gives for them."""
    dice = Random(f"{seed} needs {village.code}")  # noqa: S311 - invented data, not secrets
    for rank in range(1, count + 1):
        yield _need(plan, village, rank, dice)


def _need(plan: MediumTermPlan, village: Region, rank: int, dice: Random) -> Need:
    work = dice.choice(WORKS)
    quantity = dice.randint(*work.much)
    state = dice.choices([name for name, _weight in STATES], cum_weights=STATE_ENDS)[0]
    known = state in LOOKING or dice.random() > 0.2  # noqa: PLR2004 - one early line in five has no cost
    households = dice.randint(5, 160)
    need = Need(
        plan=plan,
        board=plan.board,
        village=village,
        title=_title(work, dice),
        problem=work.problem,
        sector=sector_of(work.category),
        category=work.category,
        rw=f"{dice.randint(1, 12):02}",
        rt=f"{dice.randint(1, 9):02}" if work.where else "",
        quantity=quantity,
        unit=work.unit,
        cost=quantity * work.price * dice.randint(80, 130) // 100 * THOUSAND if known else None,
        households=households,
        poor_households=households * dice.randint(10, 80) // 100,
        people=households * 4,
        women=households * 2,
        year=plan.period_start + dice.choice((0, 0, 1, 1, 2)),
        priority_rank=rank,
        status=state,
        opened_at=timezone.now() - timedelta(minutes=dice.randint(0, 400_000)) if state in LOOKING else None,
        created_at=timezone.now(),
    )
    _put_money(need, dice)
    _put_point(need, village, rank)
    need.remember_public_words()
    return need


def _put_point(need: Need, village: Region, rank: int) -> None:
    """Four of five needs have one; it takes nothing from the dice of the amounts."""
    if rank % UNPLACED:
        lat, lng = somewhere(village.code, f"{village.code} {rank}")
        need.latitude, need.longitude, need.point_source = degrees(lat), degrees(lng), PointSource.TYPED


def _title(work: Work, dice: Random) -> str:
    return f"{work.title} {dice.choice(LANES)}" if work.where else work.title


def _put_money(need: Need, dice: Random) -> None:
    """Self-help of most, another source of some; what is at work or done is funded to the last rupiah."""
    cost = need.cost
    if cost is None or need.status not in LOOKING:
        need.gap = cost
        need.swadaya_planned = (cost or 0) // 10
        return
    helped = cost * dice.randint(3, 15) // 100 if dice.random() < 0.6 else 0  # noqa: PLR2004 - most have some
    given = 0
    if need.status in PAID:
        given = cost - helped
    elif need.status == NeedStatus.COMMITTED or dice.random() < 0.25:  # noqa: PLR2004 - one in four
        given = cost * dice.randint(20, 70) // 100
    need.swadaya_planned, need.committed = helped, helped + given
    if need.status in PAID:
        need.received = need.committed
        need.spent = cost if need.status != NeedStatus.IN_PROGRESS else cost // 2
    elif given and dice.random() < 0.4:  # noqa: PLR2004 - some of it has come
        need.received = given // 2
    need.gap = max(0, cost - need.committed)


def money_of(need: Need, noted_on: date) -> Iterator[FundingEntry]:
    """The entries behind the amounts of a saved need; `of` is set on unsaved commitments, save in order."""
    dice = Random(need.pk)  # noqa: S311 - invented data, not secrets
    commitments: list[FundingEntry] = []
    for source, amount in (
        ("SELF_HELP", need.swadaya_planned if need.committed else 0),
        (dice.choice(SOURCES), need.committed - need.swadaya_planned),
    ):
        if amount > 0:
            commitments.append(_entry(need, source, FundingStage.COMMITTED, amount, noted_on))
    yield from commitments
    left = need.received
    for one in reversed(commitments):
        if left > 0:
            yield _entry(need, one.source_kind, FundingStage.RECEIVED, min(left, one.amount), noted_on, one)
            left -= one.amount
    if need.spent:
        yield _entry(need, commitments[-1].source_kind, FundingStage.SPENT, need.spent, noted_on)


def _entry(
    need: Need, source: str, stage: str, amount: int, on: date, of: FundingEntry | None = None
) -> FundingEntry:
    values: dict[str, Any] = {"of": of} if of else {}
    return FundingEntry(
        need=need, source_kind=source, stage=stage, amount=amount, noted_on=on,
        evidence="Catatan UPK (data rekaan)", **values,
    )  # fmt: skip
