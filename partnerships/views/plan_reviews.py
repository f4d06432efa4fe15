"""The participatory review of a year: opened, decided page by page, closed with its record, told to all."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.core.display.meta import PageMeta
from partnerships import rules
from partnerships.actions.review_plan import Unfit, cancel_review, close_review, decide, open_review
from partnerships.forms.meetings import MeetingForm
from partnerships.forms.plans import ReviewYearForm
from partnerships.models import PlanReview
from partnerships.plan_page import outcome_words, record_facts, seen_by, with_outcomes
from partnerships.plan_years import reviewable_years
from partnerships.review_page import decision_page, form_parts, progress, result_page, sent_decisions
from partnerships.views.plans import get_plan, status_of


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def review_open(request: HttpRequest, pk: int) -> HttpResponse:
    plan = get_plan(pk)
    rules.can_view_plan(request.user, plan).require()
    rules.can_move_plan(request.user, plan, "open_review").require()
    form = ReviewYearForm(request.POST or None, years=reviewable_years(plan))
    if form.is_valid():
        review = open_review(plan, form.cleaned_data["year"], by=request.user)
        return redirect("partnerships:review_decide", plan.pk, review.year)
    context = {"plan": plan, "form": form, "section": "me"}
    return render(request, "partnerships/reviews/open.html", context, status=status_of(form))


@require_safe
def review_detail(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """What came of the needs of the year; while the review is open, only that it is."""
    review = get_review(request, pk, year)
    closed = review.status == PlanReview.Status.CLOSED
    page, groups = result_page(review, request.GET.get("page")) if closed else (None, [])
    context = {
        "review": review,
        "plan": review.plan,
        "closed": closed,
        "summary": outcome_words(review),
        "facts": record_facts(review.record) if review.record else [],
        "page": page,
        "groups": groups,
        **seen_by(request.user, review.plan.board),
        "meta": PageMeta(_("Review of %(year)s") % {"year": year}, outcome_words(review), address(review)),
        "section": "org",
    }
    return render(request, "partnerships/reviews/detail.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def review_decide(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """Twenty needs a page; what can be kept is kept, the rest is shown again with what is missing."""
    review = get_review(request, pk, year)
    verdict = rules.can_decide_review(request.user, review)
    if not verdict and review.status == PlanReview.Status.CLOSED:
        return redirect(address(review))
    verdict.require()
    sent = sent_decisions(request.POST) if request.method == "POST" else {}
    problems = decide(review, list(sent.values()), by=request.user) if sent else {}
    if request.method == "POST" and not problems:
        messages.success(request, _("Saved. Nothing changes until you close the review."))
        return redirect(next_address(request, review))
    typed = {pk: sent[pk] for pk in problems}
    page, rows = decision_page(review, request.GET.get("page"), typed, problems)
    context = {
        "review": review, "plan": review.plan, "page": page, "rows": rows, "problems": problems,
        "progress": progress(review), **form_parts(review), "section": "me",
    }  # fmt: skip
    return render(request, "partnerships/reviews/decide.html", context, status=422 if problems else 200)


def next_address(request: HttpRequest, review: PlanReview) -> str:
    """The same page of the list, the next one, or where the review is closed."""
    here = reverse("partnerships:review_decide", args=[review.plan_id, review.year])
    text = request.GET.get("page", "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1  # noqa: PLR2004
    if request.POST.get("do") == "close":
        return reverse("partnerships:review_close", args=[review.plan_id, review.year])
    return f"{here}?page={number + 1 if request.POST.get('do') == 'next' else number}"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def review_close(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    review = get_review(request, pk, year)
    rules.can_decide_review(request.user, review).require()
    left = progress(review)
    if left["open"]:
        messages.warning(request, _("%(n)s needs have no decision yet.") % {"n": left["open"]})
        return redirect("partnerships:review_decide", pk, year)
    form = MeetingForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            close_review(review, form.meeting, by=request.user)
        except Unfit as unfit:
            form.add_error(None, list(unfit.problems.values())[0])
        else:
            messages.success(request, _("The review is closed and public; its decisions hold from now on."))
            return redirect(address(review))
    context = {"review": review, "plan": review.plan, "form": form, "summary": outcome_words(review)}
    return render(
        request, "partnerships/reviews/close.html", {**context, "section": "me"}, status=status_of(form)
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def review_cancel(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    review = get_review(request, pk, year)
    rules.can_decide_review(request.user, review).require()
    if request.method == "POST":
        plan = cancel_review(review, by=request.user)
        messages.success(request, _("The review is cancelled. Nothing was changed."))
        return redirect(plan)
    return render(request, "partnerships/reviews/cancel.html", {"review": review, "plan": review.plan})


def get_review(request: HttpRequest, pk: int, year: int) -> PlanReview:
    """With its outcomes counted."""
    rows = with_outcomes(PlanReview.objects.select_related("plan__board__territory", "record"))
    review: PlanReview = get_object_or_404(rows, plan=pk, year=year)
    rules.can_view_plan(request.user, review.plan).require()
    return review


def address(review: PlanReview) -> str:
    return reverse("partnerships:review", args=[review.plan_id, review.year])
