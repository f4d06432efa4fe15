"""The verbs of notices, in words, for the audit log; the list of messages that were given up."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from forum_site.core.audit import register_verbs
from forum_site.notifications.views.dead_letters import dead_letters

VERBS = {
    "notifications.stop_address": (
        _("Stop a mail address"),
        _("A mail address was stopped: it bounced or complained"),
    ),
    "notifications.revive": (_("Send again"), _("A message that was given up was queued again")),
}


@hooks.register("register_log_actions")
def register_actions(actions: LogActionRegistry) -> None:
    register_verbs(actions, VERBS)


class ForAdministrators(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return bool(request.user.is_superuser)


@hooks.register("register_admin_urls")
def register_addresses() -> list[URLPattern]:
    return [path("dead-letters/", dead_letters, name="dead_letters")]


@hooks.register("register_admin_menu_item")
def register_menu() -> MenuItem:
    return ForAdministrators(
        _("Messages given up"), reverse("dead_letters"), name="dead-letters", icon_name="mail", order=900
    )
