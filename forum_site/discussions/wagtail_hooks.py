"""Categories in the back office (the site administrator's), and the words of the audit log."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from forum_site.core import audit
from forum_site.discussions.models import Category


class Categories(SnippetViewSet):
    model = Category
    icon = "comment"
    list_display = ("name", "slug", "order", "officers_only")
    search_fields = ("name",)
    ordering = ("order",)
    form_fields = ("name", "slug", "intro", "order", "officers_only")


register_snippet(Categories)


@hooks.register("register_log_actions")
def register_verbs(actions: Any) -> None:
    audit.register_verbs(
        actions,
        {
            "discussions.start_topic": (_("Start a topic"), _("Started the topic")),
            "discussions.reply": (_("Reply"), _("Wrote a reply")),
            "discussions.edit_post": (_("Correct a text"), _("Corrected a text")),
            "discussions.approve_post": (_("Approve a text"), _("Made a text visible")),
            "discussions.hide_post": (_("Hide a text"), _("Hid a text with a reason")),
            "discussions.accept_answer": (_("Choose an answer"), _("Chose the answer")),
            "discussions.lock_topic": (_("Close a topic"), _("Closed or reopened the topic")),
        },
    )
