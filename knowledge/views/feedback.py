"""The form stands on its own page: an article kept for visitors carries no CSRF token."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from forum_site.accounts.limits import limited
from knowledge.actions.give_feedback import give_feedback
from knowledge.forms.feedback import FeedbackForm
from knowledge.models import ArticlePage


@limited("knowledge-feedback", "30/10m/ip")
def feedback(request: HttpRequest, pk: int) -> HttpResponse:
    """`?helpful=yes|no` only chooses the answer; nothing is stored before the form is sent."""
    article = get_object_or_404(ArticlePage.objects.visible_to(request.user), pk=pk)
    asked = request.GET.get("helpful", "")
    form = FeedbackForm(request.POST if request.method == "POST" else None, initial={"helpful": asked})
    if request.method == "POST" and form.is_valid():
        person = request.user if request.user.is_authenticated else None
        give_feedback(article, by=person, **form.answer)
        messages.success(request, _("Thank you. The secretariat reads every answer."))
        return redirect(article.get_url(request) or "/")
    return render(request, "knowledge/feedback.html", {"article": article, "form": form, "section": "book"})
