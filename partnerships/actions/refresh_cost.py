"""Keep the cost of a need equal to its RAB."""

from __future__ import annotations

from django.db.models import Sum

from partnerships.actions.refresh_funding import refresh_funding
from partnerships.models import Need


def refresh_cost(need: Need) -> Need:
    """Set the cost of the (locked) need to the sum of its lines, and its gap with it; both are saved.

    The sum is the database's. A need without lines keeps its cost.
    """
    summed = need.cost_items.aggregate(sum=Sum("amount"))["sum"]
    if summed is not None:
        need.cost = summed
    return refresh_funding(need)
