"""Messages that were given up, as the site administrators see them: no names, no addresses, no texts."""

import re
from dataclasses import dataclass
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import Count

from forum_site.notifications import consents, registry
from forum_site.notifications.channels import channel_of
from forum_site.notifications.models import Delivery
from forum_site.notifications.querysets import DeliveryQuerySet

PER_PAGE: Final = 50
_ADDRESS: Final = re.compile(r"[^\s<>()\[\]{},;:\"'@]+@[\w.-]+|\+\d{8,15}")


@dataclass(frozen=True)
class Heap:
    """How many of one kind were given up by one channel."""

    kind: str
    group: str
    channel: str
    label: str
    number: int


def given_up(kind: str = "", channel: str = "") -> DeliveryQuerySet:
    rows = Delivery.objects.given_up()
    rows = rows.of_kinds([kind]) if kind else rows
    return rows.filter(channel=channel) if channel else rows


def heaps() -> list[Heap]:
    """The highest first. One statement."""
    rows = Delivery.objects.given_up().order_by().values_list("notification__event__kind", "channel")
    counted = rows.annotate(n=Count("pk")).order_by("-n", "notification__event__kind", "channel")
    return [
        Heap(kind, group_of(kind), channel, label_of(channel), number) for kind, channel, number in counted
    ]


def group_of(kind: str) -> str:
    found = registry.find(kind)
    return str(found.in_group.label) if found else ""


def label_of(channel: str) -> str:
    found = channel_of(channel)
    return str(found.label) if found else channel


def without_addresses(text: str) -> str:
    """What a server said, with mail addresses and numbers masked: "550 <a…@contoh.id>: no such user"."""
    return _ADDRESS.sub(lambda found: consents.masked(found[0]), text)


def page_of(rows: DeliveryQuerySet, number: Any) -> Page[Delivery]:
    """Newest first, with the person's handle."""
    people = rows.select_related("notification__event", "notification__user").order_by("-pk")
    return Paginator(people, PER_PAGE).get_page(number)
