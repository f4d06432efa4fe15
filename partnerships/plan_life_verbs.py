"""The words of the audit log for the life of a plan; registered in `partnerships.wagtail_hooks`."""

from typing import Any

from django.utils.translation import gettext_lazy as _

PLAN_LIFE_VERBS: dict[str, tuple[Any, Any]] = {
    "partnerships.keep_record": (_("Keep a record"), _("Record of a meeting kept")),
    "partnerships.attach_record": (_("Attach the signed record"), _("Signed record attached")),
    "partnerships.open_review": (_("Open a review"), _("Review opened")),
    "partnerships.close_review": (_("Close the review"), _("Review closed")),
    "partnerships.cancel_review": (_("Cancel the review"), _("Review cancelled")),
    "partnerships.expire_plan": (_("Plan expired"), _("Plan expired")),
    "partnerships.carry_over": (_("Carry over"), _("Carried over to a later year")),
    "partnerships.change_period": (_("Change the period"), _("Period of the plan changed")),
    "partnerships.add_document": (_("Add a document"), _("Document added to the plan")),
    "partnerships.remove_document": (_("Remove the document"), _("Document removed from the plan")),
    "partnerships.choose_needs": (_("Choose needs of the year"), _("Needs of the year chosen")),
    "partnerships.agree_annual": (_("Agree on the Renta"), _("Renta agreed")),
    "partnerships.reopen_annual": (_("Change the Renta"), _("Renta opened for changes")),
}
