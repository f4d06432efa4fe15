"""What lacks a partner, what waits for an agency's answer, and which agencies may be asked."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import Exists, F, FloatField, OuterRef, Q, QuerySet
from django.db.models.functions import Cast, NullIf, TruncMonth
from django.utils import timezone

from forum_site.organisations.authority import secretariats_of, territory_filter
from forum_site.organisations.models import Kind, Organisation
from forum_site.regions.models import Region
from partnerships.choices import FundingStage
from partnerships.models import AnswerRequest, Commitment, FundingEntry, Interest, Need
from partnerships.querysets import PRIVATE_NEED_STATES, NeedQuerySet, own_organisations

PATIENCE: Final = 60  # days a need looks for partners before the secretariat is asked to help
ORDERS: Final = ("oldest", "poorest")
_SHARE = Cast("poor_households", FloatField()) / NullIf(Cast("households", FloatField()), 0.0)


def overseen_needs(user: Any) -> NeedQuerySet:
    """Needs of the places for which this person answers as `authority.oversees` says."""
    rows: NeedQuerySet = Need.objects.all()
    if getattr(user, "is_superuser", False):
        return rows
    nearer = Organisation.objects.secretariats().verified().staffed().covering("village")
    mine = Q(pk__in=[])
    for office in secretariats_of(user):
        place = office.territory
        if place is None or not office.is_verified:
            continue
        inside = Q(village__lo__range=(place.lo, place.hi), village__hi__lte=place.hi)
        if place.level < Region.Level.REGENCY:
            inside &= Q(~Exists(nearer.filter(territory__level__gt=place.level)))
        mine |= inside
    return rows.filter(mine)


def without_partner(user: Any, *, days: int = PATIENCE, now: datetime | None = None) -> NeedQuerySet:
    """Ready for at least so many days, and nobody helps: no interest, promise, firm money or asked agency.

    Residents' own money is no partner. A need comes back when the agency's answer is not "we can help".
    """
    since = (now or timezone.now()) - timedelta(days=days)
    this = OuterRef("pk")
    interest = Interest.objects.filter(need=this).exclude(status=Interest.Status.WITHDRAWN)
    money = FundingEntry.objects.filter(need=this, voided_at=None).exclude(
        Q(stage=FundingStage.PLANNED) | Q(source_kind="SELF_HELP")
    )
    promised = Commitment.objects.open().filter(need=this)
    asked = AnswerRequest.objects.filter(
        Q(state=AnswerRequest.State.OPEN) | Q(answer__state="accepted"), need=this
    )
    rows = overseen_needs(user).ready().filter(opened_at__lte=since)
    return rows.filter(~Exists(interest), ~Exists(money), ~Exists(promised), ~Exists(asked))


def in_order(rows: NeedQuerySet, order: str = "oldest") -> NeedQuerySet:
    """Oldest month first and in it the largest share of poor households; or by that share alone."""
    share = _SHARE.desc(nulls_last=True)
    if order == "poorest":
        return rows.order_by(share, "opened_at", "pk")
    return rows.order_by(TruncMonth("opened_at"), share, "opened_at", "pk")


def requests_of(user: Any) -> QuerySet[AnswerRequest]:
    """Those of the own agency, and those about needs of the own territory; with what a row shows."""
    readable = ~Q(need__status__in=PRIVATE_NEED_STATES)
    own = Q(organisation__in=own_organisations(user)) & readable
    rows = AnswerRequest.objects.filter(own | territory_filter(user, "need__village"))
    return rows.select_related("need__board", "need__village", "organisation", "answer")


def late_first(rows: QuerySet[AnswerRequest], state: str) -> QuerySet[AnswerRequest]:
    """Open ones by the day they are due; closed ones the newest first."""
    if state == AnswerRequest.State.OPEN:
        return rows.filter(state=state).order_by("due_on", "pk")
    return rows.filter(state=state).order_by(F("closed_at").desc(nulls_last=True), "-pk")


def agencies_for(need: Need) -> QuerySet[Organisation]:
    """Verified agencies of the need's kota or kabupaten that were not asked already."""
    village = need.village
    asked = AnswerRequest.objects.filter(need=need, state=AnswerRequest.State.OPEN)
    return Organisation.objects.filter(
        kind=Kind.AGENCY, verification="verified", territory__level__gte=Region.Level.REGENCY,
        territory__lo__lte=village.lo, territory__hi__gte=village.hi,
    ).exclude(pk__in=asked.values("organisation")).order_by("name")  # fmt: skip


def unanswered_request() -> Exists:
    """For a query of needs: whether an agency was asked and has not answered yet."""
    return Exists(AnswerRequest.objects.filter(need=OuterRef("pk"), state=AnswerRequest.State.OPEN))
