"""The page of a person for moderators; features above add their part.

register_part("trust", fn)   # fn(request, person) -> {"template": …, "context": …} or None
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest

from forum_site.accounts.models import User
from forum_site.moderation.history import decisions_about
from forum_site.moderation.kinds import kinds
from forum_site.moderation.queue import Entry, judged, waiting

Part = dict[str, Any]
Provider = Callable[[HttpRequest, User], Part | None]
MOST: Final = 30

_parts: Final[dict[str, Provider]] = {}


def register_part(name: str, provider: Provider) -> None:
    """A second registration of a name replaces the first."""
    _parts[name] = provider


def case_of(request: HttpRequest, person: User) -> dict[str, Any]:
    """Texts that wait or are reported, what was decided, sanctions, and the parts of the features."""
    found = (provider(request, person) for provider in _parts.values())
    return {
        "open": open_texts(person, request.user),
        "decisions": decisions_about(person, request.user),
        "sanctions": list(person.sanctions.select_related("by", "lifted_by")[:MOST]),
        "parts": [part for part in found if part],
    }


def open_texts(person: User, user: Any) -> list[Entry]:
    """Texts of the person that wait for this moderator."""
    found: list[Entry] = []
    for kind in kinds():
        rows = waiting(kind).filter(author=person).order_by("-pk")
        found += judged(kind, rows, user, MOST)
    return found
