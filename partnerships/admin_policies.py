"""Which rows of partnerships an officer sees in the back office: those of the own territory."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from wagtail.permissions import register_permission_policy

from forum_site.organisations.admin_policies import TerritoryPolicy, register_territory_policy
from partnerships.models import FundingSource, Match, MediumTermPlan, Need, Offer, OwnWord


class OfferPolicy(TerritoryPolicy):
    """A draft is its partner's own business: only the administrator sees it besides."""

    def limit(self, user: Any, rows: QuerySet[Any]) -> QuerySet[Any]:
        found = super().limit(user, rows)
        return found if user.is_superuser else found.exclude(status="draft")


class MatchPolicy(TerritoryPolicy):
    """Of the needs of the territory, with offers that were published."""

    def limit(self, user: Any, rows: QuerySet[Any]) -> QuerySet[Any]:
        found = super().limit(user, rows)
        return found if user.is_superuser else found.exclude(offer__status__in=("draft", "review"))


class WordPolicy(TerritoryPolicy):
    """Read only, also for the administrator: a word is changed at the desk, where its meaning is checked."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and super().user_has_permission(user, action)


def register() -> None:
    """Called when the app is ready, before Wagtail asks."""
    register_territory_policy(MediumTermPlan, "board__territory")
    register_territory_policy(Need, "board__territory")
    register_territory_policy(FundingSource, "organisation__territory")
    register_permission_policy(OwnWord, WordPolicy(OwnWord, "office__territory"), exact_class=True)
    register_permission_policy(Offer, OfferPolicy(Offer, "organisation__territory"), exact_class=True)
    register_permission_policy(Match, MatchPolicy(Match, "need__board__territory"), exact_class=True)
