"""Tell boards and partners of new matches: once a pair, one notice a board and offer, 200 an offer."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.notifications.api import announce
from forum_site.notifications.models import Event
from forum_site.organisations.authority import holders
from partnerships.analysis.nearly import tell_nearly
from partnerships.choices import MatchStatus
from partnerships.models import Match

INSTANT_PER_OFFER: Final = 200
LEAST_TOLD: Final = 70  # of 100: neighbouring activities score less, and are shown but not announced
LISTED: Final = 5  # titles of further needs that a notice names


def announce_matches(matches: Iterable[Match]) -> None:
    """Announce the fitting pairs nobody was told of yet: each board once an offer, each partner once.

    Only a clear FIT is told so; who nearly fits hears of it in the digest. Boards beyond the
    200th of an offer find it in their inbox, without a message at once. Can be repeated without harm.
    """
    with transaction.atomic():
        fresh = list(
            Match.objects.select_for_update(of=("self",))
            .filter(
                pk__in=[one.pk for one in matches],
                status=MatchStatus.FIT,
                score__gte=LEAST_TOLD,
                announced_at=None,
                dismissed_at=None,
                offer__status="published",
            )
            .select_related("need__board", "offer__organisation")
            .order_by("-rank", "lot")
        )
        for of_offer in grouped(fresh, lambda one: one.offer_id):
            tell_boards(of_offer)
            tell_partner(of_offer)
        Match.objects.filter(pk__in=[one.pk for one in fresh]).update(announced_at=timezone.now())
        tell_nearly(matches)


def grouped(matches: Iterable[Match], key: Any) -> list[list[Match]]:
    groups: dict[Any, list[Match]] = defaultdict(list)
    for one in matches:
        groups[key(one)].append(one)
    return list(groups.values())


def tell_boards(matches: list[Match]) -> None:
    """One notice a board, the best fitting boards first; `matches` are of one offer, best first."""
    told = boards_told(matches[0].offer_id)
    for of_board in grouped(matches, lambda one: one.need.board_id):
        best = of_board[0]
        at_once = told < INSTANT_PER_OFFER
        event = announce(
            "partnerships.new_match" if at_once else "partnerships.new_match_later",
            actor=None,
            subject=best,
            about=best.need,  # whoever muted the need
            recipients=holders(best.need.board),
            data=facts(of_board),
            key=f"match:{best.pk}",
            reason="role",
        )
        told += bool(event and at_once)


def boards_told(offer_id: int) -> int:
    """How many notices at once went out for this offer so far."""
    return Event.objects.filter(kind="partnerships.new_match", data__offer=offer_id).count()


def tell_partner(matches: list[Match]) -> None:
    """One notice for all that is new for an offer."""
    best = matches[0]
    announce(
        "partnerships.new_need",
        actor=None,
        subject=best,
        recipients=holders(best.offer.organisation),
        data=facts(matches),
        key=f"need:{best.pk}",
        reason="role",
    )


def facts(matches: list[Match]) -> dict[str, Any]:
    """What the words need: `needs` counts them all, `others` names the next few."""
    return {
        "offer": matches[0].offer_id,
        "needs": len(matches),
        "score": matches[0].score,
        "others": [one.need.public_title for one in matches[1 : LISTED + 1]],
    }
