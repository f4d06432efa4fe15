"""Which places of forms an article may explain, and where that article stands.

`{% field_help "rab" %}` draws the link. Who keeps the articles tells where they are with `use`; without, or
where no article explains the place, nothing is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy as _

PLACES: Final = {
    "rab": _("Cost estimate of a need (RAB)"),
    "swadaya": _("Residents' own part of a need (swadaya)"),
    "criteria": _("Criteria of an offer"),
    "plan_import": _("Import of a plan (PJM)"),
    "lpj": _("Report of a need (LPJ)"),
    "mou": _("Agreement of board and partner (MoU)"),
}


class Explained(NamedTuple):
    """The article that explains a place; `language` that of its title."""

    title: str
    url: str
    language: str = "id"


Source = Callable[[], Mapping[str, Explained]]
_source: list[Source] = []


def choices() -> list[tuple[str, Any]]:
    """For the editor's choice, in the order of the list."""
    return list(PLACES.items())


def use(source: Source) -> None:
    """From now on the articles are asked there, in the reader's language; cheap, for each form anew."""
    _source[:] = [source]


def explained(place: str) -> Explained | None:
    """KeyError for a place that is not in the list: a misspelt tag shows at once."""
    if place not in PLACES:
        raise KeyError(place)
    return _source[0]().get(place) if _source else None
