"""Deliveries as letters, in the reader's language and zone."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from forum_site.accounts.models import User
from forum_site.core import tokens
from forum_site.notifications import registry
from forum_site.notifications.channels.base import Letter, Line
from forum_site.notifications.models import Delivery, Notification
from forum_site.notifications.reasons import words_of as reason_words
from forum_site.notifications.streams import Stream
from forum_site.notifications.wording import words_of

LINK_PURPOSE = "notifications.open"


@contextmanager
def speaking_to(user: User) -> Iterator[None]:
    with translation.override(user.language), timezone.override(user.time_zone):
        yield


def open_url(notification: Notification) -> str:
    """Leads to the thing itself from a phone that is not logged in, too; see `views.inbox.open_notice`."""
    path = reverse("notifications:open", args=[notification.pk])
    return f"{settings.SITE_URL}{path}?s={tokens.sign(notification.pk, purpose=LINK_PURPOSE)}"


def line_of(notification: Notification) -> Line:
    words = words_of(notification.event)
    return Line(
        title=words.title,
        body=words.body,
        url=open_url(notification),
        reason=reason_words(notification.reason),
        group=words.group,
    )


def lines_of(deliveries: Sequence[Delivery]) -> list[Line]:
    """Newest first, groups together in the order of their newest line."""
    newest = sorted(deliveries, key=lambda one: (one.notification.created_at, one.pk), reverse=True)
    lines = [line_of(one.notification) for one in newest]
    order = list(dict.fromkeys(line.group for line in lines))
    return sorted(lines, key=lambda line: order.index(line.group))


def letter_of(deliveries: Sequence[Delivery]) -> Letter:
    """One letter for one delivery, or for all of a person's digest, newest first.

    The caller has set the language (`speaking_to`). The deliveries are of one person, one channel and
    one frequency, and not empty.
    """
    first = deliveries[0]
    event, user = first.notification.event, first.notification.user
    kind = registry.get(event.kind)
    digest = "" if first.frequency == "instant" else first.frequency
    named = {"frequency": digest} if digest else {"group": kind.group}
    stream = Stream(user.pk, first.channel, **named)
    return Letter(
        key=f"{first.channel}-{'digest-' if digest else ''}{min(one.pk for one in deliveries)}",
        user=user,
        lines=tuple(lines_of(deliveries)),
        digest=digest,
        stream=stream.code,
        stream_words=stream.words(),
        unsubscribe="" if kind.mandatory and not digest else stream.url(),
        preferences=settings.SITE_URL + reverse("notifications:preferences"),
        thread="" if digest else f"about-{event.content_type_id}-{event.object_id}",
    )
