"""What passes on with an office: features register what they keep for the people of a body."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.db.models import Model

from forum_site.organisations.models import Organisation


class Line(NamedTuple):
    """One thing of a list; `url` may be empty."""

    title: str
    url: str = ""


@dataclass(frozen=True)
class Part:
    """`items(user, organisation)`: what the outgoing person has at hand for this body.

    `move(from_user, to_user, organisation)` hands it over inside the transaction of the witness; None for
    what belongs to the body anyway, or stays with the person. A `private` part is shown to the outgoing
    person only. `advice` says what becomes of it.
    """

    code: str
    label: Any
    advice: Any
    items: Callable[[Any, Organisation], list[Line]]
    move: Callable[[Any, Any, Organisation], None] | None = None
    private: bool = False


class Listed(NamedTuple):
    part: Part
    lines: list[Line]


Things = Callable[[Organisation], Any]
_PARTS: Final[dict[str, Part]] = {}
_BELONGINGS: Final[dict[type[Model], Things]] = {}


def register_handover_part(part: Part) -> None:
    """Add a part, or replace the one with its code; shown in the order of registration."""
    _PARTS[part.code] = part


def unregister_handover_part(code: str) -> None:
    """For tests."""
    _PARTS.pop(code, None)


def register_belongings(model: type[Model], things: Things) -> None:
    """Whoever holds an office follows these for the body: `things(organisation)` is a query over `model`."""
    _BELONGINGS[model] = things


def belongings(organisation: Organisation) -> dict[type[Model], Any]:
    """Queries over the things of the body by model, the body itself first."""
    own: dict[type[Model], Any] = {Organisation: Organisation.objects.filter(pk=organisation.pk)}
    return own | {model: things(organisation) for model, things in _BELONGINGS.items()}


def parts_for(user: Any, organisation: Organisation, *, own: bool, work: bool) -> list[Listed]:
    """The lists of the outgoing `user`: with `own` what only that person may read, with `work` the body's."""
    shown = [part for part in _PARTS.values() if (own if part.private else work)]
    return [Listed(part, part.items(user, organisation)) for part in shown]


def move_all(from_user: Any, to_user: Any, organisation: Organisation, *, but: Collection[str] = ()) -> None:
    """Every part that moves, less the codes in `but`; inside the caller's transaction."""
    for part in _PARTS.values():
        if part.move is not None and part.code not in but:
            part.move(from_user, to_user, organisation)
