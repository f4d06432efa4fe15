"""Usulkan kegiatan: choosing the board, the form, what comes after sending, and the list of proposals."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.core.verdict import HIDDEN
from forum_site.organisations.models import Organisation
from partnerships import proposal_list, rules
from partnerships.actions.propose_need import propose_need, resend_proposal
from partnerships.conflicts import Changed
from partnerships.forms.proposals import PlaceForm, ProposalForm
from partnerships.proposal_boards import boards_for, boards_in
from partnerships.tracking import shown
from partnerships.views.needs import get_need


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def need_new(request: HttpRequest) -> HttpResponse:
    """The form of one board; without `?board=` the boards to choose from."""
    board = chosen_board(request)
    if board is None:
        return choose_board(request)
    verdict = rules.can_propose(request.user, board)
    if not verdict:
        context = {"board": board, "verdict": verdict, "section": "need"}
        return render(request, "partnerships/proposals/refused.html", context, status=403)
    form = ProposalForm(request.POST or None, board=board, by=request.user)
    if form.is_valid():
        need = propose_need(board, by=request.user, behalf=form.behalf, labour=form.labour, **form.values)
        return redirect("partnerships:proposal_sent", need.pk)
    context = {"form": form, "board": board, "section": "need"}
    return render(request, "partnerships/proposals/new.html", context, status=422 if form.is_bound else 200)


def chosen_board(request: HttpRequest) -> Organisation | None:
    """That of the address; else the only one the person is of."""
    slug = request.GET.get("board", "")
    if slug:
        rows = Organisation.objects.boards().visible_to(request.user).select_related("territory__parent")
        return get_object_or_404(rows.distinct(), slug=slug)
    if "region" in request.GET or "choose" in request.GET:
        return None
    own = boards_for(request.user)
    return own[0] if len(own) == 1 else None


def choose_board(request: HttpRequest) -> HttpResponse:
    form = PlaceForm(request.GET if "region" in request.GET else None)
    region = form.cleaned_data["region"] if form.is_valid() else None
    context = {
        "form": form,
        "region": region,
        "boards": boards_in(region, request.user) if region else boards_for(request.user),
        "section": "need",
    }
    return render(request, "partnerships/proposals/choose.html", context)


@login_required
@require_safe
def proposal_sent(request: HttpRequest, pk: int) -> HttpResponse:
    """The tracking code, large enough to write down."""
    need = get_need(request, pk)
    if not rules.can_read_code(request.user, need):
        HIDDEN.require()
    context = {"need": need, "shown": shown(need.tracking_code), "section": "need"}
    return render(request, "partnerships/proposals/sent.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def proposal_resend(request: HttpRequest, pk: int) -> HttpResponse:
    """Mend what was returned and send it again."""
    need = get_need(request, pk)
    rules.can_resend(request.user, need).require()
    form = ProposalForm(request.POST or None, board=need.board, by=request.user, need=need)
    if form.is_valid():
        try:
            version = form.cleaned_data["version"]
            resend_proposal(need, by=request.user, version=-1 if version is None else version, **form.values)
        except Changed as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Sent again. The unit of the board looks at it."))
            return redirect("partnerships:need_trace", need.pk, need.slug)
    context = {"form": form, "board": need.board, "need": need, "section": "need"}
    return render(request, "partnerships/proposals/new.html", context, status=422 if form.is_bound else 200)


@login_required
@require_safe
def proposals(request: HttpRequest) -> HttpResponse:
    """Of the person's boards, territory, groups and own ones; by state, filters in the address."""
    context: dict[str, Any] = proposal_list.page_of(request.GET, request.user)
    return render(request, "partnerships/proposals/list.html", {**context, "section": "me"})
