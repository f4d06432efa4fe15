"""The registry of funding sources, and what the owner of one says about it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.actions.confirm_source import close_source, confirm_source
from partnerships.actions.save_source import save_source
from partnerships.forms.criteria import quiet
from partnerships.forms.sources import CloseSourceForm, SourceFilter, SourceForm
from partnerships.models import FundingSource, Offer
from partnerships.offer_display import offer_row
from partnerships.sources import display

PER_PAGE = 20


@require_safe
def source_list(request: HttpRequest) -> HttpResponse:
    form = SourceFilter(request.GET)
    today = timezone.localdate()
    rows = form.apply(FundingSource.objects.visible_to(request.user).given())
    page = Paginator(rows.fresh_first(today).for_list(), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "rows": [display.source_row(source, today) for source in page.object_list],
        "section": "offer",
        "meta": PageMeta(_("Sources of funds"), url=request.path),
    }
    return render(request, "partnerships/sources/list.html", context)


@require_safe
def source_detail(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    source = get_source(pk)
    rules.can_view_source(request.user, source).require()
    if slug != source.slug:
        return redirect(source, permanent=False)
    offers = Offer.objects.visible_to(request.user).filter(source=source).open().for_list().by_deadline()
    context = {
        "source": source,
        "facts": display.facts(source),
        "badge": display.freshness(source),
        "stale": display.is_stale(source),
        "reason": display.closing_reason(source),
        "offers": [offer_row(offer) for offer in offers],
        "own": rules.can_confirm_source(request.user, source),
        "section": "offer",
        "meta": PageMeta(source.name, source.organisation.name, source.get_absolute_url(), kind="article"),
    }
    return render(request, "partnerships/sources/detail.html", context)


def get_source(pk: int) -> FundingSource:
    """The source with what its pages show, or 404; who may see it is asked by the view."""
    rows = FundingSource.objects.select_related("organisation__territory").prefetch_related("regions")
    return get_object_or_404(rows, pk=pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def source_new(request: HttpRequest, slug: str) -> HttpResponse:
    partners = Organisation.objects.visible_to(request.user).select_related("territory")
    return _written(request, get_object_or_404(partners, slug=slug), None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def source_edit(request: HttpRequest, pk: int) -> HttpResponse:
    source = get_source(pk)
    rules.can_view_source(request.user, source).require()
    return _written(request, source.organisation, source)


def _written(request: HttpRequest, organisation: Organisation, source: FundingSource | None) -> HttpResponse:
    """The form; "add a place" draws it again with everything typed."""
    rules.can_edit_source(request.user, organisation).require()
    form = SourceForm(request.POST or None, instance=source, organisation=organisation)
    adds = request.POST.get("do") == "add_region"
    if adds:
        quiet(form)
        form.add_region()
    elif request.method == "POST" and form.is_valid():
        stored = FundingSource.objects.get(pk=source.pk) if source else None
        saved = save_source(organisation, by=request.user, source=stored, **form.values())
        messages.success(request, _("The source is saved and confirmed as of today."))
        return redirect(saved)
    context = {"organisation": organisation, "source": source, "form": form, "section": "offer"}
    status = 422 if request.method == "POST" and not adds else 200
    return render(request, "partnerships/sources/form.html", context, status=status)


@login_required
@require_POST
def source_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    source = confirm_source(get_source(pk), by=request.user)
    messages.success(request, _("Thank you. The source is confirmed as of today."))
    return redirect(source)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def source_close(request: HttpRequest, pk: int) -> HttpResponse:
    source = get_source(pk)
    rules.can_close_source(request.user, source).require()
    form = CloseSourceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        close_source(source, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("The source has left the list. Its page stays, with your reason."))
        return redirect(source)
    context = {"source": source, "form": form, "section": "offer"}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/sources/close.html", context, status=status)
