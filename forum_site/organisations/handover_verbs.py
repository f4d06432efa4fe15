"""What the audit entries of handovers are called."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

HANDOVER_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "organisations.start_handover": (_("Hand over an office"), _("Began to hand the office over")),
    "organisations.join_handover": (_("Come as successor"), _("Came with the code as successor")),
    "organisations.confirm_handover": (_("Confirm a handover"), _("Confirmed the handover")),
    "organisations.witness_handover": (_("Witness a handover"), _("Witnessed the handover")),
    "organisations.cancel_handover": (_("Call a handover off"), _("Called the handover off")),
}
