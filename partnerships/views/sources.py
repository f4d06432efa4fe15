"""Entering and changing a source of funds."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.actions.save_source import save_source
from partnerships.forms.sources import SourceForm
from partnerships.models import FundingSource


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def source_new(request: HttpRequest, slug: str) -> HttpResponse:
    partners = Organisation.objects.visible_to(request.user)
    return _written(request, get_object_or_404(partners, slug=slug), None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def source_edit(request: HttpRequest, pk: int) -> HttpResponse:
    source = get_object_or_404(FundingSource.objects.select_related("organisation"), pk=pk)
    return _written(request, source.organisation, source)


def _written(request: HttpRequest, organisation: Organisation, source: FundingSource | None) -> HttpResponse:
    rules.can_edit_source(request.user, organisation).require()
    form = SourceForm(request.POST or None, instance=source)
    if request.method == "POST" and form.is_valid():
        stored = FundingSource.objects.get(pk=source.pk) if source else None
        save_source(organisation, by=request.user, source=stored, **form.cleaned_data)
        messages.success(request, _("The source is saved and confirmed as of today."))
        return redirect(organisation)
    context = {"organisation": organisation, "source": source, "form": form, "section": "offer"}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/offers/source_form.html", context, status=status)
