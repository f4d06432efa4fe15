"""Reporting a text."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forum_site.accounts.limits import limited
from forum_site.moderation import rules
from forum_site.moderation.actions.report import report as report_text
from forum_site.moderation.forms import ReportForm
from forum_site.moderation.kinds import find_kind


@login_required
@limited("report", "20/h/user")
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    kind = find_kind(code)
    if kind is None:
        raise Http404
    obj = get_object_or_404(kind.rows, pk=pk)
    rules.can_report(request.user, obj).require()
    form = ReportForm(request.POST or None)
    text = kind.describe(obj)
    if form.is_valid():
        report_text(obj, by=request.user, **form.cleaned_data)
        messages.success(request, _("Thank you. The secretariat looks at it and tells you what came of it."))
        return redirect(text.url)
    context = {"form": form, "text": text, "kind": kind, "section": "talk"}
    return render(request, "moderation/report.html", context)
