"""The board names who may read its papers, and ends it again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from forum_site.accounts.limits import limited
from forum_site.organisations import document_rules
from forum_site.organisations.actions.share_document import share_document, unshare_document
from forum_site.organisations.forms.documents import ShareForm
from forum_site.organisations.models import DocumentAccess, Organisation
from forum_site.organisations.views.public import get_visible

FOUND = 10  # organisations offered for a name


@login_required
@limited("organisations.share", "60/h/user")
def share(request: HttpRequest, slug: str) -> HttpResponse:
    """First the name of the other body, then which papers and until when."""
    organisation = get_visible(request, slug)
    document_rules.can_share_documents(request.user, organisation).require()
    other = _chosen(request, organisation)
    form = ShareForm(request.POST or None, documents=list(organisation.documents.verified().order_by("pk")))
    if request.method == "POST" and other and form.is_valid() and _shared(organisation, other, form, request):
        messages.success(request, _("%(name)s can read from now on.") % {"name": other})
        return redirect("organisations:share_documents", slug)
    accesses = DocumentAccess.objects.in_force().filter(organisation=organisation)
    context = {
        "organisation": organisation,
        "other": other,
        "query": request.GET.get("q", "").strip(),
        "found": _found(request, organisation),
        "form": form,
        "accesses": accesses.select_related("to", "document"),
        "section": "org",
    }
    return render(request, "organisations/share_documents.html", context, status=422 if form.errors else 200)


def _chosen(request: HttpRequest, organisation: Organisation) -> Organisation | None:
    slug = request.POST.get("to") or request.GET.get("to")
    rows = Organisation.objects.verified().exclude(pk=organisation.pk)
    return get_object_or_404(rows, slug=slug) if slug else None


def _found(request: HttpRequest, organisation: Organisation) -> list[Organisation]:
    words = request.GET.get("q", "").strip()
    if len(words) < 2:
        return []
    rows = Organisation.objects.verified().filter(name__icontains=words[:80]).exclude(pk=organisation.pk)
    return list(rows.order_by("name")[:FOUND])


def _shared(organisation: Organisation, other: Organisation, form: ShareForm, request: Any) -> bool:
    """False with the sentence in the form when the action refuses."""
    try:
        share_document(
            organisation,
            to=other,
            until=form.cleaned_data["until"],
            document=form.chosen(),
            by=request.user,
        )
    except ValidationError as error:
        form.add_error("until", error)
        return False
    return True


@login_required
@require_POST
def unshare(request: HttpRequest, pk: int) -> HttpResponse:
    access = get_object_or_404(DocumentAccess.objects.select_related("organisation", "to"), pk=pk)
    unshare_document(access, by=request.user)
    messages.success(request, _("%(name)s reads nothing more.") % {"name": access.to})
    return redirect("organisations:share_documents", access.organisation.slug)
