"""What the page of one need shows, gathered in a bounded number of statements."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.display.meta import PageMeta
from forum_site.core.money import rupiah_short
from partnerships import display, life_trace, trace
from partnerships.funding_ledger import ledger_of, slices
from partnerships.life_words import status_words
from partnerships.models import Need


def facts(need: Need) -> dict[str, Any]:
    """Where, how much, for whom."""
    place, funding = display.place_words(need), display.funding_of(need)
    return {
        "need": need,
        "plan": need.plan,
        "place": display.full_place(need),
        "address": "" if need.public_address == place else need.public_address,
        "funding": funding,
        "slices": slices(funding),
        "ledger": ledger_of(need),
        "volume": display.volume_words(need),
        "people": display.beneficiaries(need),
        "share": display.share_link(need),
        "meta": meta_of(need),
    }


def history(need: Need) -> dict[str, Any]:
    """Its stages, its origin and what was changed since."""
    return {
        "brief": life_trace.short(need),
        "state": status_words(need),
        "source": trace.source_words(need),
        "changes": trace.changes(need),
        "last_changes": trace.last_changes(need),
    }


def meta_of(need: Need) -> PageMeta:
    """What a link in WhatsApp shows."""
    parts = [display.village_words(need.village), need.board.name]
    if need.gap:
        parts.append(_("Still lacks %(amount)s.") % {"amount": rupiah_short(need.gap)})
    return PageMeta(need.public_title, ". ".join(parts), need.get_absolute_url(), kind="article")
