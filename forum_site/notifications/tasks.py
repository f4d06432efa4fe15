"""Ids in, one action called. Every task may run twice without harm."""

from celery import shared_task
from django.utils import timezone

from forum_site.notifications.actions.deliver import deliver, deliver_digests
from forum_site.notifications.actions.fan_out import fan_out
from forum_site.notifications.actions.sweep import sweep
from forum_site.notifications.models import Delivery, Event


@shared_task
def fan_out_event(event_id: int) -> None:
    """Tell everybody of a large audience; some milliseconds per thousand people. Idempotent."""
    event = Event.objects.filter(pk=event_id, fanned_out_at=None).first()
    if event:
        fan_out(event)
        deliver_event.delay_on_commit(event_id)


@shared_task
def deliver_event(event_id: int) -> None:
    """Send what one event owes; about a millisecond a message. Idempotent: claimed rows are passed over."""
    deliver(Delivery.objects.filter(notification__event_id=event_id))


@shared_task
def deliver_due() -> None:
    """Send all instant notices that are due: retries and what was left behind. Idempotent."""
    deliver(Delivery.objects.all())


@shared_task
def deliver_due_digests() -> None:
    """Send the digests whose hour has come. Idempotent."""
    deliver_digests()


@shared_task
def sweep_outbox() -> None:
    """Each minute: free what dead workers held and queue what nobody took. Idempotent, a few statements."""
    found = sweep(timezone.now())
    for event_id in found.events:
        fan_out_event.delay_on_commit(event_id)
    if found.instant:
        deliver_due.delay_on_commit()
    if found.digests:
        deliver_due_digests.delay_on_commit()
