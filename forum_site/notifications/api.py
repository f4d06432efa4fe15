"""The one way features tell people: `announce` inside the transaction of the change."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.core.one_row import insert_new
from forum_site.notifications import registry
from forum_site.notifications.context import unread_count
from forum_site.notifications.fanout import AT_ONCE, fan_out_rows
from forum_site.notifications.models import Event
from forum_site.notifications.watches import muters_of

__all__ = ["Told", "announce", "because", "unread_count"]


class Told(NamedTuple):
    """A person with the reason for telling them, where people of one call have different reasons."""

    user: User
    reason: str


def because(reason: str, users: Iterable[User]) -> list[Told]:
    """`announce(…, recipients=because("author", [x]) + because("watching", watchers_of(topic)))`."""
    return [Told(user, reason) for user in users]


def announce(
    kind_code: str,
    *,
    actor: Any | None,
    subject: Model,
    recipients: Iterable[User | Told] | Mapping[str, Iterable[int]] | None = None,
    data: dict[str, Any] | None = None,
    key: str = "",
    reason: str = "",
    about: Model | None = None,
) -> Event | None:
    """Tell `recipients` once each that something happened to `subject`; None when there is nothing new.

    Runs in the caller's transaction: the notices stand or fall with the change. The actor is never
    told. A person named twice is told once, with the first reason. Notices stand together by `about` (by
    default the subject); whoever muted that is left out, except for mandatory kinds. The same `key` of the
    same kind is announced once, however often it is called. `reason` is a code of `reasons.py`; `data` is
    JSON.

    `recipients` that are given as `{reason: ids}` were weighed by the feature: mutes are not asked again.
    Without `recipients` the transaction keeps the fact alone, and a task asks the kind for its `audience`.
    """
    kind = registry.get(kind_code)
    audience: dict[str, list[int]] = {}
    if recipients is not None:
        audience = audience_of(recipients, reason, actor)
        if not kind.mandatory and not isinstance(recipients, Mapping):
            audience = without(muters_of(about or subject), audience)
        if not audience:
            return None
    elif kind.audience is None:
        raise ValueError(f"nobody is named, and the kind {kind_code} does not know whom to tell")
    facts = Event(kind=kind_code, key=key, data=data or {}, actor_id=getattr(actor, "pk", None))
    return write(addressed(facts, subject, about), kind, audience)


def audience_of(
    recipients: Iterable[User | Told] | Mapping[str, Iterable[int]], reason: str, actor: Any
) -> dict[str, list[int]]:
    """`{reason: [ids]}`, each person once and never the actor."""
    seen = {getattr(actor, "pk", None)}
    audience: dict[str, list[int]] = {}
    if isinstance(recipients, QuerySet):
        pairs: Iterable[tuple[int, str]] = ((pk, reason) for pk in recipients.values_list("pk", flat=True))
    elif isinstance(recipients, Mapping):
        pairs = ((pk, why) for why, ids in recipients.items() for pk in ids)
    else:
        told = (one if isinstance(one, Told) else Told(one, reason) for one in recipients)
        pairs = ((one.user.pk, one.reason) for one in told)
    for pk, why in pairs:
        if pk not in seen:
            seen.add(pk)
            audience.setdefault(why, []).append(pk)
    return audience


def without(people: set[int], audience: dict[str, list[int]]) -> dict[str, list[int]]:
    left = {why: [pk for pk in ids if pk not in people] for why, ids in audience.items()}
    return {why: ids for why, ids in left.items() if ids}


def addressed(event: Event, subject: Model, about: Model | None) -> Event:
    """With what it happened to, and under what it stands."""
    event.content_type = ContentType.objects.get_for_model(subject)
    event.object_id = subject.pk
    if about is not None and about != subject:
        event.about_type, event.about_id = ContentType.objects.get_for_model(about), about.pk
    return event


@transaction.atomic(savepoint=False)
def write(event: Event, kind: registry.Kind, audience: dict[str, list[int]]) -> Event | None:
    """The fact, unless it is known, and for few people their rows at once.

    Many are remembered on the event and told by a task; so is whoever the kind itself has to find.
    """
    # the task module imports the actions, which import this module's siblings
    from forum_site.notifications import tasks

    number = sum(map(len, audience.values()))
    if 0 < number <= AT_ONCE:
        event.fanned_out_at = timezone.now()
        if not insert_new(event):
            return None
        fan_out_rows(event, kind, audience, event.fanned_out_at)
        tasks.queue_delivery(event.pk, kind, number)
        return event
    event.audience = audience
    if not insert_new(event):
        return None
    tasks.queue_fan_out(event.pk, kind, number)
    return event
