"""Read adjectives of plans and of the meetings that rank their needs."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from forum_site.organisations.authority import territory_filter
from partnerships.querysets.people import own_organisations


class PlanQuerySet(models.QuerySet[Any]):
    def published(self) -> PlanQuerySet:
        return self.exclude(status="draft")

    def visible_to(self, user: Any) -> PlanQuerySet:
        if not getattr(user, "is_authenticated", False):
            return self.published()
        return self.filter(
            ~Q(status="draft")
            | Q(board__in=own_organisations(user))
            | territory_filter(user, "board__territory")
        )


class RankingQuerySet(models.QuerySet[Any]):
    def public(self) -> RankingQuerySet:
        """Decided, of a plan that may be read: the ranking names the plan's needs."""
        return self.filter(status="decided").exclude(plan__status="draft")

    def visible_to(self, user: Any) -> RankingQuerySet:
        if not getattr(user, "is_authenticated", False):
            return self.public()
        public = Q(status="decided") & ~Q(plan__status="draft")
        return self.filter(
            public | Q(board__in=own_organisations(user)) | territory_filter(user, "board__territory")
        )
