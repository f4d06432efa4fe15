"""What others say of a need, in words for the audit log."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

VOICE_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.endorse_need": (_("Endorse"), _("A neighbouring board endorsed the need")),
    "partnerships.withdraw_endorsement": (_("Take back"), _("An endorsement was taken back")),
    "partnerships.answer_officially": (_("Answer officially"), _("An office answered the need")),
    "partnerships.save_need_type": (_("Need type"), _("A need type was written")),
}
