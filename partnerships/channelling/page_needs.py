"""The needs a partnership is about, with their bars and what the partner brings to each."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from partnerships.channelling.kept import kept
from partnerships.channelling.sections import Reader
from partnerships.channelling.words import is_agreed
from partnerships.display import full_place, funding_of
from partnerships.models import Partnership, PartnershipNeed


@kept
def lines_of(partnership: Partnership) -> list[PartnershipNeed]:
    """With their needs."""
    return list(partnership.lines.select_related("need__village", "need__board", "need__plan"))


def needs_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """What the partner brings is told to the public once it is agreed."""
    lines = lines_of(partnership)
    if not lines:
        return None
    told = reader.inside or is_agreed(partnership)
    rows = [
        {
            "need": line.need, "place": full_place(line.need), "funding": funding_of(line.need),
            "amount": line.amount if told else None,
        }
        for line in lines
    ]  # fmt: skip
    total = sum(line.amount or 0 for line in lines) if told else 0
    return {
        "template": "partnerships/channelling/needs.html",
        "context": {"rows": rows, "total": total},
        "anchor": ("h-butuh", _("Needs")),
    }
