"""Parts of a partnership's page, each from a feature of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from partnerships.channelling.stages import Side, for_both
from partnerships.models import Partnership


@dataclass(frozen=True)
class Reader:
    """Who reads the page. `inside`: of a side or the secretariat, so papers and drafts may be shown."""

    user: Any
    sides: frozenset[Side]

    @property
    def inside(self) -> bool:
        return bool(self.sides)

    def acts_as(self, side: Side) -> bool:
        """For this side and not for both."""
        return side in self.sides and not for_both(self.sides)


Section = Callable[[Partnership, Reader], dict[str, Any] | None]
_SECTIONS: Final[list[tuple[int, Section]]] = []


def register_partnership_section(section: Section, *, order: int = 50) -> None:
    """`section(partnership, reader)` gives `{"template": …, "context": {…}, "anchor": (id, words)}` or None.

    The template sees `partnership`, `reader`, `section` (the context), `request`. It says what the public
    may know and, to the public, in a line what is withheld and why. `context` may hold `"turn": {"words",
    "url", "label"}`: what this reader's side has to do now; the page gathers these on top ("Giliran Anda").
    """
    if all(known is not section for _order, known in _SECTIONS):
        _SECTIONS.append((order, section))
        _SECTIONS.sort(key=lambda one: one[0])


def sections_of(partnership: Partnership, reader: Reader) -> list[dict[str, Any]]:
    return [part for _order, section in _SECTIONS if (part := section(partnership, reader))]
