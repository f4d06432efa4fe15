"""Verbs of beginning and of the answer clock for the audit log: (label, sentence)."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

START_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.partnership_remind": (_("Remind of an answer"), _("A side was reminded of its answer")),
    "partnerships.expire_firm": (
        _("Let a firm commitment expire"), _("A firm commitment of which nothing came no longer counts")
    ),
}  # fmt: skip
