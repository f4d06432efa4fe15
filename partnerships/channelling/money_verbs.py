"""Verbs of agreement, instalments and changes for the audit log: (label, sentence)."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

MONEY_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.bind_money": (_("Make agreed money firm"), _("Agreed money became firm")),
    "partnerships.release_money": (_("Free firm money"), _("Firm money that had not come was freed")),
    "partnerships.write_agreement": (_("Write the agreement"), _("The agreement was written")),
    "partnerships.confirm_agreement": (_("Confirm the agreement"), _("A side confirmed the agreement")),
    "partnerships.plan_instalments": (_("Plan instalments"), _("An instalment was planned")),
    "partnerships.pay_instalment": (_("Send an instalment"), _("An instalment was sent, with proof")),
    "partnerships.receive_instalment": (_("Receive an instalment"), _("An instalment was received")),
    "partnerships.dispute_payment": (_("Dispute a payment"), _("An instalment did not come")),
    "partnerships.undo_receipt": (_("Take a receipt back"), _("A mistaken receipt was taken back")),
    "partnerships.propose_change": (_("Propose a change"), _("A change of scope was proposed")),
    "partnerships.agree_change": (_("Agree to a change"), _("Both sides agreed to a change of scope")),
    "partnerships.decline_change": (_("Decline a change"), _("A change of scope was declined")),
    "partnerships.withdraw_change": (_("Take a change back"), _("A proposed change was taken back")),
}  # fmt: skip
