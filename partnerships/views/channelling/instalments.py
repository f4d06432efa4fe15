"""Instalments: the schedule, and what becomes of each."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnerships.actions.channelling.pay_instalment import (
    confirm_receipt,
    dispute_payment,
    pay_instalment,
    undo_receipt,
)
from partnerships.actions.channelling.plan_instalments import plan_instalments
from partnerships.channelling import instalment_rows as shown
from partnerships.channelling.guards import current_agreement
from partnerships.channelling.instalment_conditions import instalment_conditions, stands_in_the_way
from partnerships.forms.channelling.instalments import (
    PaymentForm,
    ReceiptForm,
    WhyForm,
    planned_rows,
    schedule_forms,
)
from partnerships.funding_limits import Refused
from partnerships.models import Instalment, Partnership
from partnerships.private_files import hand_out
from partnerships.rules import agreements as rules
from partnerships.views.channelling.found import get_inside, private_page, reader_of


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def instalments(request: HttpRequest, pk: int) -> HttpResponse:
    """The schedule; who may write it writes it here, as a whole."""
    one = get_inside(request, pk)
    made = current_agreement(one)
    allowed = rules.can_plan_instalments(request.user, one)
    rows = schedule_forms(one, request.POST or None) if allowed and made and made.value else None
    refused = ""
    if request.method == "POST":
        allowed.require()
        refused = _planned(request, one, rows, made.value if made and made.value else 0)
        if not refused:
            return redirect("partnerships:partnership_instalments", one.pk)
    context = {
        "partnership": one, "made": made, "forms": rows, "refused": refused, "allowed": allowed,
        "rows": shown.shown_rows(one, reader_of(request, one), made), "section": "partnership",
        "money": shown.money_of(one, made) if made else None, "goods": shown.is_goods(made),
    }  # fmt: skip
    return _page(request, "partnerships/channelling/instalments.html", context)


def _planned(request: HttpRequest, one: Partnership, rows: Any, value: int) -> str:
    """ "" when stored, else what stands in the way."""
    if rows is None:
        return _("Write the agreement and its value first.")
    if not rows.is_valid():
        return _("Look at the rows again.")
    try:
        plan_instalments(one, planned_rows(rows, value), by=request.user)
    except Refused as refused:
        return str(refused)
    messages.success(request, _("The schedule is saved; the other side is told when something changed."))
    return ""


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def instalment(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One instalment: the partner notes it as sent, the board answers."""
    found = get_instalment(request, pk, number)
    pay, receive = PaymentForm(None), ReceiptForm(None)
    if request.method == "POST" and "pay" in request.POST:
        pay = PaymentForm(request.POST, request.FILES)
        rules.can_pay_instalment(request.user, found).require()
        if pay.is_valid() and _done(request, pay, lambda: _pay(request, found, pay)):
            return redirect(found.partnership)
    elif request.method == "POST":
        receive = ReceiptForm(request.POST)
        rules.can_answer_payment(request.user, found).require()
        if receive.is_valid() and _done(request, receive, lambda: _receive(request, found, receive)):
            return redirect(found.partnership)
    return _page(request, "partnerships/channelling/instalment.html", _context(request, found, pay, receive))


def _pay(request: HttpRequest, found: Instalment, form: PaymentForm) -> None:
    kept = form.kept
    if kept is not None:
        pay_instalment(found, by=request.user, paid_on=form.cleaned_data["paid_on"], proof=kept)


def _receive(request: HttpRequest, found: Instalment, form: ReceiptForm) -> None:
    confirm_receipt(found, by=request.user, received_on=form.cleaned_data["received_on"])


def _context(request: HttpRequest, found: Instalment, pay: Any, receive: Any) -> dict[str, Any]:
    one = found.partnership
    planned = found.state == Instalment.State.PLANNED
    return {
        "partnership": one, "one": found, "pay": pay, "receive": receive, "section": "partnership",
        "goods": shown.is_goods(current_agreement(one)),
        "may_pay": rules.can_pay_instalment(request.user, found),
        "may_answer": rules.can_answer_payment(request.user, found),
        "may_undo": rules.can_undo_receipt(request.user, found),
        "reasons": instalment_conditions(found, inside=True) if planned else [],
        "blocked": stands_in_the_way(found) if planned else "",
    }  # fmt: skip


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def instalment_dispute(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    return _why(request, pk, number, rules.can_answer_payment, dispute_payment, "dispute")


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def instalment_undo(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    return _why(request, pk, number, rules.can_undo_receipt, undo_receipt, "undo")


def _why(request: HttpRequest, pk: int, number: int, rule: Any, verb: Any, code: str) -> HttpResponse:
    found = get_instalment(request, pk, number)
    rule(request.user, found).require()
    form = WhyForm(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        if _done(request, form, lambda: verb(found, reason, by=request.user)):
            return redirect(found.partnership)
    context = {"partnership": found.partnership, "one": found, "form": form, "code": code}
    return _page(
        request, "partnerships/channelling/instalment_why.html", {**context, "section": "partnership"}
    )


def _done(request: HttpRequest, form: Any, work: Callable[[], Any]) -> bool:
    try:
        work()
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("Noted; the other side is told."))
    return True


@login_required
@require_safe
def instalment_proof(request: HttpRequest, pk: int, number: int) -> FileResponse:
    found = get_instalment(request, pk, number)
    if not found.proof:
        raise Http404
    return hand_out(found.proof, f"bukti-termin-{number}")


def get_instalment(request: HttpRequest, pk: int, number: int) -> Instalment:
    one = get_inside(request, pk)
    found: Instalment = get_object_or_404(one.instalments.select_related("report"), number=number)
    found.partnership = one
    return found


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    return render(request, template, context, status=status)
