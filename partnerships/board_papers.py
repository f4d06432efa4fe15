"""The papers of boards as the criteria read them, and the plan as an item of the paspor."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forum_site.core import dates
from forum_site.organisations import document_events, passport
from forum_site.organisations.document_kinds import (
    ANNUAL_MEETING,
    AUDIT,
    BY_CRITERION,
    DECIDED,
    DEED,
    STATUTES,
)
from forum_site.organisations.document_states import DocumentStatus
from forum_site.organisations.models import Document as StoredDocument
from partnerships.matching.profiles import Document, Evidence
from partnerships.matching.profiles import DocumentStatus as Known
from partnerships.models import MediumTermPlan
from partnerships.tasks import rematch_after_paper

JUST_NOW: Final = timedelta(minutes=2)
LIVING_PLANS: Final = ("agreed", "under_review")
_KNOWN: Final = {
    DocumentStatus.UPLOADED: Known.UPLOADED,
    DocumentStatus.VERIFIED: Known.VERIFIED,
    DocumentStatus.RETURNED: Known.REJECTED,
}
_READ: Final = (
    "organisation_id", "kind", "status", "valid_until", "issued_on", "held_on", "audited_year", "opinion",
    "verified_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BoardPapers:
    """What a board's papers say: the fields of `BoardProfile` of the same names."""

    documents: Mapping[str, Document] = field(default_factory=dict)
    last_audit: date | None = None
    audit_opinion: str | None = None
    last_annual_meeting: date | None = None
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


def papers_of(board_ids: Collection[int], today: date) -> Mapping[int, BoardPapers]:
    """By primary key of the board, one statement; an empty answer for boards without papers."""
    rows = StoredDocument.objects.live().filter(organisation__in=board_ids)
    grouped: dict[int, list[Any]] = defaultdict(list)
    for row in rows.order_by().values_list(*_READ, named=True):
        grouped[row.organisation_id].append(row)
    found: dict[int, BoardPapers] = defaultdict(BoardPapers)
    found.update({pk: _read(mine, today) for pk, mine in grouped.items()})
    return found


def _read(rows: Iterable[Any], today: date) -> BoardPapers:
    papers = passport.by_kind(rows)
    documents = {}
    for code, kind in BY_CRITERION.items():
        # Statutes are the equal of a deed for a board that has none.
        pair = papers.get(kind.code) or (papers.get(STATUTES) if kind.code == DEED else None)
        if pair:
            documents[code] = _as_known(passport.speaking(*pair, today))
    # What is verified holds, however old: how old it may be is for each offer to say.
    audit, _renewal = papers.get(AUDIT, (None, None))
    meeting, _renewal = papers.get(ANNUAL_MEETING, (None, None))
    evidence = {}
    if audit:
        evidence["audit"] = Evidence("audit", on=_day_of(audit))
    if meeting:
        evidence["annual_meeting"] = Evidence("minutes", on=meeting.held_on)
    return BoardPapers(
        documents,
        _day_of(audit) if audit else None,
        (audit.opinion or None) if audit else None,
        meeting.held_on if meeting else None,
        evidence,
    )


def _as_known(paper: Any) -> Document:
    checked = dates.as_day(paper.verified_at) if paper.verified_at else None
    verified = paper.status == DocumentStatus.VERIFIED
    # A day that only the board has written counts for nothing yet.
    expires = paper.valid_until if verified else None
    return Document(_KNOWN[paper.status], expires, Evidence("document", on=checked if verified else None))


def _day_of(audit: Any) -> date | None:
    """The day of the report; the end of the audited year where it bears none."""
    if audit.issued_on:
        return audit.issued_on
    return date(audit.audited_year, 12, 31) if audit.audited_year else None


def plan_facts(board_ids: Collection[int]) -> Mapping[int, passport.Fact]:
    """The newest agreed plan of each board: it counts through its last year."""
    plans = MediumTermPlan.objects.filter(board__in=board_ids, status__in=LIVING_PLANS)
    rows = plans.order_by("period_start").values_list("board_id", "period_start", "period_end", "agreed_on")
    return {
        board: passport.Fact(date(end, 12, 31), _plan_words(f"{start}–{end}", agreed))
        for board, start, end, agreed in rows
    }


def _plan_words(period: str, agreed: date | None) -> str:
    if agreed is None:
        return period
    return gettext("%(period)s · agreed %(day)s") % {"period": period, "day": dates.day(agreed)}


def rematch_board(board_id: int) -> None:
    """Its needs are matched anew, because what its papers say has changed; what was verified is the cause."""
    just_now = timezone.now() - JUST_NOW
    verified = StoredDocument.objects.filter(
        organisation=board_id, status=DocumentStatus.VERIFIED, verified_at__gte=just_now
    )
    document_id = verified.order_by("-verified_at").values_list("pk", flat=True).first()
    rematch_after_paper.delay_on_commit(board_id, document_id)


def register() -> None:
    passport.register_fact(
        "plan", _("PJM agreed by residents"), weight=DECIDED, before=ANNUAL_MEETING, find=plan_facts
    )
    document_events.register(rematch_board)
