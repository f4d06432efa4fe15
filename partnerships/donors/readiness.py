"""How ready a need is: five facts that anybody can look up. Counted alike for sorting and comparing."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When
from django.db.models.expressions import OrderBy
from django.utils.translation import gettext_lazy as _

from partnerships.models import CostItem, NeedStep
from partnerships.querysets import NeedQuerySet


class Point(NamedTuple):
    """`holds` is a condition over `Need`, true or false for every row."""

    code: str
    label: Any
    holds: Any


POINTS: Final = (
    Point("rab", _("RAB line by line"), Exists(CostItem.objects.filter(need=OuterRef("pk")))),
    Point(
        "examined", _("Examined by the unit (8 points)"),
        Exists(NeedStep.objects.filter(need=OuterRef("pk"), move="verify")),
    ),
    Point("measured", _("Volume and households known"), Q(quantity__gt=0, households__gt=0)),
    Point("musrenbang", _("Entered in Musrenbang or SIPD"), Q(in_musrenbang=True)),
    Point("placed", _("Place on the map"), Q(latitude__isnull=False, longitude__isnull=False)),
)  # fmt: skip


def flag(point: Point) -> Case:
    """1 where the point holds, else 0."""
    return Case(When(point.holds, then=Value(1)), default=Value(0), output_field=IntegerField())


def most_first() -> OrderBy:
    """The order by how many of the points hold."""
    return OrderBy(sum(map(flag, POINTS[1:]), start=flag(POINTS[0])), descending=True)


def with_points(rows: NeedQuerySet) -> NeedQuerySet:
    """Each row with `ready_<code>`, 1 or 0, for every point; in the same statement."""
    return rows.annotate(**{f"ready_{point.code}": flag(point) for point in POINTS})


def points_of(need: Any) -> dict[str, bool]:
    """Of a need read `with_points`."""
    return {point.code: bool(getattr(need, f"ready_{point.code}")) for point in POINTS}
