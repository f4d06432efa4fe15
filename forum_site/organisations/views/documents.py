"""The board's side of the paspor: the list, one kind with its form, the file, taking back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from forum_site.accounts.limits import limited
from forum_site.organisations import document_pages, document_rules
from forum_site.organisations.actions.open_document import open_document
from forum_site.organisations.actions.upload_document import upload_document
from forum_site.organisations.actions.withdraw_document import withdraw_document
from forum_site.organisations.document_kinds import BY_CODE, DocumentKind
from forum_site.organisations.forms.documents import DocumentForm
from forum_site.organisations.models import Document, Organisation
from forum_site.organisations.views.public import get_visible

# A PDF is drawn by the browser's own viewer, which a sandbox would shut out; nothing may be loaded.
FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'"


@login_required
@require_safe
def documents(request: HttpRequest, slug: str) -> HttpResponse:
    organisation = get_visible(request, slug)
    document_rules.can_see_documents(request.user, organisation).require()
    return render(
        request, "organisations/documents.html", document_pages.list_context(organisation, request.user)
    )


@login_required
@limited("organisations.document", "60/h/user")
def document_kind(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """How one kind of paper stands, and the form to send the next."""
    organisation = get_visible(request, slug)
    document_rules.can_upload_document(request.user, organisation).require()
    about = _kind(kind)
    form = DocumentForm(request.POST or None, request.FILES or None, about=about)
    if request.method == "POST" and form.is_valid() and _sent(organisation, about, form, request.user):
        messages.success(
            request,
            _("Sent. The secretariat usually answers within 3 working days; we will tell you."),
        )
        return redirect("organisations:documents", slug)
    context = {**document_pages.kind_context(organisation, about, request.user), "form": form}
    return render(request, "organisations/document_kind.html", context, status=422 if form.errors else 200)


def _sent(organisation: Organisation, about: DocumentKind, form: DocumentForm, by: Any) -> bool:
    """False with the sentence in the form when the action refuses the paper."""
    try:
        upload_document(organisation, about.code, by=by, file=form.cleaned_data["file"], **form.facts())
    except ValidationError as error:
        form.add_error("file", error)
        return False
    return True


@login_required
@require_safe
def document_file(request: HttpRequest, pk: int) -> FileResponse:
    """The private file, for those concerned and nobody else; each look is in the audit log."""
    document = get_object_or_404(Document.objects.select_related("organisation"), pk=pk)
    file = open_document(document, by=request.user)
    ending = str(document.file.name).rpartition(".")[2]
    name = f"{document.organisation.slug}-{document.kind}.{ending}"
    answer = FileResponse(file, filename=name, content_type=document.content_type)
    answer.headers["Content-Security-Policy"] = FILE_POLICY
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@login_required
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    document = get_object_or_404(Document.objects.select_related("organisation"), pk=pk)
    withdraw_document(document, by=request.user)
    messages.success(request, _("Taken back. It counts no more."))
    return redirect("organisations:document_kind", document.organisation.slug, document.kind)


def _kind(code: str) -> DocumentKind:
    if code not in BY_CODE:
        raise Http404
    return BY_CODE[code]
