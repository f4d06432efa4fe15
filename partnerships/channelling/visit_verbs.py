"""Verbs of site verifications for the audit log: (label, sentence)."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

VISIT_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.verify_site": (_("Note a site verification"), _("A site verification was noted")),
}
