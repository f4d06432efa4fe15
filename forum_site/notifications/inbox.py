"""The inbox as the page shows it: tabs with counts, and notices together by what they are about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import dates
from forum_site.notifications import registry, wording
from forum_site.notifications.models import Notification
from forum_site.notifications.querysets import NotificationQuerySet
from forum_site.notifications.reasons import words_of as reason_words
from forum_site.notifications.targets import Address
from forum_site.notifications.ways import Way, ways_of

PER_PAGE: Final = 20  # objects
SHOWN: Final = 10  # notices of each; the others stand on a page of their own


@dataclass(frozen=True)
class Tab:
    code: str
    label: Any
    unread: int
    here: bool


@dataclass(frozen=True)
class Item:
    """`way` is how the person changes that they are told; only the inbox asks for it."""

    notice: Notification
    words: wording.Words
    reason: str
    way: Way | None = None

    @property
    def new(self) -> bool:
        return self.notice.read_at is None


@dataclass(frozen=True)
class Thread:
    """The notices about one object, newest first: `count` in all, `unread` of them, `items` are shown."""

    address: str
    items: list[Item]
    count: int
    unread: int

    @property
    def first(self) -> Item:
        return self.items[0]

    @property
    def older(self) -> list[Item]:
        return self.items[1:]

    @property
    def others(self) -> int:
        return self.count - 1

    @property
    def unread_below(self) -> int:
        return self.unread - self.first.new

    @property
    def more(self) -> bool:
        return self.count > len(self.items)


@dataclass(frozen=True)
class Day:
    label: str
    threads: list[Thread]


def tabs(user: Any, here: str) -> list[Tab]:
    """All, then each group in use that has a tab, with what is unread. One statement."""
    rows = Notification.objects.visible_to(user).unread().order_by()
    counts = dict(rows.values_list("event__kind").annotate(n=Count("pk")))
    found = [Tab("", _("All"), sum(counts.values()), here == "")]
    for group in (one for one in registry.groups_in_use() if not one.within):
        unread = sum(counts.get(kind.code, 0) for kind in registry.kinds_shown_in(group.code))
        found.append(Tab(group.code, group.tab, unread, here == group.code))
    return found


def notices(user: Any, group: str = "", archived: bool = False, unread: bool = False) -> NotificationQuerySet:
    """The person's own rows of a group ("": all), put away or not, perhaps only new ones; newest first."""
    rows = Notification.objects.visible_to(user).archived(archived)
    if group:
        rows = rows.of_kinds(kind.code for kind in registry.kinds_shown_in(group))
    return rows.filter(read_at=None) if unread else rows


def threads(user: Any, rows: NotificationQuerySet, number: Any) -> tuple[Page[Any], list[Thread]]:
    """A page of objects with their newest notices; statements do not grow with either."""
    page = Paginator(rows.threads(), PER_PAGE).get_page(number)
    places = [(row["place_type"], row["place_id"]) for row in page]
    shown = rows.about(*places).newest_of_each(SHOWN).select_related("event")
    by_place: dict[Address, list[Item]] = {place: [] for place in places}
    for item in items(user, list(shown), ways=True):
        by_place[item.notice.event.place].append(item)
    return page, [
        Thread(f"{place[0]}-{place[1]}", by_place[place], row["count"], row["unread"])
        for place, row in zip(places, page, strict=True)
        if by_place[place]  # else put away in this very moment
    ]


def one_by_one(user: Any, rows: NotificationQuerySet, number: Any) -> tuple[Page[Any], list[Thread]]:
    """A page of notices, each by itself."""
    page = Paginator(rows.select_related("event"), PER_PAGE).get_page(number)
    found = items(user, list(page), ways=True)
    return page, [Thread("", [item], 1, int(item.new)) for item in found]


def items(user: Any, notifications: Sequence[Notification], ways: bool = False) -> list[Item]:
    """With their words; statements depend on the types of subjects, not on the number of rows."""
    events = [one.event for one in notifications]
    wording.load(events)
    shown = wording.still_shown(user, events)
    known = ways_of(user, [one for one in notifications if one.event_id in shown]) if ways else {}
    return [
        Item(
            one,
            wording.words_of(one.event) if one.event_id in shown else wording.gone(),
            reason_words(one.reason),
            known.get(one.pk),
        )
        for one in notifications
    ]


def by_day(found: Sequence[Thread]) -> list[Day]:
    """By the day of the newest notice, in the active zone."""
    grouped = groupby(found, key=lambda thread: dates.as_day(newest(thread)))
    return [Day(day_label(day), list(rows)) for day, rows in grouped]


def newest(thread: Thread) -> datetime:
    moment: datetime = thread.first.notice.created_at
    return moment


def day_label(day: date) -> str:
    today = timezone.localdate()
    if day == today:
        return _("Today")
    return _("Yesterday") if day == today - timedelta(days=1) else dates.long_day(day)
