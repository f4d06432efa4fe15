"""Files of a plan: signed records and documents, each behind its rule."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnerships import rules
from partnerships.actions.keep_record import attach_record
from partnerships.actions.plan_papers import add_document, remove_document
from partnerships.forms.meetings import AttachForm, DocumentForm
from partnerships.models import PlanDocument, SignedRecord
from partnerships.plan_page import paper_words
from partnerships.private_files import hand_out
from partnerships.views.plans import get_plan, status_of


def get_record(pk: int) -> SignedRecord:
    return get_object_or_404(SignedRecord.objects.select_related("board__territory", "plan"), pk=pk)


@require_safe
def record_file(request: HttpRequest, pk: int) -> FileResponse | HttpResponse:
    """For the board's officers and its secretariat; a record without file leads to where it is brought."""
    record = get_record(pk)
    rules.can_see_record(request.user, record).require()
    if not record.file:
        return redirect("partnerships:record_attach", record.pk)
    return hand_out(record.file, f"berita-acara-{record.board.slug}-{record.held_on.isoformat()}")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def record_attach(request: HttpRequest, pk: int) -> HttpResponse:
    record = get_record(pk)
    back = record.plan or record.board
    verdict = rules.can_attach_record(request.user, record)
    if not verdict and not verdict.hidden:
        return redirect(back)
    verdict.require()
    form = AttachForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        attach_record(record, file=form.cleaned_data["file"], by=request.user)
        messages.success(
            request, _("The signed record is kept. Its fingerprint stands on the page of the plan.")
        )
        return redirect(back)
    context = {"record": record, "form": form, "back": back, "section": "me"}
    return render(request, "partnerships/plans/attach.html", context, status=status_of(form))


@require_safe
def plan_document(request: HttpRequest, pk: int, doc: int) -> FileResponse:
    rows = PlanDocument.objects.select_related("plan__board__territory")
    document = get_object_or_404(rows, pk=doc, plan=pk)
    rules.can_see_document(request.user, document).require()
    return hand_out(document.file, f"{document.plan.board.slug}-dokumen-{document.pk}")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def plan_documents(request: HttpRequest, pk: int) -> HttpResponse:
    """The documents of a plan for its board: what is there, and the form for another."""
    plan = get_plan(pk)
    rules.can_edit_plan(request.user, plan).require()
    form = DocumentForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        add_document(plan, by=request.user, **form.cleaned_data)
        messages.success(request, _("The document is added."))
        return redirect("partnerships:plan_documents", plan.pk)
    documents = [(one, paper_words(one.file, one.size)) for one in plan.documents.all()]
    context = {"plan": plan, "form": form, "documents": documents, "section": "me"}
    return render(request, "partnerships/plans/documents.html", context, status=status_of(form))


@login_required
@require_POST
def plan_document_remove(request: HttpRequest, pk: int, doc: int) -> HttpResponse:
    rows = PlanDocument.objects.select_related("plan__board__territory")
    remove_document(get_object_or_404(rows, pk=doc, plan=pk), by=request.user)
    messages.success(request, _("The document is removed."))
    return redirect("partnerships:plan_documents", pk)
