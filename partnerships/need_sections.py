"""Parts of a need's page that features above add: topics about it, and later others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from partnerships.models import Need

Section = Callable[[Need, Any], dict[str, Any] | None]
_SECTIONS: Final[list[tuple[int, Section]]] = []


def register_need_section(section: Section, *, order: int = 50) -> None:
    """`section(need, user)` gives `{"template": …, "context": {…}}`, or None for nothing.

    An optional `"anchor": (id, words)` adds a line to "On this page". The template sees `need`, `section`
    (the context), `user` and `request`. Registering the same function again changes nothing.
    """
    if all(known is not section for _order, known in _SECTIONS):
        _SECTIONS.append((order, section))
        _SECTIONS.sort(key=lambda one: one[0])


def sections_of(need: Need, user: Any) -> list[dict[str, Any]]:
    return [part for _order, section in _SECTIONS if (part := section(need, user))]
