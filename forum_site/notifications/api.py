"""The one way features tell people: `announce` inside the transaction of the change."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.core.commit import once_committed
from forum_site.notifications import registry
from forum_site.notifications.context import unread_count
from forum_site.notifications.fanout import fan_out_rows
from forum_site.notifications.models import Event
from forum_site.notifications.watches import muters_of

__all__ = ["Told", "announce", "because", "unread_count"]

AT_ONCE: Final = 50  # so many notification rows are written with the event; more are left to a task


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
    recipients: Iterable[User | Told] | Mapping[str, Iterable[int]],
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
    """
    kind = registry.get(kind_code)
    audience = audience_of(recipients, reason, actor)
    if not kind.mandatory and not isinstance(recipients, Mapping):
        audience = without(muters_of(about or subject), audience)
    if not audience:
        return None
    with transaction.atomic():
        event = record_event(kind_code, actor, subject, data or {}, key, about)
        if event:
            tell(event, kind, audience)
    return event


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


def record_event(
    kind: str, actor: Any, subject: Model, data: dict[str, Any], key: str, about: Model | None
) -> Event | None:
    """The row of the fact; None when the key is known already."""
    facts = {
        "actor": actor if getattr(actor, "pk", None) else None,
        "content_type": ContentType.objects.get_for_model(subject),
        "object_id": subject.pk,
        "data": data,
    }
    if about is not None and about != subject:
        facts |= {"about_type": ContentType.objects.get_for_model(about), "about_id": about.pk}
    if not key:
        return Event.objects.create(kind=kind, **facts)
    event, new = Event.objects.get_or_create(kind=kind, key=key, defaults=facts)
    return event if new else None


def tell(event: Event, kind: registry.Kind, audience: dict[str, list[int]]) -> None:
    """Few people: their rows at once. Many: remembered on the event, fanned out by a task."""
    # the task module imports the actions, which import this module's siblings
    from forum_site.notifications import tasks

    if sum(map(len, audience.values())) > AT_ONCE:
        Event.objects.filter(pk=event.pk).update(audience=audience)
        after_commit(tasks.fan_out_event, event.pk, queue="urgent" if kind.urgent else "bulk")
        return
    now = timezone.now()
    fan_out_rows(event, kind, audience, now)
    Event.objects.filter(pk=event.pk).update(fanned_out_at=now)
    if kind.leaves:
        queue = "urgent" if kind.urgent else "default"
        patience = settings.NOTICE_PATIENCE if kind.gathers else 0
        after_commit(tasks.deliver_event, event.pk, queue, queue=queue, countdown=patience or None)


def after_commit(task: Any, *args: Any, **options: Any) -> None:
    """Queue the task when the transaction has ended well; `options` as those of `apply_async`.

    Robust, because the page that made the change must not break when the broker cannot be reached:
    the rows stand, and the sweeper finds them.
    """
    once_committed(task.apply_async, args, **options)
