"""Commitments: making one, the lists of both sides, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forum_site.core.verdict import Verdict
from partnerships import rules
from partnerships.actions.decide_commitment import (
    accept_commitment,
    decline_commitment,
    withdraw_commitment,
)
from partnerships.actions.make_commitment import make_commitment
from partnerships.commitments.desk import lists
from partnerships.commitments.others import like_needs
from partnerships.commitments.wording import reduced_words, side_words
from partnerships.display import full_place, funding_of, need_row
from partnerships.forms.commitments import CommitmentForm, ReasonForm
from partnerships.funding_limits import Refused
from partnerships.merged import leads_on
from partnerships.models import Commitment, Need


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@leads_on
def commitment_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Needs a login; who signs up on the way comes back here."""
    need = get_object_or_404(Need.objects.visible_to(request.user).for_list(), pk=pk)
    allowed = rules.can_commit(request.user, need)
    form = CommitmentForm(request.POST or None, user=request.user, need=need)
    if request.method == "POST":
        allowed.require()
        if form.is_valid() and _saved(request, need, form):
            return redirect("partnerships:commitments")
    context = {
        "need": need, "place": full_place(need), "funding": funding_of(need), "form": form,
        "allowed": allowed, "section": "need",
    }  # fmt: skip
    return _page(request, "partnerships/commitments/new.html", context)


def _saved(request: HttpRequest, need: Need, form: CommitmentForm) -> bool:
    try:
        make_commitment(need, by=request.user, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    words = _("%(board)s is told and answers here. The gap stays as it is until the commitment is firm.")
    messages.success(request, words % {"board": need.board.name})
    return True


@login_required
@require_safe
def commitment_list(request: HttpRequest) -> HttpResponse:
    received, own, is_board = lists(request.user)
    page = Paginator(received, 20).get_page(request.GET.get("page"))
    given = Paginator(own, 20).get_page(request.GET.get("own"))
    context = {"page": page, "own": given, "is_board": is_board, "section": "me"}
    return render(request, "partnerships/commitments/list.html", context)


@login_required
@require_POST
def commitment_accept(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        now = accept_commitment(get_commitment(request, pk), by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        firm = now.state == Commitment.State.FIRM
        words = _("Accepted and firm.") if firm else _("Accepted. It becomes firm once its condition holds.")
        messages.success(request, " ".join(part for part in (words, reduced_words(now)) if part))
    return redirect("partnerships:commitments")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def commitment_decline(request: HttpRequest, pk: int) -> HttpResponse:
    return _end(request, pk, rules.can_decline_commitment, decline_commitment, "decline")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def commitment_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    return _end(request, pk, rules.can_withdraw_commitment, withdraw_commitment, "withdraw")


def _end(
    request: HttpRequest,
    pk: int,
    rule: Callable[[Any, Commitment], Verdict],
    action: Callable[..., Commitment],
    verb: str,
) -> HttpResponse:
    one = get_commitment(request, pk)
    rule(request.user, one).require()
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        try:
            action(one, form.cleaned_data["reason"], by=request.user)
        except Refused as refused:
            form.add_error("reason", str(refused))
        else:
            messages.success(request, _("Done; the other side is told."))
            return redirect("partnerships:commitments")
    context = {"one": one, "giver": side_words(one), "form": form, "verb": verb, "section": "me"}
    return _page(request, "partnerships/commitments/end.html", context)


@login_required
@require_safe
def commitment_others(request: HttpRequest, pk: int) -> HttpResponse:
    """An expired one: why, and which needs are like it today."""
    one = get_commitment(request, pk)
    rows = [need_row(need) for need in like_needs(one)] if one.state == Commitment.State.EXPIRED else []
    context = {"one": one, "rows": rows, "section": "me"}
    return render(request, "partnerships/commitments/others.html", context)


def get_commitment(request: HttpRequest, pk: int) -> Commitment:
    found: Commitment = get_object_or_404(Commitment.objects.visible_to(request.user).for_list(), pk=pk)
    return found


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render(request, template, context, status=422 if request.method == "POST" else 200)
