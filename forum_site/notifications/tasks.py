"""Ids in, one action called. Every task may run twice without harm."""

from typing import Any, Final

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from forum_site.core.commit import once_committed
from forum_site.notifications import registry
from forum_site.notifications.actions.deliver import deliver, deliver_digests
from forum_site.notifications.actions.fan_out import fan_out
from forum_site.notifications.actions.sweep import sweep
from forum_site.notifications.actions.tell_deadlines import tell_deadlines as tell_all_deadlines
from forum_site.notifications.fanout import AT_ONCE
from forum_site.notifications.models import Delivery, Event, InboundMail
from forum_site.notifications.refused_reply import send_refusal
from forum_site.notifications.registry import urgent_kinds

SLICE: Final = 10.0  # seconds: a worker is free for something more urgent after at most so long


@shared_task
def fan_out_event(event_id: int) -> None:
    """Tell everybody of an audience that was left to a task; some milliseconds a thousand. Idempotent."""
    event = Event.objects.filter(pk=event_id, fanned_out_at=None).first()
    if event:
        told = fan_out(event)
        if kind := registry.find(event.kind):
            queue_delivery(event_id, kind, told)


def queue_of(kind: registry.Kind, number: int) -> str:
    if kind.urgent:
        return "urgent"
    return "bulk" if number > AT_ONCE else "default"


def queue_fan_out(event_id: int, kind: registry.Kind, number: int) -> None:
    """`number`: of people who were named."""
    after_commit(fan_out_event, event_id, queue=queue_of(kind, number))


def queue_delivery(event_id: int, kind: registry.Kind, number: int) -> None:
    """What gathers waits a little for more of its kind."""
    if kind.leaves:
        queue = queue_of(kind, number)
        patience = settings.NOTICE_PATIENCE if kind.gathers else 0
        after_commit(deliver_event, event_id, queue, queue=queue, countdown=patience or None)


def after_commit(task: Any, *args: Any, **options: Any) -> None:
    """Queue the task when the transaction has ended well; `options` as those of `apply_async`.

    Robust, because the page that made the change must not break when the broker cannot be reached:
    the rows stand, and the sweeper finds them.
    """
    once_committed(task.apply_async, args, **options)


@shared_task
def deliver_event(event_id: int, queue: str = "default") -> None:
    """Send what one event owes; about a millisecond a message. Idempotent: claimed rows are passed over."""
    if deliver(Delivery.objects.filter(notification__event_id=event_id), SLICE):
        deliver_event.apply_async_on_commit(args=(event_id, queue), queue=queue)


@shared_task
def deliver_urgent() -> None:
    """Send the urgent notices that are due: retries and what was left behind. Idempotent."""
    if deliver(Delivery.objects.of_kinds(urgent_kinds()), SLICE):
        deliver_urgent.delay_on_commit()


@shared_task
def deliver_due() -> None:
    """Send all instant notices that are due: retries and what was left behind. Idempotent."""
    if deliver(Delivery.objects.all(), SLICE):
        deliver_due.delay_on_commit()


@shared_task
def deliver_due_digests() -> None:
    """Send the digests whose hour has come. Idempotent."""
    if deliver_digests(SLICE):
        deliver_due_digests.delay_on_commit()


@shared_task
def sweep_outbox() -> None:
    """Each minute: free what dead workers held and queue what nobody took. Idempotent, a few statements."""
    found = sweep(timezone.now())
    for event_id, kind in found.events:
        queue = "urgent" if kind in urgent_kinds() else "bulk"
        fan_out_event.apply_async_on_commit(args=(event_id,), queue=queue)
    if found.urgent:
        deliver_urgent.delay_on_commit()
    if found.instant:
        deliver_due.delay_on_commit()
    if found.digests:
        deliver_due_digests.delay_on_commit()


@shared_task
def tell_deadlines() -> None:
    """Each morning: the reminders whose turn it is. Idempotent; a statement for 500 duties told before."""
    tell_all_deadlines()


@shared_task
def tell_refused_reply(mail_id: int) -> None:
    """Say by mail why an answer by mail was not posted; twice when it is run twice."""
    mail = InboundMail.objects.filter(pk=mail_id).select_related("user").first()
    if mail:
        send_refusal(mail)
