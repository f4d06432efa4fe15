"""The verbs of accounts, in words, for the audit log."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from forum_site.core.audit import register_verbs

VERBS = {
    "accounts.consent": (_("Agree"), _("Agreed to the privacy policy and the terms")),
    "accounts.change_profile": (_("Change profile"), _("Changed the profile")),
    "accounts.set_password": (_("Set password"), _("Chose a new password")),
    "accounts.export_data": (_("Download own data"), _("Downloaded a copy of their data")),
    "accounts.request_deletion": (_("Ask for deletion"), _("Asked for deletion of the account")),
    "accounts.cancel_deletion": (_("Stay"), _("Took the request for deletion back")),
    "accounts.erase": (_("Erase account"), _("The account was erased")),
    "accounts.make_site_admin": (_("Make administrator"), _("Became site administrator")),
}


@hooks.register("register_log_actions")
def register_actions(actions: LogActionRegistry) -> None:
    register_verbs(actions, VERBS)
