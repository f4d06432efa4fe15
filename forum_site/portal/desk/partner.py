"""The desk of an agency or partner: its offers, the needs that fit them, what it said it would help with."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Count, Q
from django.db.models.functions import TruncDate
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.organisations.models import Organisation
from forum_site.portal.desk.hats import Hat
from forum_site.portal.desk.parts import (
    Task,
    handover_tasks,
    interests_of,
    news,
    partnership_tasks,
    standing_task,
)
from partnerships.channelling.desk import of_body
from partnerships.choices import OfferStatus
from partnerships.commitments.desk import given_of
from partnerships.forwarding.rows import waiting_at
from partnerships.models import Match, Need, Offer
from partnerships.offer_display import offer_row

OFFERS_SHOWN: Final = 6
NEEDS_SHOWN: Final = 5
LOOKED_THROUGH: Final = 60


def partner_desk(hat: Hat, user: Any) -> dict[str, Any]:
    """What templates/portal/desk/partner.html draws, in a fixed number of statements."""
    body = hat.organisation
    assert body is not None  # noqa: S101 - for the type checker
    own = Offer.objects.visible_to(user).filter(organisation=body)
    living = own.exclude(status__in=(OfferStatus.WITHDRAWN, OfferStatus.ARCHIVED))
    rows = list(living.for_list().by_deadline()[:OFFERS_SHOWN])
    counts = own.aggregate(
        open=Count("pk", filter=Q(status=OfferStatus.PUBLISHED)),
        drafts=Count("pk", filter=Q(status=OfferStatus.DRAFT)),
        returned=Count("pk", filter=Q(status=OfferStatus.DRAFT) & ~Q(returned_reason="")),
        waiting=Count("pk", filter=Q(status=OfferStatus.REVIEW)),
    )
    partnerships = of_body(body, user)
    tasks = [task for task in (standing_task(body), *_offer_tasks(counts)) if task]
    tasks += partnership_tasks(partnerships)
    return {
        "body": body,
        "tasks": [*handover_tasks(user), *tasks],
        "requests": waiting_at(body, user),
        "offers": [offer_row(offer, state=True) for offer in rows],
        "counts": counts,
        "matches": new_needs(body, user),
        "partnerships": partnerships,
        "interests": interests_of(user, body),
        "commitments": given_of(user, body),
        "news": news(user),
    }


def new_needs(body: Organisation, user: Any) -> list[Match]:
    """Needs that fit open offers of the organisation, the latest day's best first; each need once."""
    rows = Match.objects.visible_to(user).active().filter(offer__organisation=body, status="fit")
    rows = rows.filter(need__in=Need.objects.ready())
    shown: dict[int, Match] = {}
    latest = rows.for_list().order_by(TruncDate("created_at").desc(), "-rank", "lot")
    for match in latest[:LOOKED_THROUGH]:
        shown.setdefault(match.need_id, match)
    return list(shown.values())[:NEEDS_SHOWN]


def _offer_tasks(counts: dict[str, int]) -> list[Task]:
    url = reverse("partnerships:own_offers")
    tasks = []
    if counts["returned"]:
        title = ngettext("%(n)s offer was returned", "%(n)s offers were returned", counts["returned"])
        words = _("The secretariat says what to change. Correct it and send it again.")
        tasks.append(
            Task("offer", "wait", title % {"n": number(counts["returned"])}, words, url, _("Correct it"))
        )
    if unsent := counts["drafts"] - counts["returned"]:
        title = ngettext("%(n)s draft is not sent yet", "%(n)s drafts are not sent yet", unsent)
        words = _("Try whom it fits, then send it to the secretariat.")
        tasks.append(Task("offer", "info", title % {"n": number(unsent)}, words, url, _("Go on")))
    if not any(counts.values()):
        words = _("Say what you offer, where and to whom; a dry run shows the needs it fits.")
        new = reverse("partnerships:offer_new")
        tasks.append(Task("offer", "info", _("Write your first offer"), words, new, _("Write an offer")))
    return tasks
