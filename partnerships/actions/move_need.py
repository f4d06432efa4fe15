"""One move in the life of a need; every other verb that changes its state comes through here."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations.models import Membership
from partnerships import rules
from partnerships.choices import NeedStatus
from partnerships.models import Need, NeedStep
from partnerships.need_guards import Step
from partnerships.need_states import MOVES
from partnerships.tasks import match_needs

LOOKING = frozenset({NeedStatus.OPEN_FOR_PARTNERS, NeedStatus.IN_TALKS, NeedStatus.COMMITTED})


def move_need(need: Need, code: str, *, by: Any, **about: Any) -> NeedStep:
    """Make the move `code` of `need_states.MOVES`; `about` are the fields of `need_guards.Step`.

    `by` None is the system. Locks the row, checks rule and guards against what is stored now
    (PermissionDenied or 404 otherwise), writes state, step and audit entry, has matching look again.
    """
    step = Step(by=by, **about)
    with transaction.atomic():
        now = Need.objects.select_for_update(of=("self",)).select_related("plan", "board").get(pk=need.pk)
        rules.can_move(by, now, code, step).require()
        made = _write(now, code, step)
        looked_for = {made.from_status, made.to_status} & LOOKING
        if looked_for:
            match_needs.delay_on_commit([now.pk])
    for name in ("status", "status_reason", "opened_at", "merged_into", "version", "updated_at"):
        setattr(need, name, getattr(now, name))
    return made


def _write(need: Need, code: str, step: Step) -> NeedStep:
    move, at, before = MOVES[code], timezone.now(), need.status
    need.status = move.target
    need.status_reason = step.reason if move.asks_reason else ""
    need.merged_into = step.target
    need.version += 1
    if move.target == NeedStatus.OPEN_FOR_PARTNERS and need.opened_at is None:
        need.opened_at = at
    need.save(update_fields=["status", "status_reason", "merged_into", "version", "opened_at", "updated_at"])
    made = NeedStep.objects.create(
        need=need, move=code, from_status=before, to_status=need.status, at=at, by=step.by,
        on_behalf_of=step.on_behalf_of, reason=step.reason, evidence=step.evidence, record=step.record,
        data=step.data, **hat(step.by, need),
    )  # fmt: skip
    audit.record(need, f"partnerships.need_{code}", by=step.by, data={"from": before, "to": need.status})
    return made


def hat(user: Any, need: Need) -> dict[str, Any]:
    """`role` and `organisation` under which the person acts: in the need's board, else elsewhere."""
    if user is None:
        return {}
    held = Membership.objects.current().filter(user=user).order_by("pk")
    own = held.filter(organisation=need.board).first() or held.first()
    return {"role": own.role, "organisation_id": own.organisation_id} if own else {}
