"""Who takes part: organisations, the people who hold roles in them, and how a board proves itself."""

from forum_site.organisations.models.back_office import BackOffice
from forum_site.organisations.models.choices import (
    KIND_ROLES,
    MANAGING_ROLES,
    OFFICER_ROLES,
    PARTNER_KINDS,
    Kind,
    Role,
    Verification,
)
from forum_site.organisations.models.claim import Claim, claim_path
from forum_site.organisations.models.days_off import DayOff
from forum_site.organisations.models.documents import Document, DocumentAccess
from forum_site.organisations.models.handover import Handover
from forum_site.organisations.models.invitation import Invitation
from forum_site.organisations.models.membership import Membership
from forum_site.organisations.models.organisation import Organisation, Unit

__all__ = [
    "KIND_ROLES",
    "MANAGING_ROLES",
    "OFFICER_ROLES",
    "PARTNER_KINDS",
    "BackOffice",
    "Claim",
    "DayOff",
    "Document",
    "DocumentAccess",
    "Handover",
    "Invitation",
    "Kind",
    "Membership",
    "Organisation",
    "Role",
    "Unit",
    "Verification",
    "claim_path",
]
