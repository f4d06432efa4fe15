"""What the audit log says of papers."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

DOCUMENT_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "organisations.upload_document": (_("Send a document"), _("Sent the document to the secretariat")),
    "organisations.verify_document": (_("Verify a document"), _("Verified the document")),
    "organisations.return_document": (_("Return a document"), _("Returned the document with a reason")),
    "organisations.withdraw_document": (_("Withdraw a document"), _("Withdrew the document")),
    "organisations.read_document": (_("Open a document"), _("Opened the file")),
    "organisations.share_document": (_("Share documents"), _("Let another organisation read documents")),
    "organisations.unshare_document": (_("Stop sharing"), _("Ended the sharing of documents")),
    "organisations.forget_document": (_("Delete an old file"), _("Deleted the file after a year")),
}
