"""Tell everybody of an audience that was too large for the transaction of the change."""

from django.db import transaction
from django.utils import timezone

from forum_site.notifications import registry
from forum_site.notifications.fanout import fan_out_rows
from forum_site.notifications.models import Event


@transaction.atomic
def fan_out(event: Event) -> int:
    """All rows or none, and the audience is forgotten once everybody is told; returns how many are new.

    A second worker that takes the same event writes nothing: the rows stand already.
    """
    now = timezone.now()
    kind = registry.find(event.kind)
    told = fan_out_rows(event, kind, event.audience, now) if kind else 0
    Event.objects.filter(pk=event.pk).update(fanned_out_at=now, audience={})
    return told
