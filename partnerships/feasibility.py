"""The eight points a unit looks at before a proposal may be ranked. Pure data; codes are stored."""

from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy as _


class Point(NamedTuple):
    code: str
    label: Any
    asks: Any  # what to look at on the spot


POINTS: Final = (
    Point("land", _("The land is clear"), _("Who owns it, and do they agree in writing?")),
    Point("technical", _("It can be built or done"), _("Slope, soil, water, size: does the solution work?")),
    Point("poor", _("Poor residents benefit"), _("How many of the households are poor by the board's list?")),
    Point("unique", _("Nobody else plans the same"), _("Look in the PJM, Musrenbang and works of agencies.")),
    Point("cost", _("The cost is plausible"), _("Compare with like works and with local prices.")),
    Point("self_help", _("Residents' own share is ready"), _("Who works, who gives, and when?")),
    Point("safety", _("Safe for people and surroundings"), _("Water, waste, trees, traffic, children.")),
    Point("upkeep", _("There is a plan for upkeep"), _("Who maintains it, and from which dues?")),
)  # fmt: skip
CODES: Final = tuple(point.code for point in POINTS)
LABELS: Final[dict[str, Any]] = {point.code: point.label for point in POINTS}

Row = dict[str, Any]  # {"code": "land", "ok": True, "note": ""}


def answered(rows: list[Row]) -> bool:
    """Every point once, each with yes or no."""
    return sorted(row.get("code", "") for row in rows) == sorted(CODES) and all(
        row.get("ok") in (True, False) for row in rows
    )


def passed(rows: list[Row]) -> bool:
    return answered(rows) and all(row["ok"] is True for row in rows)


def reason_of(rows: list[Row]) -> str:
    """What does not hold, in words for whoever proposed; "" when everything does."""
    parts = []
    for row in rows:
        if row.get("ok") is not True and row.get("code") in LABELS:
            label = str(LABELS[row["code"]])
            parts.append(f"{label}: {row['note']}" if row.get("note") else label)
    return "; ".join(parts)
