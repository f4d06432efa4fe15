"""Preparing, scoring, deciding and cancelling a ranking meeting, and attaching its signed record."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.organisations.models import Kind, Organisation
from partnerships import ranking_page, rules
from partnerships.actions.attach_ranking_record import attach_ranking_record
from partnerships.actions.cancel_ranking import cancel_ranking
from partnerships.actions.create_ranking import RankingChanged, change_ranking, create_ranking
from partnerships.actions.decide_ranking import decide_ranking
from partnerships.actions.score_ranking import score_ranking
from partnerships.forms.ranking_scores import TAKE_ALL, ScoreSheet
from partnerships.forms.rankings import DecideForm, MeetingForm, RecordForm, chosen_plan
from partnerships.models import MediumTermPlan, RankingMeeting
from partnerships.ranking_facts import RANKABLE, proposed
from partnerships.rules.rankings import in_the_way
from partnerships.views.ranking_overtaken import to_what_stands
from partnerships.views.rankings import get_ranking

NEEDS_A_PAGE = 10


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ranking_new(request: HttpRequest) -> HttpResponse:
    """Of which board and plan, when there are several; then the form."""
    plans = plans_of(request)
    plan = chosen_plan(plans, request.GET.get("plan"))
    if plan is None:
        return render(request, "partnerships/rankings/choose.html", {"plans": plans, "section": "me"})
    rules.can_rank_needs(request.user, plan.board).require()
    form = MeetingForm(request.POST or None, plan=plan)
    if form.is_valid():
        meeting = create_ranking(plan, by=request.user, **form.arguments())
        return redirect("partnerships:ranking_score", meeting.pk)
    context = {"form": form, "plan": plan, "board": plan.board, "section": "me"}
    return render(request, "partnerships/rankings/form.html", context, status=status_of(form))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ranking_edit(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = get_ranking(request, pk)
    rules.can_change_ranking(request.user, meeting).require()
    form = MeetingForm(request.POST or None, plan=meeting.plan, meeting=meeting)
    if form.is_valid():
        try:
            change_ranking(meeting, by=request.user, version=version_of(request), **form.arguments())
        except RankingChanged as found:
            return to_what_stands(request, found.meeting, "ranking_edit")
        return redirect("partnerships:ranking_score", pk)
    context = {
        "form": form, "plan": meeting.plan, "board": meeting.board, "meeting": meeting, "section": "me",
    }  # fmt: skip
    return render(request, "partnerships/rankings/form.html", context, status=status_of(form))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ranking_score(request: HttpRequest, pk: int) -> HttpResponse:
    """Ten needs a page; what is typed is saved by the buttons, and as it is typed where scripts run."""
    meeting = get_ranking(request, pk)
    rules.can_change_ranking(request.user, meeting).require()
    rows = ranking_page.rows_of(meeting)
    page = Paginator(rows, NEEDS_A_PAGE).get_page(request.GET.get("page"))
    sheet = ScoreSheet(meeting, page.object_list, proposed(rows), request.POST or None)  # type: ignore[arg-type]
    changed = False
    if request.method == "POST" and not sheet.errors:
        try:
            score_ranking(meeting, sheet.scores(), by=request.user, version=version_of(request))
            return after_saving(request, meeting, page)
        except RankingChanged as found:
            if found.meeting.status != RankingMeeting.Status.DRAFT:
                return to_what_stands(request, found.meeting, "ranking_score")
            changed = True
    given, asked = ranking_page.scored(meeting, rows)
    context = {
        "meeting": meeting, "board": meeting.board, "page": page, "sheet": sheet, "changed": changed,
        "given": given, "asked": asked, "take_all": TAKE_ALL, "section": "me",
    }  # fmt: skip
    template = "saved.html" if getattr(request, "htmx", False) else "score.html"
    return render(
        request, f"partnerships/rankings/{template}", context,
        status=200 if template == "saved.html" else 409 if changed else 422 if sheet.errors else 200,
    )  # fmt: skip


def after_saving(request: HttpRequest, meeting: RankingMeeting, page: Any) -> HttpResponse:
    """Where the pressed button leads; with scripts, a line that says it is saved."""
    if getattr(request, "htmx", False):
        now = get_ranking(request, meeting.pk)
        given, asked = ranking_page.scored(now, ranking_page.rows_of(now))
        context = {"meeting": now, "given": given, "asked": asked, "saved": True}
        answer = render(request, "partnerships/rankings/saved.html", context)
        if any(name.startswith("take-") for name in request.POST):
            answer["HX-Refresh"] = "true"  # the inputs show what was taken
        return answer
    if "decide" in request.POST:
        return redirect("partnerships:ranking_decide", meeting.pk)
    messages.success(request, _("Saved."))
    number = page.next_page_number() if "next" in request.POST and page.has_next() else page.number
    return redirect(f"{reverse('partnerships:ranking_score', args=[meeting.pk])}?page={number}")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ranking_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """The order as the scores stand, computed for all to check; then who was present, and the decision."""
    meeting = get_ranking(request, pk)
    rules.can_change_ranking(request.user, meeting).require()
    rows = ranking_page.rows_of(meeting)
    hindered = in_the_way(meeting, rows)
    form = DecideForm(request.POST or None, meeting=meeting)
    if hindered is None and form.is_valid():
        try:
            decide_ranking(meeting, by=request.user, version=version_of(request), **form.cleaned_data)
            messages.success(request, _("Decided. The ranking is public now and its record can be printed."))
            return redirect(meeting)
        except RankingChanged as found:
            return to_what_stands(request, found.meeting, "ranking_decide")
    context = {
        **ranking_page.head_of(meeting), "form": form, "hindered": hindered,
        "preview": ranking_page.preview(meeting, rows),
    }  # fmt: skip
    return render(request, "partnerships/rankings/decide.html", context, status=status_of(form))


@login_required
@require_POST
def ranking_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = cancel_ranking(get_ranking(request, pk), by=request.user)
    messages.success(request, _("The meeting is cancelled. Its needs stay where they are."))
    return redirect(meeting.board)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ranking_attach(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = get_ranking(request, pk)
    rules.can_attach_ranking_record(request.user, meeting).require()
    form = RecordForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            attach_ranking_record(meeting, by=request.user, **form.cleaned_data)
            messages.success(request, _("The signed record is kept."))
            return redirect(meeting)
        except ValidationError as problem:
            form.add_error("file", problem)
    context = {"meeting": meeting, "board": meeting.board, "form": form, "section": "me"}
    return render(request, "partnerships/rankings/attach.html", context, status=status_of(form))


def plans_of(request: HttpRequest) -> list[MediumTermPlan]:
    """Plans with something to rank, of the boards this person acts for (or the one asked for)."""
    boards = Organisation.objects.managed_by(request.user).filter(kind=Kind.BOARD)
    if "board" in request.GET:
        boards = boards.filter(slug=request.GET["board"])
    may = [board.pk for board in boards if rules.can_rank_needs(request.user, board)]
    rows = MediumTermPlan.objects.visible_to(request.user).filter(board__in=may, needs__status__in=RANKABLE)
    return list(rows.exclude(status="expired").select_related("board__territory").distinct())


def version_of(request: HttpRequest) -> int:
    """That the form was read at; one nobody sent fits nothing."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else -1


def status_of(form: Any) -> int:
    return 422 if form.is_bound and not form.is_valid() else 200
