"""Messages between the sides, and questions that residents ask in public."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from forum_site.accounts.limits import limit, limited
from forum_site.core.verdict import Verdict
from partnerships.actions.channelling.ask_question import answer_question, ask_question, hide_question
from partnerships.actions.channelling.send_message import send_message
from partnerships.channelling.talk import message_rows, question_rows
from partnerships.forms.channelling.talk import AnswerForm, HideForm, MessageForm, QuestionForm
from partnerships.funding_limits import Refused
from partnerships.models import Partnership, Question
from partnerships.rules import channelling_talk as rules
from partnerships.views.channelling.found import get_inside, get_partnership, reader_of

PER_PAGE = 30
TEMPLATES = "partnerships/channelling"


@login_required
@never_cache
@limited("partnership_message", "40/h/user")
@require_http_methods(["GET", "HEAD", "POST"])
def partnership_messages(request: HttpRequest, pk: int) -> HttpResponse:
    """All messages, the newest page first; what was typed stays when it cannot be sent."""
    partnership = get_inside(request, pk)
    form = MessageForm(request.POST or None)
    if form.is_valid() and _done(form, send_message, partnership, form.cleaned_data["text"], by=request.user):
        messages.success(request, _("Sent; the others are told."))
        return redirect(f"{partnership.get_absolute_url()}#h-pesan")
    page = Paginator(partnership.messages.order_by("-pk"), PER_PAGE).get_page(request.GET.get("page"))
    rows = message_rows(partnership, reversed(list(page)))
    context = {"partnership": partnership, "form": form, "page": page, "rows": rows, "section": "me"}
    return _page(request, f"{TEMPLATES}/all_messages.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def partnership_questions(request: HttpRequest, pk: int) -> HttpResponse:
    """All questions of residents, and the form; who is not logged in is led to do so before sending."""
    partnership = get_partnership(request, pk)
    reader, allowed = reader_of(request, partnership), rules.can_ask(request.user, partnership)
    form = QuestionForm(request.POST or None, partnership=partnership, sides=reader.sides)
    if request.method == "POST":
        if not request.user.is_authenticated:
            return redirect_to_login(request.path)
        allowed.require()
        if answer := limit(request, "partnership_question", "10/h/user"):
            return answer
        if form.is_valid() and _asked(request, partnership, form):
            return redirect(f"{request.path}#h-tanya")
    page = Paginator(partnership.questions.order_by("-pk"), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "partnership": partnership, "form": form, "allowed": allowed, "page": page, "section": "partnership",
        "rows": question_rows(partnership, page, reader), "reader": reader,
    }  # fmt: skip
    return _page(request, f"{TEMPLATES}/all_questions.html", context)


def _asked(request: HttpRequest, partnership: Partnership, form: QuestionForm) -> bool:
    to, text = form.cleaned_data["to"], form.cleaned_data["text"]
    if not _done(form, ask_question, partnership, text, to=to, by=request.user):
        return False
    messages.success(request, _("Your question is public. You are told as soon as it is answered."))
    return True


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def question_answer(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    asked = get_question(request, pk, question)
    return _decide(request, asked, rules.can_answer_question, AnswerForm, answer_question)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def question_hide(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    asked = get_question(request, pk, question)
    return _decide(request, asked, rules.can_hide_question, HideForm, hide_question)


def _decide(
    request: HttpRequest,
    asked: Question,
    rule: Callable[[Any, Question], Verdict],
    form_class: type[forms.Form],
    action: Callable[..., Question],
) -> HttpResponse:
    """Answering and hiding: one text each."""
    rule(request.user, asked).require()
    form, partnership = form_class(request.POST or None), asked.partnership
    if form.is_valid() and _done(form, action, asked, *form.cleaned_data.values(), by=request.user):
        messages.success(request, _("Done; whoever asked is told."))
        return redirect(f"{partnership.get_absolute_url()}#h-tanya")
    row = question_rows(partnership, [asked], reader_of(request, partnership))[0]
    hides = form_class is HideForm
    context = {"partnership": partnership, "row": row, "form": form, "hides": hides, "section": "me"}
    return _page(request, f"{TEMPLATES}/question.html", context)


def get_question(request: HttpRequest, pk: int, question: int) -> Question:
    """The question with its partnership, or 404 when it is not of this partnership or not to be seen."""
    partnership = get_partnership(request, pk)
    found: Question = get_object_or_404(partnership.questions.select_related("asked_by"), pk=question)
    found.partnership = partnership
    return found


def _done(form: forms.Form, action: Callable[..., Any], *about: Any, **more: Any) -> bool:
    """Whether the verb was done; a sentence that refuses it stands above the form."""
    try:
        action(*about, **more)
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    return True


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render(request, template, context, status=422 if request.method == "POST" else 200)
