"""The words of the audit log."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from forum_site.core import audit


@hooks.register("register_log_actions")
def register_verbs(actions: Any) -> None:
    audit.register_verbs(
        actions,
        {
            "moderation.report": (_("Report"), _("Reported a text")),
            "moderation.decide": (_("Decide"), _("Decided on a report")),
            "moderation.verdict": (_("Judge a text"), _("Decided on a text")),
            "moderation.take": (_("Take on"), _("Took on or gave back the reports about a text")),
            "moderation.silence": (_("Silence"), _("Silenced the person for a time")),
            "moderation.suspend": (_("Suspend"), _("Suspended the person for a time")),
            "moderation.lift": (_("Lift"), _("Lifted a sanction")),
        },
    )
