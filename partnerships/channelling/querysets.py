"""Which partnerships there are, for whom."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Case, OuterRef, Q, Subquery, Sum, When

from forum_site.organisations.authority import territory_filter
from forum_site.organisations.models import Membership
from partnerships.channelling.stages import ENDED, WORKING, Side


def own_bodies(user: Any) -> Any:
    return Membership.objects.managing(user).values("organisation")


def _of_own(user: Any) -> Q:
    own = own_bodies(user)
    return Q(board__in=own) | Q(partner__in=own)


class InstalmentQuerySet(models.QuerySet[Any]):
    def standing(self) -> InstalmentQuerySet:
        """Without those that were cancelled."""
        return self.exclude(state=self.model.State.CANCELLED)


class PartnershipQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> PartnershipQuerySet:
        """Public ones; of the others the two sides' own and those of the secretariat's territory."""
        public = Q(is_public=True)
        if not getattr(user, "is_authenticated", False):
            return self.filter(public)
        return self.filter(public | _of_own(user) | territory_filter(user, "board__territory"))

    def public(self) -> PartnershipQuerySet:
        return self.filter(is_public=True)

    def inside(self, user: Any) -> PartnershipQuerySet:
        """Those whose papers and messages the person reads: of the own bodies, of the own territory."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        return self.filter(_of_own(user) | territory_filter(user, "board__territory"))

    def of(self, user: Any) -> PartnershipQuerySet:
        """Those of the organisations for which the person acts, on either side."""
        return self.filter(_of_own(user))

    def alive(self) -> PartnershipQuerySet:
        return self.exclude(stage__in=ENDED)

    def working(self) -> PartnershipQuerySet:
        return self.filter(stage__in=WORKING)

    def waiting(self) -> PartnershipQuerySet:
        """Somebody owes an answer."""
        return self.exclude(answer_from="")

    def overdue(self, today: date) -> PartnershipQuerySet:
        return self.waiting().filter(answer_due_on__lt=today)

    def for_list(self) -> PartnershipQuerySet:
        """With both bodies, the board's place, and `value`: what the partner brings to all its needs."""
        lines = self.model._meta.get_field("needs").remote_field.through.objects
        sums = lines.filter(partnership=OuterRef("pk")).order_by().values("partnership")
        value = Subquery(sums.annotate(sum=Sum("amount")).values("sum"))
        return self.select_related("board__territory", "partner").annotate(value=value)

    def waiting_first(self, user: Any) -> PartnershipQuerySet:
        """`waits` is true where a body of the person owes an answer: those first, the most urgent on top."""
        own = own_bodies(user)
        asked = Q(answer_from=Side.BOARD, board__in=own) | Q(answer_from=Side.PARTNER, partner__in=own)
        over = Case(When(stage__in=ENDED, then=1), default=0)
        rows = self.annotate(waits=Case(When(asked, then=True), default=False))
        due = Case(When(asked, then="answer_due_on")).asc(nulls_last=True)
        return rows.order_by("-waits", due, over, "-stage_since", "-pk")
