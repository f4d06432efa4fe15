"""What can be reported and judged: registered by the features, so that moderation knows none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet

from forum_site.core.verdict import Verdict


@dataclass(frozen=True)
class Described:
    """A text as the queue shows it; `html` is clean already, `state` is visible, pending, hidden or
    removed."""

    title: str
    html: str
    author: Any
    organisation: Any
    url: str
    state: str
    since: datetime


@dataclass(frozen=True)
class Kind:
    """`code` stands in addresses. `waits` picks rows that wait for approval; `judged_by(rows, user)` keeps
    those the person decides on, `readable_by(rows, user)` those the person can read and so report.
    `approve(obj, by=)` also restores; `hide(obj, by=, reason=)`; `officers(obj)` are told of reports.
    """

    code: str
    label: Any
    model: type[Model]
    related: tuple[str, ...]
    waits: Q
    judged_by: Callable[[Any, Any], QuerySet[Any]]
    readable_by: Callable[[Any, Any], QuerySet[Any]]
    can_judge: Callable[[Any, Any], Verdict]
    describe: Callable[[Any], Described]
    approve: Callable[..., Any]
    hide: Callable[..., Any]
    officers: Callable[[Any], Iterable[Any]]

    @property
    def rows(self) -> QuerySet[Any]:
        return self.model._default_manager.select_related(*self.related)

    @property
    def content_type(self) -> ContentType:
        return ContentType.objects.get_for_model(self.model)


_KINDS: Final[dict[str, Kind]] = {}
_FOLLOWERS: Final[list[Callable[[Kind], None]]] = []


def register_kind(kind: Kind) -> None:
    """From AppConfig.ready(); the texts then appear in the queue and on the secretariat's desk."""
    _KINDS[kind.code] = kind
    for follow in _FOLLOWERS:
        follow(kind)


def on_register(follow: Callable[[Kind], None]) -> None:
    """Call `follow` with each kind: those known already and those still to come."""
    _FOLLOWERS.append(follow)
    for kind in kinds():
        follow(kind)


def kinds() -> list[Kind]:
    return list(_KINDS.values())


def find_kind(code: str) -> Kind | None:
    return _KINDS.get(code)


def kind_of(obj: Model) -> Kind:
    """LookupError when nobody registered the model."""
    for kind in _KINDS.values():
        if isinstance(obj, kind.model):
            return kind
    raise LookupError(f"{obj._meta.label} cannot be moderated; register_kind() in the app's ready()")
