"""An offer that comes back each year: a new round begins as a copy of the last one."""

from copy import deepcopy
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations.document_kinds import months_after
from partnerships import rules
from partnerships.actions.decide_offer import locked
from partnerships.actions.save_offer import WRITABLE
from partnerships.choices import OfferStatus
from partnerships.models import Offer

DATES: Final = frozenset({"opens_on", "closes_on", "year"})


def renew_offer(offer: Offer, *, by: Any, today: date | None = None) -> Offer:
    """A draft with all that `offer` says, its places, conditions and tags; `renews` names the old one.

    When both days were stated they move by whole years until the offer would close in the future, and
    the year of work with them; otherwise days and year are left to be written. A round that is a draft
    already is returned instead of a second one.
    """
    today = today or timezone.localdate()
    with transaction.atomic():
        offer = locked(offer)
        rules.can_renew_offer(by, offer).require()
        begun: Offer | None = offer.renewals.filter(status=OfferStatus.DRAFT).order_by("pk").first()
        if begun is not None:
            return begun
        copied = {name: deepcopy(getattr(offer, name)) for name in WRITABLE - DATES}
        renewed = Offer(organisation=offer.organisation, renews=offer, created_by=by, **copied)
        renewed.opens_on, renewed.closes_on, renewed.year = next_round(offer, today)
        renewed.save()
        renewed.regions.set(offer.regions.all())
        renewed.tags.set(offer.tags.names())
        audit.record(renewed, "partnerships.renew_offer", by=by, data={"renews": offer.pk})
    return renewed


def next_round(offer: Offer, today: date) -> tuple[date | None, date | None, int | None]:
    """Opening day, closing day and year of work of the round after `offer`."""
    if offer.opens_on is None or offer.closes_on is None:
        return None, None, None
    years = 1
    while months_after(offer.closes_on, 12 * years) < today:
        years += 1
    moved = (months_after(day, 12 * years) for day in (offer.opens_on, offer.closes_on))
    return next(moved), next(moved), offer.year + years if offer.year else None
