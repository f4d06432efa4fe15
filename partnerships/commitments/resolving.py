"""Which conditional promises hold, and with how much: whole numbers in, whole numbers out, no database."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pledge:
    """An accepted promise. `percent` of the cost must be covered by other givers; 0 asks nothing."""

    pk: int
    giver: Hashable
    amount: int
    percent: int = 0


def resolve(cost: int, found: int, own: Mapping[Hashable, int], pledges: Sequence[Pledge]) -> dict[int, int]:
    """pk → rupiah (> 0) of the pledges that become firm together, in the order given; {} for none.

    `found` is what is firm already, `own` how much of it each giver gave. The largest set is looked for:
    all are assumed firm, and while one of them asks more of the others than these then cover, the most
    demanding leaves. So two that wait for each other become firm at once. Never more than the gap.
    """
    left = list(pledges)
    while left:
        shares = _shares(max(0, cost - found), left)
        given = dict(own)
        for one in left:
            given[one.giver] = given.get(one.giver, 0) + shares[one.pk]
        total = found + sum(shares.values())
        failing = [one for one in left if (total - given.get(one.giver, 0)) * 100 < one.percent * cost]
        if not failing:
            return {pk: rupiah for pk, rupiah in shares.items() if rupiah}
        left.remove(max(failing, key=lambda one: (one.percent, one.pk)))
    return {}


def _shares(gap: int, pledges: Sequence[Pledge]) -> dict[int, int]:
    """Who came first is served first, as far as the gap goes."""
    shares = {}
    for one in pledges:
        shares[one.pk] = min(one.amount, gap)
        gap -= shares[one.pk]
    return shares
