"""The life of an offer: draft → review → published or returned → closed, or withdrawn."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders, officers_for
from partnerships import rules
from partnerships.analysis.tasks import count_losses_of_offer
from partnerships.choices import OfferStatus
from partnerships.models import Offer
from partnerships.tasks import match_offer


def submit_offer(offer: Offer, *, by: Any) -> Offer:
    """Send a draft to the secretariat of the partner's territory."""
    with transaction.atomic():
        offer = locked(offer)
        rules.can_submit_offer(by, offer).require()
        offer.status, offer.returned_reason = OfferStatus.REVIEW, ""
        offer.save(update_fields=["status", "returned_reason", "updated_at"])
        audit.record(offer, "partnerships.submit_offer", by=by)
        announce(
            "partnerships.offer_submitted",
            actor=by,
            subject=offer,
            recipients=officers_for(offer.organisation.territory),
            reason="secretariat",
        )
    return offer


def locked(offer: Offer) -> Offer:
    """The row as it is now: two officers never decide the same offer twice."""
    rows = Offer.objects.select_for_update(of=("self",)).select_related("organisation__territory")
    return rows.get(pk=offer.pk)


def publish_offer(offer: Offer, *, by: Any) -> Offer:
    """Approve: the offer opens, its matches are computed and the boards that fit are told."""
    with transaction.atomic():
        offer = locked(offer)
        rules.can_decide_offer(by, offer).require()
        offer.status = OfferStatus.PUBLISHED
        offer.published_at, offer.decided_by = timezone.now(), by
        offer.save(update_fields=["status", "published_at", "decided_by", "updated_at"])
        audit.record(offer, "partnerships.publish_offer", by=by)
        _tell_partner(offer, by)
        match_offer.delay_on_commit(offer.pk)
        count_losses_of_offer.delay_on_commit(offer.pk)
    return offer


def return_offer(offer: Offer, *, by: Any, reason: str) -> Offer:
    """Send it back to draft with what has to be mended; a reason is required."""
    if not reason.strip():
        raise ValueError("a returned offer needs a reason")
    with transaction.atomic():
        offer = locked(offer)
        rules.can_decide_offer(by, offer).require()
        offer.status, offer.returned_reason, offer.decided_by = OfferStatus.DRAFT, reason, by
        offer.save(update_fields=["status", "returned_reason", "decided_by", "updated_at"])
        audit.record(offer, "partnerships.return_offer", by=by, data={"reason": reason})
        _tell_partner(offer, by)
    return offer


def _tell_partner(offer: Offer, by: Any) -> None:
    announce(
        "partnerships.offer_decided",
        actor=by,
        subject=offer,
        recipients=holders(offer.organisation),
        data={"published": offer.status == OfferStatus.PUBLISHED, "reason": offer.returned_reason},
        reason="role",
    )


def close_offer(offer: Offer, *, by: Any) -> Offer:
    """Close a published offer by date or quota; `by` None means the system. Repeatable."""
    if offer.status != OfferStatus.PUBLISHED:
        return offer
    if by is not None:
        rules.can_withdraw_offer(by, offer).require()
    return _end(offer, OfferStatus.CLOSED, "partnerships.close_offer", by)


def withdraw_offer(offer: Offer, *, by: Any) -> Offer:
    """The partner takes a draft or a published offer back; it disappears from the public lists."""
    rules.can_withdraw_offer(by, offer).require()
    return _end(offer, OfferStatus.WITHDRAWN, "partnerships.withdraw_offer", by)


def _end(offer: Offer, status: OfferStatus, verb: str, by: Any) -> Offer:
    with transaction.atomic():
        was_open = offer.status == OfferStatus.PUBLISHED
        offer.status, offer.closed_at = status, timezone.now()
        offer.save(update_fields=["status", "closed_at", "updated_at"])
        audit.record(offer, verb, by=by)
        if was_open:
            match_offer.delay_on_commit(offer.pk)  # needs count one offer less
            count_losses_of_offer.delay_on_commit(offer.pk)
    return offer
