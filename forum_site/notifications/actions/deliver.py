"""Send what is due: instant notices one by one, digests one letter a person."""

import logging
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.utils import timezone

from forum_site.notifications import outbox, registry, wording
from forum_site.notifications.channels import all_channels
from forum_site.notifications.channels.base import (
    Channel,
    ChannelDown,
    Outlet,
    PermanentError,
    TemporaryError,
)
from forum_site.notifications.letters import letter_of, speaking_to
from forum_site.notifications.models import Delivery
from forum_site.notifications.preferences import Choices, chosen, frequency_of
from forum_site.notifications.querysets import DeliveryQuerySet

logger = logging.getLogger(__name__)
BATCH: Final = 50
LONGEST_DIGEST: Final = 500


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
        if not kind.mandatory and frequency_of(self.choices, user.pk, kind.group) == "off":
            return "unsubscribed"
        return "" if user.pk in self.addresses else "no confirmed address"


def deliver(waiting: DeliveryQuerySet) -> None:
    """Send every due instant delivery of `waiting`; nothing while notices are paused."""
    for channel in all_channels():
        rows = waiting.instant().filter(channel=channel.code)
        while not outbox.paused() and (claimed := outbox.claim(rows, BATCH)):
            if not send_letters(channel, [[one] for one in claimed]):
                break


def deliver_digests() -> None:
    """Send each person whose digest hour has come one letter with all that waits for it."""
    for channel in all_channels():
        rows = Delivery.objects.in_digests().filter(channel=channel.code)
        while not outbox.paused():
            due = rows.due(timezone.now()).order_by("notification__user_id").distinct()
            pairs = list(due.values_list("notification__user_id", "frequency")[:BATCH])
            if not pairs or not send_letters(channel, claim_digests(rows, pairs)):
                break


def claim_digests(rows: DeliveryQuerySet, pairs: Iterable[tuple[int, str]]) -> list[list[Delivery]]:
    claims = (
        outbox.claim(rows.filter(notification__user_id=user, frequency=frequency), LONGEST_DIGEST)
        for user, frequency in pairs
    )
    return [claimed for claimed in claims if claimed]


def send_letters(channel: Channel, parcels: Sequence[list[Delivery]]) -> bool:
    """Each parcel becomes one letter. False when the rest should wait: channel down, or time is up."""
    everything = [one for parcel in parcels for one in parcel]
    wording.load([one.notification.event for one in everything])
    users = {one.notification.user_id: one.notification.user for one in everything}
    batch = Batch(
        channel,
        channel.addresses(users.values()),
        chosen(users, channel.code),
        time.monotonic() + outbox.SENDING_SECONDS,
    )
    with channel.open() as outlet:
        for number, parcel in enumerate(parcels):
            try:
                if time.monotonic() > batch.stop_at:
                    raise ChannelDown("took too long")
                send_one(batch, outlet, parcel)
            except ChannelDown as problem:
                outbox.release([one for left in parcels[number:] for one in left], str(problem))
                return False
    return bool(parcels)


def send_one(batch: Batch, outlet: Outlet, parcel: list[Delivery]) -> None:
    """Send one letter and write down the outcome; ChannelDown is the caller's."""
    allowed = sift(batch, parcel)
    if not allowed:
        return
    user = allowed[0].notification.user
    try:
        with speaking_to(user):
            outlet.send(letter_of(allowed), batch.addresses[user.pk])
    except PermanentError as problem:
        outbox.mark_failed(allowed, str(problem))
    except ChannelDown:
        raise
    except TemporaryError as problem:
        outbox.postpone(allowed, str(problem))
    except Exception as problem:
        # one kind with broken words must not hold up everybody else's notices
        logger.exception("notice could not be written", extra={"delivery": allowed[0].pk})
        outbox.mark_failed(allowed, repr(problem))
    else:
        outbox.mark_sent(allowed)


def sift(batch: Batch, parcel: list[Delivery]) -> list[Delivery]:
    """Those that may go; the others are marked with the reason."""
    judged = sorted(((batch.why_not(one), one) for one in parcel), key=lambda pair: pair[0])
    allowed: list[Delivery] = []
    for why, pairs in groupby(judged, key=lambda pair: pair[0]):
        found = [one for _why, one in pairs]
        if why:
            outbox.mark_skipped(found, why)
        else:
            allowed = found
    return allowed
