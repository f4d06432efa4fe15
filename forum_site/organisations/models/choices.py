"""Kinds of bodies, states of verification, roles; and what each kind may do and hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    BOARD = "board", _("Board (BKM/LKM)")
    BOARD_FORUM = "board_forum", _("Board forum (FKA-BKM)")
    COMMUNITY_GROUP = "community_group", _("Community group (KSM/Pokmas)")
    VILLAGE_OFFICE = "village_office", _("Kelurahan or desa office")
    AGENCY = "agency", _("Technical agency (OPD)")
    SECRETARIAT = "secretariat", _("Pokja PKP secretariat")
    COMPANY = "company", _("Company")
    CSR_FORUM = "csr_forum", _("TJSLP forum")
    ZAKAT = "zakat", _("Zakat body")
    BANK = "bank", _("Bank or cooperative")
    NGO = "ngo", _("Non-governmental organisation")
    FOUNDATION = "foundation", _("Foundation")
    UNIVERSITY = "university", _("University")
    DONOR = "donor", _("Individual donor")


# Kinds that may post offers; the rest ask or connect.
PARTNER_KINDS = frozenset(
    {
        Kind.AGENCY,
        Kind.COMPANY,
        Kind.CSR_FORUM,
        Kind.ZAKAT,
        Kind.BANK,
        Kind.NGO,
        Kind.FOUNDATION,
        Kind.UNIVERSITY,
        Kind.DONOR,
        Kind.VILLAGE_OFFICE,
    }
)


class Verification(models.TextChoices):
    UNLISTED = "unlisted", _("Being prepared")  # its kota is not open yet
    UNCLAIMED = "unclaimed", _("Not verified yet")
    PENDING = "pending", _("Waiting for the secretariat")
    VERIFIED = "verified", _("Verified")
    RETURNED = "returned", _("Returned for completion")


class Role(models.TextChoices):
    BOARD_COORDINATOR = "board_coordinator", _("Coordinator")
    BOARD_MEMBER = "board_member", _("Board member")
    UNIT_MANAGER = "unit_manager", _("Unit manager")
    UNIT_STAFF = "unit_staff", _("Unit staff")
    BOARD_SECRETARY = "board_secretary", _("Board secretary")
    BOARD_ADVISER = "board_adviser", _("Adviser")
    GROUP_LEADER = "group_leader", _("Group leader")
    FACILITATOR = "facilitator", _("Facilitator")
    VILLAGE_HEAD = "village_head", _("Lurah or kepala desa")
    SUBDISTRICT_HEAD = "subdistrict_head", _("Camat")
    AGENCY_OFFICER = "agency_officer", _("Agency officer")
    PARTNER_OFFICER = "partner_officer", _("Partner officer")
    PARTNER_SIGNATORY = "partner_signatory", _("Partner signatory")
    SECRETARIAT_OFFICER = "secretariat_officer", _("Secretariat officer")
    FORUM_CHAIR = "forum_chair", _("Board forum chair")
    MODERATOR = "moderator", _("Moderator")
    EDITOR = "editor", _("Knowledge editor")
    REVIEWER = "reviewer", _("Knowledge reviewer")
    AUDITOR = "auditor", _("Auditor")
    VOLUNTEER = "volunteer", _("Volunteer")


# Roles that act for the organisation: edit its plan, its offers, its page.
MANAGING_ROLES = frozenset(
    {
        Role.BOARD_COORDINATOR,
        Role.BOARD_SECRETARY,
        Role.UNIT_MANAGER,
        Role.GROUP_LEADER,
        Role.VILLAGE_HEAD,
        Role.AGENCY_OFFICER,
        Role.PARTNER_OFFICER,
        Role.PARTNER_SIGNATORY,
        Role.SECRETARIAT_OFFICER,
        Role.FORUM_CHAIR,
    }
)

# Officers: a second factor is required of whoever holds one of these today.
OFFICER_ROLES = frozenset(
    {
        Role.AGENCY_OFFICER,
        Role.SECRETARIAT_OFFICER,
        Role.MODERATOR,
        Role.EDITOR,
        Role.REVIEWER,
        Role.AUDITOR,
    }
)

_PARTNER_ROLES = (Role.PARTNER_OFFICER, Role.PARTNER_SIGNATORY)

_OWN_ROLES: dict[str, tuple[Role, ...]] = {
    Kind.BOARD: (
        Role.BOARD_COORDINATOR,
        Role.BOARD_SECRETARY,
        Role.UNIT_MANAGER,
        Role.BOARD_MEMBER,
        Role.UNIT_STAFF,
        Role.BOARD_ADVISER,
        Role.FACILITATOR,
    ),
    Kind.BOARD_FORUM: (Role.FORUM_CHAIR, Role.BOARD_SECRETARY),
    Kind.COMMUNITY_GROUP: (Role.GROUP_LEADER,),
    Kind.VILLAGE_OFFICE: (Role.VILLAGE_HEAD,),
    Kind.AGENCY: (Role.AGENCY_OFFICER,),
    Kind.SECRETARIAT: (
        Role.SECRETARIAT_OFFICER,
        Role.MODERATOR,
        Role.EDITOR,
        Role.REVIEWER,
        Role.AUDITOR,
    ),
}
_GIVERS: tuple[str, ...] = (
    Kind.COMPANY,
    Kind.CSR_FORUM,
    Kind.ZAKAT,
    Kind.BANK,
    Kind.NGO,
    Kind.FOUNDATION,
    Kind.UNIVERSITY,
    Kind.DONOR,
)
# The roles people may hold in each kind of organisation; the first is offered first.
KIND_ROLES = _OWN_ROLES | dict.fromkeys(_GIVERS, _PARTNER_ROLES)
