"""What people searched in vain, for those who write articles."""

from __future__ import annotations

from typing import Final

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from knowledge.models import SearchMiss
from knowledge.reviewers import writes_articles

ON_A_PAGE: Final = 50


@never_cache
@login_required
def misses(request: HttpRequest) -> HttpResponse:
    if not writes_articles(request.user):
        raise Http404
    rows = SearchMiss.objects.order_by("-count", "-last_at", "pk")
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "knowledge/misses.html", {"page_obj": page, "section": "book"})
