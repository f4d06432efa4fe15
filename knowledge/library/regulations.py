"""The register: laws and rules that a board meets, and the guidance of the programmes before.

Only what we know or found in public copies stands here; what we could not check is left empty.
"""

from typing import Final

from knowledge.library.regulations_archive import ARCHIVED
from knowledge.library.regulations_government import GOVERNMENT_RULES, PRESIDENTIAL_RULES
from knowledge.library.regulations_laws import LAWS
from knowledge.library.regulations_ministries import MINISTERIAL_RULES
from knowledge.library.regulations_works import STANDARDS, WORKS_RULES
from knowledge.library.shape_reference import LibraryRegulation

REGULATIONS: Final[tuple[LibraryRegulation, ...]] = (
    *LAWS,
    *GOVERNMENT_RULES,
    *PRESIDENTIAL_RULES,
    *MINISTERIAL_RULES,
    *WORKS_RULES,
    *STANDARDS,
    *ARCHIVED,
)
