"""Ids in, one action called. Every task may run twice without harm."""

from celery import shared_task

from forum_site.notifications.actions.fan_out import fan_out
from forum_site.notifications.models import Event


@shared_task
def fan_out_event(event_id: int) -> None:
    """Tell everybody of a large audience; some milliseconds per thousand people. Idempotent."""
    event = Event.objects.filter(pk=event_id, fanned_out_at=None).first()
    if event:
        fan_out(event)
        deliver_event.delay_on_commit(event_id)


@shared_task
def deliver_event(event_id: int) -> None:
    """Send what the event owes by all channels. Idempotent: claimed and sent rows are passed over."""
