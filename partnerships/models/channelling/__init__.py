"""Partnerships (channelling) and what belongs to them; one module a noun."""

from partnerships.models.channelling.after import ConditionCheck, Evaluation, Handover
from partnerships.models.channelling.agreements import Agreement, Instalment
from partnerships.models.channelling.ledger import LedgerBook, LedgerEntry, LedgerSeal
from partnerships.models.channelling.partnership import Partnership, PartnershipNeed, PartnershipStep
from partnerships.models.channelling.proposals import (
    Proposal,
    ProposalReview,
    ProposalVersion,
    ProposalWriter,
)
from partnerships.models.channelling.reports import Expense, Report
from partnerships.models.channelling.talk import Message, Question
from partnerships.models.channelling.visits import SiteVerification, VisitPhoto
from partnerships.models.channelling.works import ProgressNote, ScopeChange

__all__ = [
    "Agreement",
    "ConditionCheck",
    "Evaluation",
    "Expense",
    "Handover",
    "Instalment",
    "LedgerBook",
    "LedgerEntry",
    "LedgerSeal",
    "Message",
    "Partnership",
    "PartnershipNeed",
    "PartnershipStep",
    "ProgressNote",
    "Proposal",
    "ProposalReview",
    "ProposalVersion",
    "ProposalWriter",
    "Question",
    "Report",
    "ScopeChange",
    "SiteVerification",
    "VisitPhoto",
]
