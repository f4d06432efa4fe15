"""Who asks, for statements that are put together once (`core.ready`)."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Final

from django.contrib.auth.models import AnonymousUser

from forum_site.moderation.territory import is_moderator

VISITOR: Final = "visitor"
PERSON: Final = "person"
ADMINISTRATOR: Final = "administrator"


def kind_of(user: Any) -> str | None:
    """Who has the same kind is asked for by the same statements, as far as states of texts go. None for who
    judges some texts: theirs are others for each office."""
    if not user.is_authenticated:
        return VISITOR
    if user.is_superuser:
        return ADMINISTRATOR
    return None if is_moderator(user) else PERSON


def standing_for(kind: str, pk: int | None) -> Any:
    """A person of this kind, without roles, while a statement is put together."""
    if kind == VISITOR:
        return AnonymousUser()
    administers = kind == ADMINISTRATOR
    return SimpleNamespace(pk=pk, is_authenticated=True, is_superuser=administers, _held=[], _secretariats=[])
