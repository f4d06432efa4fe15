"""Read adjectives of needs; every list, search, feed and export of them starts at `visible_to(user)`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from django.db import models
from django.db.models import Exists, Q

from forum_site.core.arrays import is_among
from forum_site.core.narrow import joined
from forum_site.organisations.authority import territory_filter
from forum_site.organisations.models import Organisation
from partnerships.querysets.people import joined_organisations
from partnerships.querysets.states import (
    EARLY_NEED_STATES,
    GIVEN_UP_STATES,
    MOSTLY_POOR,
    PRIVATE_NEED_STATES,
    PUBLIC_LINE_STATES,
    READY_NEED_STATES,
    STATE_GROUPS,
)

if TYPE_CHECKING:
    from forum_site.regions.models import Region

_ROW: Final = (
    "title", "sector", "category", "status", "cost", "gap", "received", "spent", "households",
    "poor_households", "people", "rt", "rw",
)  # fmt: skip


class NeedQuerySet(models.QuerySet[Any]):
    def public(self) -> NeedQuerySet:
        """Few plans are drafts: they are told apart, so that no list joins all the others."""
        return self.exclude(status__in=PRIVATE_NEED_STATES).exclude(plan__in=self._drafts())

    def ready(self) -> NeedQuerySet:
        """ "Usulan siap didanai": open, with a known cost and something still missing.

        The few boards that are not verified are told apart, so that no list joins all the others.
        """
        unproved = Organisation.objects.exclude(verification="verified").values("pk")
        return self.filter(status__in=READY_NEED_STATES, gap__gt=0).exclude(board__in=unproved)

    def visible_to(self, user: Any) -> NeedQuerySet:
        """Public ones; of the own board, territory or group all; and what the person proposed."""
        if not getattr(user, "is_authenticated", False):
            return self.public()
        public = ~Q(status__in=PRIVATE_NEED_STATES) & ~Q(plan__status="draft")
        joined = joined_organisations(user)
        proposed = Q(proposed_by=user) | Q(proposer_group__in=joined)
        return self.filter(
            public | Q(board__in=joined) | proposed | territory_filter(user, "board__territory")
        )

    def proposals(self) -> NeedQuerySet:
        """Needs that came in as a proposal, whatever became of them."""
        return self.exclude(tracking_code="")

    def lines(self) -> NeedQuerySet:
        """What belongs to its plan: no proposal that never got there, nothing merged away."""
        entered = self.model.steps.rel.related_model.objects.filter(
            need=models.OuterRef("pk"), to_status="in_plan"
        )
        aside = Q(status__in=("draft", "deferred", "dropped")) & ~Q(tracking_code="") & ~Exists(entered)
        return self.exclude(status__in=(*EARLY_NEED_STATES, "merged")).filter(~aside)

    def counted(self) -> NeedQuerySet:
        """Lines over which a plan's totals and gap are summed: what was dropped is no longer lacking."""
        return self.lines().exclude(status="dropped")

    def on_map(self) -> NeedQuerySet:
        """What somebody still wants or has built; whoever asks says who may see it."""
        return self.exclude(status__in=GIVEN_UP_STATES)

    def in_plans(self) -> NeedQuerySet:
        """Lines of agreed plans that were neither dropped nor put aside."""
        return self.filter(status__in=PUBLIC_LINE_STATES).exclude(plan__in=self._drafts())

    def _drafts(self) -> models.QuerySet[Any]:
        """The keys of plans that nobody agreed on yet."""
        plans: Any = self.model.plan.field.related_model.objects
        drafts: models.QuerySet[Any] = plans.filter(status="draft").values("pk")
        return drafts

    def within(self, region: Region) -> NeedQuerySet:
        """Those of its villages, which are found first: the needs of each stand in an index."""
        inside = type(region).objects.filter(lo__range=(region.lo, region.hi), hi__lte=region.hi)
        return self.filter(is_among("village", inside.values("pk")))

    def in_state(self, state: str) -> NeedQuerySet:
        """One of STATE_GROUPS; all but "ready" are parts of `public().counted()`, said for the indexes."""
        if state == "ready":
            return self.ready()
        rows = self.exclude(plan__in=self._drafts())
        if state in ("all", "aside"):
            steps = self.model.steps.rel.related_model.objects.filter(to_status="in_plan")
            entered = Q(tracking_code="") | Q(pk__in=steps.values("need"))
            aside = Q(status="deferred") & entered
            return rows.filter(aside if state == "aside" else aside | Q(status__in=PUBLIC_LINE_STATES))
        return rows.filter(status__in=STATE_GROUPS[state])

    def mostly_poor(self) -> NeedQuerySet:
        """At least 60% of the households are poor."""
        return self.filter(MOSTLY_POOR)

    def for_rows(self) -> NeedQuerySet:
        """With what `display.need_row` shows and nothing else: half the columns and joins of `for_list`."""
        told = {
            "board": ("name",),
            "village": ("code", "name", "level"),
            "facts": ("fit_count", "nearly_count"),
        }
        return cast("NeedQuerySet", joined(self, own=_ROW, **told))

    def for_list(self) -> NeedQuerySet:
        """With what a row shows, in one statement; of its facts only how many offers it has."""
        rows = self.select_related("board", "village", "village__parent", "village__parent__parent", "facts")
        return rows.defer("facts__columns", "facts__terms", "facts__offers")
