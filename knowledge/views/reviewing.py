"""A review, on the site: by the link from the letter, or logged in. Works without the back office."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from wagtail.models import TaskState

from forum_site.accounts.limits import limited
from forum_site.accounts.suspension import is_suspended
from forum_site.core.content.parts import parts_of, sections_of
from knowledge import rules
from knowledge.actions.review_article import (
    AlreadyDecided,
    ChangedMeanwhile,
    publish_article,
    return_article,
)
from knowledge.changes import changes_of
from knowledge.forms.review import ReviewForm
from knowledge.models import ArticlePage, ReviewLink
from knowledge.review_list import corrections_for, reviews_for


@never_cache
@login_required
def reviews(request: HttpRequest) -> HttpResponse:
    """What waits for the person: texts and corrections."""
    context = {
        "waiting": reviews_for(request.user),
        "corrections": corrections_for(request.user),
        "section": "book",
    }
    return render(request, "knowledge/reviews.html", context)


@never_cache
@limited("knowledge-review", "30/10m/ip")
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Acts for the person of the link, and for nobody else: who is logged in as another is told so."""
    link = ReviewLink.of_token(token)
    if link is None:
        raise Http404
    if request.user.is_authenticated and request.user.pk != link.person_id:
        return said(request, "other", 403)
    if link.has_expired:
        return said(request, "expired", 410)
    if not link.person.is_active or is_suspended(link.person):
        raise Http404
    return review_of(request, link.state, link.person)


@never_cache
@login_required
def review(request: HttpRequest, pk: int) -> HttpResponse:
    state = get_object_or_404(TaskState.objects.select_related("workflow_state"), pk=pk)
    return review_of(request, state, request.user)


def review_of(request: HttpRequest, state: TaskState, person: Any) -> HttpResponse:
    article = article_of(state)
    rules.can_review(person, article).require()
    if state.status != TaskState.STATUS_IN_PROGRESS:
        return done(request, state, article)
    draft: ArticlePage = article.get_latest_revision_as_object()
    asked = {"revision": article.latest_revision_id}
    form = ReviewForm(request.POST if request.method == "POST" else None, initial=asked)
    if request.method == "POST" and form.is_valid():
        try:
            return decided(request, state, article, person, form)
        except AlreadyDecided:
            return done(request, TaskState.objects.get(pk=state.pk), article)
        except ChangedMeanwhile:
            messages.warning(request, _("The text was changed while you read it. Please read it again."))
            return redirect(request.path)
    return render(request, "knowledge/review.html", shown(state, article, draft, person, form))


def decided(
    request: HttpRequest, state: TaskState, article: ArticlePage, person: Any, form: ReviewForm
) -> HttpResponse:
    if form.publishes:
        publish_article(state, by=person, read=form.cleaned_data["revision"])
    else:
        return_article(state, by=person, comment=form.cleaned_data["comment"])
    return done(request, TaskState.objects.get(pk=state.pk), ArticlePage.objects.get(pk=article.pk))


def shown(
    state: TaskState, article: ArticlePage, draft: ArticlePage, person: Any, form: ReviewForm
) -> dict[str, Any]:
    parts = parts_of(draft.body)
    return {
        "state": state,
        "article": article,
        "draft": draft,
        "person": person,
        "form": form,
        "parts": parts,
        "contents": sections_of(parts),
        "changes": changes_of(article, draft) if article.live else [],
        "shelf": article.get_parent().specific,
        "section": "book",
    }


def done(request: HttpRequest, state: TaskState, article: ArticlePage) -> HttpResponse:
    """Also for the second use of a link: kindly, with what came of it."""
    published = state.status == TaskState.STATUS_APPROVED
    context = {"state": state, "article": article, "published": published, "section": "book"}
    return render(request, "knowledge/review_done.html", context)


def said(request: HttpRequest, why: str, status: int) -> HttpResponse:
    context = {"why": why, "section": "book"}
    return render(request, "knowledge/review_closed.html", context, status=status)


def article_of(state: TaskState) -> ArticlePage:
    return get_object_or_404(ArticlePage, pk=state.workflow_state.object_id)
