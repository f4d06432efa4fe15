"""After a paper was verified: the pairs that it moved from nearly to fit, told once for all of them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from django.db.models import Q
from django.utils import timezone

from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Document
from partnerships.actions.announce_matches import grouped, tell_partner
from partnerships.actions.refresh_matches import refresh_matches_of_needs
from partnerships.choices import MatchStatus
from partnerships.models import Match, Need
from partnerships.pairs.lock import alone
from partnerships.todo.lists import amount_of

NAMED: Final = 5  # titles of offers in the notice


def rematch_after_paper(board_id: int, document_id: int | None) -> None:
    """Match the needs of a board anew. When a verified paper is the cause, its board is told once.

    Those that look for partners now, and those that did when they were matched last. Without a paper
    (one expired or was withdrawn) new pairs are announced as ever. Repeatable.
    """
    paper = Document.objects.filter(pk=document_id).first() if document_id else None
    ready = Need.objects.ready().filter(board=board_id)
    needs = Need.objects.filter(Q(pk__in=ready.values("pk")) | Q(facts__isnull=False), board=board_id)
    if paper is None:
        refresh_matches_of_needs(needs)
        return
    with alone():
        waiting = Match.objects.filter(need__in=needs, status=MatchStatus.NEARLY, announced_at=None)
        before = list(waiting.values_list("pk", flat=True))
        # Within this transaction they count as told, so that nobody else announces what is told here.
        Match.objects.filter(pk__in=before).update(announced_at=timezone.now())
        refresh_matches_of_needs(needs)
        tell_opened(before, paper)


def tell_opened(before: Collection[int], paper: Document) -> None:
    """Tell, in one notice, of the pairs among `before` that fit now; the others stay untold.

    However well they score: the board sent the paper for them.
    """
    rows = Match.objects.filter(pk__in=before)
    moved = rows.filter(status=MatchStatus.FIT, dismissed_at=None, offer__status="published")
    opened = list(moved.select_related("need__board", "offer__organisation").order_by("-rank", "lot"))
    if opened:
        _tell(opened, paper)
    rows.exclude(pk__in=[one.pk for one in opened]).update(announced_at=None)


def _tell(opened: list[Match], paper: Document) -> None:
    best = opened[0]
    offers = list(dict.fromkeys(one.offer.title for one in opened))
    announce(
        "partnerships.offers_opened",
        actor=None,
        subject=best,
        recipients=holders(best.need.board),
        data=facts(opened, offers, paper),
        key=f"opened:{paper.pk}:{best.pk}",
        reason="role",
    )
    for of_offer in grouped(opened, lambda one: one.offer_id):
        tell_partner(of_offer)


def facts(opened: list[Match], offers: list[str], paper: Document) -> dict[str, Any]:
    """What the words need. `offers` counts offers, not pairs; `amount` is rupiah as the to-do counts it."""
    return {
        "paper": paper.kind,
        "offers": len({one.offer_id for one in opened}),
        "names": offers[:NAMED],
        "amount": amount_of(opened),
    }
