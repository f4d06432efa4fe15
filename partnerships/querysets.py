"""Read adjectives; every list, search, feed and export starts at `visible_to(user)`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import BigIntegerField, Exists, Q
from django.db.models.functions import Cast
from django.utils import timezone

from forum_site.organisations.authority import secretariats_of, territory_filter
from forum_site.organisations.models import Membership, Organisation
from partnerships.privacy import LEAST_SHOWN

if TYPE_CHECKING:
    from forum_site.regions.models import Region

# Needs the public may read: once the plan that holds them is agreed.
PRIVATE_NEED_STATES = ("draft", "proposed", "merged")
READY_NEED_STATES = ("open_for_partners", "in_talks", "committed")
GIVEN_UP_STATES = ("deferred", "dropped", "merged")
WORK_STATES = ("in_progress", "completed", "handed_over")
PUBLIC_OFFER_STATES = ("published", "closed", "archived")


# On their way into a plan: proposals that residents have not agreed on yet.
EARLY_NEED_STATES = ("proposed", "verified", "prioritised")


PUBLIC_LINE_STATES = ("in_plan", *READY_NEED_STATES, *WORK_STATES)
# What lists and dashboards can be narrowed to; no states: nothing is left out.
STATE_GROUPS: dict[str, tuple[str, ...]] = {
    "ready": (),
    "all": (),
    "plan": ("in_plan",),
    "looking": READY_NEED_STATES,
    "work": ("in_progress",),
    "done": ("completed", "handed_over"),
    "aside": ("deferred",),
}

# Three of five households or more; only where the public may know both counts. An index has the same words.
MOSTLY_POOR = Q(
    households__gte=LEAST_SHOWN,
    poor_households__gte=LEAST_SHOWN,
) & Q(poor_households__gte=(Cast("households", BigIntegerField()) * 3 + 4) / 5)


def own_organisations(user: Any) -> Any:
    return Membership.objects.managing(user).values("organisation")


def joined_organisations(user: Any) -> Any:
    """In any role: unit staff and members of a board see its proposals, though they do not manage it."""
    return Membership.objects.current().filter(user=user).values("organisation")


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


class NeedQuerySet(models.QuerySet[Any]):
    def public(self) -> NeedQuerySet:
        return self.exclude(status__in=PRIVATE_NEED_STATES).exclude(plan__status="draft")

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
        drafts = self.model.plan.field.related_model.objects.filter(status="draft")
        return self.filter(status__in=PUBLIC_LINE_STATES).exclude(plan__in=drafts.values("pk"))

    def within(self, region: Region) -> NeedQuerySet:
        """One range of one column, by which a database also knows how many rows to expect."""
        return self.filter(village__lo__range=(region.lo, region.hi), village__hi__lte=region.hi)

    def in_state(self, state: str) -> NeedQuerySet:
        """One of STATE_GROUPS; all but "ready" are parts of `public().counted()`, said for the indexes."""
        if state == "ready":
            return self.ready()
        rows = self.exclude(
            plan__in=self.model.plan.field.related_model.objects.filter(status="draft").values("pk")
        )
        if state in ("all", "aside"):
            steps = self.model.steps.rel.related_model.objects.filter(to_status="in_plan")
            entered = Q(tracking_code="") | Q(pk__in=steps.values("need"))
            aside = Q(status="deferred") & entered
            return rows.filter(aside if state == "aside" else aside | Q(status__in=PUBLIC_LINE_STATES))
        return rows.filter(status__in=STATE_GROUPS[state])

    def mostly_poor(self) -> NeedQuerySet:
        """At least 60% of the households are poor."""
        return self.filter(MOSTLY_POOR)

    def for_list(self) -> NeedQuerySet:
        """With what a row shows, in one statement."""
        return self.select_related("board", "village", "village__parent", "village__parent__parent")


class NeedTotalQuerySet(models.QuerySet[Any]):
    """Over summands: only sums of rows mean something."""

    def of(self, region: Region | None) -> NeedTotalQuerySet:
        """A province, kota or kabupaten; None is the country."""
        return self.filter(level=region.level if region else 0, place=region.code if region else "")

    def parts_of(self, region: Region | None) -> NeedTotalQuerySet:
        """All provinces of the country, all kota and kabupaten of a province."""
        if region is None:
            return self.filter(level=1)
        return self.filter(level=2, place__startswith=f"{region.code}.")

    def public(self) -> NeedTotalQuerySet:
        """As `Need.objects.public().counted()`."""
        return self.filter(published=True)

    def ready(self) -> NeedTotalQuerySet:
        """As `Need.objects.ready()`."""
        return self.filter(status__in=READY_NEED_STATES, band__gt=1, verified=True)

    def in_state(self, state: str) -> NeedTotalQuerySet:
        """As `Need.objects.in_state(state)`."""
        if state == "ready":
            return self.ready()
        rows = self.public()
        return rows.filter(status__in=STATE_GROUPS[state]) if STATE_GROUPS[state] else rows


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


class OfferQuerySet(models.QuerySet[Any]):
    def open(self) -> OfferQuerySet:
        """Published, inside the window, quota left."""
        today = timezone.localdate()
        return self.filter(
            Q(opens_on=None) | Q(opens_on__lte=today),
            Q(closes_on=None) | Q(closes_on__gte=today),
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
        return self.select_related("organisation").prefetch_related("regions")


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

    def best_first(self) -> MatchQuerySet:
        """Fitting ones before nearly fitting ones, then by score."""
        return self.order_by("status", "-score", "pk")  # "fit" < "nearly"

    def for_list(self) -> MatchQuerySet:
        """With what a row shows of both sides, in two statements."""
        return self.select_related(
            "need__board", "need__village__parent__parent", "offer__organisation"
        ).prefetch_related("offer__regions")


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
        return self.select_related("need__board", "need__village", "organisation", "user")

    def waiting_first(self) -> InterestQuerySet:
        """What waits for an answer first, the oldest of it first; then the answered, newest first."""
        waiting = models.Case(models.When(status="open", then=0), default=1)
        asked = models.Case(models.When(status="open", then=models.F("created_at")))
        return self.order_by(waiting, asked.asc(nulls_last=True), "-answered_at", "-pk")
