"""The page on which an experience becomes a draft article."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from forum_site.discussions.models import Topic
from forum_site.portal.promoting import bodies_of, can_promote, contributors_of, text_of
from knowledge.actions.promote import AlreadyPromoted, promote
from knowledge.actions.submit_article import submit_article
from knowledge.forms.proposals import ArticleForm
from knowledge.models import ArticlePage
from knowledge.origins import article_from


class PromoteForm(ArticleForm):
    credit = forms.CharField(
        label=gettext_lazy("Credit"), max_length=240,
        help_text=gettext_lazy(
            "Organisations and roles this comes from, as one sentence; no names of residents."
        ),
    )  # fmt: skip


@never_cache
@login_required
def promote_topic(request: HttpRequest, pk: int) -> HttpResponse:
    """Begins with the answers of the topic. A topic that has its article leads there."""
    topic = get_object_or_404(Topic.objects.public().select_related("organisation"), pk=pk)
    can_promote(request.user, topic).require()
    if (found := article_from(topic)) is not None:
        return redirect(address_of(found))
    form = PromoteForm(request.POST or None, initial=text_of(topic) if request.method != "POST" else None)
    if request.method == "POST" and form.is_valid():
        return made(request, topic, form)
    return render(request, "portal/promote.html", {"topic": topic, "form": form, "section": "book"})


def made(request: HttpRequest, topic: Topic, form: PromoteForm) -> HttpResponse:
    people = [one for one in contributors_of(topic) if one != request.user]
    credit = form.cleaned_data["credit"]
    try:
        proposal = promote(
            topic, form.written, by=request.user, contributors=people, credit=credit, bodies=bodies_of(topic)
        )
    except AlreadyPromoted:
        return redirect("portal:promote", topic.pk)
    if "send" in request.POST:
        submit_article(proposal.article, by=request.user)
        messages.success(
            request, _("The reviewers read it next. Contributors are told when it is published.")
        )
    else:
        messages.success(request, _("The draft is saved. Only you and the reviewers see it."))
    return redirect(proposal)


def address_of(article: ArticlePage) -> str:
    proposal = getattr(article, "proposal", None)
    if article.live or proposal is None:
        return article.url or "/"
    return str(proposal.get_absolute_url())
