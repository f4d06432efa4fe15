"""What somebody may do next with a need by hand, and why something else is not possible yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships import rules
from partnerships.forms.life import MoveForm
from partnerships.models import Need
from partnerships.need_guards import Step, missing
from partnerships.need_states import BY_HAND, MOVES, Move
from partnerships.rules.needs import actors

# What the form of the move asks for, so its absence is no obstacle yet.
ASKED: Final = frozenset({"evidence", "partner_named", "same_board", "checklist_passed", "meeting_decided"})
AGAINST: Final = frozenset({"return", "defer", "drop", "merge"})  # leads off the way: shown last, plainly


@dataclass(frozen=True)
class NextMove:
    """`form` when it can be made now; else `blocked` says what stands in the way."""

    move: Move
    url: str
    form: MoveForm | None = None
    blocked: Any = ""

    @property
    def against(self) -> bool:
        return self.move.code in AGAINST


def obstacle(need: Need, move: Move, user: Any) -> Any:
    """The first sentence that stands in the way whatever the form will say; None when there is none."""
    return missing(need, tuple(name for name in move.guards if name not in ASKED), Step(by=user))


def next_moves(need: Need, user: Any) -> dict[str, Any] | None:
    """`moves`, `blocked`, and `links` to pages of their own (verify, mend); None for whoever has none."""
    if not getattr(user, "is_authenticated", False):
        return None
    own = actors(user, need)
    links = page_links(need, user) if own or need.proposer_group_id else []
    found = [_next(need, MOVES[code], user) for code in BY_HAND if _mine(need, MOVES[code], own)]
    moves = [one for one in found if one.form is not None]
    blocked = [one for one in found if one.form is None]
    return {"moves": moves, "blocked": blocked, "links": links} if moves or blocked or links else None


def _mine(need: Need, move: Move, own: frozenset[Any]) -> bool:
    return need.status in move.sources and bool(own & move.actors)


def _next(need: Need, move: Move, user: Any) -> NextMove:
    url = reverse("partnerships:need_move", args=[need.pk, move.code])
    said = obstacle(need, move, user)
    if said is not None:
        return NextMove(move, url, blocked=said)
    return NextMove(move, url, MoveForm(need=need, move=move, auto_id=f"id_{move.code}_%s"))


def page_links(need: Need, user: Any) -> list[tuple[str, str, str]]:
    """(words, address, why not) of steps with a page of their own."""
    links = []
    if rules.can_move(user, need, "verify"):
        said = obstacle(need, MOVES["verify"], user)
        url = reverse("partnerships:need_verify", args=[need.pk])
        links.append((_("Verify with the checklist"), "" if said else url, str(said or "")))
    if rules.can_resend(user, need):
        links.append((_("Mend and send again"), reverse("partnerships:proposal_resend", args=[need.pk]), ""))
    return links
