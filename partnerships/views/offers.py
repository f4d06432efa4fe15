"""Offers as everybody sees them, and the partner's own list."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.organisations.models import PARTNER_KINDS, Organisation
from partnerships import offer_display as display
from partnerships import rules
from partnerships.forms.offer_filter import OfferFilter
from partnerships.models import Offer
from partnerships.offer_sections import of_offer
from partnerships.page_sections import parts_of
from partnerships.trials import listed_needs, try_offer

PER_PAGE = 20


@require_safe
def offer_list(request: HttpRequest) -> HttpResponse:
    form = OfferFilter(request.GET)
    rows = form.apply(Offer.objects.visible_to(request.user).open()).for_list()
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "rows": [display.offer_row(offer) for offer in page.object_list],
        "partner": speaks_for_partner(request.user),
        "section": "offer",
        "meta": PageMeta(_("Open offers"), url=request.path),
    }
    return render(request, "partnerships/offers/list.html", context)


def speaks_for_partner(user: Any) -> bool:
    """May write offers; asked once a page, of people who are logged in."""
    if not user.is_authenticated:
        return False
    return Organisation.objects.managed_by(user).filter(kind__in=PARTNER_KINDS).exists()


@login_required
@require_safe
def own_offers(request: HttpRequest) -> HttpResponse:
    """What the person's organisations have on the table, drafts first."""
    partners = Organisation.objects.managed_by(request.user).filter(kind__in=PARTNER_KINDS)
    rows = Offer.objects.visible_to(request.user).filter(organisation__in=partners).for_list()
    page = Paginator(rows.order_by("-updated_at"), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [display.offer_row(offer, state=True) for offer in page.object_list],
        "partners": partners,
        "section": "offer",
    }
    return render(request, "partnerships/offers/own.html", context)


@require_safe
def offer_detail(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    offer = get_offer(pk)
    rules.can_view_offer(request.user, offer).require()
    if slug != offer.slug:
        return redirect(offer, permanent=False)
    may = permissions(request.user, offer)
    context = {
        "offer": offer,
        **page_parts(offer),
        "may": may,
        "matches": of_offer(offer, request.user, own=may["own"]),
        "parts": parts_of(offer, request.user),
        "section": "offer",
        "meta": PageMeta(offer.title, meta_words(offer), offer.get_absolute_url(), kind="article"),
    }
    return render(request, "partnerships/offers/detail.html", context)


@require_safe
def offer_needs(request: HttpRequest, pk: int) -> HttpResponse:
    """Every need that fits or nearly fits: of a published offer as they were listed, else tried now."""
    offer = get_offer(pk)
    rules.can_view_offer(request.user, offer).require()
    group = "nearly" if request.GET.get("group") == "nearly" else "fit"
    number = request.GET.get("page")
    context = {"offer": offer, "group": group, "section": "offer"}
    if offer.status == "published":
        listed = listed_needs(offer)
        page, left_out = listed.leaf(group, number)
        context |= {"listed": listed, "counts": listed.counts(), "page": page, "left_out": left_out}
    else:
        trial = try_offer(offer)
        context |= {"counts": trial.counts(), "page": trial.page(group, number)}
    return render(request, "partnerships/offers/needs.html", context)


def get_offer(pk: int) -> Offer:
    """The offer with what its pages show, or 404; who may see it is asked by the view."""
    rows = Offer.objects.for_list().select_related("organisation__territory", "source")
    return get_object_or_404(rows, pk=pk)


def permissions(user: Any, offer: Offer) -> dict[str, Any]:
    """What the buttons of an offer's page ask."""
    edit = rules.can_edit_offer(user, offer)
    extend = rules.can_extend_offer(user, offer)
    withdraw = rules.can_withdraw_offer(user, offer)
    renew = rules.can_renew_offer(user, offer)
    return {
        "own": bool(edit or extend or renew or withdraw),
        "edit": edit,
        "extend": extend,
        "submit": rules.can_submit_offer(user, offer),
        "withdraw": withdraw,
        "renew": renew,
        "decide": rules.can_decide_offer(user, offer),
    }


def page_parts(offer: Offer) -> dict[str, Any]:
    """What both pages of an offer draw: the public one and the dry run."""
    return {
        "facts": display.facts(offer),
        "documents": display.document_words(offer),
        "conditions": display.conditions(offer),
        "categories": display.category_words(offer),
        "badge": display.state_badge(offer),
        "left": display.left_words(offer),
    }


def meta_words(offer: Offer) -> str:
    parts = [offer.organisation.name, display.amount_words(offer), display.place_words(offer)]
    return ". ".join(part for part in parts if part)
