"""Audit words of what comes after the work: handover, yearly look, evaluation."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

AFTER_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.set_physical": (_("Say what is handed over"), _("What is handed over was said anew")),
    "partnerships.write_handover": (_("Write the handover record"), _("The handover record was written")),
    "partnerships.check_condition": (_("Note the condition"), _("The condition of the works was noted")),
    "partnerships.evaluate": (_("Evaluate the other side"), _("One side evaluated the other")),
}
