"""The page on which a review decides need by need, and its public result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import Case, F, When
from django.utils.translation import gettext_lazy as _

from partnerships.annual_page import MOST_DIGITS
from partnerships.display import place_words, volume_words
from partnerships.models import Need, PlanReview
from partnerships.plan_years import later_years, to_review, undecided
from partnerships.privacy import public_text
from partnerships.review_checks import CARRIED_OVER, DONE, DROPPED, LONGEST, Decision
from partnerships.sheet_reading import masked

NEEDS_A_PAGE, RESULTS_A_PAGE = 20, 100
OUTCOMES: Final = (
    (DONE, _("Done"), "ok", "check"),
    (CARRIED_OVER, _("Carried over"), "info", "clock"),
    (DROPPED, _("Dropped"), "out", "x"),
)
OUTCOME_ORDER: Final = Case(*(When(outcome=code, then=at) for at, (code, *_rest) in enumerate(OUTCOMES)))


def decision_page(
    review: PlanReview, number: Any, typed: Mapping[int, Decision], problems: Mapping[int, str]
) -> tuple[Page[Any], list[dict[str, Any]]]:
    """The page and its rows: need, decision as kept or (`typed`) as just sent, and what stands against it."""
    order = (F("year").asc(nulls_last=True), F("priority_rank").asc(nulls_last=True), "pk")
    page = Paginator(to_review(review).order_by(*order), NEEDS_A_PAGE).get_page(number)
    needs: list[Need] = list(page.object_list)
    kept = {one.need_id: one for one in review.decisions.filter(need__in=needs)}
    rows = [
        {
            "need": need, "place": place_words(need), "volume": volume_words(need),
            "now": typed.get(need.pk) or kept.get(need.pk), "problem": problems.get(need.pk, ""),
            "kept": need.pk in kept, "firm": bool(need.committed or need.received or need.spent),
        }
        for need in needs
    ]  # fmt: skip
    return page, rows


def sent_decisions(data: Any) -> dict[int, Decision]:
    """What the form of one page says, by need; personal data in reasons are masked."""
    ids = [
        int(text)
        for text in data.getlist("shown")
        if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS
    ]
    return {pk: _sent(data, pk) for pk in ids[:NEEDS_A_PAGE]}


def _sent(data: Any, pk: int) -> Decision:
    outcome, year = data.get(f"outcome-{pk}", ""), data.get(f"year-{pk}", "")
    known = outcome if outcome in {code for code, *_rest in OUTCOMES} else ""
    reason = masked(data.get(f"reason-{pk}", "")).strip()[: LONGEST.get(known, 400)]
    to_year = int(year) if year.isascii() and year.isdigit() and len(year) == len("2027") else None
    return Decision(pk, known, reason, to_year)


def progress(review: PlanReview) -> dict[str, int]:
    """`all` needs under review, and how many are `decided` and still `open`."""
    everything, left = to_review(review).count(), undecided(review).count()
    return {"all": everything, "decided": everything - left, "open": left}


def result_page(review: PlanReview, number: Any) -> tuple[Page[Any], list[dict[str, Any]]]:
    """The decisions of a closed review, done ones first; needs the public may not see are left out."""
    rows = review.decisions.exclude(need__status="merged").select_related("need")
    page = Paginator(rows.order_by(OUTCOME_ORDER, "pk"), RESULTS_A_PAGE).get_page(number)
    groups: dict[str, list[dict[str, Any]]] = {}
    for decision in page.object_list:
        need = decision.need
        told = public_text(decision.reason, house_level=need.is_house_level)
        groups.setdefault(decision.outcome, []).append(
            {"need": need, "to_year": decision.to_year, "told": told}
        )
    words = {code: (label, kind, mark) for code, label, kind, mark in OUTCOMES}
    return page, [{"code": code, "words": words[code], "rows": found} for code, found in groups.items()]


def form_parts(review: PlanReview) -> dict[str, Any]:
    return {"outcomes": OUTCOMES, "years": later_years(review)}
