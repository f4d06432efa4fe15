""" "Kami berminat": saying it, the lists of both sides, and the answer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.actions.declare_interest import answer_interest, declare_interest, withdraw_interest
from partnerships.display import full_place, funding_of
from partnerships.forms.interests import AnswerForm, InterestForm
from partnerships.merged import leads_on
from partnerships.models import Interest, Need

PER_PAGE = 20


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@leads_on
def interest_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Needs a login; who signs up on the way comes back here."""
    needs = Need.objects.visible_to(request.user).for_list()
    need = get_object_or_404(needs, pk=pk)
    allowed = rules.can_declare_interest(request.user, need)
    form = InterestForm(request.POST or None, user=request.user)
    if request.method == "POST":
        allowed.require()
        if form.is_valid():
            declare_interest(need, by=request.user, **form.cleaned_data)
            words = _("%(board)s is told. You will find the answer here and in your inbox.")
            messages.success(request, words % {"board": need.board.name})
            return redirect("partnerships:interests")
    context = {
        "need": need,
        "place": full_place(need),
        "funding": funding_of(need),
        "form": form,
        "allowed": allowed,
        "section": "need",
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/interests/new.html", context, status=status)


@login_required
@require_safe
def interest_list(request: HttpRequest) -> HttpResponse:
    return render(request, "partnerships/interests/list.html", lists(request))


def lists(request: HttpRequest, form: AnswerForm | None = None, answered: int = 0) -> dict[str, Any]:
    """What others would like to do for my boards, and what I said myself."""
    boards = Organisation.objects.boards().managed_by(request.user)
    rows = Interest.objects.visible_to(request.user).for_list()
    received = rows.filter(need__board__in=boards).exclude(status=Interest.Status.WITHDRAWN)
    page = Paginator(received.waiting_first(), PER_PAGE).get_page(request.GET.get("page"))
    own = list(rows.filter(user=request.user).order_by("-created_at")[:PER_PAGE])
    return {
        "page": page,
        "has_board": bool(page.paginator.count) or boards.exists(),
        "own": own,
        "form": form or AnswerForm(),
        "answered": answered,
        "section": "me",
    }


@login_required
@require_POST
def interest_answer(request: HttpRequest, pk: int) -> HttpResponse:
    interest = get_interest(request, pk)
    rules.can_answer_interest(request.user, interest).require()
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return render(request, "partnerships/interests/list.html", lists(request, form, pk), status=422)
    answer_interest(interest, by=request.user, answer=form.cleaned_data["answer"])
    messages.success(request, _("Your answer is sent to %(who)s.") % {"who": interest.giver})
    return redirect("partnerships:interests")


@login_required
@require_POST
def interest_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    withdraw_interest(get_interest(request, pk), by=request.user)
    messages.success(request, _("Taken back."))
    return redirect("partnerships:interests")


def get_interest(request: HttpRequest, pk: int) -> Interest:
    rows = Interest.objects.visible_to(request.user).select_related("need__board", "organisation", "user")
    return get_object_or_404(rows, pk=pk)
