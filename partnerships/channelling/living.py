"""Whether a partner and a board already talk about a need."""

from __future__ import annotations

from collections.abc import Sequence

from forum_site.organisations.models import Organisation
from partnerships.channelling.stages import ENDED, Stage
from partnerships.models import Need, Partnership


def living(needs: Sequence[Need], partner: Organisation | None) -> Partnership | None:
    """The newest partnership of this partner about one of these needs that has not ended, or only lapsed."""
    if partner is None:
        return None
    rows = Partnership.objects.filter(partner=partner, lines__need__in=needs)
    found: Partnership | None = rows.exclude(stage__in=ENDED - {Stage.LAPSED}).order_by("-pk").first()
    return found
