"""One amount over several needs, in whole rupiah: no database."""

from __future__ import annotations

from collections.abc import Sequence


def split(amount: int, weights: Sequence[int]) -> list[int]:
    """Shares in the order of `weights` that add up to `amount`, by largest remainder; earlier wins a tie.

    Each is within one rupiah of its exact share, so none is above its weight while `amount` is not above
    their sum. ValueError without a weight above zero (unless nothing is to be split).
    """
    total = sum(weights)
    if min([amount, *weights], default=0) < 0 or (amount and not total):
        raise ValueError("nothing to split it by")
    if not amount:
        return [0 for _weight in weights]
    shares = [amount * weight // total for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda n: -(amount * weights[n] % total))
    for n in by_remainder[: amount - sum(shares)]:
        shares[n] += 1
    return shares
