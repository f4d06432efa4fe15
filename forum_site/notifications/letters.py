"""Deliveries as letters, in the reader's language and zone."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.accounts.models import User
from forum_site.core import tokens
from forum_site.notifications import registry
from forum_site.notifications.channels.base import Letter, Line
from forum_site.notifications.models import Delivery, Event, Notification
from forum_site.notifications.own_link import choices_url
from forum_site.notifications.reasons import words_of as reason_words
from forum_site.notifications.replies import reply_address
from forum_site.notifications.streams import Stream
from forum_site.notifications.wording import Words, words_of

LINK_PURPOSE = "notifications.open"


@contextmanager
def speaking_to(user: User) -> Iterator[None]:
    with translation.override(user.language), timezone.override(user.time_zone):
        yield


def open_url(notification: Notification) -> str:
    """Leads to the thing itself from a phone that is not logged in, too; see `views.inbox.open_notice`."""
    path = reverse("notifications:open", args=[notification.pk])
    return f"{settings.SITE_URL}{path}?s={tokens.sign(notification.pk, purpose=LINK_PURPOSE)}"


def said_of(event: Event) -> Words:
    """Once for all readers of one language and zone: words know the event, never its reader."""
    kept: dict[tuple[str | None, str], Words] = vars(event).setdefault("_said", {})
    tongue = (translation.get_language(), timezone.get_current_timezone_name())
    if tongue not in kept:
        kept[tongue] = words_of(event)
    return kept[tongue]


def line_of(notification: Notification) -> Line:
    words = said_of(notification.event)
    return Line(
        title=words.title,
        body=words.body,
        url=open_url(notification),
        reason=reason_words(notification.reason),
        group=words.group,
        kind=notification.event.kind,
        at=notification.created_at,
    )


def newest_first(deliveries: Sequence[Delivery]) -> list[Delivery]:
    return sorted(deliveries, key=lambda one: (one.notification.created_at, one.pk), reverse=True)


def lines_of(newest: Sequence[Delivery]) -> list[Line]:
    """Groups together in the order of their newest line, and in them the lines about one thing."""
    lines = [(one.notification.event.place, line_of(one.notification)) for one in newest]
    groups = list(dict.fromkeys(line.group for _place, line in lines))
    places = list(dict.fromkeys(place for place, _line in lines))
    lines.sort(key=lambda pair: (groups.index(pair[1].group), places.index(pair[0])))
    return [line for _place, line in lines]


def title_of(newest: Sequence[Delivery], digest: str, first: Line) -> str:
    """For all of the letter's notices."""
    if digest:
        return (_("Your week: %(first)s") if digest == "weekly" else _("Your day: %(first)s")) % {
            "first": first.title
        }
    if len(newest) == 1:
        return first.title
    number = len(newest)
    event = newest[0].notification.event
    kind = registry.get(event.kind)
    if kind.gathered and event.subject is not None:
        return str(kind.gathered(event, number))
    words = ngettext("%(n)d new notice: %(first)s", "%(n)d new notices: %(first)s", number)
    return words % {"n": number, "first": first.title}


def letter_of(deliveries: Sequence[Delivery], key: str) -> Letter:
    """One letter for one delivery, for several about one thing, or for a digest, newest first.

    The caller has set the language (`speaking_to`). The deliveries are of one person, one channel and
    one frequency, and not empty. `key` names the letter for good.
    """
    newest = newest_first(deliveries)
    first, lines = newest[0], lines_of(newest)
    event, user = first.notification.event, first.notification.user
    kind = registry.get(event.kind)
    digest = "" if first.frequency == "instant" else first.frequency
    stream = Stream(user.pk, first.channel, **({"frequency": digest} if digest else {"group": kind.group}))
    return Letter(
        key=key,
        user=user,
        lines=tuple(lines),
        digest=digest,
        stream=stream.code,
        stream_words=stream.words(),
        unsubscribe="" if kind.mandatory and not digest else stream.url(),
        preferences=choices_url(user),
        thread="" if digest else "about-{}-{}".format(*event.place),
        title=title_of(newest, digest, lines[0]),
        reply_to="" if digest else reply_address(user, [one.notification.event for one in newest]),
    )
