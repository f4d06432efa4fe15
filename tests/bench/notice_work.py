"""What the bench of notices has the product's own code do: orders in, answers out, each a line of JSON.

Runs in a process with the settings of production (`obey`), beside the worker that is measured.
"""

from __future__ import annotations

import json
import os
import smtplib
import sys
import time
from typing import Any

import psycopg
from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from forum_site.notifications import wording
from forum_site.notifications.api import announce
from forum_site.notifications.channels.email.message import message_of
from forum_site.notifications.letters import letter_of, speaking_to
from forum_site.notifications.models import Delivery, Event, Notification
from forum_site.organisations.authority import holders
from partnerships.actions.announce_matches import facts
from tests.bench.notice_members import load, the_match

PAUSE = 0.002  # seconds between two looks whether the rows stand
DONE = "SELECT fanned_out_at IS NOT NULL FROM notifications_event WHERE id = %s"
STANDING = """
SELECT (SELECT count(*) FROM notifications_notification WHERE event_id = %(event)s),
       (SELECT count(*) FROM notifications_delivery d JOIN notifications_notification n
        ON n.id = d.notification_id WHERE n.event_id = %(event)s)
"""


def tell(people: int | None = None) -> dict[str, Any]:
    """Announces the offer as `announce_matches` does; seconds from the commit until all rows stand.

    To so many members, or to all. Looked at over another connection. `rows`: how many notifications and
    deliveries there are.
    """
    match, commits = the_match(), []
    told = holders(match.need.board)[:people]
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as watching:
        with transaction.atomic():
            transaction.on_commit(lambda: commits.append(time.monotonic()))
            event = announce(
                "partnerships.new_match",
                actor=None,
                subject=match,
                about=match.need,
                recipients=told,
                data=facts([match]),
                reason="role",
            )
        assert event is not None
        rows = watch(watching, event.pk, len(told))
    return {"event": event.pk, "rows": rows, "seconds": time.monotonic() - commits[0]}


def watch(other: Any, event: int, people: int) -> list[int]:
    """Until all stand. The event says first that it is done: counting all the time would be work too."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        if other.execute(DONE, [event]).fetchone()[0]:
            rows = other.execute(STANDING, {"event": event}).fetchone()
            if rows == (people, people):
                return list(rows)
        time.sleep(PAUSE)
    raise TimeoutError("not all rows stand after two minutes")


def bulk(event: int) -> dict[str, float]:
    """Seconds of a bare `bulk_create` of the same rows, which are taken back: no commit is counted."""
    copy = Event.objects.get(pk=event)
    people = list(Notification.objects.filter(event=copy).order_by("pk").values_list("user_id", flat=True))
    copy.pk, now = None, timezone.now()
    with transaction.atomic():
        copy.save(force_insert=True)
        started = time.perf_counter()
        told = Notification.objects.bulk_create(
            Notification(event=copy, user_id=pk, reason="role", created_at=now) for pk in people
        )
        Delivery.objects.bulk_create(
            Delivery(notification=one, channel="email", next_try_at=now, created_at=now) for one in told
        )
        seconds = time.perf_counter() - started
        transaction.set_rollback(True)
    return {"seconds": seconds}


Ready = tuple[dict[str, Any], str]  # what an e-mail is made of, and its HTML
_READY: list[Ready] = []


def prepare(event: int) -> dict[str, int]:
    """The letters of the event as the product words them, kept for the bare loops."""
    rows = Delivery.objects.filter(notification__event_id=event).order_by("pk")
    owed = list(rows.select_related("notification__event", "notification__user"))
    wording.load([one.notification.event for one in owed])
    _READY.clear()
    for one in owed:
        user = one.notification.user
        with speaking_to(user):
            mail = message_of(letter_of([one], f"email-{one.pk}"), str(user.email))
        parts = {"subject": mail.subject, "body": mail.body, "to": mail.to, "headers": mail.extra_headers}
        _READY.append((parts, str(mail.alternatives[0][0])))
    return {"letters": len(_READY)}


def bare() -> dict[str, float]:
    """The same messages through one open connection, and nothing else; seconds of CPU."""
    started = time.process_time()
    sender = get_connection()
    sender.open()
    for parts, html in _READY:
        sender.send_messages([mail_of(parts, html)])
    sender.close()
    return {"cpu": time.process_time() - started}


def mail_of(parts: dict[str, Any], html: str) -> EmailMultiAlternatives:
    message = EmailMultiAlternatives(**parts)
    message.attach_alternative(html, "text/html")
    return message


def plain() -> dict[str, float]:
    """Bytes that were ready before, by smtplib alone; seconds of CPU."""
    ready = [(parts["to"], mail_of(parts, html).message().as_bytes(linesep="\r\n")) for parts, html in _READY]
    started = time.process_time()
    with smtplib.SMTP(settings.EMAIL_HOST, settings.EMAIL_PORT, local_hostname="localhost") as sender:
        for to, raw in ready:
            sender.sendmail(settings.DEFAULT_FROM_EMAIL, to, raw)
    return {"cpu": time.process_time() - started}


def states(event: int) -> dict[str, int]:
    """{status: how many} of the event's deliveries."""
    rows = Delivery.objects.filter(notification__event_id=event).values_list("status")
    return dict(rows.annotate(n=Count("pk")))


ORDERS = {one.__name__: one for one in (load, tell, bulk, prepare, bare, plain, states)}


def obey() -> None:
    """Until standard input ends. Run by `manage.py shell`."""
    for line in sys.stdin:
        order = json.loads(line)
        answer = ORDERS[order.pop("do")](**order)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
