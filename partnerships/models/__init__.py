"""Plans and needs, offers, matches and interest; one module a noun."""

from partnerships.models.channelling import (
    Agreement,
    ConditionCheck,
    Evaluation,
    Expense,
    Handover,
    Instalment,
    LedgerBook,
    LedgerEntry,
    LedgerSeal,
    Message,
    Partnership,
    PartnershipNeed,
    PartnershipStep,
    ProgressNote,
    Proposal,
    ProposalReview,
    ProposalVersion,
    ProposalWriter,
    Question,
    Report,
    ScopeChange,
    SiteVerification,
    VisitPhoto,
)
from partnerships.models.commitments import Commitment
from partnerships.models.costs import CostItem, SelfHelpContribution, UnitCost
from partnerships.models.donors import SavedSearch, ShortlistedNeed
from partnerships.models.facts import MatchRebuild, NeedFacts, OfferList
from partnerships.models.funding import FundingEntry
from partnerships.models.interests import Interest
from partnerships.models.losses import LossCount, OfferLoss
from partnerships.models.matches import Match, MatchMark
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
from partnerships.models.words import OwnWord, UnreachedWord

__all__ = [
    "Agreement",
    "AnnualPlan",
    "AnswerRequest",
    "Commitment",
    "ConditionCheck",
    "CostItem",
    "Endorsement",
    "Evaluation",
    "Expense",
    "FundingEntry",
    "FundingSource",
    "Handover",
    "Instalment",
    "Interest",
    "LedgerBook",
    "LedgerEntry",
    "LedgerSeal",
    "LossCount",
    "Match",
    "MatchMark",
    "MatchRebuild",
    "MediumTermPlan",
    "Message",
    "Need",
    "NeedFacts",
    "NeedPhoto",
    "NeedStep",
    "NeedTotal",
    "NeedType",
    "Offer",
    "OfferList",
    "OfferLoss",
    "OfficialAnswer",
    "OwnWord",
    "Partnership",
    "PartnershipNeed",
    "PartnershipStep",
    "PlanDocument",
    "PlanImport",
    "PlanReview",
    "PlanVersion",
    "ProgressNote",
    "Proposal",
    "ProposalReview",
    "ProposalVersion",
    "ProposalWriter",
    "Question",
    "RankedNeed",
    "RankingMeeting",
    "Report",
    "ReviewDecision",
    "SavedSearch",
    "ScopeChange",
    "SelfHelpContribution",
    "ShortlistedNeed",
    "SignedRecord",
    "SiteVerification",
    "UnitCost",
    "UnreachedWord",
    "VisitPhoto",
]
