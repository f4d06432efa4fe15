"""Read adjectives of what stands between a need and an offer: matches and interests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from django.db import models
from django.db.models import Q
from django.utils import timezone

from forum_site.core.narrow import joined
from forum_site.organisations.authority import territory_filter
from partnerships.querysets.people import own_organisations
from partnerships.querysets.states import PRIVATE_NEED_STATES

if TYPE_CHECKING:
    from partnerships.choices import MatchList

# What the engine and a card read of an offer.
_OFFER_TOLD: Final = (
    "source", "title", "summary", "status", "criteria", "sectors", "categories", "support_forms",
    "amount_min", "amount_max", "amount_basis", "opens_on", "closes_on", "year", "quota", "quota_used",
)  # fmt: skip


class MatchQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> MatchQuerySet:
        """Matches of public needs with open offers are public; the two sides always see theirs."""
        public = Q(offer__status="published") & ~Q(need__status__in=PRIVATE_NEED_STATES)
        public &= ~Q(need__plan__status="draft")
        if not getattr(user, "is_authenticated", False):
            return self.filter(public)
        own = own_organisations(user)
        return self.filter(public | Q(need__board__in=own) | Q(offer__organisation__in=own))

    def active(self) -> MatchQuerySet:
        """With an offer that is open today, and that nobody set aside."""
        today = timezone.localdate()
        return self.filter(
            Q(offer__closes_on=None) | Q(offer__closes_on__gte=today),
            dismissed_at=None,
            offer__status="published",
        )

    def standing_in(self, wanted: MatchList) -> MatchQuerySet:
        """Of one of the lists for which pairs are stored."""
        return self.annotate(mark=models.F("lists").bitand(int(wanted))).exclude(mark=0)

    def on_turn(self) -> MatchQuerySet:
        """Rarely shown needs on their turn: the highest bit of `lists`, said as its small index has it."""
        return self.filter(lists__gte=4)

    def best_first(self) -> MatchQuerySet:
        """Fitting ones before nearly fitting ones, then by points, equals by lot."""
        return self.order_by("-rank", "lot")

    def for_list(self) -> MatchQuerySet:
        """With what a row shows of both sides, in two statements."""
        rows = self.select_related(
            "need__board__territory",
            "need__village__parent__parent",
            "offer__organisation",
            "offer__needs_list",
        )
        counted = rows.defer("offer__needs_list__needs", "offer__needs_list__ranks")
        return counted.prefetch_related("offer__regions")

    def with_offers(self) -> MatchQuerySet:
        """With what a card shows of the offer, for whoever has the need in hand: two statements.

        The joins of `for_list` take the database longer to plan than the few rows take to read.
        """
        told = {"offer": _OFFER_TOLD, "offer__organisation": ("name",)}
        rows = joined(self, own=("need", "offer", "status", "score"), **told)
        return cast("MatchQuerySet", rows.prefetch_related("offer__regions"))


class InterestQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> InterestQuerySet:
        """The two sides and the secretariat of the place."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        return self.filter(
            Q(user=user)
            | Q(need__board__in=own_organisations(user))
            | Q(organisation__in=own_organisations(user))
            | territory_filter(user, "need__board__territory")
        )

    def for_list(self) -> InterestQuerySet:
        rows = self.select_related("need__board", "need__village", "organisation", "user")
        return rows.prefetch_related("partnerships")

    def waiting_first(self) -> InterestQuerySet:
        """What waits for an answer first, the oldest of it first; then the answered, newest first."""
        waiting = models.Case(models.When(status="open", then=0), default=1)
        asked = models.Case(models.When(status="open", then=models.F("created_at")))
        return self.order_by(waiting, asked.asc(nulls_last=True), "-answered_at", "-pk")
