"""What people do with offers, matches and interest, in words for the audit log."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

OFFER_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.create_offer": (_("Write an offer"), _("Wrote a draft of the offer")),
    "partnerships.edit_offer": (_("Edit an offer"), _("Changed the draft")),
    "partnerships.submit_offer": (_("Send"), _("Sent the offer to the secretariat")),
    "partnerships.publish_offer": (_("Publish"), _("Published the offer")),
    "partnerships.return_offer": (_("Return"), _("Returned the offer with a reason")),
    "partnerships.extend_offer": (_("Extend"), _("Changed closing day, quota or contact")),
    "partnerships.close_offer": (_("Close"), _("Closed the offer by date or quota")),
    "partnerships.withdraw_offer": (_("Withdraw"), _("Withdrew the offer")),
    "partnerships.save_source": (_("Source of funds"), _("Entered or confirmed the source of funds")),
    "partnerships.confirm_source": (_("Confirm a source"), _("Confirmed that the source is still given")),
    "partnerships.close_source": (_("Close a source"), _("Said that the source is no longer given")),
    "partnerships.ask_source": (_("Ask about a source"), _("Asked the owner whether it is still given")),
    "partnerships.renew_offer": (_("Open again"), _("Began a new round from an offer that has ended")),
    "partnerships.dismiss_match": (_("Set aside"), _("Set the match aside")),
    "partnerships.restore_match": (_("Take back"), _("Took the match back into the lists")),
    "partnerships.mark_match": (_("Mark"), _("Marked a match")),
    "partnerships.unmark_match": (_("Take a mark off"), _("Took a mark off a match")),
    "partnerships.declare_interest": (_("Show interest"), _("Showed interest in the need")),
    "partnerships.answer_interest": (_("Answer"), _("Answered an interest")),
    "partnerships.withdraw_interest": (_("Take back"), _("Took an interest back")),
}
