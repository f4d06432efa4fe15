"""The life of the demo's plans: records, versions that differ, yearly plans, reviews, documents."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.organisations.models import Organisation
from forum_site.portal.demo.papers import paper
from partnerships.actions.annual_plans import agree_annual, choose_needs, start_annual
from partnerships.actions.keep_record import keep_record
from partnerships.actions.make_version import AGREED, make_version
from partnerships.actions.plan_papers import add_document
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.actions.review_plan import close_review, decide, open_review
from partnerships.meetings import Meeting
from partnerships.models import (
    FundingEntry,
    MediumTermPlan,
    Need,
    NeedStep,
    PlanReview,
    PlanVersion,
    SignedRecord,
)
from partnerships.plan_versions import total_cost
from partnerships.review_checks import Decision

BOARD, COORDINATOR = "bkm-handep", "nyai-rahmi"
WITHOUT_FILE: Final = "lkm-rungan-sari"  # whose record follows
UNDER_REVIEW: Final = ("bkm-harapan-itah", "itah-langkai")
DRAINAGE, BINS, LAMPS = "Saluran drainase Gang Manduhara", "Tempat sampah terpilah", "Lampu jalan lingkungan"
EARLIER: Final = {"cost": 172_400_000, "volume": ["110", "m"]}  # of the drainage, before prices rose
REVIEWED, RENTA = 62, 41  # days ago
# Needs of last year: title, category, sector, quantity, unit, cost, KK, what the review said of it and why.
LAST_YEAR: Final = (
    (
        "Pelatihan kader posyandu", "pelatihan", "SOCIAL", 12, "orang", 9_600_000, 86, "done",
        "Daftar hadir dan foto pelatihan, laporan UPS 14 hari kemudian",
    ),
    (
        "Gapura dan papan informasi RW 04", "fasilitas_umum", "ENVIRONMENT", 1, "unit", 19_000_000, 210,
        "dropped", "Warga memilih dananya untuk drainase; papan informasi cukup di balai RW.",
    ),
)  # fmt: skip
DOCUMENTS: Final = (
    ("PJM Pronangkis, ringkasan untuk umum", True),
    ("Peta swadaya kelurahan", True),
    ("Daftar hadir rembug warga", False),
)


@transaction.atomic
def load_plan_life(people: Mapping[str, User], organisations: Mapping[str, Organisation]) -> None:
    """Through the actions people use, then dated back. A second call changes nothing."""
    if SignedRecord.objects.filter(kind=SignedRecord.Kind.AGREEMENT).exists():
        return
    for plan in MediumTermPlan.objects.exclude(agreed_on=None).select_related("board").order_by("pk"):
        _agreement(plan)
    plan = MediumTermPlan.objects.select_related("board__territory").get(board=organisations[BOARD])
    by = people[COORDINATOR]
    _review_of_last_year(plan, by)
    _renta_of_next_year(plan, by)
    for title, public in DOCUMENTS:
        file = paper("dokumen", [title, str(plan.board), f"PJM {plan.period}"])
        add_document(plan, title=title, file=file, public=public, by=by)
    slug, handle = UNDER_REVIEW
    _open_review(MediumTermPlan.objects.get(board=organisations[slug]), people[handle])


def _agreement(plan: MediumTermPlan) -> None:
    """The signed record of the day, and the first version."""
    words = ["BERITA ACARA REMBUG WARGA", str(plan.board), f"Kesepakatan PJM Pronangkis {plan.period}"]
    held_on = plan.agreed_on or timezone.localdate()
    meeting = Meeting(
        held_on, plan.agreed_place, plan.attendance_men, plan.attendance_women,
        plan.attendance_poor, f"{plan.pk:02}/BA-RW/{held_on.year}",
        None if plan.board.slug == WITHOUT_FILE else paper("berita-acara", words),
    )  # fmt: skip
    kind = SignedRecord.Kind.AGREEMENT
    record = keep_record(kind, meeting, board=plan.board, plan=plan, by=None)
    days = (timezone.localdate() - meeting.held_on).days
    if plan.board.slug == BOARD:
        _needs_of_last_year(plan)
    version = make_version(plan, AGREED, by=None, record=record, always=True)
    if version and plan.board.slug == BOARD:
        _as_it_was(version)
    PlanVersion.objects.filter(plan=plan).update(created_at=ago(days))


def _needs_of_last_year(plan: MediumTermPlan) -> None:
    village = plan.board.territory
    assert village is not None  # noqa: S101 - for the type checker
    for title, category, sector, quantity, unit, cost, households, outcome, _reason in LAST_YEAR:
        done = outcome == "done"
        need = Need.objects.create(
            plan=plan, board=plan.board, village=village, title=title, category=category,
            sector=sector, quantity=quantity, unit=unit, cost=cost, households=households,
            year=plan.period_start, opened_at=ago(300), status="in_progress" if done else "open_for_partners",
        )  # fmt: skip
        promise = None
        for stage in ("committed", "received", "spent") if done else ():
            entry = FundingEntry.objects.create(
                need=need, source_kind="VILLAGE_FUND", stage=stage, amount=cost, of=promise,
                noted_on=ago(200).date(), evidence="Catatan UPK (data contoh)",
            )  # fmt: skip
            promise = promise or entry
        refresh_funding(need)


def _as_it_was(version: PlanVersion) -> None:
    """The drainage was cheaper, nobody had thought of bins, and the lamps stood in last year's list."""
    lines = {key: line for key, line in version.lines.items() if line["title"] != BINS}
    for line in lines.values():
        if line["title"] == DRAINAGE:
            line.update(EARLIER)
        if line["title"].startswith(LAMPS):
            line["year"] = version.plan.period_start
    version.lines, version.total_cost = lines, total_cost(lines)
    version.counts = {"n": len(lines), "added": len(lines), "changed": 0, "removed": 0}
    version.save()


def _review_of_last_year(plan: MediumTermPlan, by: User) -> None:
    """One done, one dropped, the lamps carried over; closed two months ago."""
    lamps = plan.needs.get(title__startswith=LAMPS)
    planned_for = lamps.year
    plan.needs.filter(pk=lamps.pk).update(year=plan.period_start)
    review = open_review(plan, plan.period_start, by=by)
    decisions = [Decision(lamps.pk, "carried_over", "Menunggu tiang dari Dinas Perhubungan", planned_for)]
    for title, *_facts, outcome, reason in LAST_YEAR:
        decisions.append(Decision(plan.needs.get(title=title).pk, outcome, reason))
    decide(review, decisions, by=by)
    close_review(review, _meeting("TINJAUAN PARTISIPATIF", REVIEWED, (24, 31, 27)), by=by)
    PlanReview.objects.filter(pk=review.pk).update(closed_at=ago(REVIEWED), created_at=ago(REVIEWED + 9))
    PlanVersion.objects.filter(plan=plan, number=2).update(created_at=ago(REVIEWED))
    NeedStep.objects.filter(need__plan=plan, data__review=review.pk).update(at=ago(REVIEWED))


def _renta_of_next_year(plan: MediumTermPlan, by: User) -> None:
    """What residents chose for the coming year, and for this one a draft."""
    year = timezone.localdate().year
    annual = start_annual(plan, year + 1, by=by)
    agree_annual(annual, _meeting("KESEPAKATAN RENTA", RENTA, (32, 39, 32)), by=by)
    this = start_annual(plan, year, by=by)
    lines = list(plan.needs.ready().filter(year=year + 2).values_list("pk", flat=True)[:2])
    choose_needs(this, by=by, chosen=lines, among=lines)


def _open_review(plan: MediumTermPlan, by: User) -> None:
    open_review(plan, timezone.localdate().year, by=by)


def _meeting(title: str, days: int, counts: tuple[int, int, int]) -> Meeting:
    held_on: Any = timezone.localdate() - timedelta(days=days)
    file = paper("berita-acara", [title, "BKM Handep, Kelurahan Menteng"])
    return Meeting(held_on, "Balai Kelurahan Menteng", *counts, f"{days:02}/BA/{held_on.year}", file)


def ago(days: int) -> Any:
    """A morning so many days ago."""
    return timezone.localtime().replace(hour=9, minute=30, second=0, microsecond=0) - timedelta(days=days)
