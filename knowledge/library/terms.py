"""The glossary: words and acronyms that a new board meets, in the spelling of `core.taxonomy`."""

from typing import Final

from knowledge.library.shape_reference import LibraryTerm
from knowledge.library.terms_boards import BOARDS, PROGRAMMES
from knowledge.library.terms_money import MONEY, PAPERS
from knowledge.library.terms_partners import GOVERNMENT, PARTNERS
from knowledge.library.terms_plans import MEETINGS, PLANS
from knowledge.library.terms_works import PEOPLE, WORKS

TERMS: Final[tuple[LibraryTerm, ...]] = (
    *BOARDS,
    *PROGRAMMES,
    *MEETINGS,
    *PLANS,
    *MONEY,
    *PAPERS,
    *GOVERNMENT,
    *PARTNERS,
    *PEOPLE,
    *WORKS,
)
