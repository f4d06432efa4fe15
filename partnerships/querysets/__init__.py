"""Read adjectives; every list, search, feed and export starts at `visible_to(user)`."""

from partnerships.querysets.needs import NeedQuerySet
from partnerships.querysets.offers import OfferQuerySet
from partnerships.querysets.pairs import InterestQuerySet, MatchQuerySet
from partnerships.querysets.people import joined_organisations, own_organisations
from partnerships.querysets.plans import PlanQuerySet, RankingQuerySet
from partnerships.querysets.states import (
    EARLY_NEED_STATES,
    GIVEN_UP_STATES,
    MOSTLY_POOR,
    PRIVATE_NEED_STATES,
    PUBLIC_LINE_STATES,
    PUBLIC_OFFER_STATES,
    READY_NEED_STATES,
    STATE_GROUPS,
    WORK_STATES,
)
from partnerships.querysets.totals import NeedTotalQuerySet

__all__ = [
    "EARLY_NEED_STATES",
    "GIVEN_UP_STATES",
    "MOSTLY_POOR",
    "PRIVATE_NEED_STATES",
    "PUBLIC_LINE_STATES",
    "PUBLIC_OFFER_STATES",
    "READY_NEED_STATES",
    "STATE_GROUPS",
    "WORK_STATES",
    "InterestQuerySet",
    "MatchQuerySet",
    "NeedQuerySet",
    "NeedTotalQuerySet",
    "OfferQuerySet",
    "PlanQuerySet",
    "RankingQuerySet",
    "joined_organisations",
    "own_organisations",
]
