"""Reports of instalments and the final one: read, written by the board, decided by the partner, printed."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnerships.actions.channelling.move_report import decide_report, submit_report, write_report
from partnerships.channelling.layouts import LAYOUTS, default_layout
from partnerships.channelling.report_data import data_of, live_data
from partnerships.channelling.report_page import figures, report_page
from partnerships.channelling.report_states import STEPS
from partnerships.channelling.report_words import name_of
from partnerships.forms.channelling.reports import ReasonForm, ReportForm
from partnerships.funding_limits import Refused
from partnerships.models import Report
from partnerships.papers.lpj import WRITERS
from partnerships.rules import channelling_reports as rules
from partnerships.views.channelling.found import get_partnership, private_page, reader_of
from partnerships.views.papers import attached


def get_report(request: HttpRequest, pk: int, report: int) -> Report:
    """With its partnership, when this person may see that; else 404."""
    partnership = get_partnership(request, pk)
    rows = Report.objects.select_related("instalment")
    found: Report = get_object_or_404(rows, pk=report, partnership=partnership)
    found.partnership = partnership
    return found


@private_page
@require_safe
def report(request: HttpRequest, pk: int, report: int) -> HttpResponse:
    one = get_report(request, pk, report)
    context = {
        "partnership": one.partnership, "section": "partnership", "reason": ReasonForm(),
        "layouts": LAYOUTS.values(), "layout": default_layout(one.partnership.partner),
        **report_page(one, reader_of(request, one.partnership)),
    }  # fmt: skip
    return render(request, "partnerships/channelling/works/report.html", context)


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def report_edit(request: HttpRequest, pk: int, report: int) -> HttpResponse:
    one = get_report(request, pk, report)
    rules.can_step(request.user, one, "write").require()
    data = live_data(one)
    form = ReportForm(request.POST or None, report=one, data=data)
    if form.is_valid() and _written(request, one, form):
        return redirect("partnerships:report", pk=pk, report=one.pk)
    context = {
        "partnership": one.partnership, "report": one, "name": name_of(one), "form": form,
        "section": "partnership", "may_send": rules.can_step(request.user, one, "submit"), **figures(data),
        "may_note": rules.can_note_progress(request.user, one.partnership),
    }  # fmt: skip
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/channelling/works/report_form.html", context, status=status)


def _written(request: HttpRequest, one: Report, form: ReportForm) -> bool:
    """What was written is kept also when it cannot be sent yet."""
    write_report(one, by=request.user, **form.words())
    if request.POST.get("do") != "submit":
        messages.success(request, _("The draft is saved."))
        return True
    try:
        submit_report(one, by=request.user)
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    words = _("Sent. %(partner)s is told and answers here.")
    messages.success(request, words % {"partner": one.partnership.partner.name})
    return True


@login_required
@require_POST
def report_accept(request: HttpRequest, pk: int, report: int) -> HttpResponse:
    one = get_report(request, pk, report)
    decide_report(one, "accept", by=request.user)
    messages.success(request, _("Accepted; the board is told."))
    return redirect(one.partnership)


@private_page
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def report_decide(request: HttpRequest, pk: int, report: int, code: str) -> HttpResponse:
    """Return or waive, with a reason."""
    one = get_report(request, pk, report)
    rules.can_step(request.user, one, code).require()
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        try:
            decide_report(one, code, by=request.user, reason=form.cleaned_data["reason"])
        except Refused as refused:
            form.add_error("reason", str(refused))
        else:
            messages.success(request, _("Done; the other side is told."))
            return redirect("partnerships:report", pk=pk, report=one.pk)
    context = {
        "partnership": one.partnership, "report": one, "name": name_of(one), "form": form,
        "step": STEPS[code], "section": "partnership",
    }  # fmt: skip
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/channelling/works/report_decide.html", context, status=status)


@private_page
@login_required
@require_safe
def report_paper(request: HttpRequest, pk: int, report: int, ending: str) -> HttpResponse:
    """The report as PDF, docx, xlsx or csv, in the layout of `?layout=`."""
    one = get_report(request, pk, report)
    rules.can_read_report(request.user, one).require()
    code = request.GET.get("layout") or default_layout(one.partnership.partner)
    if code not in LAYOUTS:
        raise Http404
    writer = WRITERS[ending]
    content = writer.write(one, data_of(one), LAYOUTS[code])
    return attached(content, writer.content_type, f"laporan-{pk}-{one.pk}-{code}.{ending}")
