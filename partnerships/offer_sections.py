"""Lists of matches beside an offer or a need, and a partner's offers on its page."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.organisations.authority import manages
from forum_site.organisations.models import Organisation
from partnerships.explained import with_reasons
from partnerships.match_display import answers_of, parts_of, reasons_of, tally
from partnerships.models import FundingSource, Match, Need, Offer
from partnerships.offer_display import amount_words, left_words, offer_row
from partnerships.pairs.exposure import TURNS
from partnerships.rules import can_create_offer
from partnerships.sources.display import source_row

NEEDS_SHOWN: Final = 5
OFFERS_SHOWN: Final = 2
OWN_SHOWN: Final = 5
MOST_SOURCES: Final = 50


def of_offer(offer: Offer, user: Any, *, own: bool) -> dict[str, list[dict[str, Any]]]:
    """`best` stored needs of a published offer and those on `turn`; nearly fitting ones for the partner."""
    rows = Match.objects.visible_to(user).active().filter(offer=offer)
    if not own:
        rows = rows.filter(status="fit")
    best = rows.best_first().values("pk")[:NEEDS_SHOWN]
    found = rows.filter(Q(pk__in=best) | Q(pk__in=rows.on_turn().best_first().values("pk")[:TURNS]))
    stored = list(found.for_list().prefetch_related(None).best_first())
    for row in stored:
        row.offer = offer  # its regions are read already
    shown = with_reasons(stored)
    lines = [_line(row) for row in shown]
    return {"best": lines[:NEEDS_SHOWN], "turn": lines[NEEDS_SHOWN:]}


def _line(row: Match) -> dict[str, Any]:
    return {"match": row, "need": row.need, "tally": tally(answers_of(row))}


def matches_of_need(need: Need, user: Any) -> dict[str, Any]:
    """ "Mitra yang cocok" on the page of a need (partnerships/matches/of_need.html as `matches`)."""
    rows = Match.objects.visible_to(user).active().filter(need=need)
    found = list(rows.with_offers().best_first()[:OFFERS_SHOWN])
    for row in found:
        row.need = need  # read already, with its board and places
    own = manages(user, need.board)
    return {"cards": [card(match, own=own) for match in with_reasons(found)], "own": own}


def card(match: Match, *, own: bool) -> dict[str, Any]:
    """A match as a card: offer, score with its parts, reasons."""
    return {
        "match": match,
        "offer": match.offer,
        "amount": amount_words(match.offer),
        "left": left_words(match.offer),
        "parts": parts_of(match),
        "reasons": reasons_of(match, own=own),
    }


def offers_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """A partner's open offers on its page; its officers see their drafts too."""
    if not organisation.is_partner:
        return None
    own = bool(can_create_offer(user, organisation))
    rows = Offer.objects.visible_to(user).filter(organisation=organisation)
    rows = rows.exclude(status__in=("withdrawn", "archived")) if own else rows.open()
    found = list(rows.for_list().by_deadline()[: OWN_SHOWN + 1])
    if not found and not own:
        return None
    context = {
        "rows": [offer_row(offer, state=own) for offer in found[:OWN_SHOWN]],
        "more": len(found) > OWN_SHOWN,
        "own": own,
    }
    anchor = ("h-tawaran", _("Offers"))
    return {"template": "partnerships/offers/of_partner.html", "context": context, "anchor": anchor}


def sources_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """Where a partner's support comes from, with the day somebody last confirmed it."""
    if not organisation.is_partner:
        return None
    own = bool(can_create_offer(user, organisation))
    rows = FundingSource.objects.filter(organisation=organisation)
    rows = rows if own else rows.given()
    today = timezone.localdate()
    sources = list(rows.fresh_first(today).for_list()[:MOST_SOURCES])
    if not sources and not own:
        return None
    context = {"rows": [{**source_row(source, today), "giver": ""} for source in sources], "own": own}
    anchor = ("h-sumber", _("Sources of funds"))
    return {"template": "partnerships/sources/of_partner.html", "context": context, "anchor": anchor}
