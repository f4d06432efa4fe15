"""Money and self-help of a need, for the officers of its board; the papers behind it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnerships import rules
from partnerships.actions.plan_self_help import confirm_self_help, plan_self_help, withdraw_self_help
from partnerships.actions.record_funding import record_funding
from partnerships.actions.void_funding import void_funding
from partnerships.forms.funding import EvidenceForm, FundingForm, SelfHelpForm, VoidForm
from partnerships.funding_ledger import ledger_of
from partnerships.funding_limits import Refused
from partnerships.models import FundingEntry, Need, SelfHelpContribution
from partnerships.views.needs import get_need


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def need_funding(request: HttpRequest, pk: int) -> HttpResponse:
    need = get_need(request, pk)
    rules.can_record_funding(request.user, need).require()
    form = FundingForm(request.POST or None, request.FILES or None, need=need)
    if form.is_valid():
        values = dict(form.cleaned_data)
        kind, stage, amount = (values.pop(name) for name in ("source_kind", "stage", "amount"))
        try:
            record_funding(need, kind, stage, amount, by=request.user, **values)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Noted. The figures of the need follow it."))
            return redirect("partnerships:need_funding", need.pk)
    context = {"need": need, "form": form, "ledger": ledger_of(need), "section": "need"}
    return render(request, "partnerships/needs/funding_form.html", context, status=_status(request))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def funding_void(request: HttpRequest, pk: int) -> HttpResponse:
    entry = get_object_or_404(FundingEntry.objects.select_related("organisation"), pk=pk)
    need = get_need(request, entry.need_id)
    entry.need = need
    rules.can_void_funding(request.user, entry).require()
    form = VoidForm(request.POST or None)
    if form.is_valid():
        try:
            void_funding(entry, form.cleaned_data["reason"], by=request.user)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("The entry no longer counts; it stays readable."))
            return redirect("partnerships:need_funding", need.pk)
    context = {"need": need, "entry": entry, "form": form, "section": "need"}
    return render(request, "partnerships/needs/funding_void.html", context, status=_status(request))


@require_safe
def funding_evidence(request: HttpRequest, pk: int) -> FileResponse:
    """For the board, its secretariat and the giver; a visitor learns nothing, not even that it is there."""
    rows = FundingEntry.objects.select_related("need__board__territory", "organisation")
    entry = get_object_or_404(rows, pk=pk)
    rules.can_read_evidence(request.user, entry).require()
    if not entry.file:
        raise Http404
    name = f"bukti-{entry.pk}.{str(entry.file.name).rpartition('.')[2]}"
    answer = FileResponse(entry.file.open("rb"), as_attachment=True, filename=name)
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def self_help(request: HttpRequest, pk: int) -> HttpResponse:
    need = get_need(request, pk)
    rules.can_record_funding(request.user, need).require()
    form = SelfHelpForm(request.POST or None, need=need)
    if form.is_valid():
        try:
            plan_self_help(need, by=request.user, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Planned. Confirm it once it is certain."))
            return redirect("partnerships:self_help", need.pk)
    return self_help_page(request, need, form=form)


@login_required
@require_POST
def self_help_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    contribution = get_contribution(request, pk)
    form = EvidenceForm(request.POST, request.FILES, prefix=f"c{pk}")
    if form.is_valid():
        try:
            confirm_self_help(contribution, by=request.user, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Confirmed: it counts as firm now."))
            return redirect("partnerships:self_help", contribution.need_id)
    return self_help_page(request, contribution.need, confirming=(pk, form))


@login_required
@require_POST
def self_help_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    contribution = get_contribution(request, pk)
    try:
        withdraw_self_help(contribution, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("Withdrawn."))
    return redirect("partnerships:self_help", contribution.need_id)


def get_contribution(request: HttpRequest, pk: int) -> SelfHelpContribution:
    found: SelfHelpContribution = get_object_or_404(SelfHelpContribution, pk=pk)
    found.need = get_need(request, found.need_id)
    rules.can_record_funding(request.user, found.need).require()
    return found


def self_help_page(
    request: HttpRequest,
    need: Need,
    *,
    form: SelfHelpForm | None = None,
    confirming: tuple[int, EvidenceForm] | None = None,
) -> HttpResponse:
    """The contributions, each planned one with its own form of evidence."""
    rows = list(need.self_help.select_related("entry").order_by("pk"))
    busy, bound = confirming or (0, None)
    context: dict[str, Any] = {
        "need": need,
        "form": form or SelfHelpForm(need=need),
        "rows": [(row, bound if row.pk == busy else EvidenceForm(prefix=f"c{row.pk}")) for row in rows],
        "busy": busy,
        "section": "need",
    }
    return render(request, "partnerships/needs/self_help_form.html", context, status=_status(request))


def _status(request: HttpRequest) -> HTTPStatus:
    """A posted form that comes back was not saved."""
    return HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
