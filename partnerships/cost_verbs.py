"""The words of the audit log for RAB, self-help and funding; registered in `partnerships.wagtail_hooks`."""

from typing import Any

from django.utils.translation import gettext_lazy as _

COST_VERBS: dict[str, tuple[Any, Any]] = {
    "partnerships.set_cost_items": (_("Save the RAB"), _("RAB changed")),
    "partnerships.plan_self_help": (_("Plan self-help"), _("Self-help planned")),
    "partnerships.confirm_self_help": (_("Confirm self-help"), _("Self-help confirmed")),
    "partnerships.withdraw_self_help": (_("Withdraw self-help"), _("Self-help withdrawn")),
    "partnerships.record_funding": (_("Note funding"), _("Funding noted")),
    "partnerships.void_funding": (_("Void funding"), _("Funding entry voided")),
}
