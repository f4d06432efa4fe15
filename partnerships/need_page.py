"""What the page of one need shows, gathered in a bounded number of statements."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.display.meta import PageMeta
from forum_site.core.money import rupiah_short
from partnerships import display, life_trace, trace
from partnerships.life_words import status_words
from partnerships.models import Need
from partnerships.selectors import funding_rows

AMOUNTS = ("planned", "committed", "received", "spent")


def facts(need: Need) -> dict[str, Any]:
    """Where, how much, for whom."""
    place = display.place_words(need)
    return {
        "need": need,
        "plan": need.plan,
        "place": display.full_place(need),
        "address": "" if need.public_address == place else need.public_address,
        "funding": display.funding_of(need),
        "sources": funding_table(need),
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


def funding_table(need: Need) -> dict[str, Any]:
    """`rows` by source and the `total` of each stage, in rupiah."""
    rows = funding_rows(need)
    return {"rows": rows, "total": {stage: sum(row[stage] for row in rows) for stage in AMOUNTS}}


def meta_of(need: Need) -> PageMeta:
    """What a link in WhatsApp shows."""
    parts = [display.village_words(need.village), need.board.name]
    if need.gap:
        parts.append(_("Still lacks %(amount)s.") % {"amount": rupiah_short(need.gap)})
    return PageMeta(need.public_title, ". ".join(parts), need.get_absolute_url(), kind="article")
