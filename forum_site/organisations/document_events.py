"""Who else must know that a board or its papers count differently now; features above register here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from forum_site.core.commit import once_committed

Listener = Callable[[int], None]
_LISTENERS: Final[list[Listener]] = []


def register(listener: Listener) -> None:
    """`listener(organisation_id)` runs after the commit of every change of what is verified and in force.

    That is a paper, or the organisation itself. It must be quick (queue a task) and may be called again
    for the same change. Registering the same function again changes nothing.
    """
    if listener not in _LISTENERS:
        _LISTENERS.append(listener)


def unregister(listener: Listener) -> None:
    """For tests."""
    if listener in _LISTENERS:
        _LISTENERS.remove(listener)


def papers_changed(organisation_id: int) -> None:
    """Call inside the transaction of the change."""
    for listener in _LISTENERS:
        once_committed(listener, organisation_id)
