"""A ranking as everybody reads it: the result, its inputs, and the record as a page and PDF."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from partnerships import ranking_page, rules
from partnerships.models import RankedNeed, RankingMeeting
from partnerships.papers.ranking import record_data, record_pdf
from partnerships.private_files import hand_out


@require_safe
def ranking_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The decided order; of a draft the board sees how far it is."""
    meeting = get_ranking(request, pk)
    rows = ranking_page.rows_of(meeting)
    context = {
        **ranking_page.head_of(meeting),
        "may_change": rules.can_change_ranking(request.user, meeting),
        "may_attach": rules.can_attach_ranking_record(request.user, meeting),
        "may_read_record": meeting.record and rules.can_see_record(request.user, meeting.record),
    }
    if meeting.status == meeting.Status.DECIDED:
        context |= ranking_page.result_parts(meeting, rows, request.user)
        return render(request, "partnerships/rankings/detail.html", context)
    given, asked = ranking_page.scored(meeting, rows)
    context |= {"ranked": rows, "given": given, "asked": asked}
    return render(request, "partnerships/rankings/draft.html", context)


@require_safe
def ranking_inputs(request: HttpRequest, pk: int) -> HttpResponse:
    """The text whose SHA-256 was kept at the decision, byte for byte."""
    meeting, rows = get_decided(request, pk)
    text = ranking_page.inputs_text(meeting, rows)
    answer = HttpResponse(text.encode(), content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'inline; filename="{file_name(meeting)}.json"'
    return answer


@require_safe
def ranking_record(request: HttpRequest, pk: int) -> HttpResponse:
    """The berita acara as an A4 sheet, to print from the browser."""
    meeting, rows = get_decided(request, pk)
    context = {"meeting": meeting, "paper": record_data(meeting, rows), "section": "org"}
    return render(request, "partnerships/rankings/record.html", context)


@require_safe
def ranking_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    meeting, rows = get_decided(request, pk)
    answer = HttpResponse(record_pdf(meeting, rows), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="berita-acara-{file_name(meeting)}.pdf"'
    return answer


@require_safe
def ranking_scan(request: HttpRequest, pk: int) -> FileResponse:
    """The signed paper: it carries names, so only the board's officers and the secretariat read it."""
    meeting = get_ranking(request, pk)
    if meeting.record is None or not meeting.record.file:
        raise Http404
    rules.can_see_record(request.user, meeting.record).require()
    return hand_out(meeting.record.file, f"berita-acara-{file_name(meeting)}")


def get_ranking(request: HttpRequest, pk: int) -> RankingMeeting:
    """The meeting, or 404 when this visitor may not see it."""
    rows = RankingMeeting.objects.visible_to(request.user)
    rows = rows.select_related("board__territory", "plan", "record")
    meeting: RankingMeeting = get_object_or_404(rows, pk=pk)
    return meeting


def get_decided(request: HttpRequest, pk: int) -> tuple[RankingMeeting, list[RankedNeed]]:
    meeting = get_ranking(request, pk)
    if meeting.status != meeting.Status.DECIDED:
        raise Http404
    return meeting, ranking_page.rows_of(meeting)


def file_name(meeting: RankingMeeting) -> str:
    return f"peringkat-{slugify(meeting.board.name)}-{meeting.held_on}"
