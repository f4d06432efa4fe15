"""The inbox as the page shows it: tabs with counts, a page of rows, grouped by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
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

PER_PAGE: Final = 20


@dataclass(frozen=True)
class Tab:
    code: str
    label: Any
    unread: int
    here: bool


@dataclass(frozen=True)
class Item:
    notice: Notification
    words: wording.Words
    reason: str

    @property
    def new(self) -> bool:
        return self.notice.read_at is None


@dataclass(frozen=True)
class Day:
    label: str
    items: list[Item]


def tabs(user: Any, here: str) -> list[Tab]:
    """All, then each group in use, with what is unread. One statement."""
    rows = Notification.objects.visible_to(user).unread().order_by()
    counts = dict(rows.values_list("event__kind").annotate(n=Count("pk")))
    found = [Tab("", _("All"), sum(counts.values()), here == "")]
    for group in registry.groups_in_use():
        unread = sum(counts.get(kind.code, 0) for kind in registry.kinds_in(group.code))
        found.append(Tab(group.code, group.tab, unread, here == group.code))
    return found


def notices(user: Any, group: str = "", archived: bool = False) -> NotificationQuerySet:
    """The person's own rows of a group (all groups: ""), put away or not; newest first."""
    rows = Notification.objects.visible_to(user).archived(archived)
    if group:
        rows = rows.of_kinds(kind.code for kind in registry.kinds_in(group))
    return rows


def page_of(rows: NotificationQuerySet, number: Any) -> Page[Notification]:
    """A page of any number people type; the nearest one that exists."""
    return Paginator(rows.select_related("event"), PER_PAGE).get_page(number)


def items(user: Any, notifications: Sequence[Notification]) -> list[Item]:
    """With their words; statements depend on the types of subjects, not on the number of rows."""
    events = [one.event for one in notifications]
    wording.load(events)
    shown = wording.still_shown(user, events)
    return [
        Item(
            one,
            wording.words_of(one.event) if one.event_id in shown else wording.gone(),
            reason_words(one.reason),
        )
        for one in notifications
    ]


def by_day(found: Sequence[Item]) -> list[Day]:
    """Days in the active zone."""
    grouped = groupby(found, key=lambda item: dates.as_day(item.notice.created_at))
    return [Day(day_label(day), list(rows)) for day, rows in grouped]


def day_label(day: date) -> str:
    today = timezone.localdate()
    if day == today:
        return _("Today")
    return _("Yesterday") if day == today - timedelta(days=1) else dates.long_day(day)
