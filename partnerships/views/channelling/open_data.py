"""Partnerships as a file."""

from __future__ import annotations

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from forum_site.core.csv_file import csv_lines
from partnerships.channelling.open_contracting import COLUMNS, csv_rows
from partnerships.models import Partnership


@require_safe
def partnerships_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Every partnership everybody may read; public words only."""
    rows = csv_rows(Partnership.objects.public().for_list().order_by("pk"))
    answer = StreamingHttpResponse(csv_lines(COLUMNS, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="kemitraan.csv"'
    return answer
