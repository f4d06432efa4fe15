"""One move in the life of a need; every other verb that changes its state comes through here."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations.models import Membership, Role
from partnerships import rules
from partnerships.actions.tell_life import tell_step
from partnerships.choices import NeedStatus
from partnerships.models import Need, NeedStep
from partnerships.need_guards import Step
from partnerships.need_states import MOVES, Actor, Move
from partnerships.tasks import match_needs

LOOKING = frozenset({NeedStatus.OPEN_FOR_PARTNERS, NeedStatus.IN_TALKS, NeedStatus.COMMITTED})
ASIDE = frozenset({NeedStatus.DEFERRED, NeedStatus.DROPPED, NeedStatus.MERGED, NeedStatus.DRAFT})
MOVED_FIELDS = ("status", "status_reason", "merged_into", "version", "opened_at", "updated_at")
ROLES_OF = {
    Actor.UNIT: (Role.UNIT_MANAGER, Role.UNIT_STAFF),
    Actor.BOARD: (Role.BOARD_COORDINATOR, Role.BOARD_SECRETARY),
}


def move_need(need: Need, code: str, *, by: Any, **about: Any) -> NeedStep:
    """Make the move `code` of `need_states.MOVES`; `about` are the fields of `need_guards.Step`.

    `by` None is the system; with `follows=True` it is the system's move that `by` caused. Locks the row,
    checks rule and guards against what is stored now (PermissionDenied or 404 otherwise), writes state,
    step and audit entry, tells whom it concerns, has matching look again.
    """
    step = Step(by=by, **about)
    with transaction.atomic():
        now = locked_needs().get(pk=need.pk)
        rules.can_move(by, now, code, step).require()
        made = apply(now, MOVES[code], step, hat(step.by, now, MOVES[code]))
        now.save(update_fields=MOVED_FIELDS)
        made.save()
        audit.record(now, f"partnerships.need_{code}", by=by, data=entry_of(made))
        tell_step(now, made)
        if {made.from_status, made.to_status} & LOOKING:
            match_needs.delay_on_commit([now.pk])
    for name in MOVED_FIELDS:
        setattr(need, name, getattr(now, name))
    return made


def locked_needs() -> QuerySet[Need]:
    return Need.objects.select_for_update(of=("self",)).select_related("plan", "board")


def apply(need: Need, move: Move, step: Step, worn: dict[str, Any]) -> NeedStep:
    """Change the need in memory and give its unsaved step; `worn` is what `hat` says of the person.

    The kind of unit, when known, is kept in the data: UPL, UPK or UPS say more than "unit manager".
    """
    unit = {"unit": worn["unit"]} if worn.get("unit") else {}
    at, before = timezone.now(), need.status
    need.status = move.target
    need.status_reason = step.reason if move.target in ASIDE else ""
    need.merged_into = step.target if move.target == NeedStatus.MERGED else None
    need.version += 1
    need.updated_at = at
    if move.target == NeedStatus.OPEN_FOR_PARTNERS and need.opened_at is None:
        need.opened_at = at
    return NeedStep(
        need=need, move=move.code, from_status=before, to_status=move.target, at=at, by=step.by,
        on_behalf_of=step.on_behalf_of, reason=step.reason, evidence=step.evidence, record=step.record,
        data={**step.data, **unit}, role=worn.get("role", ""), organisation_id=worn.get("organisation_id"),
    )  # fmt: skip


def entry_of(step: NeedStep) -> dict[str, Any]:
    """What the audit log keeps of a step."""
    return {"from": step.from_status, "to": step.to_status}


def hat(user: Any, need: Need, move: Move) -> dict[str, Any]:
    """`role`, `organisation_id` and `unit` under which the person makes the move.

    In the need's board (the role that makes the move first), in the group that proposes, or as officer
    of a secretariat; {} for the system and for a resident without a role in any of these.
    """
    if user is None:
        return {}
    held = list(Membership.objects.current().filter(user=user).select_related("unit").order_by("pk"))
    making = {role for actor in move.actors for role in ROLES_OF.get(actor, ())}
    in_board = [one for one in held if one.organisation_id == need.board_id]
    in_group = [one for one in held if one.organisation_id == need.proposer_group_id]
    offices = [one for one in held if one.role == Role.SECRETARIAT_OFFICER]
    fitting = [one for one in in_board if one.role in making]
    worn = next(iter([*fitting, *in_board, *in_group, *offices]), None)
    if worn is None:
        return {}
    unit = worn.unit.kind if worn.unit else ""
    return {"role": worn.role, "organisation_id": worn.organisation_id, "unit": unit}
