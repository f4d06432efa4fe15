"""Which commitments there are, for whom."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from forum_site.organisations.authority import territory_filter
from forum_site.organisations.models import Membership

OPEN_STATES = ("offered", "conditional")
FIRM_STATES = ("firm", "reduced", "fulfilled")  # their entry counts
PUBLIC_STATES = ("conditional", *FIRM_STATES)


def own_bodies(user: Any) -> Any:
    return Membership.objects.managing(user).values("organisation")


def public_commitment() -> Exists:
    """For a query of needs: whether its board ever accepted a commitment (of which all may read)."""
    from partnerships.models import Commitment  # cycle: the model holds this module's query set

    return Exists(Commitment.objects.filter(need=OuterRef("pk"), accepted_at__isnull=False))


class CommitmentQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> CommitmentQuerySet:
        """The two sides and the secretariat of the place; what the public reads is `PUBLIC_STATES`."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        own = own_bodies(user)
        sides = Q(user=user, organisation=None) | Q(organisation__in=own) | Q(need__board__in=own)
        return self.filter(sides | territory_filter(user, "need__board__territory"))

    def given_by(self, user: Any) -> CommitmentQuerySet:
        """Those of this person, and of the organisations for which the person acts."""
        return self.filter(Q(user=user, organisation=None) | Q(organisation__in=own_bodies(user)))

    def open(self) -> CommitmentQuerySet:
        return self.filter(state__in=OPEN_STATES)

    def overdue(self, today: date) -> CommitmentQuerySet:
        """Open ones whose last day has passed (see `Commitment.last_day`)."""
        from partnerships.models.commitments import WAITS  # cycle: the model holds this query set

        unnamed = Q(before=None, created_at__date__lt=today - WAITS)
        return self.open().filter(Q(before__lt=today) | unnamed)

    def for_list(self) -> CommitmentQuerySet:
        return self.select_related("need__board", "need__plan", "need__village", "organisation", "user")

    def waiting_first(self) -> CommitmentQuerySet:
        waiting = models.Case(models.When(state="offered", then=0), default=1)
        return self.order_by(waiting, "-created_at", "-pk")
