"""Forwarding a need to an agency, and taking the request back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnerships import display, rules
from partnerships.actions.forward_need import forward_need, withdraw_request
from partnerships.forms.requests import ForwardForm, WithdrawRequestForm
from partnerships.forwarding.standing import asked_words
from partnerships.models import AnswerRequest
from partnerships.views.needs import get_need


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def forward(request: HttpRequest, pk: int) -> HttpResponse:
    """`?from=desk` leads back to the needs without partner instead of to the need."""
    need = get_need(request, pk)
    rules.can_forward(request.user, need).require()
    form = ForwardForm(request.POST or None, need=need)
    if form.is_valid():
        try:
            made = forward_need(need, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, asked_words(made))
            desk = request.GET.get("from") == "desk"
            return redirect(
                "partnerships:without_partner" if desk else f"{need.get_absolute_url()}#h-jawaban"
            )
    context = {
        "need": need, "form": form, "place": display.full_place(need), "section": "need",
        "agencies": form.fields["organisation"].queryset.exists(),  # type: ignore[attr-defined]
    }  # fmt: skip
    return _page(request, "partnerships/requests/forward.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def request_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    rows = AnswerRequest.objects.select_related("need__plan", "need__board", "need__village", "organisation")
    asked = get_object_or_404(rows, pk=pk)
    rules.can_withdraw_request(request.user, asked).require()
    form = WithdrawRequestForm(request.POST or None)
    if form.is_valid():
        try:
            withdraw_request(asked, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error("reason", error)
        else:
            messages.success(request, _("Taken back; the agency is told."))
            return redirect("partnerships:agency_requests")
    context = {"need": asked.need, "asked": asked, "words": asked_words(asked), "form": form}
    return _page(request, "partnerships/requests/withdraw.html", context | {"section": "me"})


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render(request, template, context, status=422 if request.method == "POST" else 200)
