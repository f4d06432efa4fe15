"""Words of the back office's scripts that Wagtail lacks in Indonesian; `scripts` sends them to the browser."""

# ruff: noqa: E501 - the words are as long as Wagtail wrote them

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as N_


def N_n(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - named as extraction knows it
    """Marks a counted sentence."""
    return one, many


WORDS: Final = (
    N_("(New)"),
    N_("A network error occurred."),
    N_("A server error occurred."),
    N_("Actions"),
    N_("Add a comment"),
    N_("Are you sure?"),
    N_("Autosave in progress…"),
    N_("Blocks"),
    N_("Broken link"),
    N_("Cancel"),
    N_("Changes have been autosaved."),
    N_("Character count:"),
    N_("Collapse all"),
    N_("Complex"),
    N_("Decorative image"),
    N_("Delete error"),
    N_("Deleting"),
    N_("Duplicate"),
    N_("Enter your comments..."),
    N_("Enter your reply..."),
    N_("Error while sending preview data."),
    N_("Expand all"),
    N_("Fair"),
    N_("Focus comment"),
    N_("Good"),
    N_("Insert a block"),
    N_("Main menu"),
    N_("Missing document"),
    N_("More actions"),
    N_("No"),
    N_("Pin toolbar"),
    N_("Reply"),
    N_("Report this error to your website administrator with the following information:"),
    N_("Resolve"),
    N_("Retry"),
    N_("Save error"),
    N_("Search options…"),
    N_("Split block"),
    N_("Toggle section"),
    N_("Toggle side panel"),
    N_("Toggle sidebar"),
    N_("Unfocus comment"),
    N_("Unpin toolbar"),
    N_("View child pages of '%(title)s'"),
    N_("Write something or type ‘/’ to insert a block"),
    N_("Yes"),
)
COUNTED: Final = (
    N_n("%(num)s error", "%(num)s errors"),
    N_n("%(num)s min", "%(num)s mins"),
    N_n("%(num)s pixel", "%(num)s pixels"),
)
