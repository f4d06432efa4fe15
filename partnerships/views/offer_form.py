"""Writing an offer, trying it, sending it, extending it, taking it back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forum_site.organisations.models import PARTNER_KINDS, Organisation
from partnerships import rules
from partnerships.actions.decide_offer import submit_offer, withdraw_offer
from partnerships.actions.renew_offer import renew_offer
from partnerships.actions.save_offer import extend_offer
from partnerships.forms.offer_page import OfferPage
from partnerships.forms.offers import ExtendForm
from partnerships.models import Offer
from partnerships.trials import GROUPS, advice, obstacle_rows, sample_words, try_offer
from partnerships.views.offers import get_offer, page_parts, permissions


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def offer_new(request: HttpRequest) -> HttpResponse:
    """Whose offer it is, when the person acts for several; then the form."""
    partners = Organisation.objects.managed_by(request.user).filter(kind__in=PARTNER_KINDS)
    partners = partners.select_related("territory").order_by("name")
    chosen = request.GET.get("organisation")
    found = [one for one in partners if chosen in (None, one.slug)]
    if len(found) != 1:
        context = {"partners": partners, "section": "offer"}
        return render(request, "partnerships/offers/choose.html", context)
    rules.can_create_offer(request.user, found[0]).require()
    return _written(request, Offer(organisation=found[0]))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def offer_edit(request: HttpRequest, pk: int) -> HttpResponse:
    offer = get_offer(pk)
    if rules.can_extend_offer(request.user, offer):
        return redirect("partnerships:offer_extend", pk)
    rules.can_edit_offer(request.user, offer).require()
    return _written(request, offer)


def _written(request: HttpRequest, offer: Offer) -> HttpResponse:
    """The form; "add" and "remove" draw it again, "save" and "try" keep it as a draft."""
    page = OfferPage(offer, request.POST if request.method == "POST" else None)
    saves = page.is_posted and page.wanted in ("save", "try")
    if saves and page.is_valid():
        saved = page.save(by=request.user)
        messages.success(request, _("The draft is saved. Only you see it until it is published."))
        if page.wanted == "try":
            return redirect("partnerships:offer_dry_run", saved.pk)
        return redirect(saved)
    if page.is_posted and not saves:
        page.change()
    context = {"offer": offer, "page": page, "form": page.form, "section": "offer"}
    return render(request, "partnerships/offers/form.html", context, status=422 if saves else 200)


@login_required
@require_safe
def offer_dry_run(request: HttpRequest, pk: int) -> HttpResponse:
    offer = get_offer(pk)
    rules.can_try_offer(request.user, offer).require()
    trial = try_offer(offer)
    counts = trial.counts()
    group = request.GET.get("group", "")
    group = group if group in GROUPS else next((name for name in counts if counts[name]), "fit")
    context = {
        "offer": offer,
        **page_parts(offer),
        "trial": trial,
        "bar": [("met", counts["fit"]), ("near", counts["nearly"]), ("out", counts["not"])],
        "obstacles": obstacle_rows(trial.result),
        "advice": advice(trial.result),
        "sample": sample_words(trial),
        "group": group,
        "counts": counts,
        "page": trial.page(group, request.GET.get("page")),
        "may": permissions(request.user, offer),
        "section": "offer",
    }
    return render(request, "partnerships/offers/dry_run.html", context)


@login_required
@require_POST
def offer_submit(request: HttpRequest, pk: int) -> HttpResponse:
    offer = submit_offer(get_offer(pk), by=request.user)
    messages.success(request, _("Sent. The secretariat answers within 2 working days; you will be told."))
    return redirect(offer)


@login_required
@require_POST
def offer_renew(request: HttpRequest, pk: int) -> HttpResponse:
    """ "Buka lagi": the new round is a draft, and its form opens."""
    renewed = renew_offer(get_offer(pk), by=request.user)
    messages.success(
        request, _("A draft with everything from the last round. Check the dates, then send it.")
    )
    return redirect("partnerships:offer_edit", renewed.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def offer_extend(request: HttpRequest, pk: int) -> HttpResponse:
    offer = get_offer(pk)
    rules.can_extend_offer(request.user, offer).require()
    form = ExtendForm(request.POST or None, instance=offer)
    if request.method == "POST" and form.is_valid():
        extend_offer(get_object_or_404(Offer, pk=pk), by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved. Matches are computed again."))
        return redirect(offer)
    context = {"offer": offer, "form": form, "section": "offer"}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/offers/extend.html", context, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def offer_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    offer = get_offer(pk)
    rules.can_withdraw_offer(request.user, offer).require()
    if request.method == "POST":
        withdraw_offer(offer, by=request.user)
        messages.success(request, _("The offer is withdrawn. It no longer appears in lists."))
        return redirect("partnerships:own_offers")
    context: dict[str, Any] = {"offer": offer, "section": "offer"}
    return render(request, "partnerships/offers/withdraw.html", context)
