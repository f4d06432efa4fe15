"""The map of needs, from all of Indonesia down to single ones; every filter and place is in the address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.display.meta import PageMeta
from partnerships.channelling.condition_works import attach
from partnerships.forms.map_filter import MapFilter
from partnerships.map_cells import overview
from partnerships.map_page import page_of
from partnerships.need_counts import known_count
from partnerships.views.needs import active_filters, query_of


@require_safe
def need_map(request: HttpRequest) -> HttpResponse:
    form = MapFilter(request.GET)
    box = form.found().get("box")
    found = overview(form.apply(form.start()), box)
    if form.state_now == "works":
        attach(found.needs)
    total = known_count(form) if box is None else None
    query = query_of(request, without={"box", "page"})
    context = {
        **page_of(found, query, state=form.state_now),
        "absent": max(0, total - found.n) if total is not None else None,
        "form": form,
        "works": form.state_now == "works",
        "active": active_filters(request, form),
        "query": query,
        "inside": box is not None,
        "section": "need",
        "meta": PageMeta(
            _("Map of needs"), _("Where residents need partners, and what is funded."), "/needs/map/"
        ),
    }
    return render(request, "partnerships/needs/map.html", context)
