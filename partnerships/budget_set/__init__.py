"""What a sum of money can complete: the exact choice of whole gaps; promises in README.md."""

from partnerships.budget_set.items import BestSet, Item
from partnerships.budget_set.search import best_set, greedy

__all__ = ["BestSet", "Item", "best_set", "greedy"]
