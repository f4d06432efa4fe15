"""What else a move does, in its transaction: the verb of each `stages.Effect`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from partnerships.actions.channelling.bind_money import bind_money, release_money
from partnerships.actions.channelling.lock_proposal import lock_proposal, unlock_proposal
from partnerships.actions.channelling.note_ready import note_ready
from partnerships.actions.channelling.report_due import final_report_due
from partnerships.actions.channelling.talk_needs import part_needs, talk_needs
from partnerships.actions.channelling.work_needs import finish_needs, work_needs
from partnerships.channelling.stages import Effect
from partnerships.models import Partnership


def begin_work(partnership: Partnership, *, by: Any) -> None:
    """The needs go into work, and the first instalment can perhaps be sent.

    Those of the bundle to which the partner brings nothing look for others again.
    """
    work_needs(partnership, by=by)
    part_needs(partnership, by=by)
    note_ready(partnership)


VERBS: Final[dict[Effect, Callable[..., Any]]] = {
    Effect.BIND: bind_money,
    Effect.RELEASE: release_money,
    Effect.TALK: talk_needs,
    Effect.PART: part_needs,
    Effect.WORK: begin_work,
    Effect.FINISH: finish_needs,
    Effect.LPJ: final_report_due,
    Effect.LOCK: lock_proposal,
    Effect.UNLOCK: unlock_proposal,
}


def bring_about(partnership: Partnership, effects: Sequence[Effect], *, by: Any) -> None:
    for effect in effects:
        VERBS[effect](partnership, by=by)
