"""Words of the back office's frame and lists that Wagtail lacks in Indonesian.

Extraction finds them here; our catalogue is asked before Wagtail's, so ours is said. What nobody but the
administrator meets stays English.
"""

# ruff: noqa: E501 - the words are as long as Wagtail wrote them

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as N_


def N_n(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - named as extraction knows it
    """Marks a counted sentence."""
    return one, many


WORDS: Final = (
    N_("Search…"),
    N_(
        "JavaScript is required to use Wagtail, but it is currently disabled.<br /> Here are the "
        '<a href="https://www.enable-javascript.com/" target="_blank" '
        'rel="noreferrer">instructions how to enable JavaScript in your web browser</a>.'
    ),
    N_("1 page selected"),
    N_("%(objects)s pages selected"),
    N_("All %(objects)s pages on this screen selected"),
    N_("All pages in listing selected"),
    N_("1 document selected"),
    N_("%(objects)s documents selected"),
    N_("All %(objects)s documents on this screen selected"),
    N_("All documents in listing selected"),
    N_("1 image selected"),
    N_("%(objects)s images selected"),
    N_("All %(objects)s images on this screen selected"),
    N_("All images in listing selected"),
    N_("1 item selected"),
    N_("%(objects)s items selected"),
    N_("All %(objects)s items on this screen selected"),
    N_("All items in listing selected"),
    N_("Skip to main content"),
    N_("Sidebar"),
    N_("Text editing"),
    N_("Text formatting"),
    N_("account"),
    N_("All keyboard shortcuts"),
    N_("Keyboard shortcut"),
    N_("Show keyboard shortcuts"),
    N_("Toggle sidebar"),
    N_("Toggle minimap"),
    N_("Close modal dialogs (like this one)"),
    N_("Save changes"),
    N_("Add or show comments"),
    N_("Cut"),
    N_("Paste"),
    N_("Paste without formatting"),
    N_("Insert or edit a link"),
    N_("Monospace (code)"),
    N_("Strike-through"),
    N_("Superscript"),
    N_("Subscript"),
    N_("Keyboard shortcuts are currently enabled; manage your %(account_link)s to disable them."),
    N_("Close dialog"),
    N_("Keyboard shortcuts"),
    N_("Search all pages…"),
    N_("Edit account avatar"),
    N_("Wagtail %(current_version)s editor guide"),
    N_("Exploring"),
    N_("History"),
    N_("Sort menu order"),
    N_("Sort by '%(label)s' in ascending order."),
    N_("Sort the order of child pages within '%(parent)s' by '%(label)s' in ascending order."),
    N_("Sort by '%(label)s' in descending order."),
    N_("Sort the order of child pages within '%(parent)s' by '%(label)s' in descending order."),
    N_("There are no %(model_name)s to display."),
    N_("Breadcrumb"),
    N_("Filter by"),
    N_("Date updated"),
    N_("Owner"),
    N_("Edited by"),
    N_("Has child pages"),
    N_("Page type"),
    N_("Any"),
    N_("Show filters"),
    N_("Toggle status"),
    N_("Visible to all. Visit the live page"),
    N_("Visible to all"),
    N_("Private. Visit the live page"),
    N_("Side panels"),
    N_("Toggle side panel"),
    N_("Side panel width"),
    N_("Status: "),
    N_("View history"),
    N_("No publishing schedule set"),
    N_("Locking: "),
    N_("Anyone can edit this %(model_name)s"),
    N_("Page visibility: "),
    N_("Once live anyone can view"),
    N_("Change privacy"),
    N_("Not visible to the public"),
    N_("Choose who can view the live version of this page"),
    N_("0 minutes"),
    N_("Select row"),
    N_("Select all"),
    N_("%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s"),
    N_("Pagination"),
    N_("Bulk actions"),
    N_("Move selected pages"),
    N_("Delete selected pages"),
    N_("Publish selected pages"),
    N_("Unpublish selected pages"),
)
COUNTED: Final = (
    N_n("Referenced %(count)s time", "Referenced %(count)s times"),
    N_n("There is %(counter)s match", "There are %(counter)s matches"),
    N_n(
        "This %(model_name)s is referenced %(usage_count)s time.",
        "This %(model_name)s is referenced %(usage_count)s times.",
    ),
)
