"""Expenses of a partnership, for its two sides and the secretariat; noted by the board."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.accounts.limits import limited
from partnerships.actions.channelling.record_expense import record_expense, void_expense
from partnerships.channelling.expense_list import columns, expense_lines, expense_rows, line_table
from partnerships.channelling.spending import received_of, spent_of
from partnerships.forms.channelling.expenses import ExpenseForm
from partnerships.forms.funding import VoidForm
from partnerships.funding_limits import Refused
from partnerships.models import Expense, Partnership
from partnerships.private_files import hand_out
from partnerships.rules import channelling_reports as rules
from partnerships.views.channelling.found import get_inside, private_page

PER_PAGE = 30


@private_page
@login_required
@require_safe
def expenses(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = get_inside(request, pk)
    page = Paginator(expense_rows(partnership), PER_PAGE).get_page(request.GET.get("page"))
    received, spent = received_of(partnership), spent_of(partnership)
    context = {
        "partnership": partnership, "page": page, "columns": columns(), "tables": line_table(partnership),
        "received": received, "spent": spent, "left": received - spent,
        "may": rules.can_spend(request.user, partnership), "section": "partnership",
    }  # fmt: skip
    return render(request, "partnerships/channelling/works/expenses.html", context)


@private_page
@login_required
@limited("expense", "120/h/user")
@require_http_methods(["GET", "HEAD", "POST"])
def expense_new(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = get_inside(request, pk)
    rules.can_spend(request.user, partnership).require()
    form = ExpenseForm(request.POST or None, request.FILES or None, partnership=partnership)
    if form.is_valid() and _recorded(request, partnership, form):
        return redirect("partnerships:expenses", pk=pk)
    context = {"partnership": partnership, "form": form, "section": "partnership"}
    context["left"] = received_of(partnership) - spent_of(partnership)
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/channelling/works/expense_form.html", context, status=status)


def _recorded(request: HttpRequest, partnership: Partnership, form: ExpenseForm) -> bool:
    amount = form.cleaned_data["amount"]
    try:
        record_expense(partnership, form.need(), amount, by=request.user, **form.arguments())
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("Noted. The figures of the need follow it."))
    return True


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def expense_void(request: HttpRequest, pk: int, expense: int) -> HttpResponse:
    one = get_expense(request, pk, expense)
    rules.can_void_expense(request.user, one).require()
    form = VoidForm(request.POST or None)
    if form.is_valid():
        try:
            void_expense(one, form.cleaned_data["reason"], by=request.user)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("The entry no longer counts; it stays readable."))
            return redirect("partnerships:expenses", pk=pk)
    context = {"partnership": one.partnership, "expense": one, "form": form, "section": "partnership"}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/channelling/works/expense_void.html", context, status=status)


@login_required
@require_safe
def expense_receipt(request: HttpRequest, pk: int, expense: int) -> FileResponse:
    one = get_expense(request, pk, expense)
    rules.can_read_receipt(request.user, one).require()
    if not one.receipt:
        raise Http404
    return hand_out(one.receipt, f"kuitansi-{one.pk}")


@private_page
@login_required
@require_safe
def expenses_csv(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    partnership = get_inside(request, pk)
    answer = StreamingHttpResponse(expense_lines(partnership), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="pengeluaran-{pk}.csv"'
    return answer


def get_expense(request: HttpRequest, pk: int, expense: int) -> Expense:
    partnership = get_inside(request, pk)
    rows = Expense.objects.select_related("need__board", "entry__need", "cost_item")
    found: Expense = get_object_or_404(rows, pk=expense, partnership=partnership)
    found.partnership = partnership
    return found
