"""Which deliveries go in one letter, and until when a letter has to wait.

What gathers about one thing leaves together. A letter is sealed (`Delivery.letter`) before it is sent and
keeps its notices from then on, so that a repeated one says the same under the same Message-ID. Rows without
a letter have never left.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db.models import Max, Q

from forum_site.notifications import outbox, registry
from forum_site.notifications.models import Delivery
from forum_site.notifications.querysets import DeliveryQuerySet
from forum_site.notifications.rhythms import peace, rhythms_of

Thread = tuple[int, int, int]  # (user id, content type id, object id)
MOST_LINES: Final = 500
SPACING: Final = "told of it lately"


@dataclass(frozen=True)
class Parcel:
    """Claimed deliveries of one person by one channel; `key` names their letter."""

    rows: list[Delivery]
    key: str

    @property
    def first(self) -> Delivery:
        return self.rows[0]

    @property
    def digest(self) -> str:
        """ "daily" or "weekly"; "" for what goes at once."""
        return "" if self.first.frequency == "instant" else self.first.frequency

    @property
    def thread(self) -> Thread | None:
        """What an unsealed letter gathers about; None for digests and kinds that do not gather."""
        return None if self.sealed or self.digest else thread_of(self.first)

    @property
    def sealed(self) -> bool:
        """When it was claimed: it was tried before, and somebody may have it."""
        return bool(self.first.letter)

    @property
    def urgent(self) -> bool:
        kinds = (registry.find(one.notification.event.kind) for one in self.rows)
        return not self.digest and any(kind and kind.urgent for kind in kinds)


def thread_of(delivery: Delivery) -> Thread | None:
    """None for kinds that do not gather."""
    event = delivery.notification.event
    kind = registry.find(event.kind)
    return (delivery.notification.user_id, *event.place) if kind and kind.gathers else None


def claim_instant(rows: DeliveryQuerySet, limit: int, now: datetime) -> list[Parcel]:
    """Up to `limit` due rows, and with them whatever else waits for the same people about the same."""
    claimed = outbox.claim(rows, limit, now, fellows=lambda ids: companions(ids) + gatherers(ids))
    return parcelled(claimed, thread_of)


def claim_digests(rows: DeliveryQuerySet, pairs: Iterable[tuple[int, str]], now: datetime) -> list[Parcel]:
    """For each (user id, frequency) all that is due: one letter, and those of earlier days that failed."""
    parcels: list[Parcel] = []
    for user, frequency in pairs:
        mine = rows.filter(notification__user_id=user, frequency=frequency)
        claimed = outbox.claim(mine, MOST_LINES, now, fellows=companions)
        parcels += parcelled(claimed, lambda one: one.frequency)
    return parcels


def parcelled(claimed: Sequence[Delivery], mark: Callable[[Delivery], Any]) -> list[Parcel]:
    """Fresh rows with the same mark together, sealed ones as they were; what has no mark alone."""
    found: dict[Any, list[Delivery]] = {}
    for one in claimed:
        found.setdefault(one.letter or mark(one) or one.pk, []).append(one)
    return [Parcel(rows, rows[0].letter or key_of(rows)) for rows in found.values()]


def key_of(rows: Sequence[Delivery]) -> str:
    digest = "" if rows[0].frequency == "instant" else "digest-"
    return f"{rows[0].channel}-{digest}{min(one.pk for one in rows)}"


def companions(ids: list[int]) -> list[int]:
    """Ids of the other rows of letters that were sealed; locked."""
    letters = list(Delivery.objects.filter(pk__in=ids).exclude(letter="").values_list("letter", flat=True))
    if not letters:
        return []
    return locked(Delivery.objects.filter(letter__in=letters, status="queued").exclude(pk__in=ids))


def gatherers(ids: list[int]) -> list[int]:
    """Ids of what else waits, due or not, for the same people about the same things; locked."""
    gather = Delivery.objects.of_kinds(registry.gathering_kinds()).filter(letter="").placed()
    columns = ("channel", "notification__user_id", "place_type", "place")
    wanted = set(gather.filter(pk__in=ids).values_list(*columns))
    if not wanted:
        return []
    others = gather.filter(
        status="queued",
        frequency="instant",
        channel__in={one[0] for one in wanted},
        notification__user_id__in={one[1] for one in wanted},
        place__in={one[3] for one in wanted},
    ).exclude(pk__in=ids)
    found = others.values_list("pk", *columns).order_by("pk")
    same = [pk for pk, *rest in found if tuple(rest) in wanted]
    return locked(Delivery.objects.filter(pk__in=same[:MOST_LINES]))


def locked(rows: DeliveryQuerySet) -> list[int]:
    free = rows.filter(status="queued").select_for_update(skip_locked=True, of=("self",)).order_by("pk")
    return list(free.values_list("pk", flat=True))


def hold_back(parcels: Sequence[Parcel], now: datetime) -> list[Parcel]:
    """Those that may leave now. The others are put back until their person's quiet time is over, or until
    the last letter about the same thing is old enough: two statements, and one for each moment."""
    rhythms = rhythms_of({one.first.notification.user_id for one in parcels}) if settings.QUIET_HOURS else {}
    spaced = spacing(parcels, now)
    ready: list[Parcel] = []
    waiting: dict[tuple[datetime, str], list[Delivery]] = {}
    for parcel in parcels:
        until, why = now, ""
        if not parcel.urgent:
            until, why = peace(rhythms, parcel.first.notification.user, now, bool(parcel.digest))
        if not why and parcel.thread in spaced:
            until, why = spaced[parcel.thread], SPACING
        if why:
            waiting.setdefault((until, why), []).extend(parcel.rows)
        else:
            ready.append(parcel)
    for (until, why), rows in waiting.items():
        outbox.hold(rows, until, why)
    return ready


def spacing(parcels: Sequence[Parcel], now: datetime) -> dict[Thread | None, datetime]:
    """{what was told of lately: when it may be told of again}. What another worker is about to tell counts,
    so that two workers with a part each make no two letters of one burst."""
    threads = {parcel.thread for parcel in parcels} - {None}
    if not threads:
        return {}
    rest = timedelta(seconds=settings.NOTICE_SPACING)
    ours = {parcel.first.claim for parcel in parcels}
    told = Q(status="sent", sent_at__gt=now - rest) | (Q(status="claimed") & ~Q(claim__in=ours))
    rows = (
        Delivery.objects.of_kinds(registry.gathering_kinds())
        .placed()
        .filter(
            told,
            channel=parcels[0].first.channel,
            frequency="instant",
            notification__user_id__in={thread[0] for thread in threads if thread},
            place__in={thread[2] for thread in threads if thread},
        )
    )
    columns = ("notification__user_id", "place_type", "place")
    soon = now + timedelta(seconds=random.uniform(20, 60))  # noqa: S311 - so that two workers do not meet again
    return {
        tuple(thread): sent + rest if sent else soon
        for *thread, sent in rows.values_list(*columns).annotate(last=Max("sent_at"))
        if tuple(thread) in threads
    }
