"""What the page of a plan shows: its state, agreement, years, papers and versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.money import number, rupiah_short
from forum_site.organisations.authority import manages, oversees
from forum_site.organisations.models import Organisation
from partnerships.meetings import present_words
from partnerships.models import AnnualPlan, MediumTermPlan, PlanReview, PlanVersion, SignedRecord
from partnerships.plan_years import last_day, years_of
from partnerships.vocabulary.categories import without_category

BADGES = {"draft": ("wait", "clock"), "agreed": ("ok", "check"), "under_review": ("info", "clock")}
PAPER_KINDS = {"pdf": "PDF", "jpg": "JPG", "png": "PNG"}
KILOBYTE = 1000


@dataclass(frozen=True)
class YearRow:
    """A year of the plan with its Renta and its review; None where there is none to be seen."""

    year: int
    annual: AnnualPlan | None
    review: PlanReview | None
    this_year: int

    @property
    def begun(self) -> bool:
        return self.year <= self.this_year

    @property
    def over(self) -> bool:
        return self.year < self.this_year

    @property
    def annual_words(self) -> str:
        """ "10 activities, lack Rp 614 juta" """
        return annual_words(self.annual) if self.annual else ""

    @property
    def review_words(self) -> str:
        if self.review is None:
            return ""
        if self.review.status == PlanReview.Status.OPEN:
            return _("Under review")
        return outcome_words(self.review) or _("Review closed")


def seen_by(user: Any, board: Organisation) -> dict[str, bool]:
    """`own`: an officer of the board looks; `inside`: such a one or the board's secretariat.

    Those inside also see drafts and files.
    """
    own = manages(user, board)
    return {"own": own, "inside": own or oversees(user, board.territory)}


def with_version(plans: Any) -> Any:
    """Adds `last_version`, the number of the newest version or None."""
    newest = PlanVersion.objects.filter(plan=OuterRef("pk")).order_by("-number").values("number")[:1]
    return plans.annotate(last_version=Subquery(newest))


def life_of(plan: MediumTermPlan, user: Any) -> dict[str, Any]:
    """For a visitor four statements: records, yearly plans, reviews, documents."""
    seen = seen_by(user, plan.board)
    inside = seen["inside"]
    records = list(plan.records.all())
    agreement = next((one for one in records if one.kind == SignedRecord.Kind.AGREEMENT), None)
    documents = [one for one in plan.documents.all() if one.public or inside]
    return {
        "badge": BADGES.get(plan.status, ("out", "clock")),
        "agreement": agreement,
        "agreement_facts": record_facts(agreement) if agreement else [],
        "missing": [one for one in records if not one.file],
        "years": year_rows(plan, inside=inside),
        "documents": [(one, paper_words(one.file, one.size)) for one in documents],
        **seen,
        "uncategorised": without_category(plan).count() if seen["own"] else 0,
        "last_day": last_day(plan),
    }


def record_facts(record: SignedRecord) -> list[tuple[str, str]]:
    """What anybody may know of a signed record, beside its day, place and fingerprint."""
    rows = [
        (_("Number"), record.number),
        (_("Present"), present_words(record.men, record.women, record.poor)),
    ]
    return [row for row in rows if row[1]]


def year_rows(plan: MediumTermPlan, *, inside: bool) -> list[YearRow]:
    annuals = {one.year: one for one in annual_plans(plan) if inside or one.status == one.Status.AGREED}
    reviews = {one.year: one for one in with_outcomes(plan.reviews.all())}
    this_year = timezone.localdate().year
    return [YearRow(year, annuals.get(year), reviews.get(year), this_year) for year in years_of(plan)]


def annual_plans(plan: MediumTermPlan) -> Any:
    """With `chosen` needs and what they lack in rupiah (`lack`)."""
    stays = ~Q(needs__status="dropped")
    return plan.annual_plans.annotate(
        chosen=Count("needs", filter=stays), lack=Sum("needs__gap", filter=stays)
    ).order_by("year")


def with_outcomes(reviews: Any) -> Any:
    """With the number of needs `done`, `carried` over and `dropped`."""
    return reviews.annotate(
        done=Count("decisions", filter=Q(decisions__outcome="done")),
        carried=Count("decisions", filter=Q(decisions__outcome="carried_over")),
        dropped=Count("decisions", filter=Q(decisions__outcome="dropped")),
    )


def outcome_words(review: Any) -> str:
    """ "5 done, 3 carried over, 1 dropped" of a review with outcomes."""
    parts = [
        _("%(n)s done") % {"n": number(review.done)} if review.done else "",
        _("%(n)s carried over") % {"n": number(review.carried)} if review.carried else "",
        _("%(n)s dropped") % {"n": number(review.dropped)} if review.dropped else "",
    ]
    return ", ".join(part for part in parts if part)


def annual_words(annual: Any) -> str:
    """ "10 activities, lack Rp 614 juta" of a yearly plan with sums."""
    counts = {"n": number(annual.chosen), "gap": rupiah_short(annual.lack or 0)}
    return _("%(n)s activities, lack %(gap)s") % counts


def paper_words(file: Any, size: int) -> str:
    """ "PDF, 640 kB" """
    ending = str(file.name).rpartition(".")[2].lower()
    return f"{PAPER_KINDS.get(ending, ending.upper())}, {number(max(1, size // KILOBYTE))} kB"
