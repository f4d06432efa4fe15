"""A reader says what is wrong; who looks after the article decides."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from forum_site.accounts.limits import limited
from knowledge import rules
from knowledge.actions.correct_article import accept_correction, decline_correction, send_correction
from knowledge.forms.proposals import ACCEPT, CorrectionForm, DecisionForm
from knowledge.models import ArticlePage, Correction


@never_cache
@login_required
@limited("knowledge-correction", "10/h/user")
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(ArticlePage.objects.visible_to(request.user), pk=pk)
    may = rules.can_correct(request.user, article)
    form = CorrectionForm(request.POST if request.method == "POST" else None) if may else None
    if form is not None and request.method == "POST" and form.is_valid():
        found = send_correction(article, by=request.user, **form.cleaned_data)
        messages.success(request, _("Thank you. The reviewers look at it; you hear what came of it."))
        return redirect(found)
    context = {"article": article, "form": form, "refused": may.reason, "section": "book"}
    return render(request, "knowledge/correct.html", context)


@never_cache
@login_required
def correction(request: HttpRequest, pk: int) -> HttpResponse:
    """For its sender where it stands, for who looks after the article the decision."""
    rows = Correction.objects.visible_to(request.user).select_related("article", "decided_by")
    found = get_object_or_404(rows, pk=pk)
    may = rules.can_decide_correction(request.user, found)
    form = DecisionForm(request.POST if request.method == "POST" else None) if may else None
    if request.method == "POST":
        may.require()
        if form is not None and form.is_valid():
            return decided(request, found, form)
    edits = found.article.permissions_for_user(request.user).can_edit()
    context = {"correction": found, "article": found.article, "form": form, "edits": edits, "section": "book"}
    return render(request, "knowledge/correction.html", context)


def decided(request: HttpRequest, found: Correction, form: Any) -> HttpResponse:
    word = form.cleaned_data["word"]
    if form.cleaned_data["decision"] == ACCEPT:
        accept_correction(found, by=request.user, word=word)
        messages.success(request, _("Thank you. Now change the article; the sender knows that you do."))
    else:
        decline_correction(found, by=request.user, word=word)
        messages.success(request, _("The sender reads your word."))
    return redirect(found)
