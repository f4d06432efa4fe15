"""Who may claim, verify, invite, end a role and open a kota; and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import (
    is_member,
    manages,
    oversees,
    secretariats_of,
)
from forum_site.organisations.models import KIND_ROLES, Claim, Kind, Membership, Organisation, Role
from forum_site.organisations.querysets import PUBLIC_STATES
from forum_site.regions.models import Region

if TYPE_CHECKING:
    from forum_site.organisations.models import Invitation

SIGN_IN = denied(_("Please log in first."))
NOT_VERIFIED = denied(_("Confirm your e-mail or mobile number first; we sent you a code."))


def can_view(user: Any, organisation: Organisation) -> Verdict:
    if organisation.verification in PUBLIC_STATES:
        return ALLOWED
    seen = Organisation.objects.visible_to(user).filter(pk=organisation.pk).exists()
    return ALLOWED if seen else HIDDEN


def can_register(user: Any) -> Verdict:
    """Create a board or a partner: any person whose contact is verified."""
    if not user.is_authenticated:
        return SIGN_IN
    return ALLOWED if has_verified_contact(user) else NOT_VERIFIED


def can_claim(user: Any, organisation: Organisation) -> Verdict:
    """Say "I act for it": not for secretariats, not twice, not what one already is."""
    registered = can_register(user)
    if not registered:
        return registered
    if not can_view(user, organisation):
        return HIDDEN
    if organisation.kind == Kind.SECRETARIAT:
        return denied(_("A secretariat invites its officers itself; ask it for an invitation."))
    if organisation.claims.pending().filter(claimant=user).exists():
        return denied(_("You have asked already; the secretariat will answer."))
    if organisation.is_verified and manages(user, organisation):
        return denied(_("You already act for this organisation."))
    return ALLOWED


def can_decide_claim(user: Any, claim: Claim) -> Verdict:
    """The officers of the territory's secretariat and no other; never one's own claim."""
    if not user.is_authenticated:
        return SIGN_IN
    if claim.claimant_id == user.pk:
        return denied(_("Nobody decides on an own application; ask a colleague."))
    if Claim.objects.filter(pk=claim.pk).decidable_by(user).exists():
        return ALLOWED if claim.status == Claim.Status.PENDING else denied(_("This is already decided."))
    return HIDDEN


def can_see_evidence(user: Any, claim: Claim) -> Verdict:
    """The claimant, and who decides or decided."""
    if not user.is_authenticated or not claim.evidence:
        return HIDDEN
    if claim.claimant_id == user.pk:
        return ALLOWED
    return ALLOWED if Claim.objects.filter(pk=claim.pk).decidable_by(user).exists() else HIDDEN


def can_edit(user: Any, organisation: Organisation) -> Verdict:
    """Change the public page: those who act for the organisation."""
    if not user.is_authenticated:
        return SIGN_IN
    if user.is_superuser or manages(user, organisation):
        return ALLOWED
    return denied(_("Only those who act for this organisation can change its page."))


def can_invite(user: Any, organisation: Organisation, role: str) -> Verdict:
    """Who acts for a verified body; the officers above a board; who may open the kota of a secretariat."""
    if not user.is_authenticated:
        return SIGN_IN
    if role not in KIND_ROLES[organisation.kind]:
        return denied(_("This role does not exist in this kind of organisation."))
    if user.is_superuser:
        return ALLOWED
    if organisation.kind == Kind.SECRETARIAT:
        allowed = manages(user, organisation) or _opens(user, organisation.territory)
    else:
        allowed = (organisation.is_verified and manages(user, organisation)) or (
            organisation.is_board and can_prepare_board(user, organisation)
        )
    if allowed:
        return ALLOWED
    return denied(_("Only those who act for this organisation, or its secretariat, can invite."))


def can_prepare_board(user: Any, board: Organisation) -> bool:
    """Hand a board its letter: its secretariat, also while the kota is being prepared."""
    place = board.territory
    if place is None:
        return bool(user.is_superuser)
    return oversees(user, place) or can_prepare_kota(user, _regency_of(place)).allowed


def can_accept(user: Any, invitation: Invitation) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if is_member(user, invitation.organisation) and _has_role(user, invitation):
        return denied(_("You already hold this role; the code stays unused."))
    return ALLOWED


def can_end_membership(user: Any, membership: Membership) -> Verdict:
    """One's own role, or as coordinator, officer of the organisation, or its secretariat."""
    if not user.is_authenticated:
        return SIGN_IN
    if membership.user_id == user.pk or settles_roles(user, membership.organisation):
        return ALLOWED
    return denied(_("Only the person, a coordinator or the secretariat can end this role."))


def settles_roles(user: Any, organisation: Organisation) -> bool:
    """Says who holds a role: its coordinator or officer, its secretariat."""
    if user.is_superuser or _leads(user, organisation):
        return True
    return organisation.kind != Kind.SECRETARIAT and oversees(user, organisation.territory)


def can_open_kota(user: Any, region: Region) -> Verdict:
    """The site administrator; the officer of a province for its own kota and kabupaten."""
    if not user.is_authenticated:
        return SIGN_IN
    if region.level != Region.Level.REGENCY:
        return denied(_("Choose a kota or kabupaten."))
    if user.is_superuser or _opens(user, region):
        return ALLOWED
    return denied(_("Only the site administrator or the secretariat of the province can open it."))


def can_prepare_kota(user: Any, region: Region) -> Verdict:
    """Import boards and print letters: who may open the kota, and its own officers."""
    opener = can_open_kota(user, region)
    if opener or not user.is_authenticated:
        return opener
    if any(office.territory_id == region.pk for office in secretariats_of(user)):
        return ALLOWED
    return HIDDEN


def can_use_kota_pages(user: Any) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    return ALLOWED if user.is_superuser or secretariats_of(user) else HIDDEN


def can_keep_days_off(user: Any, region: Region) -> Verdict:
    """Say on which days the offices of a kota, kabupaten or province do not work: its secretariat."""
    if not user.is_authenticated:
        return SIGN_IN
    if region.level > Region.Level.REGENCY:
        return denied(_("Days off are kept for a kota, kabupaten or province."))
    return ALLOWED if oversees(user, region) else HIDDEN


def can_use_desk(user: Any) -> Verdict:
    """The secretariat's desk: its officers, and the administrator who stands in for it."""
    return can_use_kota_pages(user)


def _opens(user: Any, region: Region | None) -> bool:
    """Officer of the province that the kota lies in."""
    provinces = [office.territory for office in secretariats_of(user) if office.is_verified]
    return region is not None and any(
        place is not None and place.level == Region.Level.PROVINCE and place.contains(region)
        for place in provinces
    )


def _regency_of(place: Region) -> Region:
    if place.level <= Region.Level.REGENCY:
        return place
    return Region.objects.ancestors_of(place).get(level=Region.Level.REGENCY)


def _leads(user: Any, organisation: Organisation) -> bool:
    leading = (Role.BOARD_COORDINATOR, Role.SECRETARIAT_OFFICER, Role.PARTNER_OFFICER, Role.AGENCY_OFFICER)
    held = Membership.objects.current().filter(user=user, organisation=organisation)
    return held.filter(role__in=(*leading, Role.FORUM_CHAIR, Role.VILLAGE_HEAD, Role.GROUP_LEADER)).exists()


def _has_role(user: Any, invitation: Invitation) -> bool:
    held = Membership.objects.current().filter(user=user, organisation=invitation.organisation)
    return held.filter(role=invitation.role).exists()
