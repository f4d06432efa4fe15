"""The words of the audit log for plans and needs; registered in `partnerships.wagtail_hooks`."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from partnerships.need_states import MOVES

PLAN_VERBS: dict[str, tuple[Any, Any]] = {
    "partnerships.upload_plan": (_("Upload sheet"), _("Plan sheet uploaded")),
    "partnerships.cancel_import": (_("Cancel upload"), _("Uploaded sheet thrown away")),
    "partnerships.import_plan": (_("Import sheet"), _("Plan sheet saved")),
    "partnerships.update_from_sheet": (_("Update from sheet"), _("Changed by a newer sheet")),
    "partnerships.publish_plan": (_("Agree on the plan"), _("Plan agreed and public")),
    "partnerships.edit_need": (_("Edit need"), _("Need changed")),
}
PLAN_VERBS |= {f"partnerships.need_{move.code}": (move.label, move.label) for move in MOVES.values()}
