"""Categories that titles suggest for needs without one: offered to the board, used when it ticks them."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext

from forum_site.core import taxonomy
from forum_site.core.taxonomy.lexicon import default_lexicon
from partnerships.importers import guess_category
from partnerships.models import MediumTermPlan, Need


class Proposed(NamedTuple):
    need: Need
    category: str

    @property
    def words(self) -> str:
        return gettext(taxonomy.CATEGORIES[self.category].label)


def without_category(plan: MediumTermPlan) -> Any:
    """Lines of the plan that nobody gave a category, as the plan shows them."""
    return plan.needs.counted().filter(category="").order_by("pk")


def proposed(needs: Any) -> list[Proposed]:
    """A category for each need whose title suggests one; never for one whose sector says otherwise."""
    return [Proposed(need, code) for need in needs if (code := suggestion(need.title, need.sector))]


def suggestion(title: str, sector: str) -> str:
    """The likeliest category of the sector (of any, when it is ""), or "". Ask before using it."""
    guesses = [guess_category(title), *(code for code, _share in default_lexicon().guess_categories(title))]
    fitting = (code for code in guesses if code and sector in ("", taxonomy.sector_of(code)))
    return next(fitting, "")
