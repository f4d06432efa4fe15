"""What people do with commitments, in words for the audit log."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

COMMITMENT_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.make_commitment": (_("Make a commitment"), _("Offered a commitment for the need")),
    "partnerships.accept_commitment": (_("Accept a commitment"), _("Accepted a commitment")),
    "partnerships.commitment_firm": (_("Firm commitment"), _("A commitment became firm")),
    "partnerships.end_commitment": (_("End a commitment"), _("A commitment ended, with a reason")),
}
