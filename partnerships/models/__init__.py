"""Plans and needs, offers, matches and interest; one module a noun."""

from partnerships.models.funding import FundingEntry
from partnerships.models.interests import Interest
from partnerships.models.matches import Match
from partnerships.models.needs import Need
from partnerships.models.offers import FundingSource, Offer
from partnerships.models.plans import MediumTermPlan, PlanImport

__all__ = [
    "FundingEntry",
    "FundingSource",
    "Interest",
    "Match",
    "MediumTermPlan",
    "Need",
    "Offer",
    "PlanImport",
]
