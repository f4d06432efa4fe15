"""The search page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.portal.search.find import LONGEST, search
from forum_site.portal.search.kinds import KINDS
from forum_site.portal.search.sectors import choices_for
from knowledge.actions.note_miss import note_miss

EXAMPLES = ("drainase", "jamban keluarga", "bedah rumah", "modal usaha")


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """`?q=`, `?kind=` one of the kinds, `?sector=` of tridaya, `?exact=1` without synonyms, `?page=`. Never
    indexed by others."""
    asked = request.GET
    narrowed = narrowing(asked)
    answer = search(request, asked.get("q", ""), page=asked.get("page"), **narrowed)
    whole = not any(narrowed.values()) and not asked.get("page")
    if answer.missed and whole and request.method == "GET":
        note_miss(answer.text, near=bool(answer.rows))
    title = _("Results for “%(text)s”") % {"text": answer.text} if answer.text else _("Search")
    context = {
        **narrowed,
        "answer": answer,
        "title": title,
        "sectors": choices_for(narrowed["kind"]),
        "total": sum(tab.count for tab in answer.tabs),
        "longest": LONGEST,
        "examples": EXAMPLES,
        "section": "search",
    }
    response = render(request, "portal/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def narrowing(asked: QueryDict) -> dict[str, Any]:
    """`kind sector exact` as `search` takes them; what is not known is as if it were not asked."""
    kind = asked.get("kind", "")
    kind = kind if kind in {one.code for one in KINDS} else ""
    sector = asked.get("sector", "")
    known = sector in dict(choices_for(kind))
    return {"kind": kind, "sector": sector if known else "", "exact": bool(asked.get("exact"))}
