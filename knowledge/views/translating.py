"""Articles that wait for their English text, for those who write articles."""

from __future__ import annotations

from typing import Final

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from knowledge.reviewers import writes_articles
from knowledge.translations import waiting_articles, waiting_rows

ON_A_PAGE: Final = 30


@never_cache
@login_required
def translating(request: HttpRequest) -> HttpResponse:
    """`?what=none`: without an English text; `?what=older`: with that of an earlier version."""
    if not writes_articles(request.user):
        raise Http404
    what = request.GET.get("what", "")
    page = Paginator(waiting_articles(request.user, what), ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "rows": waiting_rows(list(page.object_list), request.user),
        "page_obj": page,
        "what": what,
        "choices": [("", _("All")), ("none", _("Without English")), ("older", _("English is behind"))],
        "section": "book",
    }
    return render(request, "knowledge/translating.html", context)
