"""What the pages of a ranking meeting show: the order, each part of it, and that it computes again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.display.meta import PageMeta
from forum_site.core.money import number, percent, rupiah_short
from partnerships import ranking_words as words
from partnerships.display import shown_count
from partnerships.models import Need, RankedNeed, RankingMeeting
from partnerships.ranking import Criterion, Placed
from partnerships.ranking_facts import criteria_of, differences, inputs_of, result_of, unscored


def rows_of(meeting: RankingMeeting) -> list[RankedNeed]:
    """The ranked needs in their order; those of a draft as they were added."""
    return list(meeting.ranked.select_related("need").order_by("rank", "pk"))


def head_of(meeting: RankingMeeting) -> dict[str, Any]:
    """Day, place, quorum: what stands above, of every state."""
    return {
        "meeting": meeting,
        "board": meeting.board,
        "plan": meeting.plan,
        "quorum_bar": [("met", meeting.present), ("track", max(0, meeting.entitled - meeting.present))],
        "reached": meeting.present >= meeting.quorum > 0,
        "attendance": _attendance(meeting),
        "criteria": [
            (words.label(one), one.weight, words.HINTS.get(one.code, "")) for one in criteria_of(meeting)
        ],
        "section": "org",
    }


def result_parts(meeting: RankingMeeting, rows: Sequence[RankedNeed], user: Any) -> dict[str, Any]:
    """The decided order with each part of a total, the facts behind it, and a recomputation made now."""
    criteria = criteria_of(meeting)
    placed = {one.need: one for one in result_of(meeting, rows).placed}
    seen = set(
        Need.objects.visible_to(user)
        .filter(pk__in=[row.need_id for row in rows])
        .values_list("pk", flat=True)
    )
    wrong = differences(meeting, rows)
    return {
        "rows": [_row(row, placed[row.need_id], criteria, row.need_id in seen) for row in rows],
        "fact_columns": [
            (_("Need"), False), (_("Households"), True), (_("Poor households"), True),
            (_("Self-help"), True), (_("Musrenbang or RPLP"), False),
        ],
        "fact_rows": [fact_row(row) for row in rows],
        "same": not wrong,
        "wrong": [row.facts.get("title", "") for row in rows if row.need_id in wrong],
        "counted_again": len(rows),
        "sha256_now": result_of(meeting, rows).sha256,
        "meta": PageMeta(
            _("Ranking of needs, %(board)s") % {"board": meeting.board.name},
            _("%(n)s needs ranked by weighted measures; %(present)s of %(entitled)s members present.")
            % {"n": len(rows), "present": meeting.present, "entitled": meeting.entitled},
            meeting.get_absolute_url(),
        ),
    }  # fmt: skip


def preview(meeting: RankingMeeting, rows: Sequence[RankedNeed]) -> list[tuple[int, str, str, int]]:
    """(rank, title, total in words, percent) as the scores stand; [] while one is missing."""
    criteria = criteria_of(meeting)
    if not rows or not criteria or any(unscored(criteria, row.scores) for row in rows):
        return []
    titles = {row.need_id: row.facts.get("title", "") for row in rows}
    return [
        (one.rank, titles[one.need], words.points(one.total), one.total // 100)
        for one in result_of(meeting, rows).placed
    ]


def scored(meeting: RankingMeeting, rows: Sequence[RankedNeed]) -> tuple[int, int]:
    """(scores given, scores asked for)."""
    criteria = criteria_of(meeting)
    asked = len(rows) * len(criteria)
    return asked - sum(len(unscored(criteria, row.scores)) for row in rows), asked


def inputs_text(meeting: RankingMeeting, rows: Sequence[RankedNeed]) -> str:
    """The exact text whose SHA-256 was kept at the decision."""
    from partnerships.ranking import canonical  # local: names of that module are plain words

    return canonical(inputs_of(meeting, rows))


def fact_row(row: RankedNeed) -> list[str]:
    facts = row.facts
    cost, own = facts.get("cost"), facts.get("self_help") or 0
    share = (
        f"{rupiah_short(own)} ({percent(own, cost)})" if cost and own else rupiah_short(own) if own else "–"
    )
    linked = [
        name for code, name in (("in_musrenbang", "Musrenbang"), ("in_rplp", "RPLP")) if facts.get(code)
    ]
    return [
        facts.get("title", ""),
        shown_count(facts.get("households")) or "–",
        shown_count(facts.get("poor")) or "–",
        share,
        ", ".join(linked) or "–",
    ]


def _row(row: RankedNeed, placed: Placed, criteria: Sequence[Criterion], seen: bool) -> dict[str, Any]:
    parts = dict(placed.parts)
    whole = (placed.total + 50) // 100
    return {
        "title": row.facts.get("title", ""),
        "url": row.need.get_absolute_url() if seen else "",
        "gap": row.need.gap if seen else None,
        "total": words.points(row.total),
        "bar": [("received", whole), ("track", 100 - whole)],
        "anchor": f"n-{row.need_id}",
        "parts": [
            [words.label(one), number(row.scores[one.code]), str(one.weight), words.points(parts[one.code])]
            for one in criteria
        ],
        "sum": [_("Total"), "", "100", words.points(placed.total)],
    }


def _attendance(meeting: RankingMeeting) -> list[tuple[str, str]]:
    rows = [(_("present"), str(meeting.present)), (_("entitled"), str(meeting.entitled))]
    if meeting.women is not None:
        share = {"share": percent(meeting.women, meeting.present)}
        rows += [(_("women, %(share)s") % share, str(meeting.women))]
        rows += [(_("men"), str(meeting.present - meeting.women))]
    return rows
