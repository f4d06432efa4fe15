"""A message that says what was done, with the button that takes it back (components/messages.html)."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest

MARK: Final = "undo:"


def say_done(request: HttpRequest, words: Any, undo: str) -> None:
    """`undo` is a path of the site that takes it back when it is posted to."""
    messages.success(request, words, extra_tags=f"{MARK}{undo}")


def undo_path(message: Any) -> str:
    """Empty for a message without the button."""
    tags = (getattr(message, "extra_tags", "") or "").split()
    paths = (tag.removeprefix(MARK) for tag in tags if tag.startswith(MARK))
    return next((path for path in paths if path.startswith("/") and not path.startswith("//")), "")
