"""Read adjectives: organisations by kind and place, memberships that hold today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.utils import timezone

if TYPE_CHECKING:
    from forum_site.regions.models import Region


class OrganisationQuerySet(models.QuerySet[Any]):
    def boards(self) -> OrganisationQuerySet:
        return self.filter(kind="board")

    def secretariats(self) -> OrganisationQuerySet:
        return self.filter(kind="secretariat")

    def verified(self) -> OrganisationQuerySet:
        return self.filter(verification="verified")

    def visible_to(self, user: Any) -> OrganisationQuerySet:
        """Public pages exist for verified bodies and unclaimed boards; the rest see their own."""
        public = Q(verification__in=["verified", "unclaimed"])
        if not getattr(user, "is_authenticated", False):
            return self.filter(public)
        if user.is_superuser:
            return self
        from forum_site.organisations.authority import territory_filter

        own = Q(memberships__user=user) | Q(created_by=user) | Q(claims__claimant=user)
        return self.filter(public | own | territory_filter(user, "territory")).distinct()

    def within(self, region: Region) -> OrganisationQuerySet:
        """Whose territory lies wholly in `region`."""
        return self.filter(territory__lo__gte=region.lo, territory__hi__lte=region.hi)

    def serving(self, region: Region) -> OrganisationQuerySet:
        """Whose territory contains `region`; national bodies (no territory) too."""
        return self.filter(Q(territory__lo__lte=region.lo, territory__hi__gte=region.hi) | Q(territory=None))

    def managed_by(self, user: Any) -> OrganisationQuerySet:
        from forum_site.organisations.models import MANAGING_ROLES, Membership

        held = Membership.objects.current().filter(user=user, role__in=MANAGING_ROLES)
        return self.filter(pk__in=held.values("organisation"))


class MembershipQuerySet(models.QuerySet[Any]):
    def current(self) -> MembershipQuerySet:
        """Terms that run today."""
        today = timezone.localdate()
        running = Q(term_end=None) | Q(term_end__gte=today)
        return self.filter(running, term_start__lte=today, ended_at=None)

    def with_role(self, *roles: str) -> MembershipQuerySet:
        return self.filter(role__in=roles)
