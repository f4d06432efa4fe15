"""The parts of a full proposal, as Indonesian funders ask for them (domain.md 6.6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

# (code, label, hint, must be written)
SECTIONS: Final[tuple[tuple[str, Any, Any, bool], ...]] = (
    ("background", _("Background"), _("What the problem is, for whom, and since when."), True),
    ("aim", _("Aim"), _("What is different once it is done."), True),
    ("activities", _("Activities"), _("What is done, by whom, step by step."), True),
    ("benefit", _("Benefit"), _("Who benefits and how; counts, no names."), True),
    ("poor", _("Part taken by poor households"), _("In deciding, in work, in benefit."), False),
    ("resources", _("Local resources"), _("What residents give: labour, materials, land."), False),
    ("schedule", _("Plan of work"), _("Months and steps."), True),
    ("upkeep", _("Plan of upkeep"), _("Who keeps it and from what it is paid."), True),
)
LABELS: Final = {code: label for code, label, _hint, _needed in SECTIONS}


def missing_sections(texts: Mapping[str, str]) -> list[str]:
    """Labels of required parts without words."""
    return [
        str(label) for code, label, _hint, needed in SECTIONS if needed and not texts.get(code, "").strip()
    ]
