"""One's own texts: a list, and the two files to take along."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from forum_site.accounts.limits import limit
from forum_site.discussions.own_texts import markdown_of, records_of, texts_of

PER_PAGE = 20


@never_cache
@login_required
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    page = Paginator(texts_of(request.user), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "discussions/mine.html", {"page": page, "section": "talk"})


@never_cache
@login_required
@require_safe
def download(request: HttpRequest, ending: str) -> HttpResponse:
    """`ending`: "md" or "json"."""
    if refused := limit(request, "own_texts", "10/h/user"):
        return refused
    user = request.user
    answer: HttpResponse
    if ending == "json":
        said = {"indent": 2, "ensure_ascii": False}
        answer = JsonResponse(records_of(user), safe=False, json_dumps_params=said)
    else:
        answer = HttpResponse(markdown_of(user), content_type="text/markdown; charset=utf-8")
    name = getattr(user, "handle", "")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}-diskusi.{ending}"'
    return answer
