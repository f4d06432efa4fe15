"""The conditions of `need_states` by name: each gives None when it holds, else a sentence what is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import Membership
from partnerships.choices import NeedStatus
from partnerships.feasibility import passed
from partnerships.models import Need, SignedRecord

PUBLISHED_PLANS: Final = ("agreed", "under_review")
Answer = Any  # a lazily translated sentence, or None


@dataclass(frozen=True)
class Step:
    """What comes with a move: who does it (None: the system) and what it rests on.

    `follows`: the move follows from something else that this person did by right (a plan published, a
    meeting decided, money recorded), so it is the system's move, with the person as its cause. Set by
    actions, never from what somebody sent.
    """

    by: Any = None
    reason: str = ""
    evidence: str = ""
    record: SignedRecord | None = None
    on_behalf_of: str = ""
    target: Need | None = None  # of a merge
    data: dict[str, Any] = field(default_factory=dict)
    follows: bool = False


def described(need: Need, step: Step) -> Answer:
    if need.title and need.sector and need.problem:
        return None
    return _("Write what is needed, its sector and the problem first.")


def not_proposer(need: Need, step: Step) -> Answer:
    """Neither the person who sent the proposal nor somebody of the group that proposes."""
    if step.by is None:
        return None
    own_group = need.proposer_group_id and (
        Membership.objects.current().filter(user=step.by, organisation=need.proposer_group_id).exists()
    )
    if own_group or need.proposed_by_id == step.by.pk:
        return _("You proposed this need, so somebody else of the unit verifies it.")
    return None


def checklist_passed(need: Need, step: Step) -> Answer:
    """`data["checklist"]` is [{"code", "ok", "note"}]; every point is answered and holds."""
    if passed(step.data.get("checklist") or []):
        return None
    return _("Every point of the checklist must hold. Return the proposal with a reason otherwise.")


def meeting_decided(need: Need, step: Step) -> Answer:
    return None if step.data.get("meeting") else _("The board ranks needs in a meeting with a quorum.")


def ranked(need: Need, step: Step) -> Answer:
    """A proposal is ranked first, also after it was deferred or dropped in between."""
    if was_ranked(need):
        return None
    return _("A proposal is verified and ranked before it enters the plan.")


def not_ranked(need: Need, step: Step) -> Answer:
    return _("This need was ranked already; it can go back into the plan.") if was_ranked(need) else None


def was_ranked(need: Need) -> bool:
    """A need that is no proposal counts as ranked: residents agreed on it with the plan."""
    if need.status == NeedStatus.PRIORITISED or not need.tracking_code:
        return True
    return need.steps.filter(to_status=NeedStatus.PRIORITISED).exists()


def plan_agreed(need: Need, step: Step) -> Answer:
    return None if need.plan.status in PUBLISHED_PLANS else _("The plan is not agreed in a rembug warga yet.")


def board_verified(need: Need, step: Step) -> Answer:
    return None if need.board.is_verified else _("The secretariat has not verified the board yet.")


def complete(need: Need, step: Step) -> Answer:
    return None if need.cost and need.sector else _("A need that looks for partners has a cost and a sector.")


def partner_named(need: Need, step: Step) -> Answer:
    return None if step.evidence or step.reason else _("Write with whom you are talking.")


def firm_money(need: Need, step: Step) -> Answer:
    found = need.committed or need.received
    return None if found else _("Nothing is firm yet: record a commitment or confirm the self-help first.")


def no_firm_money(need: Need, step: Step) -> Answer:
    if need.committed or need.received or need.spent:
        return _("Money is recorded for this need. Void or move it first.")
    return None


def evidence(need: Need, step: Step) -> Answer:
    return None if step.evidence or step.record else _("Say what shows it: a photo, a record, a report.")


def same_board(need: Need, step: Step) -> Answer:
    target = step.target
    if target is None or target.pk == need.pk or target.board_id != need.board_id:
        return _("Choose another need of your board that takes this one over.")
    if target.status in {NeedStatus.MERGED, NeedStatus.DROPPED}:
        return _("The other need is not alive. Choose one that is.")
    return None


GUARDS: Final[dict[str, Callable[[Need, Step], Answer]]] = {
    guard.__name__: guard
    for guard in (
        described, not_proposer, checklist_passed, meeting_decided, ranked, not_ranked, plan_agreed,
        board_verified, complete, partner_named, firm_money, no_firm_money, evidence, same_board,
    )
}  # fmt: skip


def missing(need: Need, guards: tuple[str, ...], step: Step) -> Answer:
    """The first sentence that stands in the way, or None."""
    return next((said for name in guards if (said := GUARDS[name](need, step)) is not None), None)
