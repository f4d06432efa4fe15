"""The search page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.portal.search.find import LONGEST, search
from forum_site.portal.search.kinds import KINDS
from knowledge.actions.note_miss import note_miss

EXAMPLES = ("drainase", "jamban keluarga", "bedah rumah", "modal usaha")


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """`?q=`, `?kind=` one of the kinds, `?exact=1` without synonyms, `?page=`. Never indexed by others."""
    asked = request.GET
    kind = asked.get("kind", "")
    kind = kind if kind in {one.code for one in KINDS} else ""
    exact = bool(asked.get("exact"))
    answer = search(request, asked.get("q", ""), kind=kind, exact=exact, page=asked.get("page"))
    if answer.missed and request.method == "GET" and not (kind or exact or asked.get("page")):
        note_miss(answer.text, near=bool(answer.rows))
    title = _("Results for “%(text)s”") % {"text": answer.text} if answer.text else _("Search")
    context = {
        "answer": answer,
        "title": title,
        "kind": kind,
        "exact": exact,
        "total": sum(tab.count for tab in answer.tabs),
        "longest": LONGEST,
        "examples": EXAMPLES,
        "section": "search",
    }
    response = render(request, "portal/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
