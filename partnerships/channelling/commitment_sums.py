"""What a partnership has firm for its needs, what of it came, and what therefore cannot be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from partnerships.channelling.allocation import split
from partnerships.choices import FundingStage
from partnerships.commitments.querysets import FIRM_STATES
from partnerships.funding_limits import of_need, unspent
from partnerships.models import Commitment, FundingEntry, Instalment, Need, Partnership
from partnerships.rupiah_sums import total


@dataclass
class Firm:
    """A firm commitment of the partnership; rupiah. `on_its_way`: sent, not yet confirmed by the board."""

    one: Commitment
    received: int
    on_its_way: int = 0

    @property
    def rest(self) -> int:
        """What has not come yet."""
        return max(0, self.one.firm_amount - self.received)

    @property
    def floor(self) -> int:
        """What has to stay firm: what came, what is on its way, and what was spent of it already."""
        entry = cast(FundingEntry, self.one.entry)  # firm ones have it
        spent = entry.amount - unspent(entry)
        return min(entry.amount, max(self.received + self.on_its_way, spent))


def firm_rows(partnership: Partnership) -> list[Firm]:
    """In the order of needs and commitments; what is on its way is shared out by what has not come."""
    rows = Commitment.objects.filter(partnership=partnership, state__in=FIRM_STATES)
    found = [
        Firm(one, received_of(one))
        for one in rows.select_related("need", "entry", "organisation").order_by("need_id", "pk")
    ]
    rest = [one.rest for one in found]
    for one, share in zip(found, split(min(on_its_way(partnership), sum(rest)), rest), strict=True):
        one.on_its_way = share
    return found


def received_of(one: Commitment) -> int:
    return total(of_need(one.need).filter(of=one.entry_id, stage=FundingStage.RECEIVED))


def on_its_way(partnership: Partnership) -> int:
    rows = partnership.instalments.filter(state=Instalment.State.PAID)
    return total(rows)


def firm_for(partnership: Partnership, need: Need) -> int:
    rows: Any = Commitment.objects.filter(partnership=partnership, need=need, state__in=FIRM_STATES)
    return total(rows, "firm_amount")
