"""Looking for topics and replies, with filters."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.accounts.limits import limit
from forum_site.core.display.meta import PageMeta
from forum_site.discussions.forms.search import SearchForm
from forum_site.discussions.search import search_topics

SEARCHES: Final = "60/m/ip"


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """`?q=&category=&type=&state=&tag=&by=`. Never kept by search engines."""
    form = SearchForm(request.GET, user=request.user)
    asked = form.asked
    if "q" in asked and (refused := limit(request, "forum_search", SEARCHES)):
        return refused
    page, rows = search_topics(asked, request.user, request.GET.get("page"))
    context = {
        "form": form,
        "asked": asked,
        "narrowed": bool(asked.keys() - {"q"}),
        "page": page,
        "rows": rows,
        "meta": PageMeta(_("Search the discussions"), "", request.path),
        "section": "talk",
    }
    answer = render(request, "discussions/search.html", context)
    answer["X-Robots-Tag"] = "noindex"
    return answer
