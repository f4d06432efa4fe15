"""The articles a new site starts with: written by us, with their sources, about no real or invented body."""

from typing import Final

from knowledge.library import (
    accounts,
    books,
    campus,
    conditions,
    government,
    meetings,
    money,
    offices,
    openness,
    partners,
    planning,
    plans,
    upkeep,
    works,
)
from knowledge.library.shape import LibraryArticle

# What a new board needs first stands first.
_MODULES: Final = (
    meetings, offices, plans, planning, partners, campus, government, books, money, accounts, works, upkeep,
    openness, conditions,
)  # fmt: skip
ARTICLES: Final[tuple[LibraryArticle, ...]] = tuple(one for module in _MODULES for one in module.ARTICLES)

__all__ = ["ARTICLES", "LibraryArticle"]
