"""What is taken along: a topic as PDF, the open topics as CSV and JSON."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from forum_site.accounts.limits import limit
from forum_site.discussions.export import csv_lines, records
from forum_site.discussions.models import State
from forum_site.discussions.topic_pdf import topic_as_pdf
from forum_site.discussions.views.access import get_topic

PAPERS = "30/h/ip"
FILES = "10/h/ip"


@require_safe
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    topic = get_topic(request, pk)
    if topic.status != State.VISIBLE:
        raise Http404
    if refused := limit(request, "topic_pdf", PAPERS):
        return refused
    answer = HttpResponse(topic_as_pdf(topic), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{topic.slug}.pdf"'
    answer["X-Robots-Tag"] = "noindex"
    if not topic.category.is_open:
        answer["Cache-Control"] = "private, no-store"
    return answer


@require_safe
def export(request: HttpRequest, ending: str) -> HttpResponseBase:
    """`ending`: "csv" or "json"."""
    if refused := limit(request, "topic_export", FILES):
        return refused
    answer: HttpResponseBase
    if ending == "json":
        answer = JsonResponse(list(records()), safe=False, json_dumps_params={"ensure_ascii": False})
    else:
        answer = StreamingHttpResponse(csv_lines(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="diskusi.{ending}"'
    return answer
