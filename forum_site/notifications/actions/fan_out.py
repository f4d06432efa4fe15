"""Tell everybody of an audience that was left to a task: a large one, or one that its kind finds."""

from collections.abc import Collection, Mapping
from typing import Final

from django.db import connection, transaction
from django.utils import timezone

from forum_site.notifications import registry
from forum_site.notifications.fanout import fan_out_rows
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind

MANY: Final = 1_000  # new rows beside which a table may have been nearly empty


@transaction.atomic
def fan_out(event: Event) -> int:
    """All rows or none, and the audience is forgotten once everybody is told; returns how many are new.

    A second worker that takes the same event writes nothing: the rows stand already.
    """
    now = timezone.now()
    kind = registry.find(event.kind)
    told = fan_out_rows(event, kind, audience_of(event, kind), now) if kind else 0
    if told > MANY:
        forget_plans()
    Event.objects.filter(pk=event.pk).update(fanned_out_at=now, audience={})
    return told


def audience_of(event: Event, kind: Kind) -> Mapping[str, Collection[int]]:
    """Those who were named, else whom the kind finds; nobody hears of what is gone."""
    if event.audience or kind.audience is None or event.subject is None:
        return event.audience
    return kind.audience(event)


def forget_plans() -> None:
    """What the server checks at the commit, it plans anew for tables that now hold these rows.

    A plan that was kept when they were nearly empty reads the whole table for each new row: on a young site
    ten thousand notices took it seconds.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DISCARD PLANS")
