"""The verifier's two decisions on a paper; without JavaScript each is a form of its own."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from forum_site.organisations import document_rules
from forum_site.organisations.actions.decide_document import return_document, verify_document
from forum_site.organisations.document_queue import CODE
from forum_site.organisations.forms.claims import ReturnForm
from forum_site.organisations.forms.documents import VerifyForm
from forum_site.organisations.models import Document
from forum_site.organisations.views.desk import desk_context


@login_required
@require_POST
def verify(request: HttpRequest, pk: int) -> HttpResponse:
    document = _found(pk)
    document_rules.can_decide_document(request.user, document, "verify").require()
    form = VerifyForm(request.POST, document=document)
    if not form.is_valid():
        return _again(request, pk, "form", form)
    confirmed = bool(form.cleaned_data.get("holder_confirmed"))
    verify_document(document, by=request.user, holder_confirmed=confirmed)
    names = {"document": document.about.label, "organisation": document.organisation}
    messages.success(request, _("%(document)s of %(organisation)s is verified.") % names)
    return redirect("organisations:desk")


@login_required
@require_POST
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    document = _found(pk)
    document_rules.can_decide_document(request.user, document, "return").require()
    form = ReturnForm(request.POST)
    if not form.is_valid():
        return _again(request, pk, "return_form", form)
    return_document(document, by=request.user, reason=form.cleaned_data["reason"])
    messages.success(request, _("Returned with your reason; the board is told."))
    return redirect("organisations:desk")


def _found(pk: int) -> Document:
    document: Document = get_object_or_404(Document.objects.select_related("organisation__territory"), pk=pk)
    return document


def _again(request: HttpRequest, pk: int, name: str, form: VerifyForm | ReturnForm) -> HttpResponse:
    context = desk_context(request, f"{CODE}-{pk}")
    if context["opened"] is None:  # verified before: there is no queue to show it in
        return redirect("organisations:desk")
    context["opened"]["context"][name] = form
    return render(request, "organisations/desk.html", context, status=422)
