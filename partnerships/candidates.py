"""The only bridge from rows to the pure engine: profiles built in a bounded number of statements.

Facts the site does not record yet stay None: the engine answers "unknown" and the board gets a to-do,
never a silent refusal.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from django.utils import timezone

from forum_site.core.taxonomy import CATEGORIES, SECTORS
from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
from partnerships import self_help
from partnerships.board_papers import LIVING_PLANS, papers_of
from partnerships.matching.criteria.papers import OF_THE_NEED
from partnerships.matching.criteria.parsing import parse_all
from partnerships.matching.profiles import BoardProfile, Evidence, NeedProfile, OfferProfile
from partnerships.matching.terms import terms_of
from partnerships.models import MediumTermPlan, Need, Offer
from partnerships.querysets import READY_NEED_STATES, NeedQuerySet, OfferQuerySet

Span: TypeAlias = tuple[int, int]


def need_profiles(needs: NeedQuerySet) -> list[NeedProfile]:
    """Profiles of the needs, in their order: four statements, however many there are."""
    return profiles_of(needs.select_related("board", "board__territory", "village"))


def profiles_of(needs: Iterable[Need]) -> list[NeedProfile]:
    """The same of needs that are read already: three statements, one more where boards lack their place."""
    rows = list(needs)
    boards = board_profiles({need.board for need in rows}, timezone.localdate())
    given = self_help.totals(rows)
    return [need_profile(need, boards[need.board_id], given[need.pk]) for need in rows]


def board_profiles(boards: Iterable[Organisation], today: date) -> dict[int, BoardProfile]:
    """By primary key: verification, kind of place, papers, and which years the agreed plans cover."""
    by_pk = {board.pk: board for board in boards}
    papers = papers_of(by_pk, today)
    plans = MediumTermPlan.objects.filter(board__in=by_pk, status__in=LIVING_PLANS)
    periods: dict[int, list[Span]] = defaultdict(list)
    for pk, start, end in plans.values_list("board_id", "period_start", "period_end"):
        periods[pk].append((start, end))
    return {
        pk: BoardProfile(
            key=pk,
            verified=board.is_verified,
            kind="BKM",  # what a board is in law; Pokmas and Ormas are other bodies
            village_kind=village_kind(board.territory),
            plan_active=any(end >= today.year for _start, end in periods[pk]),
            plan_years=latest_years(periods[pk]),
            documents=papers[pk].documents,
            last_audit=papers[pk].last_audit,
            audit_opinion=papers[pk].audit_opinion,
            last_annual_meeting=papers[pk].last_annual_meeting,
            evidence=papers[pk].evidence,
        )
        for pk, board in by_pk.items()
    }


def village_kind(place: Region | None) -> str | None:
    """The engine's word for a kelurahan or desa; None for anything wider."""
    kind = place.village_kind if place else None
    if kind is None:
        return None
    return "KELURAHAN" if kind == Region.VillageKind.KELURAHAN else "DESA"


def latest_years(periods: Iterable[Span]) -> Span | None:
    """The newest plan's years, with those of the plans that join it without a gap."""
    years: Span | None = None
    for start, end in sorted(periods, reverse=True):
        if years is None:
            years = (start, end)
        elif end >= years[0] - 1:
            years = (start, max(end, years[1]))
    return years


def need_profile(need: Need, board: BoardProfile, given: int) -> NeedProfile:
    """`given` is what the residents themselves give, in rupiah."""
    return NeedProfile(
        key=need.pk,
        region=(need.village.lo, need.village.hi),
        place_name=need.village.name,
        # A code that the taxonomy dropped, or that was never one, is "not known": one row must not stop all.
        sector=need.sector if need.sector in SECTORS else None,
        category=need.category if need.category in CATEGORIES else None,
        terms=terms_of(f"{need.title} {need.problem}"),
        gap=need.gap,
        cost=need.cost,
        self_help=given or None,
        quantity=int(need.quantity) if need.quantity else None,
        year=need.year,
        households=need.households,
        poor_households=need.poor_households,
        people=need.people,
        women=need.women,
        in_plan=need.plan_id is not None,
        in_musrenbang=need.in_musrenbang,
        slum_listed=need.slum_listed,
        evidence=evidence_of(need),
        # Work begins in a later state than those in which a need looks for partners.
        progress_percent=0 if need.status in READY_NEED_STATES and not need.spent else None,
        documents={code: board.documents[code] for code in OF_THE_NEED & board.documents.keys()},
        board=board,
    )


def evidence_of(need: Need) -> dict[str, Evidence]:
    """The papers behind what the board states of the area; without a number it is its word alone."""
    stated = {
        "slum": (need.slum_listed, "slum_decree", need.slum_decree),
        "musrenbang": (need.in_musrenbang, "musrenbang", need.musrenbang_reference),
    }
    return {
        name: Evidence(kind, paper) if paper else Evidence("statement")
        for name, (answer, kind, paper) in stated.items()
        if answer is not None
    }


def offer_profiles(offers: OfferQuerySet) -> list[OfferProfile]:
    """Profiles of the offers, in their order: two statements."""
    return [offer_profile(offer) for offer in offers.prefetch_related("regions")]


def offer_profile(offer: Offer) -> OfferProfile:
    """One offer; its regions are read (prefetched by `offer_profiles`).

    An amount for all recipients together says nothing of one need, so it is left out.
    """
    regions = list(offer.regions.all())
    year = (offer.year, offer.year) if offer.year else None
    of_all = offer.amount_basis == Offer.AmountBasis.TOTAL
    return OfferProfile(
        key=offer.pk,
        source_key=offer.source_id or f"organisation:{offer.organisation_id}",
        regions=tuple(sorted((region.lo, region.hi) for region in regions)),
        region_name=", ".join(region.name for region in regions),
        sectors=frozenset(offer.sectors),
        categories=frozenset(offer.categories),
        forms=frozenset(offer.support_forms),
        amount_min=None if of_all else offer.amount_min,
        amount_max=None if of_all else offer.amount_max,
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
