"""Tags that the editor of the back office offers while one is typed."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, JsonResponse
from taggit.models import Tag
from wagtail.admin.auth import require_admin_access

from knowledge.models import ArticlePage, ArticleTag

MOST: Final = 10


@require_admin_access
def tag_words(request: HttpRequest) -> JsonResponse:
    """In the place of Wagtail's own list, which names the tags of every kota's pictures: those of published
    articles, a JSON list of at most ten."""
    term = request.GET.get("term", "").strip()
    live = ArticlePage.objects.live().order_by().values("pk")
    shown = ArticleTag.objects.filter(content_object__in=live).order_by().values("tag")
    found = Tag.objects.filter(pk__in=shown, name__istartswith=term).order_by("name")
    return JsonResponse(list(found.values_list("name", flat=True)[:MOST]) if term else [], safe=False)
