"""An experience told in five answers, from which its text is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_noop as N_

from forum_site.core.money import rupiah_full

COST: Final = "cost"
HEADINGS: Final[dict[str, str]] = {
    "context": N_("The situation"),
    "action": N_("What we did"),
    COST: N_("What it cost"),
    "result": N_("The result"),
    "lesson": N_("The lesson"),
}
QUESTIONS: Final[dict[str, Any]] = {
    "context": gettext_lazy("Where was it, and what was the matter?"),
    "action": gettext_lazy("What did you do, step by step, and with whom?"),
    COST: gettext_lazy("All money together, in rupiah. Empty when it cost nothing or nobody knows."),
    "result": gettext_lazy("What changed, and for how many families?"),
    "lesson": gettext_lazy("What would you do again, what would you do otherwise?"),
}
REQUIRED: Final = ("context", "action", "result", "lesson")


def compose(parts: Mapping[str, Any]) -> str:
    """Markdown of the five answers, each under its heading; one that is empty is left out.

    `cost` is whole rupiah. A text is content: its headings are in the language of the site, whoever reads.
    """
    with translation.override(settings.LANGUAGE_CODE):
        sections = [(gettext(heading), _words(name, parts.get(name))) for name, heading in HEADINGS.items()]
    # A heading of the first level, so that none inside an answer stands above it.
    return "\n\n".join(f"# {heading}\n\n{words}" for heading, words in sections if words)


def _words(name: str, given: Any) -> str:
    if name == COST:
        return rupiah_full(given) if isinstance(given, int) else ""
    return str(given or "").replace("\r\n", "\n").replace("\0", "").strip()


def rupiah_of(text: str) -> int | None:
    """Amounts as people type them: "Rp 12.500.000", "12500000,-"; None for anything else."""
    plain = text.lower().strip().removesuffix(",-").removesuffix(",00").removeprefix("rp")
    digits = plain.replace("\N{NO-BREAK SPACE}", "").replace(" ", "").replace(".", "")
    most = 15  # of digits
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= most else None
