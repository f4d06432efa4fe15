"""Offers that wait for the secretariat, as a queue of its desk."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.desk import Item, Queue, register_queue
from partnerships import offer_display as display
from partnerships.forms.decisions import ReturnOfferForm
from partnerships.models import Offer
from partnerships.trials import advice, sample_words, try_offer

CODE: Final = "offer"
WORKING_DAYS: Final = 2  # what the partner is promised when sending


def register() -> None:
    register_queue(
        Queue(
            code=CODE,
            tab=_("Offers"),
            label=_("Offer"),
            icon="offer",
            days=WORKING_DAYS,
            items=offer_items,
            opened=opened_offer,
        )
    )


def offer_items(user: Any) -> list[Item]:
    """`updated_at` is the moment it was sent: a later change takes it back to draft."""
    offers = Offer.objects.decidable_by(user).select_related("organisation")
    return [Item(offer.pk, offer.title, offer.organisation.name, offer.updated_at) for offer in offers]


def opened_offer(request: HttpRequest, pk: int) -> dict[str, Any] | None:
    """The offer beside the list: what it says, what it would match, and the two ways to decide."""
    rows = Offer.objects.decidable_by(request.user).filter(pk=pk)
    offer = rows.select_related("organisation__territory").prefetch_related("regions").first()
    if offer is None:
        return None
    trial = try_offer(offer)
    context = {
        "offer": offer,
        "facts": display.facts(offer),
        "conditions": display.conditions(offer),
        "documents": display.document_words(offer),
        "categories": display.category_words(offer),
        "counts": trial.counts(),
        "advice": advice(trial.result),
        "sample": sample_words(trial),
        "form": ReturnOfferForm(),
    }
    return {"template": "partnerships/desk/offer.html", "context": context}
