"""Plans and needs, offers, matches and interest; one module a noun."""

from partnerships.models.costs import CostItem, SelfHelpContribution, UnitCost
from partnerships.models.donors import SavedSearch, ShortlistedNeed
from partnerships.models.funding import FundingEntry
from partnerships.models.interests import Interest
from partnerships.models.matches import Match
from partnerships.models.need_life import Endorsement, NeedStep, OfficialAnswer
from partnerships.models.need_types import NeedType
from partnerships.models.needs import Need
from partnerships.models.offers import FundingSource, Offer
from partnerships.models.photos import NeedPhoto
from partnerships.models.plan_life import AnnualPlan, PlanReview, PlanVersion, ReviewDecision
from partnerships.models.plans import MediumTermPlan, PlanImport
from partnerships.models.ranking import RankedNeed, RankingMeeting
from partnerships.models.records import PlanDocument, SignedRecord
from partnerships.models.requests import AnswerRequest
from partnerships.models.totals import NeedTotal

__all__ = [
    "AnnualPlan",
    "AnswerRequest",
    "CostItem",
    "Endorsement",
    "FundingEntry",
    "FundingSource",
    "Interest",
    "Match",
    "MediumTermPlan",
    "Need",
    "NeedPhoto",
    "NeedStep",
    "NeedTotal",
    "NeedType",
    "Offer",
    "OfficialAnswer",
    "PlanDocument",
    "PlanImport",
    "PlanReview",
    "PlanVersion",
    "RankedNeed",
    "RankingMeeting",
    "ReviewDecision",
    "SavedSearch",
    "SelfHelpContribution",
    "ShortlistedNeed",
    "SignedRecord",
    "UnitCost",
]
