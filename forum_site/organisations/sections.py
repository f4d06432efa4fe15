"""Parts of an organisation's page that features above add: the plan, needs, offers, topics."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal, NamedTuple

from forum_site.organisations.models import Organisation

Place = Literal["top", "main", "aside"]
Section = Callable[[Organisation, Any], dict[str, Any] | None]


class Registered(NamedTuple):
    section: Section
    place: Place
    order: int


_SECTIONS: Final[list[Registered]] = []


def register_section(section: Section, *, place: Place = "main", order: int = 50) -> None:
    """`section(organisation, user)` gives `{"template": …, "context": {…}}`, or None for nothing.

    `top` is the panel under the name, `main` the column, `aside` beside it. An optional
    `"anchor": (id, words)` adds a line to "On this page". The template finds its context
    under `section` (`section.needs`), beside `organisation`, `request` and
    `user`. Registering the same function again changes nothing.
    """
    if all(known.section is not section for known in _SECTIONS):
        _SECTIONS.append(Registered(section, place, order))
        _SECTIONS.sort(key=lambda known: known.order)


def unregister_section(section: Section) -> None:
    """For tests."""
    _SECTIONS[:] = [known for known in _SECTIONS if known.section is not section]


def sections_of(organisation: Organisation, user: Any) -> dict[str, list[dict[str, Any]]]:
    """`{"top": […], "main": […], "aside": […]}`, each in order."""
    shown: dict[str, list[dict[str, Any]]] = {"top": [], "main": [], "aside": []}
    for known in _SECTIONS:
        part = known.section(organisation, user)
        if part:
            shown[known.place].append(part)
    return shown
