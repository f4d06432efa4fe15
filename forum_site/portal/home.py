"""What fills the blocks of the home page. Public rows only: the page is kept for all visitors."""

from __future__ import annotations

from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, F, Max, Min
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core import taxonomy
from forum_site.core.dates import as_day
from forum_site.core.money import number
from forum_site.discussions.lists import topic_rows
from forum_site.discussions.models import Topic
from forum_site.organisations.models import Organisation
from forum_site.pages.providers import register_provider
from knowledge.models import ArticlePage
from partnerships.display import need_row, sum_funding
from partnerships.models import MediumTermPlan, Need, NeedTotal, Offer
from partnerships.offer_display import amount_words
from partnerships.totals.read import grouped, ready_count, totals_of

VISITOR: Final = AnonymousUser()
LOOKED_THROUGH: Final = 300  # a plan opens up to a few hundred needs at the same moment
Provided = dict[str, Any] | None


def register() -> None:
    register_provider("gap_figure", gap_figure)
    register_provider("needs_looking", needs_looking)
    register_provider("latest_topics", latest_topics)
    register_provider("open_offers", open_offers)
    register_provider("figures", figures)
    register_provider("gap_by_sector", gap_by_sector)


def gap_figure(request: HttpRequest, count: int) -> Provided:
    """How much of all published plans is still without money; None before the first plan."""
    rows = NeedTotal.objects.of(None).public()
    totals = totals_of(rows)
    if not totals["cost"]:
        return None
    plans = MediumTermPlan.objects.published().aggregate(
        first=Min("period_start"), last=Max("period_end"), boards=Count("board", distinct=True)
    )
    words = ngettext(
        "Plans %(first)s–%(last)s of %(n)s board", "Plans %(first)s–%(last)s of %(n)s boards", plans["boards"]
    )
    said = {"first": plans["first"], "last": plans["last"], "n": number(plans["boards"])}
    updated = rows.aggregate(at=Max("changed_at"))["at"]
    return {
        "context": {
            "eyebrow": words % said,
            "funding": sum_funding(totals),
            "needs": totals["n"],
            "updated": as_day(updated) if updated else None,
        }
    }


def needs_looking(request: HttpRequest, count: int) -> Provided:
    """What was opened last, one need a board: the one that lacks most."""
    ready = Need.objects.ready()
    opened = ready.order_by(F("opened_at").desc(nulls_last=True), "-pk")
    latest = list(opened.values_list("opened_at", "gap", "board", "pk")[:LOOKED_THROUGH])
    latest.sort(key=lambda row: (-row[0].timestamp() if row[0] else 0, -row[1], row[3]))
    first_of: dict[int, int] = {}
    for _opened, _gap, board, pk in latest:
        first_of.setdefault(board, pk)
    chosen = list(first_of.values())[:count]
    rows = sorted(Need.objects.filter(pk__in=chosen).for_list(), key=lambda need: chosen.index(need.pk))
    context = {
        "rows": [need_row(need) for need in rows],
        "total": ready_count(),
        "href": reverse("partnerships:needs"),
    }
    return {"context": context}


def latest_topics(request: HttpRequest, count: int) -> Provided:
    topics = Topic.objects.visible_to(VISITOR).for_list().order_by("-last_post_at", "-pk")[:count]
    return {"context": {"rows": topic_rows(topics), "href": reverse("discussions:index")}}


def open_offers(request: HttpRequest, count: int) -> Provided:
    offers = Offer.objects.open()
    rows = [
        {
            "closes": offer.closes_on,
            "url": offer.get_absolute_url(),
            "title": offer.title,
            "giver": offer.organisation.name,
            "amount": amount_words(offer),
        }
        for offer in offers.select_related("organisation").by_deadline()[:count]
    ]
    return {"context": {"rows": rows, "total": offers.count(), "href": reverse("partnerships:offers")}}


def figures(request: HttpRequest, count: int) -> Provided:
    """Counts of what is public today."""
    boards = Organisation.objects.boards().verified()
    kota = Organisation.objects.secretariats().verified().count()
    proved = boards.count()
    if not proved and not totals_of(NeedTotal.objects.of(None).public())["cost"]:
        return None
    words = ngettext("verified BKM/LKM in %(n)s kota", "verified BKM/LKM in %(n)s kota", kota)
    partners = Offer.objects.open().values("organisation").distinct().count()
    rows = [
        (words % {"n": number(kota)}, number(proved)),
        (_("needs looking for partners"), number(ready_count())),
        (_("partners with an open offer"), number(partners)),
        (_("articles written from experience"), number(ArticlePage.objects.visible_to(VISITOR).count())),
    ]
    return {"context": {"rows": rows}}


def gap_by_sector(request: HttpRequest, count: int) -> Provided:
    """Plan, money found and gap of each tridaya sector; bars are drawn against the largest plan."""
    sectors = {
        row["sector"]: row
        for row in grouped(NeedTotal.objects.of(None).public().exclude(sector=""), "sector")
    }
    shown = [(code, sum_funding(sectors[code])) for code in taxonomy.SECTORS if code in sectors]
    most = max((funding.total for _code, funding in shown), default=0)
    if not most:
        return None
    rows = []
    for code, funding in shown:
        found = funding.total - funding.gap
        slices = [("received", found), ("gap", funding.gap), ("track", most - funding.total)]
        rows.append(
            {
                "sector": code,
                "needs": sectors[code]["n"],
                "funding": funding,
                "found": found,
                "slices": slices,
            }
        )
    return {"context": {"rows": rows}}
