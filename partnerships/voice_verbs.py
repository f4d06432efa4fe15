"""What others say of a need, in words for the audit log."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

VOICE_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.endorse_need": (_("Endorse"), _("A neighbouring board endorsed the need")),
    "partnerships.withdraw_endorsement": (_("Take back"), _("An endorsement was taken back")),
    "partnerships.answer_officially": (_("Answer officially"), _("An office answered the need")),
    "partnerships.forward_need": (_("Forward"), _("A need was forwarded to an agency")),
    "partnerships.withdraw_request": (_("Take back"), _("A request to an agency was taken back")),
    "partnerships.save_need_type": (_("Need type"), _("A need type was written")),
}
