"""How much of some gaps offers could pay: each need once, and no offer more than it has."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from partnerships.models import Offer

MONEY_FORMS: Final = frozenset({"CASH_GRANT", "LOAN"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A need: its key, what it still lacks in rupiah, how many units it counts, and the offers open to it."""

    key: Any
    gap: int | None
    units: int | None
    offers: tuple[Offer, ...]


def most_for(gap: int, units: int | None, offer: Offer) -> int:
    """The most that one offer can add to one gap, in rupiah.

    The gap, capped by the offer's largest amount: per need as it is, per unit times the units (once when
    they are not known). An offer that states no largest amount counts the whole gap when it gives money,
    and nothing when it gives something else, whose worth nobody has said.
    """
    if offer.amount_max is None:
        gives_money = not offer.support_forms or MONEY_FORMS & set(offer.support_forms)
        return gap if gives_money else 0
    of_units = offer.amount_basis == Offer.AmountBasis.UNIT
    return min(gap, offer.amount_max * max(units or 1, 1) if of_units else offer.amount_max)


def within_reach(needs: Iterable[Wanted]) -> int:
    """What the offers could pay of the needs together, in rupiah.

    A need counts once, with the offer that can add most to it; an offer with a sum for all together, or
    with few places left, is not spent twice. Largest gaps first, so the answer does not depend on the order
    of the rows; it is an amount that can be asked for, not the best of all ways to share.
    """
    pots: dict[int, int] = {}
    places: dict[int, int] = {}
    total = 0
    for need in sorted(needs, key=lambda one: (-(one.gap or 0), str(one.key))):
        found = [(_left(need, offer, pots, places), -(offer.pk or 0), offer) for offer in need.offers]
        if not need.gap or not found:
            continue
        amount, _pk, offer = max(found, key=lambda one: one[:2])
        if amount:
            pots[offer.pk] = pots.get(offer.pk, 0) + amount
            places[offer.pk] = places.get(offer.pk, 0) + 1
            total += amount
    return total


def _left(need: Wanted, offer: Offer, pots: dict[int, int], places: dict[int, int]) -> int:
    if not need.gap:
        return 0
    if offer.quota is not None and offer.quota - offer.quota_used <= places.get(offer.pk, 0):
        return 0
    most = most_for(need.gap, need.units, offer)
    if offer.amount_basis == Offer.AmountBasis.TOTAL and offer.amount_max is not None:
        return min(most, max(0, offer.amount_max - pots.get(offer.pk, 0)))
    return most
