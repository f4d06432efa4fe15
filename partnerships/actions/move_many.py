"""The same move for many needs in a few statements: a plan of thousands of lines is published at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from forum_site.core import audit
from partnerships.actions.move_need import LOOKING, MOVED_FIELDS, apply, entry_of, hat, locked_needs
from partnerships.actions.tell_many import tell_steps
from partnerships.models import Need, NeedStep
from partnerships.need_guards import Step
from partnerships.need_states import MOVES, Actor
from partnerships.rules.needs import actors, board_actors, stands
from partnerships.tasks import match_needs

BATCH = 500


def move_needs(needs: QuerySet[Need], code: str, *, by: Any, **about: Any) -> list[int]:
    """Move those of `needs` that may be moved; their ids. The others stay as they are.

    The same rule and guards as `move_need`, one step and one audit entry each; each person whom they
    concern is told once of all of them. `by` and `about` as there. Runs in one transaction.
    """
    with transaction.atomic():
        steps = make_steps(needs, code, by=by, **about)
        tell_steps(steps)
    return [step.need_id for step in steps]


def make_steps(needs: QuerySet[Need], code: str, *, by: Any, **about: Any) -> list[NeedStep]:
    """As `move_needs`, without telling anybody: for a verb that tells of several moves together."""
    move, step = MOVES[code], Step(by=by, **about)
    with transaction.atomic():
        rows = locked_needs().filter(pk__in=needs.order_by().values("pk"), status__in=move.sources)
        moved: list[Need] = []
        steps: list[NeedStep] = []
        worn: dict[int, dict[str, Any]] = {}  # by board: as what the person acts there
        may = acting_in_boards(None if step.follows else by)
        for need in rows.order_by("pk"):
            if not may(need) & move.actors or not stands(need, move, step):
                continue
            if need.board_id not in worn:
                worn[need.board_id] = hat(by, need, move)
            steps.append(apply(need, move, step, worn[need.board_id]))
            moved.append(need)
        Need.objects.bulk_update(moved, MOVED_FIELDS, batch_size=BATCH)
        NeedStep.objects.bulk_create(steps, batch_size=BATCH)
        pairs = zip(moved, map(entry_of, steps), strict=True)
        audit.record_many(pairs, f"partnerships.need_{code}", by=by)
        ids = [need.pk for need in moved]
        if ids and {move.target, *(one.from_status for one in steps)} & LOOKING:
            match_needs.delay_on_commit(ids)
    return steps


def acting_in_boards(user: Any) -> Callable[[Need], frozenset[Actor]]:
    """What `rules.actors` says, asked once a board."""
    if user is None or not user.is_authenticated:
        return lambda need: actors(user, need)
    in_board = cache(lambda board_id: board_actors(user, board_id))
    own = frozenset({Actor.PROPOSER})
    return lambda need: in_board(need.board_id) | (own if need.proposed_by_id == user.pk else frozenset())
