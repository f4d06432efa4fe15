"""Read adjectives of funding sources."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, When

from partnerships.querysets import own_organisations
from partnerships.sources.freshness import ASKED_AGAIN, asked_before, fresh_since

if TYPE_CHECKING:
    from forum_site.regions.models import Region


class FundingSourceQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> FundingSourceQuerySet:
        """Those of verified organisations, and the person's own."""
        public = Q(organisation__verification="verified")
        if not getattr(user, "is_authenticated", False):
            return self.filter(public)
        return self.filter(public | Q(organisation__in=own_organisations(user)))

    def given(self) -> FundingSourceQuerySet:
        """What the registry lists: of a verified organisation, and still given."""
        return self.filter(organisation__verification="verified", is_closed=False)

    def fresh_first(self, today: date) -> FundingSourceQuerySet:
        """By name, but those not confirmed for a year below the others, and closed ones last."""
        fresh = When(confirmed_on__gte=fresh_since(today), then=0)
        return self.order_by("is_closed", Case(fresh, default=1), "name", "pk")

    def to_ask(self, today: date) -> FundingSourceQuerySet:
        """Confirmed longer ago than eleven months, or never; not asked in the last 60 days."""
        old = Q(confirmed_on=None) | Q(confirmed_on__lt=asked_before(today))
        unasked = Q(asked_on=None) | Q(asked_on__lte=today - ASKED_AGAIN)
        return self.filter(old, unasked, is_closed=False)

    def given_in(self, region: Region) -> FundingSourceQuerySet:
        """For all of the place or a part of it; without regions, where its organisation works."""
        links = self.model.regions.through.objects.filter(fundingsource=OuterRef("pk"))
        meeting = links.filter(region__lo__lte=region.hi, region__hi__gte=region.lo)
        place = "organisation__territory"
        works = Q(**{place: None}) | Q(**{f"{place}__lo__lte": region.hi, f"{place}__hi__gte": region.lo})
        return self.filter(Exists(meeting) | (~Exists(links) & works))

    def for_list(self) -> FundingSourceQuerySet:
        return self.select_related("organisation__territory").prefetch_related("regions")
