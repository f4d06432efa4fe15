"""What keeps articles true and known: looking again, what readers say, who has read what all must know."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from knowledge import rules
from knowledge.actions.confirm_reading import confirm_reading
from knowledge.actions.keep_article import keep_article
from knowledge.answers import articles_with_answers, versions_of
from knowledge.forms.upkeep import USUAL, ConfirmForm, KeepForm
from knowledge.models import ArticlePage, Confirmation
from knowledge.readers import boards_and_reading, who_read
from knowledge.reviewers import writes_articles

ON_A_PAGE: Final = 20
BOARDS_ON_A_PAGE: Final = 50


@never_cache
@login_required
def keeping(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(ArticlePage.objects.visible_to(request.user), pk=pk)
    rules.can_keep(request.user, article).require()
    usual = timezone.localdate() + USUAL
    form = KeepForm(request.POST if request.method == "POST" else None, initial={"until": usual})
    if request.method == "POST" and form.is_valid():
        keep_article(article, by=request.user, until=form.cleaned_data["until"])
        messages.success(request, _("Thank you. The note for readers is gone, the next date is set."))
        return redirect(article.get_url(request) or "/")
    edits = article.permissions_for_user(request.user).can_edit()
    context = {"article": article, "form": form, "edits": edits, "section": "book"}
    return render(request, "knowledge/keeping.html", context)


@never_cache
@login_required
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The form stands on its own page: an article that is kept for visitors carries none."""
    article = get_object_or_404(ArticlePage.objects.visible_to(request.user), pk=pk)
    rules.can_confirm_reading(request.user, article, None).require()
    form = ConfirmForm(request.POST if request.method == "POST" else None, user=request.user)
    if request.method == "POST" and form.is_valid():
        row = confirm_reading(article, by=request.user, organisation=form.body)
        said = _("Thank you. It is noted that you have read version %(version)s.")
        messages.success(request, said % {"version": row.version})
        return redirect(article.get_url(request) or "/")
    known = Confirmation.objects.filter(article=article, person=request.user.pk, version=article.version)
    context = {"article": article, "form": form, "known": known.exists(), "section": "book"}
    return render(request, "knowledge/confirm.html", context)


@never_cache
@login_required
def readers(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(ArticlePage.objects.visible_to(request.user), pk=pk)
    rules.can_see_readers(request.user, article).require()
    boards = boards_and_reading(article, request.user)
    page = Paginator(boards, BOARDS_ON_A_PAGE).get_page(request.GET.get("page"))
    known = who_read(article, list(page.object_list))
    context = {
        "article": article,
        "rows": [(one, known.get(one.pk, [])) for one in page.object_list],
        "page_obj": page,
        "read": boards.filter(has_read=True).count(),
        "section": "book",
    }
    return render(request, "knowledge/readers.html", context)


@never_cache
@login_required
def answers(request: HttpRequest) -> HttpResponse:
    if not writes_articles(request.user):
        raise Http404
    page = Paginator(articles_with_answers(request.user), ON_A_PAGE).get_page(request.GET.get("page"))
    versions = versions_of(page.object_list)
    rows = [(one, versions[one.pk]) for one in page.object_list]
    context = {"rows": rows, "page_obj": page, "section": "book"}
    return render(request, "knowledge/answers.html", context)
