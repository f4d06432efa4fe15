"""Words of a handover as the public reads them: no RT, no house, where a need is at single houses."""

from __future__ import annotations

from partnerships.channelling.kept import kept
from partnerships.models import Handover, Partnership
from partnerships.privacy import public_text


@kept
def has_houses(partnership: Partnership) -> bool:
    """Whether one of its needs lies at single houses."""
    return any(line.need.is_house_level for line in partnership.lines.select_related("need"))


def public_words(handover: Handover, text: str) -> str:
    return public_text(text, house_level=has_houses(handover.partnership))
