"""Endorsing a need for a neighbouring board, and answering it officially."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from partnerships.actions.answer_officially import answer_officially
from partnerships.actions.endorse_need import endorse_need, withdraw_endorsement
from partnerships.forms.requests import RequestAnswerForm
from partnerships.forms.voices import AnswerOfficiallyForm, EndorseForm
from partnerships.forwarding.standing import asked_words, standing
from partnerships.models import Endorsement
from partnerships.views.needs import get_need
from partnerships.voice_sections import answering_office, asked_of, endorser


@login_required
@require_POST
def endorse(request: HttpRequest, pk: int) -> HttpResponse:
    need = get_need(request, pk)
    board = endorser(need, request.user)
    if board is None:
        raise PermissionDenied(_("Boards of the same kota or kabupaten endorse each other's needs."))
    form = EndorseForm(request.POST)
    if form.is_valid():
        endorse_need(need, by=request.user, board=board, note=form.cleaned_data["note"])
        messages.success(
            request, _("Thank you. The endorsement of %(board)s is public.") % {"board": board.name}
        )
    else:
        messages.error(request, _("The note is too long. Write at most 400 characters."))
    return redirect(f"{need.get_absolute_url()}#h-dukung")


@login_required
@require_POST
def endorsement_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    endorsement = get_object_or_404(Endorsement.objects.select_related("need", "board"), pk=pk)
    withdraw_endorsement(endorsement, by=request.user)
    messages.success(request, _("Taken back."))
    return redirect(f"{endorsement.need.get_absolute_url()}#h-dukung")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    need = get_need(request, pk)
    asked = asked_of(need, request.user)
    office = asked.organisation if asked else answering_office(need, request.user)
    if office is None:
        raise PermissionDenied(_("Official answers come from offices that serve the place of the need."))
    form = (RequestAnswerForm if asked else AnswerOfficiallyForm)(request.POST or None)
    if form.is_valid():
        answer_officially(need, by=request.user, organisation=office, **form.cleaned_data)
        messages.success(request, _("The answer is public, and the board is told."))
        return redirect(f"{need.get_absolute_url()}#h-jawaban")
    context = {"need": need, "office": office, "form": form, "section": "need"}
    if asked:
        context |= {"asked": asked, "words": asked_words(asked), "standing": standing(asked)}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/voices/answer.html", context, status=status)
