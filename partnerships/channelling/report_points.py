"""What a report still lacks: points that must hold before it is sent, and those that only help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from partnerships.models import Report


@dataclass(frozen=True)
class Point:
    words: Any
    holds: bool
    must: bool = True


def points_of(report: Report, data: dict[str, Any]) -> list[Point]:
    """In the order of the form; `data` is `report_data.live_data`."""
    lines = [line for row in data["needs"] for line in row["lines"] if line["asks"]]
    told = all(line["explanation"].strip() for line in lines)
    return [
        Point(_("What was achieved is written."), bool(report.narrative.strip())),
        Point(_("Households that benefit are counted."), report.beneficiaries is not None, report.is_final),
        Point(_("Each difference above 10 percent is explained."), told),
        Point(_("Each expense has a receipt."), all(row["receipt"] for row in data["expenses"]), must=False),
        Point(_("Progress is noted."), bool(data["progress"]), must=False),
        Point(_("Photos show the work."), bool(data["photos"]), must=False),
    ]


def lacking(points: list[Point]) -> list[str]:
    """Sentences of what must hold and does not."""
    return [str(point.words) for point in points if point.must and not point.holds]


def filled(points: list[Point]) -> int:
    """Percent of the points that hold, for "Draft, 70% filled in"."""
    return 100 * sum(point.holds for point in points) // len(points)
