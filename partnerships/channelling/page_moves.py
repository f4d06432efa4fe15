"""What the reader's side can do next with a partnership, and what is still missing for the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse

from partnerships.channelling.guards import Step, missing
from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import ROAD, Move, Side, for_both, moves_from
from partnerships.forms.channelling.moves import PartnershipMoveForm
from partnerships.models import Partnership

# Moves that a page of their own prepares and makes: name of its address.
OWN_PAGES: Final[dict[str, str]] = {
    "submit_proposal": "partnerships:partnership_proposal",
    "hand_over": "partnerships:handover",
}
# What the form of a move asks for, so its absence is no obstacle yet.
ASKED_IN_FORM: Final = frozenset({"visited_or_said_why_not"})
AGAINST: Final = frozenset({"return_proposal", "decline", "withdraw", "resume_work", "suspend", "terminate"})


@dataclass(frozen=True)
class Choice:
    """One move: `form` asks what it needs; `blocked` is the sentence that stands in the way, or None."""

    move: Move
    url: str
    form: PartnershipMoveForm
    blocked: Any = None
    forward: bool = False
    own_page: bool = False

    @property
    def against(self) -> bool:
        return self.move.code in AGAINST


def own_page(partnership: Partnership, code: str) -> str:
    """The address that makes this move; "" for a move that needs none of its own."""
    return reverse(OWN_PAGES[code], args=[partnership.pk]) if code in OWN_PAGES else ""


def side_for(reader: Reader, move: Move) -> Side | None:
    """As what the reader would make it; None when nothing they are makes it."""
    if for_both(reader.sides):
        return None
    return next((side for side in Side if side in reader.sides and side in move.actors), None)


def choice_of(partnership: Partnership, move: Move, reader: Reader, data: Any = None) -> Choice | None:
    """None when the move is not the reader's; `data` is what was posted."""
    side = side_for(reader, move)
    if side is None or partnership.stage not in move.sources:
        return None
    step = Step(by=reader.user, side=side)
    form_asks = [name for name in move.guards if name in ASKED_IN_FORM]
    asks_why = missing(partnership, tuple(form_asks), step) is not None
    form = PartnershipMoveForm(data, move=move, asks_why=asks_why, auto_id=f"id_{move.code}_%s")
    blocked = missing(partnership, tuple(name for name in move.guards if name not in ASKED_IN_FORM), step)
    page = own_page(partnership, move.code)
    url = page or reverse("partnerships:partnership_move", args=[partnership.pk, move.code])
    return Choice(move, url, form, blocked, forward=_forward(partnership, move), own_page=bool(page))


def _forward(partnership: Partnership, move: Move) -> bool:
    """Leads on along the road, or back onto it."""
    if not move.target:
        return True
    at = ROAD.index(partnership.stage) if partnership.stage in ROAD else -1
    return move.target in ROAD and ROAD.index(move.target) > at


def choices_of(partnership: Partnership, reader: Reader) -> dict[str, Any]:
    """`main` (the one way forward that is open), `others`, `blocked` (what it still waits for)."""
    found = [choice_of(partnership, move, reader) for move in moves_from(partnership.stage)]
    mine = [one for one in found if one is not None and not _hopeless(one)]
    open_ones = [one for one in mine if one.blocked is None]
    ways = [one for one in open_ones if one.forward and not one.against]
    main = next((one for one in ways if one.form.asks_nothing), None)
    others = [one for one in open_ones if one is not main]
    return {
        "main": main,
        "others": sorted(others, key=lambda one: one.against),
        "blocked": [one for one in mine if one.blocked is not None],
        "both_sides": for_both(reader.sides),
    }


def _hopeless(choice: Choice) -> bool:
    """A decline of what this side was not asked: it withdraws instead, which stands there too."""
    return choice.blocked is not None and "asked" in choice.move.guards
