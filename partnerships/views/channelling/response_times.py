"""Response times of boards, partners and agencies, for everybody: the list and its file."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.csv_file import csv_lines
from forum_site.core.display.meta import PageMeta
from forum_site.organisations.models import Organisation
from partnerships.channelling.response_list import lines_of
from partnerships.channelling.response_section import stats_of
from partnerships.forms.channelling.response_filter import ResponseFilter

PER_PAGE = 20
COLUMNS = ("organisation", "kind", "answers", "median_working_days", "mean_working_days", "unanswered")


@require_safe
def response_times(request: HttpRequest) -> HttpResponse:
    form = ResponseFilter(request.GET)
    lines = lines_of(form.place_now, form.order_now)
    page = Paginator(lines, PER_PAGE).get_page(request.GET.get("page"))
    bodies = Organisation.objects.in_bulk([line.pk for line in page])
    context = {
        "form": form,
        "page": page,
        "rows": [(bodies[line.pk], stats_of(line.times)) for line in page],
        "query": request.GET.urlencode(),
        "section": "org",
        "meta": PageMeta(_("How long answers take"), "", request.path),
    }
    return render(request, "partnerships/channelling/response_times.html", context)


@require_safe
def times_csv(request: HttpRequest) -> HttpResponse:
    """The same list with the same filters."""
    form = ResponseFilter(request.GET)
    lines = lines_of(form.place_now, form.order_now)
    kinds = dict(Organisation.objects.filter(pk__in=[line.pk for line in lines]).values_list("pk", "kind"))
    rows = []
    for line in lines:
        times = line.times
        rows.append((line.name, kinds[line.pk], times.answers, times.median, times.mean, times.silent))
    answer = HttpResponse(csv_lines(COLUMNS, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="waktu-tanggap.csv"'
    return answer
