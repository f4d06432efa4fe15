"""Read adjectives: organisations by kind and place, memberships that hold today, claims that wait."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import OuterRef, Q
from django.utils import timezone

if TYPE_CHECKING:
    from forum_site.regions.models import Region

# What everybody may see; the rest is seen by those it concerns.
PUBLIC_STATES = ("verified", "unclaimed")


class OrganisationQuerySet(models.QuerySet[Any]):
    def boards(self) -> Self:
        return self.filter(kind="board")

    def secretariats(self) -> Self:
        return self.filter(kind="secretariat")

    def verified(self) -> Self:
        return self.filter(verification="verified")

    def public(self) -> Self:
        """Verified bodies, and listed boards that nobody has proved yet."""
        return self.filter(verification__in=PUBLIC_STATES)

    def visible_to(self, user: Any) -> Self:
        """The public ones; people see their own too, secretariat officers those of their territory."""
        if not getattr(user, "is_authenticated", False):
            return self.public()
        if user.is_superuser:
            return self
        from forum_site.organisations.authority import territory_filter  # models sit between the two
        from forum_site.organisations.models import Claim, Membership

        held = Membership.objects.current().filter(user=user).values("organisation")
        claimed = Claim.objects.filter(claimant=user).values("organisation")
        own = Q(pk__in=held) | Q(pk__in=claimed) | Q(created_by=user)
        return self.filter(Q(verification__in=PUBLIC_STATES) | own | territory_filter(user, "territory"))

    def within(self, region: Region) -> Self:
        """Whose territory lies wholly in `region`."""
        return self.filter(territory__lo__gte=region.lo, territory__hi__lte=region.hi)

    def serving(self, region: Region) -> Self:
        """Whose territory contains `region`; national bodies (no territory) too."""
        return self.filter(Q(territory__lo__lte=region.lo, territory__hi__gte=region.hi) | Q(territory=None))

    def managed_by(self, user: Any) -> Self:
        from forum_site.organisations.models import Membership  # models import this module

        return self.filter(pk__in=Membership.objects.managing(user).values("organisation"))

    def staffed(self) -> Self:
        """Secretariats with at least one officer in office today."""
        from forum_site.organisations.models import Membership, Role  # models import this module

        officers = Membership.objects.current().filter(role=Role.SECRETARIAT_OFFICER)
        return self.filter(pk__in=officers.values("organisation"))

    def covering(self, path: str) -> Self:
        """Whose territory contains the region at `path` of the outer query."""
        return self.filter(
            territory__lo__lte=OuterRef(f"{path}__lo"), territory__hi__gte=OuterRef(f"{path}__hi")
        )


class MembershipQuerySet(models.QuerySet[Any]):
    def current(self, day: date | None = None) -> Self:
        """Terms that run today, or on the day."""
        today = day or timezone.localdate()
        running = Q(term_end=None) | Q(term_end__gte=today)
        return self.filter(running, term_start__lte=today, ended_at=None)

    def managing(self, user: Any, day: date | None = None) -> Self:
        """The roles by which the person acts for an organisation today, or on the day."""
        from forum_site.organisations.models import MANAGING_ROLES  # models import this module

        return self.current(day).filter(user=user, role__in=MANAGING_ROLES)


class ClaimQuerySet(models.QuerySet[Any]):
    def pending(self) -> Self:
        return self.filter(status="pending")

    def decidable_by(self, user: Any) -> Self:
        """Claims this person answers for (`answering.answered_by`); never one's own claim."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        from forum_site.organisations.answering import answered_by  # models sit between the two

        return self.filter(answered_by(user, "organisation__territory")).exclude(claimant=user)


class InvitationQuerySet(models.QuerySet[Any]):
    def usable(self) -> Self:
        """Neither used, nor replaced by a newer letter, nor out of date."""
        return self.filter(used_at=None, revoked_at=None, expires_at__gt=timezone.now())
