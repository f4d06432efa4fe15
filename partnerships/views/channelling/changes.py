"""Changes of scope: one side proposes, the other answers."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from partnerships.actions.channelling.change_scope import (
    agree_change,
    decline_change,
    propose_change,
    withdraw_change,
)
from partnerships.channelling.agreement_section import change_rows
from partnerships.channelling.guards import current_agreement
from partnerships.forms.channelling.changes import AnswerForm, ChangeForm
from partnerships.funding_limits import Refused
from partnerships.models import Partnership, ScopeChange
from partnerships.rules import agreements as rules
from partnerships.views.channelling.found import get_inside, private_page


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change_new(request: HttpRequest, pk: int) -> HttpResponse:
    one = get_inside(request, pk)
    rules.can_propose_change(request.user, one).require()
    form = ChangeForm(request.POST or None)
    if form.is_valid():
        try:
            propose_change(one, by=request.user, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("The other side is told and answers."))
            return redirect("partnerships:partnership_agreement", one.pk)
    context = {"partnership": one, "form": form, "made": current_agreement(one), "section": "partnership"}
    return _page(request, "partnerships/channelling/change_new.html", context)


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pk: int, change: int) -> HttpResponse:
    """The change with its words; who was asked agrees or declines here."""
    one = get_inside(request, pk)
    found = get_change(one, change)
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        try:
            _answer(request, found, form.cleaned_data["answer"])
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Noted; the other side is told."))
            return redirect("partnerships:partnership_agreement", one.pk)
    context = {
        "partnership": one, "one": found, "form": form, "section": "partnership",
        "row": next((row for row in change_rows(one) if row["one"].pk == found.pk), None),
        "may_answer": rules.can_answer_change(request.user, found),
        "may_withdraw": rules.can_withdraw_change(request.user, found),
    }  # fmt: skip
    return _page(request, "partnerships/channelling/change.html", context)


def _answer(request: HttpRequest, found: ScopeChange, answer: str) -> None:
    if "decline" in request.POST:
        decline_change(found, answer, by=request.user)
    else:
        agree_change(found, by=request.user, answer=answer)


@login_required
@require_POST
def change_withdraw(request: HttpRequest, pk: int, change: int) -> HttpResponse:
    one = get_inside(request, pk)
    withdraw_change(get_change(one, change), by=request.user)
    messages.success(request, _("The change is taken back."))
    return redirect("partnerships:partnership_agreement", one.pk)


def get_change(one: Partnership, pk: int) -> ScopeChange:
    found: ScopeChange = get_object_or_404(one.changes, pk=pk)
    found.partnership = one
    return found


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    return render(request, template, context, status=status)
