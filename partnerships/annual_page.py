"""The page, the paper and the choosing of a yearly plan (Renta)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import F, Q

from partnerships.display import place_words, volume_words
from partnerships.models import AnnualPlan, Need
from partnerships.plan_years import UNFINISHED
from partnerships.selectors import SECTOR_ORDER

CHOICES_A_PAGE: Final = 50
MOST_DIGITS: Final = 18  # of an id; more is no number of a row


def lines_of(annual: AnnualPlan) -> Any:
    """The chosen needs that still count, in the order of the plan."""
    return annual.needs.counted().order_by(SECTOR_ORDER, F("priority_rank").asc(nulls_last=True), "pk")


def paper_rows(annual: AnnualPlan) -> list[dict[str, Any]]:
    return [
        {"need": need, "place": place_words(need), "volume": volume_words(need)} for need in lines_of(annual)
    ]


def to_choose(annual: AnnualPlan, group: str) -> Any:
    """Unfinished lines of the plan: those of this year and those chosen already, or ("other") the rest."""
    lines = annual.plan.needs.counted().filter(status__in=UNFINISHED)
    own = Q(year=annual.year) | Q(pk__in=annual.needs.values("pk"))
    rows = lines.exclude(pk__in=lines.filter(own).values("pk")) if group == "other" else lines.filter(own)
    return rows.order_by(F("year").asc(nulls_last=True), F("priority_rank").asc(nulls_last=True), "pk")


def choice_page(annual: AnnualPlan, group: str, number: Any) -> tuple[Page[Any], list[dict[str, Any]]]:
    """The page, and its rows with `on` for what is chosen."""
    page = Paginator(to_choose(annual, group), CHOICES_A_PAGE).get_page(number)
    needs: list[Need] = list(page.object_list)
    chosen = set(annual.needs.filter(pk__in=[need.pk for need in needs]).values_list("pk", flat=True))
    rows = [
        {"need": need, "place": place_words(need), "volume": volume_words(need), "on": need.pk in chosen}
        for need in needs
    ]
    return page, rows


def ids_of(texts: Iterable[str]) -> set[int]:
    """The ids among what a form sent."""
    return {int(text) for text in texts if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS}
