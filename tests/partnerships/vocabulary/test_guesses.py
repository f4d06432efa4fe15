"""Which modules guess a category from words: each shows the guess to a person, none to the engine."""

import re

from tests.architecture.sources import ROOT, python_files

GUESSES = re.compile(r"\b(guess_category|guess_categories|category_called)\(")
# Each with where a person confirms, or why nobody is misled.
ALLOWED = {
    "forum_site/core/taxonomy/lexicon.py",  # makes the guess
    "partnerships/importers/guess.py",  # makes the guess
    "partnerships/plan_rows.py",  # the tick of the sheet's check: `PlanImport.categories_confirmed`
    "partnerships/need_types.py",  # standard types are proposed and chosen
    "partnerships/forms/proposals.py",  # filled in, marked, and sent once more by the person
    "partnerships/vocabulary/categories.py",  # one tick each
    "partnerships/matching/records.py",  # rank_offers --guess-categories, on files that are not the site's
    "partnerships/trying/lines.py",  # a visitor's sheet: marked as a guess on that page, nothing is kept
}


def test_no_further_module_guesses():
    found = {
        str(path.relative_to(ROOT)) for path in python_files() if GUESSES.search(path.read_text("utf-8"))
    }
    assert found <= ALLOWED


def test_profiles_for_the_engine_are_made_without_guesses():
    source = (ROOT / "partnerships/candidates.py").read_text("utf-8")
    assert not GUESSES.search(source)
    assert "importers" not in source
