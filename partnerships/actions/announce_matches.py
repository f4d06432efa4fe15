"""Tell boards and partners of new matches: once a pair, one notice a board and offer, 200 an offer."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from django.utils import timezone

from forum_site.notifications.api import announce
from forum_site.notifications.models import Event
from forum_site.organisations.authority import holders
from partnerships.choices import MatchStatus
from partnerships.models import Match

INSTANT_PER_OFFER: Final = 200


def announce_matches(matches: Iterable[Match]) -> None:
    """Announce the fitting pairs nobody was told of yet, best first, grouped by board and offer.

    Only FIT is told at once; what nearly fits is shown on the board's list of opportunities.
    """
    fresh = list(
        Match.objects.filter(pk__in=[one.pk for one in matches], status=MatchStatus.FIT, announced_at=None)
        .select_related("need__board", "offer__organisation")
        .order_by("-score", "pk")
    )
    groups: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for one in fresh:
        groups[one.offer_id, one.need.board_id].append(one)
    for group in groups.values():
        if told_today(group[0]) < INSTANT_PER_OFFER:
            tell_board(group)
        tell_partner(group)
    mark_announced(fresh)


def told_today(match: Match) -> int:
    """How many boards were told at once of this offer so far."""
    return Event.objects.filter(kind="partnerships.new_match", data__offer=match.offer_id).count()


def tell_board(group: list[Match]) -> None:
    best = group[0]
    announce(
        "partnerships.new_match",
        actor=None,
        subject=best,
        recipients=holders(best.need.board),
        data={"offer": best.offer_id, "needs": len(group), "score": best.score},
        key=f"match:{best.pk}",
        reason="role",
    )


def tell_partner(group: list[Match]) -> None:
    best = group[0]
    announce(
        "partnerships.new_need",
        actor=None,
        subject=best,
        recipients=holders(best.offer.organisation),
        data={"offer": best.offer_id, "needs": len(group), "score": best.score},
        key=f"need:{best.pk}",
        reason="role",
    )


def mark_announced(fresh: Iterable[Match]) -> None:
    Match.objects.filter(pk__in=[one.pk for one in fresh]).update(announced_at=timezone.now())
