"""The knowledge base in the back office: what readers said."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSet

from knowledge.models import Feedback


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
    list_display = ["article", "helpful", "reason", "created_at"]
    list_filter = ["helpful", "article"]
    list_export = ["article", "helpful", "reason", "created_at"]
    inspect_view_fields = ["article", "helpful", "reason", "created_at"]
    form_fields = ["helpful", "reason"]
    export_filename = "umpan-balik"
    search_fields = ["article__title", "reason"]
    search_backend_name = None


@hooks.register("register_admin_viewset")
def register_feedback() -> FeedbackViewSet:
    return FeedbackViewSet()
