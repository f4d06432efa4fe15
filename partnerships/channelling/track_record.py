"""How an organisation kept its word in partnerships: promised and realised, punctual, answering, judged.

Both sides are measured alike. Of public partnerships only; the page `/partnerships/method/` tells how each
figure is made (`track_record_method`), so a change here is a change there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median
from typing import Any, Final, cast

from django.db.models import Exists, OuterRef, Q, Sum
from django.utils import timezone

from forum_site.organisations.models import Kind, Organisation
from partnerships.channelling.principles import CODES
from partnerships.channelling.response_times import times_of
from partnerships.channelling.stages import TALKING, Side, Stage
from partnerships.choices import FundingStage
from partnerships.models import (
    Commitment,
    Evaluation,
    Expense,
    Instalment,
    LedgerEntry,
    Partnership,
    Report,
)
from partnerships.rupiah_sums import total

PAY_WITHIN: Final = timedelta(days=14)  # after the conditions held and the planned day came
State = Commitment.State
# What counts as promised: firm money that stands or was given, and what was let go after it was firm.
KEPT: Final = (State.FIRM, State.FULFILLED)
LET_GO: Final = (State.REDUCED, State.EXPIRED)
OUTCOMES: Final = {
    **dict.fromkeys(TALKING, "talking"),
    **dict.fromkeys((Stage.AGREED, Stage.ACTIVE, Stage.REPORTING), "working"),
    **dict.fromkeys((Stage.HANDED_OVER, Stage.EVALUATED, Stage.CLOSED), "done"),
    **dict.fromkeys((Stage.DECLINED, Stage.WITHDRAWN), "no"),
    Stage.LAPSED: "lapsed", Stage.SUSPENDED: "suspended", Stage.TERMINATED: "terminated",
}  # fmt: skip


@dataclass(frozen=True)
class Share:
    """`part` of `whole`; without any there is nothing to say."""

    part: int = 0
    whole: int = 0

    def __bool__(self) -> bool:
        return self.whole > 0


@dataclass(frozen=True)
class TrackRecord:
    """Amounts in rupiah, `answers` in working days, `scores` as (sum, number) by principle."""

    side: Side
    money: Share = Share()
    spent: Share = Share()  # of what a board received in partnerships, what it accounted for
    instalments: Share = Share()
    reports: Share = Share()
    final_reports: Share = Share()
    answers: tuple[int, ...] = ()
    scores: dict[str, tuple[int, int]] = field(default_factory=dict)
    outcomes: dict[str, int] = field(default_factory=dict)

    @property
    def mean_answer(self) -> float | None:
        return sum(self.answers) / len(self.answers) if self.answers else None

    @property
    def median_answer(self) -> float | None:
        return median(self.answers) if self.answers else None


def record_of(organisation: Organisation, today: date | None = None) -> TrackRecord | None:
    """One statement for who never had a partnership or firm commitment (None), else at most eleven."""
    side = Side.BOARD if organisation.kind == Kind.BOARD else Side.PARTNER
    if not _has_any(organisation, side):
        return None
    today = today or timezone.localdate()
    shared: dict[str, Any] = {
        "side": side, "money": _money(organisation, side), "outcomes": _outcomes(organisation, side),
        "answers": _answers(organisation, today), "scores": _scores(organisation, side),
    }  # fmt: skip
    if side == Side.PARTNER:
        return TrackRecord(instalments=_instalments(organisation, today), **shared)
    reports, final = _reports(organisation, today)
    return TrackRecord(spent=_spent(organisation), reports=reports, final_reports=final, **shared)


def _partnerships(organisation: Organisation, side: Side) -> Any:
    return Partnership.objects.filter(**{side.value: organisation}, is_public=True)


def _commitments(organisation: Organisation, side: Side) -> Any:
    """Those that were firm once; one that was only corrected away (cancelled) never counted."""
    of = {"need__board": organisation} if side == Side.BOARD else {"organisation": organisation}
    broken = Q(state=State.CANCELLED, partnership__stage=Stage.TERMINATED)
    counted = Q(state__in=(*KEPT, *LET_GO)) | broken
    return Commitment.objects.filter(counted, **of).exclude(firm_at=None)


def _has_any(organisation: Organisation, side: Side) -> bool:
    of = "need__board" if side == Side.BOARD else "organisation"
    own = Partnership.objects.filter(**{side.value: OuterRef("pk")}, is_public=True)
    firm = Commitment.objects.filter(**{of: OuterRef("pk")}).exclude(firm_at=None)
    return Organisation.objects.filter(Exists(own) | Exists(firm), pk=organisation.pk).exists()


def _money(organisation: Organisation, side: Side) -> Share:
    """What was received of what was firm; a promise let go counts with what was promised."""
    counted = Q(entry__fundingentry__stage=FundingStage.RECEIVED, entry__fundingentry__voided_at=None)
    rows = _commitments(organisation, side).annotate(came=Sum("entry__fundingentry__amount", filter=counted))
    promised = came = 0
    for state, amount, firm, received in rows.values_list("state", "amount", "firm_amount", "came"):
        promised += firm if state in KEPT else amount
        came += received or 0
    return Share(min(came, promised), promised)


def _spent(board: Organisation) -> Share:
    """Expenses with their evidence, of the instalments received."""
    got = Instalment.objects.filter(partnership__board=board, state=Instalment.State.RECEIVED)
    received = total(got)
    used = Expense.objects.filter(partnership__board=board, entry__voided_at=None)
    return Share(min(received, total(used)), received)


def _instalments(partner: Organisation, today: date) -> Share:
    """Sent within PAY_WITHIN of the later of the planned day and the day their conditions held."""
    rows = Instalment.objects.filter(partnership__partner=partner).exclude(ready_on=None)
    rows = rows.standing()
    on_time = due = 0
    for ready, planned, paid in rows.values_list("ready_on", "due_on", "paid_on"):
        last = max(cast(date, ready), planned) + PAY_WITHIN
        if paid is None and today <= last:
            continue
        due += 1
        on_time += paid is not None and paid <= last
    return Share(on_time, due)


def _reports(board: Organisation, today: date) -> tuple[Share, Share]:
    """(sent by their day of those due, final reports accepted without being returned of those accepted)."""
    asked = Report.objects.filter(partnership__board=board).exclude(state=Report.State.WAIVED)
    rows = list(asked.values_list("pk", "instalment_id", "due_on", "submitted_at", "state"))
    returned, first = _sendings([pk for pk, *_rest in rows])
    on_time = due = clean = accepted = 0
    for pk, instalment, last, submitted, state in rows:
        sent = first.get(pk) or (timezone.localdate(submitted) if submitted else None)
        if sent is not None or last < today:
            due += 1
            on_time += sent is not None and sent <= last
        if instalment is None and state == Report.State.ACCEPTED:
            accepted += 1
            clean += pk not in returned
    return Share(on_time, due), Share(clean, accepted)


def _sendings(reports: list[int]) -> tuple[set[int], dict[int, date]]:
    """From the ledger: which were ever returned, and when each was sent first; one statement."""
    kinds = ("report.returned", "report.submitted")
    rows = LedgerEntry.objects.filter(object_type="report", object_id__in=reports, kind__in=kinds)
    returned: set[int] = set()
    first: dict[int, date] = {}
    for pk, kind, at in rows.order_by("at").values_list("object_id", "kind", "at"):
        if kind == "report.returned":
            returned.add(pk)
        else:
            first.setdefault(pk, timezone.localdate(at))
    return returned, first


def _answers(organisation: Organisation, today: date) -> tuple[int, ...]:
    """As the page of response times counts them; one statement, three for an agency."""
    agency = organisation.kind == Kind.AGENCY
    times = times_of([organisation.pk], today, agencies=agency).get(organisation.pk)
    return tuple(sorted(times.days)) if times else ()


def _scores(organisation: Organisation, side: Side) -> dict[str, tuple[int, int]]:
    """What the other side said once it was public."""
    rows = Evaluation.objects.filter(
        partnership__stage__in=(Stage.EVALUATED, Stage.CLOSED),
        **{f"partnership__{side.value}": organisation},
    ).exclude(side=side)  # fmt: skip
    given = list(rows.values_list(*CODES))
    if not given:
        return {}
    return {code: (sum(row[at] for row in given), len(given)) for at, code in enumerate(CODES)}


def _outcomes(organisation: Organisation, side: Side) -> dict[str, int]:
    stages: Iterable[str] = _partnerships(organisation, side).values_list("stage", flat=True)
    return dict(Counter(OUTCOMES[Stage(stage)] for stage in stages))
