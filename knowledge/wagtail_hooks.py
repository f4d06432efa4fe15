"""The knowledge base in the back office: what readers said, and the words of the audit log."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet

from forum_site.core import audit
from forum_site.organisations import walls
from knowledge.backoffice import reference, template_chooser
from knowledge.models import Feedback

VERBS = {
    "knowledge.propose": (_("Propose"), _("Proposed an article")),
    "knowledge.revise": (_("Go on writing"), _("Went on writing a proposed article")),
    "knowledge.promote": (_("Make an article"), _("Made a draft article of a discussion")),
    "knowledge.correct": (_("Correct"), _("Sent a correction of an article")),
    "knowledge.decide_correction": (_("Decide"), _("Decided on a correction")),
    "knowledge.confirm_reading": (_("Confirm reading"), _("Confirmed having read an article")),
    **reference.VERBS,
    "knowledge.keep": (_("Look again"), _("Confirmed that an article still holds")),
}


class FeedbackViewSet(ModelViewSet):
    """Read only, for the administrator; officers do not reach it (organisations.walls)."""

    model = Feedback
    name = "feedback"
    icon = "comment"
    menu_label = _("Feedback")
    menu_name = "feedback"
    menu_order = 260
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    list_display = ["article", "revision", "helpful", "reason", "created_at"]
    list_filter = ["helpful", "article"]
    list_export = ["article", "revision_id", "helpful", "reason", "created_at"]
    inspect_view_fields = ["article", "helpful", "reason", "created_at"]
    form_fields = ["helpful", "reason"]
    export_filename = "umpan-balik"
    search_fields = ["article__title", "reason"]
    search_backend_name = None


@hooks.register("register_admin_viewset")
def register_feedback() -> FeedbackViewSet:
    return FeedbackViewSet()


@hooks.register("register_admin_viewset")
def register_template_chooser() -> ChooserViewSet:
    """Who writes articles cites templates; what it lists is public anyway."""
    for name in template_chooser.NAMES:
        walls.open_name(f"{template_chooser.chooser.name}:{name}")
    return template_chooser.chooser


@hooks.register("register_log_actions")
def register_verbs(actions: Any) -> None:
    audit.register_verbs(actions, VERBS)
