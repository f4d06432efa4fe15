"""In which order a list of topics is asked for, and which of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.discussions.querysets import TopicQuerySet
from forum_site.discussions.visits import since_of

ACTIVITY: Final = "activity"
SORTS: Final[dict[str, Any]] = {
    ACTIVITY: _("Latest activity"),
    "new": _("Newest"),
    "unanswered": _("Unanswered"),
    "solved": _("Solved"),
}
FRESH: Final = "fresh"  # new since the last visit; only for people who are logged in


@dataclass(frozen=True)
class Order:
    """`sort` is one of `SORTS`; `fresh`: only what is new to the person since the last visit."""

    sort: str = ACTIVITY
    fresh: bool = False

    @property
    def is_plain(self) -> bool:
        """The list as everybody finds it: pinned topics first, the one that search engines keep."""
        return self.sort == ACTIVITY and not self.fresh

    def of(self, rows: TopicQuerySet, user: Any) -> TopicQuerySet:
        """The rows that are asked for, in that order. One statement at most, for the last visit."""
        if self.fresh:
            rows = rows.fresh_for(user, since_of(user))
        if self.sort == "new":
            return rows.newest()
        if self.sort == "unanswered":
            return rows.unanswered().latest()
        if self.sort == "solved":
            return rows.solved().latest()
        return rows.latest()


def order_of(asked: Mapping[str, str], user: Any) -> Order:
    """From `?sort=`; a word that is none is the latest activity."""
    sort = asked.get("sort", "")
    if sort == FRESH and user.is_authenticated:
        return Order(fresh=True)
    return Order(sort if sort in SORTS else ACTIVITY)


def tabs_of(order: Order, user: Any) -> list[tuple[str, Any, bool]]:
    """(query of the address, words, is it this one)."""
    tabs = [
        ("" if code == ACTIVITY else f"sort={code}", label, order.sort == code and not order.fresh)
        for code, label in SORTS.items()
    ]
    if user.is_authenticated:
        tabs.append((f"sort={FRESH}", _("New since your last visit"), order.fresh))
    return tabs
