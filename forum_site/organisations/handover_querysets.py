"""Read adjectives of handovers: open, waiting for a witness, whose word is asked, who may see and witness."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce


class HandoverQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        """Neither witnessed nor cancelled."""
        return self.filter(witnessed_at=None, cancelled_at=None)

    def waiting_for_witness(self) -> Self:
        """The successor has said yes; the outgoing person has too, or cannot be reached."""
        return self.open().exclude(successor=None).exclude(incoming_at=None)

    def concerning(self, user: Any) -> Self:
        """In which the person gives the role away or takes it over."""
        return self.filter(Q(membership__user=user) | Q(successor=user))

    def asking(self, user: Any) -> Self:
        """Open ones that wait for this person's own word."""
        mine = Q(membership__user=user, outgoing_at=None) | Q(successor=user, incoming_at=None)
        return self.open().filter(mine)

    def visible_to(self, user: Any) -> Self:
        """Both sides, who acts for the body today, and who witnesses; the site administrator all."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        if user.is_superuser:
            return self
        from forum_site.organisations.models import Membership  # models import this module

        acting = Membership.objects.managing(user).values("organisation")
        mine = Q(membership__user=user) | Q(successor=user) | Q(organisation__in=acting)
        return self.filter(mine | _answered(user))

    def witnessed_by(self, user: Any) -> Self:
        """Whose place this person answers for, as with claims; never one's own handover.

        The site administrator stands in where no officer outside the two sides is left.
        """
        if not getattr(user, "is_authenticated", False):
            return self.none()
        mine = _answered(user)
        if user.is_superuser:
            mine |= Q(pk__in=self.without_officer().values("pk"))
        rows = self.filter(mine).exclude(membership__user=user)
        return rows.exclude(successor__isnull=False, successor=user)

    def without_officer(self) -> Self:
        """For which the secretariat that answers for the place has nobody outside the two sides."""
        # models import this module
        from forum_site.organisations.models import Membership, Organisation, Role

        covering = (
            Organisation.objects.secretariats().verified().staffed().covering("organisation__territory")
        )
        others = Membership.objects.current().filter(
            role=Role.SECRETARIAT_OFFICER, user__is_active=True, organisation=OuterRef("office")
        )
        # a successor who has not come yet is nobody: NULL would exclude everybody
        sides = (OuterRef("membership__user"), Coalesce(OuterRef("successor"), Value(0)))
        for side in sides:
            others = others.exclude(user=side)
        nearest = covering.order_by("-territory__level").values("pk")[:1]
        return self.alias(office=Subquery(nearest)).filter(~Exists(others))


def _answered(user: Any) -> Q:
    from forum_site.organisations.answering import answered_by  # models sit between the two

    return answered_by(user, "organisation__territory")
