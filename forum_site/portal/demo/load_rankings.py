"""Ranking meetings of boards: one decided some weeks ago in two boards, one being prepared."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from forum_site.organisations.authority import holders
from forum_site.organisations.models import Organisation, Role
from partnerships.actions.attach_ranking_record import attach_ranking_record
from partnerships.actions.create_ranking import create_ranking
from partnerships.actions.decide_ranking import decide_ranking
from partnerships.actions.score_ranking import score_ranking
from partnerships.choices import NeedStatus
from partnerships.models import MediumTermPlan, Need, RankedNeed, RankingMeeting
from partnerships.papers.ranking import record_pdf
from partnerships.ranking import DEFAULT_WEIGHTS, READINESS, URGENCY, WHOLE, Criterion
from partnerships.ranking_facts import RANKABLE, proposed

MOST: Final = 10
NEXT: Final = "bkm-handep"  # prepares its next meeting
CRITERIA: Final = [Criterion(code, weight) for code, weight in DEFAULT_WEIGHTS.items()]
SIGNED: Final = {"bkm-guyub-sangkrah": "05/BA-P/BKM-GS"}  # whose signed paper was brought
# Slug, days ago, (entitled, present, quorum, women), place, notes, differing views.
MEETINGS: Final = (
    (
        "bkm-handep", 38, (13, 11, 9, 5), "Balai Kelurahan Menteng",
        "Peringkat dihitung di layar dan dicocokkan utusan RW. Hasil ditempel di lima papan RW.",
        "Utusan RW 04: lampu jalan sebaiknya didahulukan karena dipakai setiap malam.\n"
        "Utusan KSM Pemuda: pelatihan las diminta tetap masuk tahun depan.",
    ),
    (
        "bkm-guyub-sangkrah", 52, (11, 9, 6, 4), "Pendapa Kelurahan Sangkrah",
        "Nilai kemendesakan disepakati setelah meninjau bantaran bersama.", "",
    ),
)  # fmt: skip
# What a meeting judged: (urgency, readiness) by a word of the title; the rest is middling.
JUDGED: Final = {
    "drainase": (100, 95), "jamban": (75, 75), "makanan": (84, 90), "rabat": (62, 80), "rumah": (70, 50),
    "lampu": (64, 70), "siring": (74, 60), "sampah": (58, 88), "beasiswa": (60, 92), "pompa": (90, 65),
}  # fmt: skip


def load_rankings(organisations: dict[str, Organisation]) -> None:
    """Through the same actions as people use; a second call changes nothing."""
    for slug, days, counts, place, notes, dissent in MEETINGS:
        board = organisations.get(slug)
        plan = MediumTermPlan.objects.filter(board=board, status="agreed").first()
        if board is None or plan is None or RankingMeeting.objects.filter(board=board).exists():
            continue
        held_on = timezone.localdate() - timedelta(days=days)
        _meeting(plan, held_on, counts, place=place, notes=notes, dissent=dissent)
    _next(organisations.get(NEXT))


@transaction.atomic
def _next(board: Organisation | None) -> None:
    """The meeting of next week: what waits for it with a few lines of the plan, half of it scored."""
    drafts = RankingMeeting.objects.filter(board=board, status="draft")
    plan = MediumTermPlan.objects.filter(board=board, status="agreed").first()
    by = next(iter(holders(board, [Role.BOARD_COORDINATOR])), None) if board else None
    if plan is None or by is None or drafts.exists():
        return
    waiting = list(Need.objects.filter(plan=plan, status=NeedStatus.VERIFIED).order_by("pk"))
    meeting = create_ranking(
        plan, by=by, needs=[*waiting, *_lines(plan)[: MOST // 2]], criteria=CRITERIA,
        held_on=timezone.localdate() + timedelta(days=6), place="Balai Kelurahan Menteng", entitled=13,
        quorum=9,
    )  # fmt: skip
    rows = list(meeting.ranked.all())
    scores = dict(list(_scores(rows).items())[: len(rows) // 2])
    score_ranking(meeting, scores, by=by, version=meeting.version)


def _lines(plan: MediumTermPlan) -> list[Need]:
    lines = Need.objects.filter(plan=plan, status__in=RANKABLE).exclude(status=NeedStatus.VERIFIED)
    return list(lines.order_by("priority_rank", "pk"))


@transaction.atomic
def _meeting(
    plan: MediumTermPlan, held_on: date, counts: tuple[int, int, int, int], *, place: str, **words: Any
) -> None:
    entitled, present, quorum, women = counts
    by = next(iter(holders(plan.board, [Role.BOARD_COORDINATOR])), None)
    if by is None:
        return
    meeting = create_ranking(
        plan, by=by, needs=_lines(plan)[:MOST], criteria=CRITERIA, held_on=held_on, place=place,
        entitled=entitled, quorum=quorum,
    )  # fmt: skip
    meeting = score_ranking(meeting, _scores(list(meeting.ranked.all())), by=by, version=meeting.version)
    meeting = decide_ranking(meeting, by=by, present=present, women=women, **words)
    decided_at = timezone.now() - timedelta(days=(timezone.localdate() - held_on).days)
    RankingMeeting.objects.filter(pk=meeting.pk).update(decided_at=decided_at, created_at=decided_at)
    if number := SIGNED.get(plan.board.slug):
        paper = record_pdf(meeting, list(meeting.ranked.order_by("rank")), today=held_on)
        file = ContentFile(paper, name="berita-acara.pdf")
        attach_ranking_record(meeting, by=by, file=file, number=number)


def _scores(rows: list[RankedNeed]) -> dict[int, dict[str, int | None]]:
    """The proposed score where there is one; else what the meeting judged."""
    found: dict[int, dict[str, int | None]] = {}
    for row, given in zip(rows, proposed(rows).values(), strict=True):
        title = row.facts["title"].lower()
        urgency, readiness = next((pair for word, pair in JUDGED.items() if word in title), (55, 70))
        judged = {URGENCY: urgency, READINESS: readiness}
        found[row.need_id] = {
            code: judged.get(code, WHOLE if one.reason == "few_households" else 0)
            if one.score is None
            else one.score
            for code, one in given.items()
        }
    return found
