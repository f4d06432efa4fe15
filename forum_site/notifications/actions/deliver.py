"""Send what is due: instant notices, those that gather together, and digests, one letter a person."""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import Final

from django.conf import settings
from django.utils import timezone

from forum_site.accounts.suspension import is_suspended
from forum_site.notifications import outbox, registry, wording
from forum_site.notifications.channels import all_channels
from forum_site.notifications.channels.base import (
    Channel,
    ChannelDown,
    Outlet,
    PermanentError,
    TemporaryError,
    why_unreached,
)
from forum_site.notifications.letters import letter_of, speaking_to
from forum_site.notifications.models import Delivery
from forum_site.notifications.parcels import Parcel, claim_digests, claim_instant, hold_back
from forum_site.notifications.preferences import Choices, chosen, frequency_of
from forum_site.notifications.querysets import DeliveryQuerySet

logger = logging.getLogger(__name__)
BATCH: Final = 100
ECHO: Final = "echo"


class TimeIsUp(Exception):
    """The slice is over; what is left goes back at once."""


@dataclass(frozen=True)
class Batch:
    """What a batch knows of its readers, fetched once."""

    channel: Channel
    addresses: dict[int, str]
    choices: Choices
    stop_at: float

    def why_not(self, delivery: Delivery) -> str:
        """Why this must not go out now, or "": the world may have changed since it was queued."""
        user, event = delivery.notification.user, delivery.notification.event
        kind = registry.find(event.kind)
        if kind is None or not user.is_active or not wording.may_see(user, event):
            return "may no longer see it"
        if not kind.mandatory and is_suspended(user):
            return "suspended"
        if not kind.mandatory and frequency_of(self.choices, user.pk, kind.group, self.channel) == "off":
            return "unsubscribed"
        return "" if user.pk in self.addresses else why_unreached(self.channel, user)


def deliver(waiting: DeliveryQuerySet, seconds: float = outbox.SENDING_SECONDS) -> bool:
    """Send every due instant delivery of `waiting`; nothing while notices are paused.

    Stops after `seconds`; True when something may be left then.
    """

    def next_parcels(channel: Channel) -> list[Parcel]:
        rows = waiting.instant().filter(channel=channel.code)
        return claim_instant(rows, BATCH, timezone.now())

    return work_off(next_parcels, seconds)


def deliver_digests(seconds: float = outbox.SENDING_SECONDS) -> bool:
    """Send each person whose digest hour has come one letter with all that waits for it. As `deliver`."""

    def next_parcels(channel: Channel) -> list[Parcel]:
        rows, now = Delivery.objects.in_digests().filter(channel=channel.code), timezone.now()
        due = rows.due(now).order_by("notification__user_id").distinct()
        pairs = list(due.values_list("notification__user_id", "frequency")[:BATCH])
        return claim_digests(rows, pairs, now)

    return work_off(next_parcels, seconds)


def work_off(next_parcels: Callable[[Channel], list[Parcel]], seconds: float) -> bool:
    """Batch after batch of each channel until nothing is due. True when time was up before."""
    stop_at = time.monotonic() + seconds
    for channel in all_channels():
        try:
            while not outbox.paused() and (parcels := next_parcels(channel)):
                send_letters(channel, parcels, stop_at)
        except ChannelDown:
            continue  # nothing gets through now; the next channel may
        except TimeIsUp:
            return True
    return False


def send_letters(channel: Channel, parcels: Sequence[Parcel], stop_at: float) -> None:
    """Each parcel that may leave now becomes one letter. ChannelDown and TimeIsUp: the rest was put back."""
    if settings.NOTICES_ECHO and channel.code != "email":
        outbox.mark_skipped(rows_of(parcels), ECHO)
        return
    ready = hold_back(parcels, timezone.now())
    if not ready:
        return
    wording.load(list({one.notification.event for one in rows_of(ready)}))
    users = {one.first.notification.user_id: one.first.notification.user for one in ready}
    batch = Batch(channel, channel.addresses(users.values()), chosen(users, channel.code), stop_at)
    seal_singles(ready)
    with channel.open() as outlet:
        for number, parcel in enumerate(ready):
            try:
                if time.monotonic() > stop_at:
                    raise TimeIsUp
                send_one(batch, outlet, parcel)
            except (ChannelDown, TimeIsUp) as problem:
                put_back(ready[number:], problem)
                raise


def seal_singles(parcels: Sequence[Parcel]) -> None:
    """Most letters hold one notice: theirs are sealed at once. The others one by one, as they leave."""
    for prefix in ("", "digest-"):
        alone = [one for one in parcels if len(one.rows) == 1 and bool(one.digest) is bool(prefix)]
        if rows := [one.first for one in alone if not one.sealed]:
            outbox.seal_singles(rows, f"{rows[0].channel}-{prefix}")


def put_back(parcels: Sequence[Parcel], problem: Exception) -> None:
    """None of them left. What had never been tried is opened again, so that more can join it."""
    rest = outbox.REST if isinstance(problem, ChannelDown) else timedelta()
    until = timezone.now() + rest
    for sealed in (True, False):
        if rows := rows_of([one for one in parcels if one.sealed is sealed]):
            outbox.hold(rows, until, str(problem), **({} if sealed else {"letter": ""}))


def rows_of(parcels: Sequence[Parcel]) -> list[Delivery]:
    return [one for parcel in parcels for one in parcel.rows]


def send_one(batch: Batch, outlet: Outlet, parcel: Parcel) -> None:
    """Send one letter and write down the outcome; ChannelDown is the caller's."""
    allowed = sift(batch, parcel.rows)
    if not allowed:
        return
    if len(parcel.rows) > 1 and not parcel.sealed:
        outbox.seal(allowed, parcel.key)
    user = allowed[0].notification.user
    try:
        with speaking_to(user):
            receipt = outlet.send(letter_of(allowed, parcel.key), batch.addresses[user.pk])
    except PermanentError as problem:
        outbox.mark_failed(allowed, str(problem))
    except ChannelDown:
        raise
    except TemporaryError as problem:
        outbox.postpone(allowed, str(problem), wait=problem.wait)
    except Exception as problem:
        # one kind with broken words must not hold up everybody else's notices
        logger.exception("notice could not be written", extra={"delivery": allowed[0].pk})
        outbox.mark_failed(allowed, repr(problem))
    else:
        outbox.mark_sent(allowed, parcel.key, receipt)


def sift(batch: Batch, rows: Sequence[Delivery]) -> list[Delivery]:
    """Those that may go; the others are marked with the reason."""
    judged = sorted(((batch.why_not(one), one) for one in rows), key=lambda pair: pair[0])
    allowed: list[Delivery] = []
    for why, pairs in groupby(judged, key=lambda pair: pair[0]):
        found = [one for _why, one in pairs]
        if why:
            outbox.mark_skipped(found, why)
        else:
            allowed = found
    return allowed
