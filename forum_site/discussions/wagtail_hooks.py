"""Categories in the back office (the site administrator's), and the words of the audit log."""

from typing import Any, Final

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from forum_site.core import audit
from forum_site.discussions.forms.category import CategoryForm
from forum_site.discussions.models import Category

FIELDS: Final = (
    "name", "slug", "parent", "order", "intro", "body", "place", "view", "start", "reply",
    "moderators", "approve_first", "slow_minutes", "tag_group",
)  # fmt: skip


class Categories(SnippetViewSet):
    model = Category
    icon = "comment"
    list_display = ("name", "slug", "parent", "order", "view", "start", "reply")
    search_fields = ("name",)
    ordering = ("order",)
    edit_handler = ObjectList([FieldPanel(name) for name in FIELDS], base_form_class=CategoryForm)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Category]:
        """With the category it is part of, which the list shows in each row."""
        return Category.objects.select_related("parent")


register_snippet(Categories)


@hooks.register("register_log_actions")
def register_verbs(actions: Any) -> None:
    audit.register_verbs(
        actions,
        {
            "discussions.start_topic": (_("Start a topic"), _("Started the topic")),
            "discussions.reply": (_("Reply"), _("Wrote a reply")),
            "discussions.edit_post": (_("Correct a text"), _("Corrected a text")),
            "discussions.wait_again": (
                _("Read a changed text again"),
                _("Changed: waits for approval again"),
            ),
            "discussions.revert_post": (_("Put back a version"), _("Put an earlier version back")),
            "discussions.blank_version": (
                _("Take away the words of a version"),
                _("Took away the words of an earlier version"),
            ),
            "discussions.write_down": (_("Write for another"), _("Wrote down the words of another")),
            "discussions.approve_post": (_("Approve a text"), _("Made a text visible")),
            "discussions.hide_post": (_("Hide a text"), _("Hid a text with a reason")),
            "discussions.accept_answer": (_("Choose an answer"), _("Chose the answer")),
            "discussions.move_topic": (_("Move a topic"), _("Moved the topic into another category")),
            "discussions.split_topic": (_("Split a topic"), _("Made replies a topic of their own")),
            "discussions.merge_topics": (_("Merge topics"), _("Merged another topic into this one")),
            "discussions.pin_topic": (_("Pin a topic"), _("Pinned or unpinned the topic")),
            "discussions.slow_topic": (_("Slow mode"), _("Changed the slow mode of the topic")),
            "discussions.remove_post": (_("Take a text back"), _("Took an own text back")),
            "discussions.restore_post": (_("Bring a text back"), _("Brought an own text back")),
            "discussions.give_standing": (_("Give trust"), _("Gave or took back a level of trust")),
            "discussions.attach": (_("Attach files"), _("Put files on a text")),
            "discussions.detach": (_("Remove files"), _("Took files off a text")),
            "discussions.react": (_("React to a text"), _("Gave or took back a reaction")),
            "discussions.say_tried": (_("Say that it was tried"), _("Said how it went when they tried it")),
            "discussions.take_back_tried": (_("Take back a try"), _("Took back that it was tried")),
            "discussions.claim_question": (_("Take on a question"), _("Offered to answer the question")),
            "discussions.release_question": (_("Let a question go"), _("Let the question go")),
            "discussions.lock_topic": (_("Close a topic"), _("Closed or reopened the topic")),
        },
    )
