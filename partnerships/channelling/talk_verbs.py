"""Verbs of messages and questions for the audit log: (label, sentence)."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

TALK_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.message_sent": (_("Write a message"), _("Wrote a message in the partnership")),
    "partnerships.question_asked": (_("Ask in public"), _("Asked a side in public")),
    "partnerships.question_answered": (_("Answer a question"), _("Answered a question in public")),
    "partnerships.question_hidden": (_("Hide a question"), _("Hid a question, with a reason")),
}
