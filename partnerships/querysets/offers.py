"""Read adjectives of offers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Exists, Q
from django.utils import timezone

from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.models import Organisation
from partnerships.querysets.people import own_organisations
from partnerships.querysets.states import PUBLIC_OFFER_STATES


class OfferQuerySet(models.QuerySet[Any]):
    def open(self, day: date | None = None) -> OfferQuerySet:
        """Published, inside the window today or on a day, quota left."""
        day = day or timezone.localdate()
        return self.filter(
            Q(opens_on=None) | Q(opens_on__lte=day),
            Q(closes_on=None) | Q(closes_on__gte=day),
            Q(quota=None) | Q(quota__gt=models.F("quota_used")),
            status="published",
        )

    def due(self, today: date) -> OfferQuerySet:
        """Whose closing date has passed or whose quota is used up."""
        return self.filter(Q(closes_on__lt=today) | Q(quota__lte=models.F("quota_used")))

    def visible_to(self, user: Any) -> OfferQuerySet:
        if not getattr(user, "is_authenticated", False):
            return self.filter(status__in=PUBLIC_OFFER_STATES)
        if user.is_superuser:  # may decide for a secretariat that does not
            return self.filter(
                ~Q(status__in=("draft", "withdrawn")) | Q(organisation__in=own_organisations(user))
            )
        return self.filter(
            Q(status__in=PUBLIC_OFFER_STATES)
            | Q(organisation__in=own_organisations(user))
            | Q(pk__in=self.model.objects.decidable_by(user).values("pk"))
        )

    def decidable_by(self, user: Any) -> OfferQuerySet:
        """Offers this person decides on: the same persons as `authority.officers_for` names.

        An officer: the own territory, less what a nearer secretariat with officers covers. The site
        administrator: national partners, and where no such secretariat is. Never an own one.
        """
        if not getattr(user, "is_authenticated", False):
            return self.none()
        path = "organisation__territory"
        covering = Organisation.objects.secretariats().verified().staffed().covering(path)
        mine = Q(pk__in=[])
        if user.is_superuser:
            mine |= Q(organisation__territory=None) | Q(~Exists(covering))
        for secretariat in (office for office in secretariats_of(user) if office.is_verified):
            place = secretariat.territory
            if place is None:
                continue
            inside = Q(**{f"{path}__lo__gte": place.lo, f"{path}__hi__lte": place.hi})
            mine |= inside & Q(~Exists(covering.filter(territory__level__gt=place.level)))
        own = Q(created_by=user) | Q(organisation__in=own_organisations(user))
        return self.filter(mine, status="review").exclude(own)

    def by_deadline(self) -> OfferQuerySet:
        """The one that closes next first; those open all year last."""
        return self.order_by(models.F("closes_on").asc(nulls_last=True), "pk")

    def for_list(self) -> OfferQuerySet:
        rows = self.select_related("organisation", "needs_list").prefetch_related("regions")
        return rows.defer("needs_list__needs", "needs_list__ranks")
