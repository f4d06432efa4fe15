"""The articles a new site starts with: written by us, with their sources, about no real or invented body."""

from typing import Final

from knowledge.library import (
    accounts,
    books,
    government,
    meetings,
    money,
    openness,
    partners,
    planning,
    plans,
    works,
)
from knowledge.library.shape import LibraryArticle

# What a new board needs first stands first.
_MODULES: Final = (meetings, plans, planning, partners, government, books, money, accounts, works, openness)
ARTICLES: Final[tuple[LibraryArticle, ...]] = tuple(one for module in _MODULES for one in module.ARTICLES)

__all__ = ["ARTICLES", "LibraryArticle"]
