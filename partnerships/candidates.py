"""The only bridge from rows to the pure engine: profiles built in a bounded number of statements.

Facts the site does not record yet stay None: the engine answers "unknown" and the board gets a to-do,
never a silent refusal.
"""

from collections.abc import Iterable
from datetime import date

from partnerships.matching.criteria.parsing import parse_all
from partnerships.matching.profiles import BoardProfile, NeedProfile, OfferProfile
from partnerships.matching.terms import terms_of
from partnerships.models import MediumTermPlan, Need, Offer
from partnerships.querysets import NeedQuerySet, OfferQuerySet

LIVING_PLANS = ("agreed", "under_review")


def need_profiles(needs: NeedQuerySet) -> list[NeedProfile]:
    """Profiles of the needs, in their order: two statements, however many there are."""
    rows = list(needs.select_related("board", "board__territory", "village"))
    boards = board_profiles({need.board for need in rows})
    return [need_profile(need, boards[need.board_id]) for need in rows]


def board_profiles(boards: Iterable) -> dict[int, BoardProfile]:
    """By primary key: verification, kind of place, and which years the agreed plans cover."""
    by_pk = {board.pk: board for board in boards}
    spans: dict[int, tuple[int, int]] = {}
    plans = MediumTermPlan.objects.filter(board__in=by_pk, status__in=LIVING_PLANS)
    for pk, start, end in plans.values_list("board_id", "period_start", "period_end"):
        lo, hi = spans.get(pk, (start, end))
        spans[pk] = (min(lo, start), max(hi, end))
    return {
        pk: BoardProfile(
            key=pk,
            verified=board.is_verified,
            village_kind=getattr(board.territory, "village_kind", None),
            plan_active=pk in spans,
            plan_years=spans.get(pk),
        )
        for pk, board in by_pk.items()
    }


def need_profile(need: Need, board: BoardProfile) -> NeedProfile:
    return NeedProfile(
        key=need.pk,
        region=(need.village.lo, need.village.hi),
        place_name=need.village.name,
        sector=need.sector or None,
        category=need.category or None,
        terms=terms_of(f"{need.title} {need.problem}"),
        gap=need.gap,
        cost=need.cost,
        self_help=need.swadaya_planned or None,
        quantity=int(need.quantity) if need.quantity else None,
        year=need.year,
        households=need.households,
        poor_households=need.poor_households,
        people=need.people,
        women=need.women,
        in_plan=need.plan_id is not None,
        board=board,
    )


def offer_profiles(offers: OfferQuerySet) -> list[OfferProfile]:
    """Profiles of the offers, in their order: two statements."""
    return [offer_profile(offer) for offer in offers.prefetch_related("regions")]


def offer_profile(offer: Offer) -> OfferProfile:
    """One offer; its regions are read (prefetched by `offer_profiles`)."""
    regions = list(offer.regions.all())
    year = (offer.year, offer.year) if offer.year else None
    return OfferProfile(
        key=offer.pk,
        source_key=offer.source_id or f"organisation:{offer.organisation_id}",
        regions=tuple(sorted((region.lo, region.hi) for region in regions)),
        region_name=", ".join(region.name for region in regions),
        sectors=frozenset(offer.sectors),
        categories=frozenset(offer.categories),
        forms=frozenset(offer.support_forms),
        amount_min=offer.amount_min,
        amount_max=offer.amount_max,
        opens=offer.opens_on,
        closes=offer.closes_on,
        quota_left=None if offer.quota is None else max(0, offer.quota - offer.quota_used),
        years=year,
        terms=terms_of(f"{offer.title} {offer.summary}"),
        criteria=parse_all(offer.criteria),
    )


def salt_of(today: date) -> int:
    """Changes every week: equals in a list take turns."""
    year, week, _ = today.isocalendar()
    return year * 100 + week
