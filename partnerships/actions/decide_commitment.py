"""The board accepts or declines a commitment; the giver takes it back; its day passes."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from partnerships import rules
from partnerships.actions.follow_funding import follow_funding
from partnerships.channelling.stages import Side
from partnerships.commitments.entering import enter_state
from partnerships.commitments.telling import tell
from partnerships.conflicts import locked
from partnerships.funding_limits import Refused
from partnerships.models import Commitment, Need
from partnerships.querysets import GIVEN_UP_STATES, WORK_STATES
from partnerships.sheet_reading import masked

State = Commitment.State
ENDED_BY: Final[dict[str, Side]] = {State.DECLINED: Side.BOARD, State.WITHDRAWN: Side.PARTNER}


def accept_commitment(commitment: Commitment, *, by: Any) -> Commitment:
    """Firm at once when its conditions hold, else conditional until they do; the giver is told.

    It becomes firm with no more than the need lacks at that moment (`firm_amount`). Refused when its last
    day has passed meanwhile.
    """
    with transaction.atomic():
        need, now = held(commitment)
        rules.can_accept_commitment(by, now).require()
        if now.last_day < timezone.localdate():
            raise Refused(_("Its last day has passed."))
        now.state, now.accepted_at = State.CONDITIONAL, timezone.now()
        now.save(update_fields=["state", "accepted_at", "updated_at"])
        enter_state(now, Side.BOARD)
        data = {"commitment": now.pk, "amount": now.amount}
        audit.record(need, "partnerships.accept_commitment", by=by, data=data)
        follow_funding(need, by=by, accepting=now.pk)
        now.refresh_from_db()
        if now.state == State.CONDITIONAL:
            tell("commitment_accepted", now, to="giver", by=by)
    return now


def decline_commitment(commitment: Commitment, reason: str, *, by: Any) -> Commitment:
    """The board says no, with a reason that the giver reads."""
    return _end(commitment, State.DECLINED, reason, by, rules.can_decline_commitment, "giver")


def withdraw_commitment(commitment: Commitment, reason: str, *, by: Any) -> Commitment:
    """The giver takes it back, with a reason that the board reads."""
    return _end(commitment, State.WITHDRAWN, reason, by, rules.can_withdraw_commitment, "board")


def expire_commitments(today: date | None = None) -> int:
    """End open ones whose last day has passed or whose need no longer seeks; both sides hear it once.

    How many ended. Repeatable; each in a transaction of its own.
    """
    today = today or timezone.localdate()
    gone = Commitment.objects.open().filter(need__status__in=(*GIVEN_UP_STATES, *WORK_STATES))
    late = Commitment.objects.overdue(today)
    ids = set(gone.values_list("pk", flat=True)) | set(late.values_list("pk", flat=True))
    return sum(_expire(pk, today) for pk in sorted(ids))


def settle_open() -> int:
    """Make firm what can be: a need may look for partners again. How many needs were looked at."""
    waiting = Commitment.objects.filter(state=State.CONDITIONAL).order_by()
    ids = list(waiting.values_list("need", flat=True).distinct())
    for pk in ids:
        with transaction.atomic():
            follow_funding(locked(Need(pk=pk)), by=None)
    return len(ids)


def held(commitment: Commitment) -> tuple[Need, Commitment]:
    """The need's row, locked, and the commitment as it is stored now; inside a transaction.

    Every change of a commitment holds its need first, so two of them wait for each other.
    """
    need = locked(commitment.need)
    rows = Commitment.objects.select_related("organisation", "user")
    now: Commitment = rows.get(pk=commitment.pk)
    now.need = need
    return need, now


def _end(commitment: Commitment, state: str, reason: str, by: Any, rule: Any, to: str) -> Commitment:
    rule(by, commitment).require()
    said = masked(reason).strip()[:400]
    if not said:
        raise Refused(_("Write the reason."))
    with transaction.atomic():
        need, now = held(commitment)
        rule(by, now).require()  # it may have become firm meanwhile
        close(now, state, said, by=by, to=to)
    return now


def close(now: Commitment, state: str, reason: str, *, by: Any, to: str) -> None:
    """Write the end of the (held) commitment, in its trace and to those who are told."""
    now.state, now.reason, now.ended_at = state, reason, timezone.now()
    now.save(update_fields=["state", "reason", "ended_at", "updated_at"])
    enter_state(now, ENDED_BY.get(state, Side.SYSTEM))
    data = {"commitment": now.pk, "state": state, "reason": reason}
    audit.record(now.need, "partnerships.end_commitment", by=by, data=data)
    tell("commitment_ended", now, to=to, by=by)


def _expire(pk: int, today: date) -> bool:
    with transaction.atomic():
        _need, now = held(Commitment.objects.select_related("need").get(pk=pk))
        if not now.is_open:
            return False
        if now.last_day < today:
            reason = _("Its last day has passed.")
        elif now.need.status in (*GIVEN_UP_STATES, *WORK_STATES):
            reason = _("This need is not looking for partners now.")
        else:
            return False
        close(now, State.EXPIRED, reason, by=None, to="both")
    return True
