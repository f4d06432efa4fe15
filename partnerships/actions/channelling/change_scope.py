"""A change of scope, value or time: one side proposes, the other agrees or declines, with a record."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_full
from partnerships.actions.channelling.advance import held
from partnerships.actions.channelling.fit_commitments import lower_by, raise_by
from partnerships.actions.channelling.noting import note
from partnerships.channelling.allocation import split
from partnerships.channelling.commitment_sums import Firm, firm_rows
from partnerships.channelling.guards import current_agreement
from partnerships.channelling.money_telling import tell_other
from partnerships.conflicts import locked
from partnerships.funding_limits import LARGEST, Refused
from partnerships.models import Agreement, Commitment, Need, Partnership, PartnershipNeed, ScopeChange
from partnerships.rules import agreements as rules
from partnerships.rules.channelling import side_worn
from partnerships.sheet_reading import masked

State = ScopeChange.State
KEPT: Final = frozenset({"id", "created_at", "updated_at", "replaced_at"})  # not copied


def propose_change(
    partnership: Partnership, *, by: Any, what: str, why: str, value_after: int | None = None,
    ends_after: date | None = None,
) -> ScopeChange:  # fmt: skip
    """Ask the other side; None leaves value or last day as it is. Refused for what cannot be agreed now."""
    rules.can_propose_change(by, partnership).require()
    with transaction.atomic():
        now = held(partnership)
        rules.can_propose_change(by, now).require()
        made = _agreement(now)
        change = ScopeChange(
            partnership=now, what=masked(what).strip(), why=masked(why).strip(), value_before=made.value,
            value_after=None if value_after == made.value else value_after, ends_before=made.ends_on,
            ends_after=None if ends_after == made.ends_on else ends_after,
            proposed_by=side_worn(by, now), proposer=by,
        )  # fmt: skip
        _check(change, made)
        change.save()
        if change.value_after is not None:
            _amounts(now, change.value_after - (made.value or 0))
        _note(change, "propose_change", by, change.proposed_by)
        _tell("change_proposed", change, change.proposed_by, by)
    return change


def agree_change(change: ScopeChange, *, by: Any, answer: str = "") -> ScopeChange:
    """The agreement is replaced by one with the new value and day, firm money follows.

    More only as far as the needs lack it, less never below what came. The schedule is written anew then.
    """
    rules.can_answer_change(by, change).require()
    with transaction.atomic():
        one = _held(change)
        rules.can_answer_change(by, one).require()
        _decide(one, State.AGREED, answer, by)
        made = _agreement(one.partnership)
        fresh = _replaced(made, one)
        if one.value_after is not None:
            _move_money(one.partnership, one.value_after - (made.value or 0), fresh, by)
        side = side_worn(by, one.partnership)
        _note(one, "agree_change", by, side, replaces=made.pk, agreement=fresh.pk)
        _tell("change_answered", one, side, by)
    return one


def decline_change(change: ScopeChange, answer: str, *, by: Any) -> ScopeChange:
    """The other side says no, with a reason."""
    rules.can_answer_change(by, change).require()
    if not answer.strip():
        raise Refused(_("Write the reason."))
    return _end(change, State.DECLINED, answer, rules.can_answer_change, "decline_change", by)


def withdraw_change(change: ScopeChange, *, by: Any) -> ScopeChange:
    """Who proposed it takes it back."""
    rules.can_withdraw_change(by, change).require()
    return _end(change, State.WITHDRAWN, "", rules.can_withdraw_change, "withdraw_change", by)


def _end(change: ScopeChange, state: str, answer: str, rule: Any, verb: str, by: Any) -> ScopeChange:
    with transaction.atomic():
        one = _held(change)
        rule(by, one).require()
        _decide(one, state, answer, by)
        side = side_worn(by, one.partnership)
        _note(one, verb, by, side)
        _tell("change_answered", one, side, by)
    return one


def _held(change: ScopeChange) -> ScopeChange:
    now = held(change.partnership)
    found: ScopeChange = ScopeChange.objects.get(pk=change.pk)
    found.partnership = now
    return found


def _decide(one: ScopeChange, state: str, answer: str, by: Any) -> None:
    one.state, one.answer, one.decided_by = state, masked(answer).strip()[:400], by
    one.decided_at = timezone.now()
    one.save(update_fields=["state", "answer", "decided_by", "decided_at", "updated_at"])


def _agreement(partnership: Partnership) -> Agreement:
    made = current_agreement(partnership)
    if made is None or not made.is_confirmed:
        raise Refused(_("There is no agreement that both sides confirmed."))
    return made


def _check(change: ScopeChange, made: Agreement) -> None:
    if not change.what or not change.why:
        raise Refused(_("Write what changes and why."))
    if change.value_after is not None and not 0 < change.value_after <= LARGEST:
        raise Refused(_("Write an amount above zero."))
    if change.ends_after and made.starts_on and change.ends_after < made.starts_on:
        raise Refused(_("The last day lies before the first."))


def _replaced(made: Agreement, change: ScopeChange) -> Agreement:
    """A new row in place of the old, with both sides' consent of today; the signed file stays known."""
    at: datetime = change.decided_at or timezone.now()
    made.replaced_at = at
    made.save(update_fields=["replaced_at", "updated_at"])
    fields = {f.name: getattr(made, f.name) for f in Agreement._meta.concrete_fields if f.name not in KEPT}
    people = {
        change.proposed_by: change.proposer,
        str(rules.other_side(change.proposed_by)): change.decided_by,
    }
    for side, person in people.items():
        fields |= {f"{side}_confirmed_at": at, f"{side}_confirmed_by": person}
    fields["value"] = change.value_after or made.value
    fields["ends_on"] = change.ends_after or made.ends_on
    return Agreement.objects.create(**fields)


def _amounts(partnership: Partnership, more: int) -> list[tuple[PartnershipNeed, Need, int]]:
    """(line, its held need, rupiah more or less), shared out by what each lacks or can give back."""
    lines = list(partnership.lines.select_related("need").order_by("need_id"))
    needs = [locked(line.need) for line in lines]
    firm = firm_rows(partnership)
    if more > 0:
        room = [need.gap or 0 for need in needs]
        words = _("The needs lack only %(amount)s more.")
    else:
        room = [sum(one.one.firm_amount - one.floor for one in _of(firm, need)) for need in needs]
        words = _("Only %(amount)s of it has not come, is not on its way and not spent.")
    if abs(more) > sum(room):
        raise Refused(words % {"amount": rupiah_full(sum(room))})
    shares = split(abs(more), room) if more else [0 for _line in lines]
    sign = 1 if more > 0 else -1
    return [(line, need, sign * share) for line, need, share in zip(lines, needs, shares, strict=True)]


def _move_money(partnership: Partnership, more: int, fresh: Agreement, by: Any) -> None:
    reason = _("Both sides agreed to less.")
    for line, need, share in _amounts(partnership, more):
        if not share:
            continue
        line.amount = (line.amount or 0) + share or None
        line.save(update_fields=["amount"])
        if share > 0:
            raise_by(partnership, need, share, fresh, by=by)
        else:
            rows = _of(firm_rows(partnership), need)
            lower_by(rows, -share, reason, by=by, state=Commitment.State.FIRM, need=need)


def _of(rows: list[Firm], need: Need) -> list[Firm]:
    return [one for one in rows if one.one.need_id == need.pk]


def _note(one: ScopeChange, verb: str, by: Any, side: str, **data: Any) -> None:
    note(
        one.partnership, verb, f"change.{one.state}", one, by=by, side=side, amount=one.value_after or 0,
        evidence=one.what[:240], ends_on=one.ends_after.isoformat() if one.ends_after else None, **data,
    )  # fmt: skip


def _tell(kind: str, one: ScopeChange, side: str, by: Any) -> None:
    tell_other(
        kind, one.partnership, side, by=by, key=f"{one.pk}:{one.state}", state=one.state, change=one.pk
    )  # fmt: skip
