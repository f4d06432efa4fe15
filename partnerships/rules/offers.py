"""Who may write, decide and try offers and set matches aside, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import manages, oversees
from forum_site.organisations.models import Organisation
from partnerships.choices import OfferStatus
from partnerships.querysets import PUBLIC_OFFER_STATES
from partnerships.rules.shared import SIGN_IN, for_managers

if TYPE_CHECKING:
    from partnerships.models import Match, Offer


ENDED_OFFERS = frozenset({OfferStatus.CLOSED, OfferStatus.ARCHIVED})
LIVING_OFFERS = frozenset({OfferStatus.DRAFT, OfferStatus.REVIEW, OfferStatus.PUBLISHED})


def can_create_offer(user: Any, organisation: Organisation) -> Verdict:
    if not organisation.is_partner:
        return denied(_("Offers are posted by partners: agencies, companies, zakat bodies, campuses."))
    return for_managers(user, organisation, _("Only officers of this organisation can post its offers."))


def can_edit_offer(user: Any, offer: Offer) -> Verdict:
    """Everything of a draft, or of one that waits (which takes it back)."""
    allowed = _of_partner(user, offer)
    if not allowed:
        return allowed
    if offer.status == OfferStatus.PUBLISHED:
        return denied(_("A published offer keeps its conditions. You can extend it, or withdraw it."))
    if offer.status not in {OfferStatus.DRAFT, OfferStatus.REVIEW}:
        return denied(_("A closed offer can no longer be changed."))
    return ALLOWED


def can_extend_offer(user: Any, offer: Offer) -> Verdict:
    """Of a published offer: closing day, quota, contact. What was approved stays."""
    allowed = _of_partner(user, offer)
    if allowed and offer.status != OfferStatus.PUBLISHED:
        return denied(_("Only a published offer can be extended."))
    return allowed


def can_renew_offer(user: Any, offer: Offer) -> Verdict:
    """Begin a new round as a draft of its own, once this one has ended."""
    allowed = _of_partner(user, offer)
    if not allowed:
        return allowed
    over = offer.closes_on is not None and offer.closes_on < timezone.localdate()
    if offer.status in ENDED_OFFERS or (offer.status == OfferStatus.PUBLISHED and over):
        return ALLOWED
    return denied(_("Only an offer that has closed can be opened again."))


def can_withdraw_offer(user: Any, offer: Offer) -> Verdict:
    allowed = _of_partner(user, offer)
    if allowed and offer.status not in LIVING_OFFERS:
        return denied(_("This offer is already closed."))
    return allowed


def can_try_offer(user: Any, offer: Offer) -> Verdict:
    """The dry run: for the partner, and for the secretariat that decides."""
    if can_decide_offer(user, offer):
        return ALLOWED
    return _of_partner(user, offer)


def _of_partner(user: Any, offer: Offer) -> Verdict:
    """Officers of the partner; of a public offer others hear why not, of any other nothing."""
    if user.is_authenticated and manages(user, offer.organisation):
        return ALLOWED
    if not can_view_offer(user, offer):
        return HIDDEN
    return can_create_offer(user, offer.organisation)


def can_view_offer(user: Any, offer: Offer) -> Verdict:
    if offer.status in PUBLIC_OFFER_STATES:
        return ALLOWED
    if user.is_authenticated and (manages(user, offer.organisation) or can_decide_offer(user, offer)):
        return ALLOWED
    return HIDDEN


def can_submit_offer(user: Any, offer: Offer) -> Verdict:
    allowed = can_edit_offer(user, offer)
    if not allowed:
        return allowed
    if offer.status != OfferStatus.DRAFT:
        return denied(_("This offer has been sent to the secretariat already."))
    if not offer.organisation.is_verified:
        return denied(_("The offer can be sent once the secretariat has verified your organisation."))
    if offer.closes_on and offer.closes_on < timezone.localdate():
        return denied(_("The closing date has passed. Choose a later one first."))
    missing = offer.missing()
    if missing:
        said = ", ".join(str(label) for label in missing)
        return denied(format_lazy("{} {}.", _("Complete the offer first:"), said))
    return ALLOWED


def can_decide_offer(user: Any, offer: Offer) -> Verdict:
    """The secretariat of the partner's territory; the person who wrote the offer never decides."""
    if not user.is_authenticated:
        return SIGN_IN
    if not oversees(user, offer.organisation.territory):
        return HIDDEN
    if manages(user, offer.organisation) or offer.created_by_id == user.pk:
        return denied(_("You may not approve an offer of your own organisation."))
    if offer.status != OfferStatus.REVIEW:
        return denied(_("This offer is not waiting for a decision."))
    return ALLOWED


def can_dismiss_match(user: Any, match: Match) -> Verdict:
    """Set aside, or take back."""
    if not user.is_authenticated:
        return SIGN_IN
    if manages(user, match.need.board) or manages(user, match.offer.organisation):
        return ALLOWED
    return denied(_("Only the two sides of a match can dismiss it."))
