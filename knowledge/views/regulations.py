"""The register of laws and rules, the archive of programme guidance, and the page of one of them."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.display.meta import PageMeta
from knowledge.citing import articles_citing
from knowledge.forms.register import ArchiveFilter, Filter, RegulationFilter
from knowledge.models import Regulation

ON_A_PAGE = 30


@require_safe
def regulation_list(request: HttpRequest) -> HttpResponse:
    form = RegulationFilter(request.GET)
    meta = PageMeta(
        _("Regulations"),
        _("Laws and rules that boards work with, and whether they are in force."),
        request.path,
    )
    return _list(request, form, form.apply(Regulation.objects.visible_to(request.user).rules()), meta)


@require_safe
def archive(request: HttpRequest) -> HttpResponse:
    form = ArchiveFilter(request.GET)
    meta = PageMeta(
        _("Archive of programme guidance"),
        _("Guidance of P2KP, PNPM Mandiri Perkotaan and KOTAKU, with its source and our summary."),
        request.path,
    )
    return _list(request, form, form.apply(Regulation.objects.visible_to(request.user).archive()), meta)


@require_safe
def regulation_detail(request: HttpRequest, code: str) -> HttpResponse:
    rows = Regulation.objects.visible_to(request.user).select_related("successor")
    regulation = get_object_or_404(rows, code=code)
    context = {
        "regulation": regulation,
        "articles": articles_citing(regulation, request.user),
        "predecessors": regulation.predecessors.for_list(),
        "section": "book",
        "meta": PageMeta(regulation.name, regulation.summary or regulation.title, request.path),
    }
    return render(request, "knowledge/regulation_detail.html", context)


def _list(request: HttpRequest, form: Filter, rows: Any, meta: PageMeta) -> HttpResponse:
    page_obj = Paginator(rows.for_list(), ON_A_PAGE).get_page(request.GET.get("page"))
    in_archive = isinstance(form, ArchiveFilter)
    context = {"form": form, "page_obj": page_obj, "meta": meta, "archive": in_archive, "section": "book"}
    return render(request, "knowledge/regulation_list.html", context)
