"""A member writes an article, sees what became of it, and goes on writing when it was returned."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from forum_site.accounts.limits import limited
from forum_site.core.content.parts import parts_of
from knowledge import rules
from knowledge.actions.submit_article import submit_article
from knowledge.actions.write_article import propose_article, revise_proposal
from knowledge.forms.proposals import ArticleForm
from knowledge.models import Correction, Proposal, SectionPage
from knowledge.standing import standing_of


@never_cache
@login_required
@limited("knowledge-proposal", "20/h/user")
def propose(request: HttpRequest) -> HttpResponse:
    """What was typed stays in the form until it is complete; then it is a draft, or with the reviewers."""
    may = rules.can_propose(request.user)
    if not may:
        return render(request, "knowledge/propose.html", {"refused": may.reason, "section": "book"})
    shelf = SectionPage.objects.live().filter(slug=request.GET.get("section", "")[:80]).first()
    form = ArticleForm(request.POST if request.method == "POST" else None, initial={"section": shelf})
    if request.method == "POST" and form.is_valid():
        return saved(request, propose_article(form.written, by=request.user))
    return render(request, "knowledge/propose.html", {"form": form, "section": "book"})


@never_cache
@login_required
def own(request: HttpRequest) -> HttpResponse:
    proposals = list(Proposal.objects.of(request.user).defer("article__body"))
    context = {
        "proposals": [(one, standing_of(one)) for one in proposals],
        "corrections": Correction.objects.of(request.user).defer("article__body"),
        "section": "book",
    }
    return render(request, "knowledge/own_proposals.html", context)


@never_cache
@login_required
@limited("knowledge-proposal", "20/h/user")
def proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """Where it stands; and the form, as long as its author may go on writing."""
    found = get_object_or_404(Proposal.objects.select_related("article"), pk=pk)
    rules.can_view_proposal(request.user, found).require()
    may = rules.can_revise_proposal(request.user, found)
    form = form_of(request, found) if may else None
    if request.method == "POST":
        may.require()
        if form is not None and form.is_valid():
            return saved(request, revise_proposal(found, form.written, by=request.user))
    return render(request, "knowledge/proposal.html", shown(found, form, may))


def form_of(request: HttpRequest, found: Proposal) -> ArticleForm:
    draft = found.article.get_latest_revision_as_object()
    initial = {
        "title": draft.title,
        "intro": draft.intro,
        "text": found.source,
        "section": found.article.get_parent().pk,
    }
    return ArticleForm(request.POST if request.method == "POST" else None, initial=initial)


def shown(found: Proposal, form: ArticleForm | None, may: Any) -> dict[str, Any]:
    draft = found.article.get_latest_revision_as_object()
    return {
        "proposal": found,
        "article": found.article,
        "draft": draft,
        "parts": parts_of(draft.body),
        "standing": standing_of(found),
        "form": form,
        "refused": may.reason,
        "section": "book",
    }


def saved(request: HttpRequest, found: Proposal) -> HttpResponse:
    """`send` is the button that gives it to the reviewers; any other keeps the draft."""
    if "send" in request.POST:
        submit_article(found.article, by=request.user)
        messages.success(request, _("Thank you. The reviewers read it next; you hear from them here."))
    else:
        messages.success(request, _("The draft is saved. Only you and the reviewers see it."))
    return redirect(found)
