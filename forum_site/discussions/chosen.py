"""Lists of topics that everybody opens, as statements that are put together once (`core.ready`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from django.db.models import Count, Q, Value

from forum_site.core.ready import ready
from forum_site.discussions.askers import ADMINISTRATOR
from forum_site.discussions.audiences import audiences_of, reach_of, readable_to
from forum_site.discussions.models import State, Topic
from forum_site.discussions.querysets import TopicQuerySet
from forum_site.discussions.sorting import Order
from forum_site.organisations.authority import held_today

OFTEN_OPENED: Final = 150  # topics: the first five pages of a list


@dataclass(frozen=True)
class Chosen:
    """Topics by a function of this module with its numbers. A paginator takes it for a list.

    `above`: only those pinned so far or further; `below`: only those that are not.
    """

    build: Callable[..., TopicQuerySet]
    readers: Any
    numbers: dict[str, Any]
    order: Order = Order()
    above: int = 0
    below: int = 0

    def rows(self) -> TopicQuerySet:
        return self.build(self.readers, **self.numbers)

    def ordered(self, order: Order, *, above: int = 0, below: int = 0) -> Chosen:
        return replace(self, order=order, above=above, below=below)

    def count(self) -> int:
        return self.counted[0]

    @cached_property
    def counted(self) -> tuple[int, int]:
        """How many there are, and how many stand apart because they are pinned. One statement."""
        asked = _count(self.build, self.readers, self.below, self.order, **self.numbers)
        return next(iter(asked), (0, 0))

    def __getitem__(self, cut: slice) -> list[Topic]:
        how = self.order, self.above, self.below
        if (cut.start or 0) >= OFTEN_OPENED:  # each place of a page in the list is a statement of its own
            return list(_of(self.build, self.readers, *how, self.numbers).for_rows()[cut])
        return _rows(self.build, self.readers, *how, cut.start or 0, cut.stop, **self.numbers)


def listed_for(user: Any) -> Chosen:
    """As `TopicQuerySet.listed_for`."""
    if getattr(user, "is_superuser", False):
        return Chosen(everywhere, ADMINISTRATOR, {})
    if not held_today(user):  # no role, no audience but "anyone"
        return Chosen(everywhere, None, {})
    return Chosen(everywhere, audiences_of(user), reach_of(user))


def listed_in(categories: list[int]) -> Chosen:
    """Visible ones of categories that the reader has been found to read."""
    return Chosen(inside, None, {"categories": categories})


def everywhere(readers: Any, **reach: list[int]) -> TopicQuerySet:
    """`readers`: audiences with their reach, None for everybody, or the administrator."""
    if readers is None:
        return Topic.objects.public()
    rows = Topic.objects.filter(status=State.VISIBLE)
    return rows if readers == ADMINISTRATOR else rows.filter(category__in=readable_to(readers, **reach))


def inside(_readers: Any, *, categories: list[int]) -> TopicQuerySet:
    return Topic.objects.filter(status=State.VISIBLE, category__in=categories)


def _of(build: Any, readers: Any, order: Order, above: int, below: int, numbers: Any) -> TopicQuerySet:
    rows = build(readers, **numbers)
    rows = rows.filter(pinned__gte=above) if above else rows
    rows = order.of(rows.filter(pinned__lt=below) if below else rows, None)
    return rows.order_by("-pinned", *rows.query.order_by) if above else rows


@ready
def _count(build: Any, readers: Any, below: int, order: Order, **numbers: Any) -> Any:
    rows = _of(build, readers, order, 0, 0, numbers).order_by().values("status")
    if not below:
        return rows.annotate(n=Count("pk"), apart=Value(0)).values_list("n", "apart")
    here, apart = (Count("pk", filter=Q(**{way: below})) for way in ("pinned__lt", "pinned__gte"))
    return rows.annotate(n=here, apart=apart).values_list("n", "apart")


@ready
def _rows(
    build: Any, readers: Any, order: Order, above: int, below: int, low: int, high: int, **numbers: Any
) -> Any:
    return _of(build, readers, order, above, below, numbers).for_rows()[low:high]
