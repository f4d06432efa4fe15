"""One move of a partnership; every other verb that changes its stage comes through here."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations.models import Membership
from partnerships.actions.channelling.effects import bring_about
from partnerships.channelling import clock
from partnerships.channelling.guards import Step
from partnerships.channelling.ledger.evidence import public_words
from partnerships.channelling.ledger.writing import Row, write
from partnerships.channelling.stages import ENDED, MOVES, ROAD, Move, Side, Stage
from partnerships.channelling.telling import tell_step
from partnerships.models import Partnership, PartnershipStep
from partnerships.rules import channelling as rules
from partnerships.sheet_reading import masked

PUBLIC_FROM: Final = ROAD.index(Stage.INTERESTED)
MOVED_FIELDS: Final = (
    "stage", "stage_before", "stage_since", "is_public", "reason", "reason_code", *clock.CLOCK_FIELDS,
    "updated_at",
)  # fmt: skip


def advance(
    partnership: Partnership, code: str, *, by: Any, side: str | None = None, **about: Any
) -> PartnershipStep:
    """Make the move `code` of `stages.MOVES`; `about` are the fields of `guards.Step`.

    `by` None is the system; `side` is as what the person acts, found when left out. With `follows=True` it
    is the system's move that `by` caused. Locks the row, checks rule and guards (PermissionDenied or 404),
    writes stage, clock, step, ledger and audit entry, brings the effects about, tells whom it concerns.
    """
    for name in ("reason", "evidence"):
        about[name] = masked(about.get(name, "")).strip()
    with transaction.atomic():
        now = held(partnership)
        worn = side or side_of(by, now, MOVES[code], follows=about.get("follows", False))
        step = Step(by=by, side=worn, **about)
        rules.can_advance(by, now, code, step).require()
        made = apply(now, MOVES[code], step)
        now.save(update_fields=MOVED_FIELDS)
        made.save()
        bring_about(now, MOVES[code].effects, by=by)
        enter(now, made)
        audit.record(now, f"partnerships.partnership_{code}", by=by, data=entry_of(made))
        tell_step(now, made)
    for name in MOVED_FIELDS:
        setattr(partnership, name, getattr(now, name))
    return made


def held(partnership: Partnership) -> Partnership:
    """The row as it is stored now, held until the transaction ends: the first lock of a change."""
    rows = Partnership.objects.select_for_update(of=("self",)).select_related("board__territory", "partner")
    found: Partnership = rows.get(pk=partnership.pk)
    return found


def side_of(by: Any, partnership: Partnership, move: Move, *, follows: bool = False) -> str:
    """As what the person makes this move: the first of their sides that may."""
    if by is None or follows:
        return Side.SYSTEM
    sides = rules.sides_of(by, partnership)
    fitting = [one for one in Side if one in sides and one in move.actors]
    return next(iter([*fitting, *sides]), Side.SYSTEM)


def apply(partnership: Partnership, move: Move, step: Step) -> PartnershipStep:
    """Change the partnership in memory and give its unsaved step."""
    now, before = timezone.now(), partnership.stage
    took = clock.answered_in(partnership, step.side)
    target = move.target or partnership.stage_before
    off_road = target not in ROAD
    partnership.stage_before = before if off_road and before in ROAD else partnership.stage_before
    partnership.stage, partnership.stage_since = target, now
    if not off_road:
        partnership.stage_before = ""
        partnership.is_public |= ROAD.index(Stage(target)) >= PUBLIC_FROM
    ends = target in ENDED or target == Stage.SUSPENDED
    partnership.reason = step.reason[:400] if ends else ""
    partnership.reason_code = step.reason_code if ends else ""
    clock.ask(partnership, move.waits_for, move.days)
    partnership.updated_at = now
    return PartnershipStep(
        partnership=partnership, move=move.code, from_stage=before, to_stage=target, at=now, side=step.side,
        by=step.by, reason=step.reason[:400], reason_code=step.reason_code, evidence=step.evidence[:240],
        answered_in=took, data=step.data, **hat(step.by, partnership, step.side),
    )  # fmt: skip


def hat(user: Any, partnership: Partnership, side: str) -> dict[str, Any]:
    """`role` and `organisation_id` under which the person acts for this side; {} for the system."""
    body = {Side.BOARD.value: partnership.board_id, Side.PARTNER.value: partnership.partner_id}.get(str(side))
    if user is None:
        return {}
    held_roles = Membership.objects.current().filter(user=user)
    rows = held_roles.filter(organisation=body) if body else held_roles.filter(role="secretariat_officer")
    worn = rows.order_by("pk").first()
    return {"role": worn.role, "organisation_id": worn.organisation_id} if worn else {}


def entry_of(step: PartnershipStep) -> dict[str, Any]:
    """What the audit log keeps of a step."""
    return {"from": step.from_stage, "to": step.to_stage, "side": step.side}


def enter(partnership: Partnership, step: PartnershipStep) -> None:
    """The step's row of the ledger; public words only, and none before the partnership is public."""
    said = step.evidence or step.reason
    row = Row(
        kind=f"stage.{step.move}", about=step, partnership=partnership.pk, side=step.side, role=step.role,
        evidence=public_words(said, house_level=False, shown=partnership.is_public),
    )  # fmt: skip
    write(partnership.board_id, [row])
