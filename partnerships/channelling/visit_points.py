"""What a visitor looks at on the spot; the same questions on the phone and on paper."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

# (code, question, what helps to answer it)
POINTS: Final[tuple[tuple[str, Any, Any], ...]] = (
    ("land", _("Is the land free and may it be used?"), _("No dispute; owner or kelurahan has agreed.")),
    ("place", _("Is the place where the proposal says?"), _("RW, street, point on the map.")),
    ("people", _("Are those who benefit as told?"), _("Households, poor households; ask two or three.")),
    ("condition", _("Is the condition as the photos show?"), _("Same damage, same season.")),
    ("volume", _("Is the volume plausible?"), _("Measure length and width in two places.")),
    ("access", _("Can material and workers reach it?"), _("Width of the way, flood season, river.")),
    ("safety", _("Can the work be done safely?"), _("Power lines, slope, traffic, school.")),
    ("residents", _("Do residents want it and take part?"), _("Labour, land, materials they give.")),
    ("upkeep", _("Is there a group that keeps it?"), _("Formed, or agreed when; how it is paid.")),
)
ANSWERS: Final[tuple[tuple[str, Any], ...]] = (
    ("yes", _("Yes")), ("no", _("No")), ("unclear", _("Not clear")),
)  # fmt: skip
LABELS: Final = {code: label for code, label, _hint in POINTS}
ANSWER_LABELS: Final = dict(ANSWERS)
