"""Shared pure tables: sectors, categories, code lists and vocabulary of the field. No Django, no models."""

from forum_site.core.taxonomy.categories import (
    CATEGORIES,
    NEIGHBOURS,
    Category,
    are_neighbours,
    categories_of,
    sector_of,
)
from forum_site.core.taxonomy.codes import (
    AUDIT_OPINIONS,
    DECLINE_REASONS,
    ECONOMIC,
    ENVIRONMENT,
    FUNDING_SOURCE_KINDS,
    SECTOR_ALIASES,
    SECTORS,
    SLUM_ASPECTS,
    SOCIAL,
    SUPPORT_FORMS,
    sector_from_text,
)

__all__ = [
    "AUDIT_OPINIONS",
    "CATEGORIES",
    "DECLINE_REASONS",
    "ECONOMIC",
    "ENVIRONMENT",
    "FUNDING_SOURCE_KINDS",
    "NEIGHBOURS",
    "SECTORS",
    "SECTOR_ALIASES",
    "SLUM_ASPECTS",
    "SOCIAL",
    "SUPPORT_FORMS",
    "Category",
    "are_neighbours",
    "categories_of",
    "sector_from_text",
    "sector_of",
]
