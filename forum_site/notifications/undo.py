"""What a tap changed, signed, so that one more takes it back; for a day and for that person only."""

from dataclasses import asdict, dataclass
from typing import Any, Final

from django.urls import reverse

from forum_site.core import tokens

PURPOSE: Final = "notifications.undo"
A_DAY: Final = 24 * 60 * 60


@dataclass(frozen=True)
class Undo:
    """`what`: "watch" (`kind` is a model's label, `key` an id), "choice" (`kind` a group, `key` a channel)
    or "archive" (`was` is the moment, ISO). `was` is what held before, "" when nothing had been chosen."""

    user: int
    what: str
    kind: str = ""
    key: str = ""
    was: str = ""

    def path(self) -> str:
        return reverse("notifications:undo", args=[tokens.sign(asdict(self), purpose=PURPOSE)])


def undo_of(token: str) -> Undo | None:
    """None for a forged or outdated token."""
    payload: Any = tokens.unsign(token, purpose=PURPOSE, max_age=A_DAY)
    try:
        return Undo(**payload)
    except TypeError:
        return None
