"""Counts losses and keeps the result; each function is one transaction and can be repeated."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from forum_site.regions.models import Region
from partnerships.analysis.frames import Frame, frame_of_offer, frame_of_place
from partnerships.analysis.losses import Loss, Losses, losses_of, losses_together
from partnerships.candidates import offer_profile, offer_profiles
from partnerships.matching.criteria.parsing import to_data
from partnerships.matching.verdicts import Status
from partnerships.models import LossCount, Offer, OfferLoss
from partnerships.querysets import OfferQuerySet


def keep_losses_of_offer(offer: Offer) -> LossCount | None:
    """Of an offer that is published; any other has no count."""
    if offer.status != "published":
        LossCount.objects.filter(offer=offer).delete()
        return None
    profile = offer_profile(offer)
    frame = frame_of_offer(profile)
    return _keep(losses_of(profile, frame.needs, timezone.localdate()), frame, offer=offer)


def keep_losses_of_place(place: Region) -> LossCount:
    """Of all open offers that reach the kota or kabupaten, over its needs."""
    offers = offer_profiles(reaching(Offer.objects.open(), place))
    frame = frame_of_place(place)
    found = losses_together(offers, frame.needs, timezone.localdate())
    return _keep(found, frame, place=place, offers=len(offers))


def reaching(offers: OfferQuerySet, place: Region) -> OfferQuerySet:
    """Those that apply somewhere in the place; without a region they apply everywhere."""
    links = Offer.regions.through.objects
    here = links.filter(region__lo__lte=place.hi, region__hi__gte=place.lo).values("offer")
    return offers.filter(Q(pk__in=here) | Q(regions=None))


def _keep(found: Losses, frame: Frame, *, offers: int = 1, **of: Any) -> LossCount:
    facts = {
        "counted_at": timezone.now(),
        "offers": offers,
        "needs": frame.total,
        "looked_at": len(frame.needs),
        "fit": found.count(Status.FIT),
        "nearly": found.count(Status.NEARLY),
        "not_fit": found.count(Status.NOT),
    }
    with transaction.atomic():
        kept, _new = LossCount.objects.update_or_create(**of, defaults=facts)
        kept.losses.all().delete()
        OfferLoss.objects.bulk_create([_row(kept, one) for one in found.rows()])
    return kept


def _row(kept: LossCount, one: Loss) -> OfferLoss:
    return OfferLoss(
        count=kept, code=one.criterion.code, criterion=to_data(one.criterion), outcome=one.outcome,
        pairs=one.pairs, needs=one.needs, boards=one.boards, gap=one.gap,
        alone=one.alone, alone_gap=one.alone_gap,
    )  # fmt: skip
