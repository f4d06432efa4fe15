"""Lost matches and fields without source in words and rows, for pages and for the brief."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from forum_site.core.money import number, rupiah_short
from forum_site.core.taxonomy import CATEGORIES
from partnerships.analysis.outcomes import Outcome
from partnerships.analysis.selectors import Condition, Field
from partnerships.matching import explain
from partnerships.matching.criteria.parsing import CriteriaInvalid, parse
from partnerships.matching.criteria.registry import PREDICATES
from partnerships.wording import WORDING

SPLIT: Final = ((Outcome.CANNOT, "out"), (Outcome.CURABLE, "near"), (Outcome.UNKNOWN, "explore"))
Column = tuple[str, bool]


@dataclass(frozen=True)
class Line:
    """A condition with its bar (outcomes by pairs, on the scale of the worst) and its cells."""

    words: str
    pairs: int
    slices: list[tuple[str, int]]
    cells: list[str]


def kind_words(one: Condition) -> str:
    """ "Audit": of a place, where limits differ from offer to offer."""
    known = PREDICATES.get(one.code)
    return _(known.label) if known else one.code


def demand_words(one: Condition) -> str:
    """ "Audit paling lama 2 tahun": of one offer."""
    try:
        return explain.condition(parse(one.criterion), WORDING)
    except CriteriaInvalid:  # counted before the offer's own words changed their form
        return kind_words(one)


def lines_of(conditions: Sequence[Condition], words: Callable[[Condition], str]) -> list[Line]:
    """In the order given."""
    most = max((one.any["pairs"] for one in conditions), default=0)
    return [_line(one, words(one), most) for one in conditions]


def _line(one: Condition, words: str, most: int) -> Line:
    slices = [(css, one.get(outcome, "pairs")) for outcome, css in SPLIT]
    found = one.any
    counts = [found["needs"], found["boards"], *(one.get(outcome, "needs") for outcome, _css in SPLIT)]
    alone = number(found["alone"])
    if found["alone"]:
        alone = f"{alone} · {rupiah_short(found['alone_gap'])}"
    cells = [words, *(number(n) for n in counts), rupiah_short(found["gap"]), alone]
    return Line(words, found["pairs"], [*slices, ("track", most - found["pairs"])], cells)


def loss_columns() -> list[Column]:
    return [
        (_("Condition"), False),
        (_("Needs"), True),
        (_("Boards"), True),
        *((str(outcome.label), True) for outcome, _css in SPLIT),
        (_("They lack"), True),
        (_("Fit again if only this went"), True),
    ]


def legend() -> list[tuple[str, str]]:
    return [(css, str(outcome.label)) for outcome, css in SPLIT]


def field_name(one: Field) -> str:
    return _(CATEGORIES[one.category].label)


def field_cells(one: Field) -> list[str]:
    return [
        field_name(one), number(one.needs), rupiah_short(one.gap), number(one.offers), number(one.sources)
    ]  # fmt: skip


def field_columns() -> list[Column]:
    return [
        (_("Activity"), False),
        (_("Needs"), True),
        (_("Still lacking"), True),
        (_("Open offers"), True),
        (_("Funding sources"), True),
    ]
